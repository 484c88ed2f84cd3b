/**
 * What is typed, kept in the browser so that it survives a reload. Pages opened from the disk may
 * share that store, which the page says.
 */
import type { Filled } from '../index.ts';

/** A report that is being filled in, and all that belongs to it. */
export interface Work {
  filled: Filled;
  /** What the files are called, without extension. */
  stem: string;
  /** Last year's data, and what the report calls the file. */
  lastYear?: { file: string; text: string };
  /** The pictures of the texts by the names they have there, in base64. */
  pictures: Readonly<Record<string, string>>;
}

const KEY = 'gov-report.work';
const LANGUAGE = 'gov-report.language';

/** @returns whether it could be kept: there may be no store, or no room in it */
export function keep(work: Work): boolean {
  return put(KEY, JSON.stringify(work));
}

/** @returns what was kept, if it was by this version of the page */
export function kept(): Work | undefined {
  try {
    const work = JSON.parse(get(KEY) ?? 'null') as Work | null;
    return typeof work?.filled?.values === 'object' && work.pictures ? work : undefined;
  } catch {
    return undefined;
  }
}

export function forget(): void {
  for (const key of [KEY, LANGUAGE]) {
    try {
      localStorage.removeItem(key);
    } catch {
      // Where nothing can be kept there is nothing to forget.
    }
  }
}

export const keepLanguage = (language: string): boolean => put(LANGUAGE, language);
export const keptLanguage = (): string | undefined => get(LANGUAGE);

function put(key: string, value: string): boolean {
  try {
    localStorage.setItem(key, value);
    return true;
  } catch {
    return false;
  }
}

function get(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}
