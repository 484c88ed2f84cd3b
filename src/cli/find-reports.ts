/** From what the user named (files, folders, patterns, nothing) to the reports to work on. */
import { stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { noReports } from '../diagnostic/kinds/file.ts';
import type { Forms } from '../form/forms.ts';
import { STDIN } from './open-input.ts';
import { REPORT_LIMIT, readFileLimited } from './read-limited.ts';
import type { World } from './world.ts';

export interface Found {
  /** As they are called in messages, each once. */
  files: string[];
  /** Folders and patterns that gave nothing. */
  findings: Diagnostic[];
}

/** @param named what stands on the command line; nothing means the working directory */
export async function findReports(named: string[], forms: Forms, world: World): Promise<Found> {
  const files = new Map<string, string>();
  const findings: Diagnostic[] = [];
  for (const name of named.length === 0 ? ['.'] : named) {
    const found = await reportsOf(name, forms, world);
    if ('finding' in found) findings.push(found.finding);
    else for (const file of found.files) files.set(identity(file, world), file);
  }
  return { files: [...files.values()], findings };
}

const identity = (file: string, { cwd }: World) => (file === STDIN ? STDIN : resolve(cwd, file));

type Reports = { files: string[] } | { finding: Diagnostic };

async function reportsOf(name: string, forms: Forms, world: World): Promise<Reports> {
  if (name === STDIN) return { files: [name] };
  const stats = await stat(resolve(world.cwd, name)).catch(() => undefined);
  if (stats?.isDirectory()) {
    const files = await reportsBelow(name, forms, world);
    return files.length ? { files } : { finding: noReports({ file: name }, 'folder') };
  }
  if (stats || !/[*?[\]{}]/.test(name)) return { files: [name] };
  const files = await glob(name, world.cwd);
  return files.length ? { files } : { finding: noReports({ file: name }, 'pattern') };
}

async function reportsBelow(folder: string, forms: Forms, world: World): Promise<string[]> {
  const root = resolve(world.cwd, folder);
  const files = await glob('**/*.{yaml,yml}', root);
  const isReport = reportTest(forms);
  const reports = [];
  for (const file of files) {
    if (await isReport(join(root, file))) reports.push(relative(world.cwd, join(root, file)));
  }
  return reports;
}

async function glob(pattern: string, cwd: string): Promise<string[]> {
  const { glob: search } = await import('tinyglobby');
  const found = await search(pattern, {
    cwd,
    ignore: ['**/node_modules/**'],
    dot: false,
    followSymbolicLinks: false,
    expandDirectories: false,
  });
  return found.sort();
}

const FORM_KEY = /^["']?form["']?\s*[:：]/m;

/**
 * Whether a YAML file is a report: it has the key of the form at its margin. The key may stand
 * under its label, which only the forms know, so they are loaded when a file has other keys.
 */
function reportTest(forms: Forms): (path: string) => Promise<boolean> {
  let labels: Promise<string[]> | undefined;
  return async (path) => {
    const bytes = await readFileLimited(path, REPORT_LIMIT).catch(() => undefined);
    // A file that is too large or unreadable is no report that could be checked.
    if (bytes === undefined) return false;
    const text = Buffer.from(bytes)
      .toString('utf8')
      .replace(/^\uFEFF/, '');
    if (FORM_KEY.test(text)) return true;
    if (!/^["']?\p{Script=Han}+["']?\s*[:：]/mu.test(text)) return false;
    labels ??= formLabels(forms);
    return (await labels).some((label) =>
      new RegExp(`^["']?${label}["']?\\s*[:：]`, 'm').test(text),
    );
  };
}

async function formLabels(forms: Forms): Promise<string[]> {
  const loaded = await Promise.all(forms.ids.map((id) => forms.load(id)));
  return loaded.flatMap(({ fields }) => fields.get('form')?.label ?? []);
}
