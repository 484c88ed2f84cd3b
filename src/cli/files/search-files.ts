/** Looks for files by a pattern. Links are followed, and what cannot be looked into is told. */
import { type Dirent, readdir, realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import type { Localized } from '../../diagnostic/diagnostic.ts';
import { systemReason } from '../world/system-reason.ts';

/** Named so that it stands beside the reports in plain sight. */
export const CONFIG_FILE = 'gov-report.config.yaml';

/** Where reports are looked for. */
export interface Search {
  /** Patterns of the reports to work on when none are named. */
  reports: string[];
  /** Patterns of the files to pass over in a search. */
  ignore: string[];
  /** Absolute path of the folder that the patterns are relative to. */
  folder: string;
}

/** A place that a search could not enter, or something there that is no file. */
export interface Closed {
  /** Absolute. */
  path: string;
  reason: Localized;
  /** It is a folder, so that anything may be in it. */
  isFolder: boolean;
}

export interface Sought {
  /** Relative to the folder, sorted. */
  files: string[];
  closed: Closed[];
}

/** @param folder absolute path of the folder that the pattern starts from */
export async function searchFiles(
  pattern: string,
  folder: string,
  { ignore, folder: home }: Search,
): Promise<Sought> {
  const { escapePath, glob } = await import('tinyglobby');
  const root = escapePath(home.split(sep).join('/'));
  // A folder that is named stands for everything in it.
  const ignored = (each: string) => [`${root}/${each}`, `${root}/${each}/**`];
  const closed: Closed[] = [];
  const files = await glob(pattern, {
    cwd: folder,
    // The last are the marks that Word leaves beside a document that is open.
    ignore: ['**/node_modules/**', `**/${CONFIG_FILE}`, '**/~$*', ...ignore.flatMap(ignored)],
    dot: false,
    fs: watchedDisk(folder, (path, error, isFolder) =>
      closed.push({ path, reason: systemReason(error), isFolder }),
    ),
    expandDirectories: false,
    caseSensitiveMatch: false,
  });
  return { files: files.sort(), closed };
}

type Refused = (path: string, error: unknown, isFolder: boolean) => void;

/**
 * The disk as the search sees it, which passes over in silence whatever fails. The search may begin
 * above the folder, where nothing is asked of it.
 */
function watchedDisk(folder: string, refuse: Refused) {
  const entered = [folder];
  const isAsked = (path: string) =>
    entered.some((each) => `${resolve(path)}${sep}`.startsWith(`${resolve(each)}${sep}`));
  const refused: Refused = (path, error, isFolder) => {
    if (isAsked(path)) refuse(resolve(path), error, isFolder);
  };
  const list = (path: string, options: object, done: (e: Error | null, found: Dirent[]) => void) =>
    readdir(path, { ...options, withFileTypes: true }, (error, found = []) => {
      if (error) refused(path, error, true);
      for (const entry of found) {
        const code = closedBy(entry);
        const reason = Object.assign(new Error(entry.name), { code });
        if (code) refused(join(path, entry.name), reason, entry.isDirectory());
      }
      done(error, found);
    });
  const follow = (path: string, done: (error: unknown, target?: string) => void) => {
    try {
      const target = targetOf(path);
      if (isAsked(path)) entered.push(target);
      done(null, target);
    } catch (error) {
      refused(path, error, false);
      done(error);
    }
  };
  return { readdir: list, realpath: follow } as object;
}

/** A line break in the name of a folder fits no pattern, and would hide the reports in it. */
function closedBy(entry: Dirent): string | undefined {
  if (entry.isFile()) return undefined;
  if (/[\n\r\u2028\u2029]/.test(entry.name)) return 'ELINEBREAK';
  return entry.isDirectory() || entry.isSymbolicLink() ? undefined : 'ENXIO';
}

/**
 * Where a link leads. A folder ends in a separator, so that the search, which compares the beginnings
 * of paths, does not take one folder for another whose name goes on.
 */
function targetOf(path: string): string {
  const target = realpathSync(path);
  if (!statSync(target).isDirectory()) return target;
  const folder = target.endsWith(sep) ? target : target + sep;
  if (`${realpathSync(dirname(path))}${sep}`.startsWith(folder)) {
    throw Object.assign(new Error(path), { code: 'ELOOP' });
  }
  return folder;
}
