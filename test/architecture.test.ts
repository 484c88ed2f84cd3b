/**
 * The structure of `src/`, held by a test: what each room may import, with the reason, and the room
 * of each library. `src/README.md` shows the same law to people, and is compared with it here.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { forms, loadForm } from './fixtures/forms.ts';
import { LIBRARIES, ROOMS } from './law.ts';

const SRC = fileURLToPath(new URL('../src', import.meta.url));
const TEST = fileURLToPath(new URL('.', import.meta.url));

interface Module {
  /** Relative to `src/`. */
  name: string;
  room: string;
  text: string;
  /** As written; `import type` counts: whoever names a type knows the room it comes from. */
  imports: string[];
}

const modules: Module[] = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => {
    const file = join(entry.parentPath, entry.name);
    const name = relative(SRC, file);
    const text = readFileSync(file, 'utf8');
    return { name, room: roomOf(name), text, imports: importsOf(text) };
  });

/** The innermost room that a file lies in; a file that is a room of its own is named like one. */
function roomOf(name: string): string {
  const inside = (room: string) => name === `${room}.ts` || name.startsWith(`${room}/`);
  return Object.keys(ROOMS).findLast(inside) ?? `none: ${name}`;
}

function importsOf(text: string): string[] {
  const pattern =
    /(?:^|\n)\s*(?:import|export)\b[^;'"]*?\bfrom\s*'([^']+)'|\bimport\(\s*'([^']+)'/g;
  return [...text.matchAll(pattern)].map(([, from, dynamic]) => from ?? dynamic ?? '');
}

const targetOf = ({ name }: Module, specifier: string): string =>
  relative(SRC, join(dirname(join(SRC, name)), specifier));

/** What is loaded with some modules before anything is loaded late: all that is imported for more than types. */
function loadedWith(...names: string[]): Set<string> {
  const loaded = new Set<string>();
  const load = (name: string) => {
    const module = modules.find((each) => each.name === name);
    if (!module || loaded.has(name)) return;
    loaded.add(name);
    const statements = module.text.matchAll(
      /^(?:import|export) (?!type\b)[^;]*?from '(\.[^']+)';/gm,
    );
    for (const [, from = ''] of statements) load(targetOf(module, from));
  };
  for (const name of names) load(name);
  return loaded;
}

/** The library of an import, or nothing for a file of ours or a module of Node. */
function libraryOf(specifier: string): string | undefined {
  if (specifier.startsWith('.') || specifier.startsWith('node:')) return undefined;
  const parts = specifier.startsWith('@') ? 2 : 1;
  return specifier.split('/').slice(0, parts).join('/');
}

/** What is wrong, over all files at once: a law that holds gives an empty list. */
const breaches = (law: (module: Module) => string[]): string[] => modules.flatMap(law);

describe('src/', () => {
  test('every file lies in a room that the law knows', () => {
    expect(breaches(({ room }) => (room in ROOMS ? [] : [room]))).toEqual([]);
  });

  test('every arrow goes the way of the law', () => {
    const against = breaches((module) => {
      const { room, imports, name } = module;
      const { may, why } = ROOMS[room] ?? { may: [], why: '' };
      return imports
        .filter((each) => each.startsWith('.'))
        .map((each) => targetOf(module, each))
        .filter((target) => ![room, ...may].includes(roomOf(target)))
        .map((target) => `${name} imports ${target}, but ${why}`);
    });
    expect(against).toEqual([]);
  });

  test('checking a data file loads nothing that reads documents', () => {
    const loaded = loadedWith('cli/line/start.ts', 'cli/commands/validate/run.ts', 'compile.ts');
    const readers = /^(?:import|compare|read\/(?:word|html|sheet|pdf|text|package))\//;
    expect(loaded.has('check/check.ts')).toBe(true);
    expect([...loaded].filter((name) => readers.test(name))).toEqual([]);
  });

  test('no arrow leads back to where it came from', () => {
    expect(circles()).toEqual([]);
  });

  test('each library is known in one room alone', () => {
    const strangers = breaches(({ name, room, imports }) =>
      imports
        .flatMap((each) => libraryOf(each) ?? [])
        .filter(
          (library) => ![LIBRARIES[library] ?? []].flat().some((home) => room.startsWith(home)),
        )
        .map((library) => `${name} imports ${library}`),
    );
    expect(strangers).toEqual([]);
    const used = modules.flatMap(({ imports }) => imports.flatMap((each) => libraryOf(each) ?? []));
    expect(new Set(used)).toEqual(new Set(Object.keys(LIBRARIES)));
  });

  test('only cli and the page touch the outside world', () => {
    const outside = breaches(({ name, room, text, imports }) => {
      if (room.startsWith('cli') || room === 'page') return [];
      const nodes = imports.filter((each) => builtinModules.includes(each.replace('node:', '')));
      const touches = /\bprocess\.|Date\.now\(|new Date\(\)/.exec(text)?.[0] ?? [];
      return [...nodes, touches].flat().map((what) => `${name}: ${what}`);
    });
    expect(outside).toEqual([]);
  });

  test('files are named in kebab-case, never for what they are worth', () => {
    const name = /^([a-z0-9]+(-[a-z0-9]+)*\/)*[a-z0-9]+(-[a-z0-9]+)*\.ts$/;
    const odd = ({ name: file }: Module) => !name.test(file) || /utils?|helpers?\b/.test(file);
    expect(modules.filter(odd).map((each) => each.name)).toEqual([]);
  });

  test('every file opens by saying what it does', () => {
    const silent = modules.filter(({ text }) => !text.startsWith('/**'));
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  test('one module makes text printable, and nothing is printed past it', () => {
    const among = (pattern: RegExp) =>
      modules.filter(({ text }) => pattern.test(text)).map(({ name }) => name);
    expect(among(/\bas (unknown as )?Printable\b/)).toEqual(['diagnostic/printable.ts']);
    expect(among(/\bconsole\.|process\.std(out|err)\.write/)).toEqual(['cli/batch/worker.ts']);
  });

  test('no form id and no form label stands in src: the form is data', async () => {
    const words = await wordsOfForms();
    const held = breaches(({ name, text }) =>
      words.filter((word) => text.includes(word)).map((word) => `${name}: ${word}`),
    );
    expect(held).toEqual([]);
  });
});

/** Imports that go round in a circle, types included: each file with the way back to itself. */
function circles(): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const byName = new Map(modules.map((module) => [module.name, module]));
  const visit = (name: string, way: string[]) => {
    if (way.includes(name)) found.push([...way.slice(way.indexOf(name)), name].join(' → '));
    const module = byName.get(name);
    if (done.has(name) || !module) return;
    done.add(name);
    for (const each of module.imports) {
      if (each.startsWith('.')) visit(targetOf(module, each), [...way, name]);
    }
  };
  for (const { name } of modules) visit(name, []);
  return found;
}

async function wordsOfForms(): Promise<string[]> {
  const words = new Set(forms.ids);
  for (const id of forms.ids) {
    const { fields } = await loadForm(id);
    const printed = [...fields.values()].filter(({ path }) => !COMMON.test(path));
    for (const { label, name } of printed) words.add(label).add(name);
  }
  words.delete(EVERYDAY);
  return [...words];
}

/** A label of the small form that is a word of any message. */
const EVERYDAY = '说明';

/** Fields that every report has: the program itself knows what a year and a name are. */
const COMMON =
  /^(|form|year|title|preamble|published|signature|keepTogether|agency|agency\..*|site|site\..*)$/;

/** The table of rooms in `src/README.md`, from the law; whoever may import all that is below says so. */
function tableOfRooms(): string {
  const rows = Object.entries(ROOMS).map(([room, { duty, may }]) => {
    const named = may.length > 12 ? 'all above' : may.join(', ');
    return `| \`${room}\` | ${duty} | ${named || '–'} |`;
  });
  return ['| room | duty | may import |', '| --- | --- | --- |', ...rows].join('\n');
}

test('src/README.md shows the law (UPDATE_DOCUMENTS=1 writes it)', () => {
  const file = join(SRC, 'README.md');
  const text = readFileSync(file, 'utf8');
  const between = /(?<=<!-- rooms -->\n)[\s\S]*?(?=<!-- \/rooms -->)/;
  const expected = text.replace(between, () => `${tableOfRooms()}\n`);
  if (process.env.UPDATE_DOCUMENTS) writeFileSync(file, expected);
  else expect(text).toBe(expected);
});

test('test/ mirrors the rooms, and its README says what stands there besides', () => {
  const readme = readFileSync(join(TEST, 'README.md'), 'utf8');
  const rooms = new Set(Object.keys(ROOMS).map((room) => room.split('/')[0]));
  const entries = readdirSync(TEST, { withFileTypes: true })
    .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
    .filter((name) => name !== 'README.md' && !rooms.has(name.replace('/', '')));
  expect(entries.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  const named = [...readme.matchAll(/(?<=^\| `|^\| `.*`, `)[^`]+/gm)].map(([name]) => name);
  expect(named.filter((name) => !existsSync(join(TEST, name)))).toEqual([]);
});
