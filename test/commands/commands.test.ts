/**
 * Whole command lines: every case of the YAML files here is run in a folder of its own, and what it
 * prints, its exit code and the files it leaves are compared with the transcript in `expected/`
 * (`npx vitest run test/commands -u` writes them anew, to be read before they are committed).
 */
import { mkdirSync, readdirSync, readFileSync, symlinkSync, truncateSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { main } from '../../src/cli/line/main.ts';
import { filesIn, folderWith, packageRoot, testWorld } from '../fixtures/test-world.ts';

interface Case {
  name: string;
  /** The command line without the program's name; `<package>` is the folder of this repository. */
  command: string;
  /** Content of each file, or a file of this repository with changes to its text. */
  files?: Record<string, string | { copy: string; replace?: Record<string, string> }>;
  folders?: string[];
  /** Symbolic links and where they lead. */
  links?: Record<string, string>;
  /** Files of that many bytes. */
  large?: Record<string, number>;
  env?: Record<string, string>;
  stdin?: string;
}

const here = fileURLToPath(new URL('.', import.meta.url));

function contentOf(file: NonNullable<Case['files']>[string]): string | Uint8Array {
  if (typeof file === 'string') return file;
  const bytes = readFileSync(join(packageRoot, file.copy));
  if (!file.replace) return bytes;
  return Object.entries(file.replace).reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`${file.copy} does not hold ${from}`);
    return text.replace(from, () => to);
  }, bytes.toString('utf8'));
}

function prepare({ files = {}, folders = [], links = {}, large = {} }: Case): string {
  const contents = Object.entries(files).map(([name, file]) => [name, contentOf(file)] as const);
  const empty = Object.keys(large).map((name) => [name, ''] as const);
  const cwd = folderWith(Object.fromEntries([...contents, ...empty]));
  for (const [name, size] of Object.entries(large)) truncateSync(join(cwd, name), size);
  for (const folder of folders) mkdirSync(join(cwd, folder), { recursive: true });
  for (const [name, target] of Object.entries(links)) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    symlinkSync(target, join(cwd, name));
  }
  return cwd;
}

async function transcript(given: Case): Promise<string> {
  const cwd = prepare(given);
  const before = filesIn(cwd);
  const world = testWorld(cwd, given);
  const argv = given.command.split(' ').map((word) => word.replace('<package>/', packageRoot));
  const exitCode = await main(argv, world);
  const written = filesIn(cwd).filter((file) => !before.includes(file));
  const { stdout, stderr } = world.output;
  const parts = [
    `$ gov-report ${given.command}\n`,
    stdout,
    ...(stderr ? [`--- stderr\n${stderr}`] : []),
    ...(written.length ? [`--- files\n${written.join('\n')}\n`] : []),
    `--- exit code ${exitCode}\n`,
  ];
  return parts
    .join('')
    .replaceAll(packageRoot, '<package>/')
    .replaceAll(cwd, '<folder>')
    .replaceAll(/::[\da-f]{8}-[\da-f-]{27}(::)?$/gm, '::<token>$1');
}

const lists = readdirSync(here).filter((file) => file.endsWith('.yaml'));

describe.each(lists)('%s', (list) => {
  const cases: Case[] = parse(readFileSync(join(here, list), 'utf8'));
  test.each(cases)('$name', async (given) => {
    const file = `${list.replace('.yaml', '')}-${given.name.replaceAll(/[^a-z0-9]+/gi, '-')}.txt`;
    await expect(await transcript(given)).toMatchFileSnapshot(join(here, 'expected', file));
  });
});
