/** From what the user named (files, folders, patterns, nothing) to the reports to work on. */

import { stat } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { noReports } from '../../diagnostic/kinds/file.ts';
import type { Forms } from '../../form/forms.ts';
import type { World } from '../world/world.ts';
import { fileIdentity } from './file-identity.ts';
import { STDIN } from './open-input.ts';
import { commonParent, isPattern, splitPattern } from './pattern.ts';
import { type Other, reportsBelow } from './reports-below.ts';
import type { Search } from './search-files.ts';
import { searchFiles } from './search-files.ts';

export interface Found {
  /** As they are called in messages, each once. */
  files: string[];
  /** Those of them that were found in folders and may turn out to be no reports. */
  documents: ReadonlySet<string>;
  /** Folders and patterns that gave nothing. */
  findings: Diagnostic[];
  /** What else lies in the folders and could have been meant as a report. */
  others: Other[];
  /** Absolute path of the nearest folder around everything that was named; drives have none. */
  parent: string | undefined;
}

/**
 * @param takesDocuments whether documents of others in the folders are taken for reports: beside data
 *   files where the folder is named, else where there are no data files
 * @param named what stands on the command line; nothing means what is configured, else the working
 *   directory
 */
export async function findReports(
  named: string[],
  forms: Forms,
  world: World,
  search: Search = { reports: [], ignore: [], folder: world.cwd },
  takesDocuments = false,
): Promise<Found> {
  const files = new Map<string, string>();
  const findings: Diagnostic[] = [];
  const others: Other[] = [];
  const names = named.length === 0 ? configured(search, world) : named;
  const documents = new Set<string>();
  const isNamed = named.length > 0 || search.reports.length > 0;
  for (const name of names) {
    const found = await reportsOf(name, forms, world, search, { takesDocuments, isNamed });
    for (const file of found.documents ?? []) documents.add(file);
    others.push(...(found.others ?? []));
    if ('finding' in found) findings.push(found.finding);
    else for (const file of found.files) files.set(identity(file, world), file);
  }
  const homes = names.filter((name) => name !== STDIN).map((name) => homeOf(name, files, world));
  const parent = commonParent(homes.length > 0 ? homes : [world.cwd]);
  return { files: [...files.values()], documents, findings, others, parent };
}

/** A link and the file it leads to are one report. */
function identity(file: string, { cwd }: World): string {
  return file === STDIN ? STDIN : fileIdentity(resolve(cwd, file));
}

/** The configured patterns, as if they had been typed in the working directory. */
function configured({ reports, folder }: Search, { cwd }: World): string[] {
  const typed = (pattern: string) => relative(cwd, resolve(folder, pattern)) || '.';
  return reports.length === 0 ? ['.'] : reports.map(typed);
}

/** The folder that a file stands in, the folder itself, or what a pattern has in front of its signs. */
function homeOf(name: string, files: ReadonlyMap<string, string>, world: World): string {
  const path = resolve(world.cwd, name);
  if (files.has(identity(name, world))) return dirname(path);
  return isPattern(name) ? resolve(world.cwd, splitPattern(name).folder) : path;
}

type Reports = ({ files: string[] } | { finding: Diagnostic }) & {
  others?: Other[];
  documents?: string[];
};

async function reportsOf(
  name: string,
  forms: Forms,
  world: World,
  search: Search,
  { takesDocuments, isNamed }: { takesDocuments: boolean; isNamed: boolean },
): Promise<Reports> {
  if (name === STDIN) return { files: [name] };
  const stats = await stat(resolve(world.cwd, name)).catch(() => undefined);
  if (stats?.isDirectory()) {
    const { files, documents, others } = await reportsBelow(name, forms, world, search);
    if (takesDocuments && documents.length > 0 && (isNamed || files.length === 0)) {
      return { files: [...files, ...documents], documents, others };
    }
    const left = [...documents.map((file) => ({ file })), ...others];
    if (files.length > 0) return { files, others: left };
    return { finding: noReports({ file: name }, 'folder'), others: left };
  }
  if (stats || !isPattern(name)) return { files: [name] };
  const { folder, rest } = splitPattern(name);
  const { files } = await searchFiles(rest, resolve(world.cwd, folder), search);
  if (files.length === 0) return { finding: noReports({ file: name }, 'pattern') };
  return { files: files.map((file) => join(folder, file)) };
}
