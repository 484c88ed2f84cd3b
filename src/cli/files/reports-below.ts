/** The reports in a folder, and what else in it could have been meant as one. */

import { basename, extname, join, relative, resolve } from 'node:path';
import type { Localized } from '../../diagnostic/diagnostic.ts';
import { limits } from '../../diagnostic/limits.ts';
import type { Forms } from '../../form/forms.ts';
import { dataTest } from '../../form/looks-like-data.ts';
import type { World } from '../world/world.ts';
import { fileIdentity, leadsTo } from './file-identity.ts';
import { readFileLimited } from './read-limited.ts';
import type { Search } from './search-files.ts';
import { searchFiles } from './search-files.ts';

/** Something that is not checked. */
export interface Other {
  /** As it is called in messages. */
  file: string;
  /** Why it could not be looked at; absent where it is no report. */
  reason?: Localized;
}

export interface FolderReports {
  files: string[];
  /** Documents that others wrote, of a kind that is read: whether they are reports shows when they are. */
  documents: string[];
  others: Other[];
}

/** Files that are open at the same time while reports are looked for. */
const AT_ONCE = 32;

/** What reports are written in. */
const YAML = ['.yaml', '.yml'];
/** It is YAML as well, and most of it is something else: named where it looks like a report. */
const JSON_TEXT = '.json';
/** What offices send instead. */
const OFFICE =
  '.doc .docx .wps .rtf .odt .ofd .pdf .txt .htm .html .mht .xls .xlsx .et .ods .csv .eml .zip .rar .7z';
/** Which of these are looked into in a folder: of a page or a Word file the bytes tell what it is. */
const READ = ['.docx', '.html', '.htm', '.mht', '.xlsx', '.pdf'];
const ENDINGS = [...YAML, JSON_TEXT, ...OFFICE.split(' ')];

/** @param folder as it was named */
export async function reportsBelow(
  folder: string,
  forms: Forms,
  world: World,
  search: Search,
): Promise<FolderReports> {
  const root = resolve(world.cwd, folder);
  const pattern = `**/*{${ENDINGS.join(',')}}`;
  const { files, closed } = await searchFiles(pattern, root, search);
  const paths = distinct(files.map((file) => join(root, file)));
  const looksLikeReport = await reportsAmong(paths, forms);
  const isReport = (path: string) => YAML.includes(ending(path)) && looksLikeReport.has(path);
  const isOther = (path: string) => ending(path) !== JSON_TEXT || looksLikeReport.has(path);
  const named = (path: string) => relative(world.cwd, path);
  const reports = paths.filter(isReport);
  const left = paths.filter((path) => !isReport(path) && isOther(path));
  const documents = await documentsAmong(left, reports.length > 0);
  return {
    files: reports.map(named),
    documents: left.filter((path) => documents.has(path)).map(named),
    others: [
      ...left.filter((path) => !documents.has(path)).map((path) => ({ file: named(path) })),
      ...closed
        .filter(({ path, isFolder }) => !isHidden(path) && (isFolder || couldBeOne(path)))
        .map(({ path, reason }) => ({ file: named(path), reason })),
    ],
  };
}

const ending = (path: string): string => extname(path).toLowerCase();

/** What begins with a dot is not meant to be seen. */
const isHidden = (path: string): boolean => basename(path).startsWith('.');

/** A link without an ending may lead to a folder. */
const couldBeOne = (path: string): boolean => ['', ...ENDINGS].includes(ending(path));

/** Of the names of one file its own is taken, not that of a link to it. */
function distinct(paths: readonly string[]): string[] {
  const files = new Map<string, string>();
  for (const path of paths) {
    const identity = fileIdentity(path);
    if (!files.has(identity) || leadsTo(path) === path) files.set(identity, path);
  }
  return [...files.values()].sort();
}

/** What this program wrote is a report of its own only where nothing lies beside it. */
async function documentsAmong(paths: readonly string[], besideData: boolean): Promise<Set<string>> {
  const read = paths.filter((path) => READ.includes(ending(path)));
  if (read.length === 0) return new Set();
  const { originIn } = await import('../../write/origin.ts');
  const foreign = await among(read, async (path) => originIn(await bytesOf(path)) === undefined);
  return besideData || foreign.size > 0 ? foreign : new Set(read);
}

const bytesOf = (path: string): Promise<Uint8Array> =>
  readFileLimited(path, limits.document).catch(() => new Uint8Array());

function reportsAmong(paths: readonly string[], forms: Forms): Promise<Set<string>> {
  const texts = paths.filter((path) => [...YAML, JSON_TEXT].includes(ending(path)));
  return among(texts, reportTest(forms));
}

/** Those of many files that a question is answered with yes for; not too many are open at a time. */
async function among(
  paths: readonly string[],
  isOne: (path: string) => Promise<boolean>,
): Promise<Set<string>> {
  const found = new Set<string>();
  for (let at = 0; at < paths.length; at += AT_ONCE) {
    const some = paths.slice(at, at + AT_ONCE);
    const are = await Promise.all(some.map(isOne));
    for (const [index, path] of some.entries()) if (are[index]) found.add(path);
  }
  return found;
}

/** Whether a file is to be checked: one that is not UTF-8 is, as nobody can tell what it says. */
function reportTest(forms: Forms): (path: string) => Promise<boolean> {
  const isData = dataTest(forms);
  return async (path) => {
    const bytes = await readFileLimited(path, limits.report).catch(() => undefined);
    const text = bytes && decode(bytes);
    return text === undefined || isData(text);
  };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
