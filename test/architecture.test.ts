/** The structure of `src/`, held by a test, each rule with its reason. */
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { forms, loadForm } from './fixtures/forms.ts';

const SRC = fileURLToPath(new URL('../src', import.meta.url));

/** What each room may import, besides itself. */
const MAY_IMPORT: Record<string, { rooms: string[]; why: string }> = {
  diagnostic: { rooms: [], why: 'a finding is plain data that every room can make' },
  report: { rooms: [], why: 'the report tree stands in the middle and depends on nothing' },
  read: { rooms: ['diagnostic'], why: 'a reader knows texts and values, not what they are for' },
  form: { rooms: ['diagnostic'], why: 'a form exists before any report is read' },
  check: { rooms: ['read', 'form', 'diagnostic'], why: 'checking ends before anything is printed' },
  repair: { rooms: ['check', 'form', 'diagnostic'], why: 'it explains what checking found' },
  assemble: {
    rooms: ['check', 'form', 'read', 'report', 'diagnostic'],
    why: 'it turns checked data into the report tree',
  },
  write: { rooms: ['report'], why: 'a writer must not know YAML, schemas or forms' },
  compile: {
    rooms: ['read', 'form', 'check', 'repair', 'assemble', 'write', 'report', 'diagnostic'],
    why: 'it calls the stages in order and knows nothing of files or terminals',
  },
  cli: {
    rooms: Object.keys({ compile: 0, read: 0, form: 0, check: 0, repair: 0, assemble: 0 }).concat(
      'write',
      'report',
      'diagnostic',
    ),
    why: 'it is the only room that touches the outside world',
  },
};

/** The room of each library: whoever wants to replace one has one place to look. */
const LIBRARIES: Record<string, string> = {
  ajv: 'form',
  'big.js': 'form',
  chalk: 'cli',
  chardet: 'read',
  commander: 'cli',
  docx: 'write',
  'fastest-levenshtein': 'check',
  fflate: 'write',
  'get-east-asian-width': 'diagnostic',
  'hast-util-to-html': 'write',
  hastscript: 'write',
  'image-size': 'assemble',
  'mdast-util-from-markdown': 'assemble',
  'mdast-util-gfm-table': 'assemble',
  'micromark-extension-cjk-friendly': 'assemble',
  'micromark-extension-gfm-table': 'assemble',
  tinyglobby: 'cli',
  workerpool: 'cli',
  yaml: 'read',
};

interface Module {
  name: string;
  room: string;
  text: string;
  imports: string[];
}

const modules: Module[] = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => {
    const file = join(entry.parentPath, entry.name);
    const text = readFileSync(file, 'utf8');
    return { name: relative(SRC, file), room: roomOf(file), text, imports: importsOf(text) };
  });

function roomOf(file: string): string {
  return relative(SRC, file).split(/[/.\\]/)[0] ?? '';
}

function importsOf(text: string): string[] {
  const pattern =
    /(?:^|\n)\s*(?:import|export)(?! type)\b[^;'"]*?\bfrom\s*'([^']+)'|import\(\s*'([^']+)'/g;
  return [...text.matchAll(pattern)].map(([, from, dynamic]) => from ?? dynamic ?? '');
}

/** The library of an import, or nothing for a file of ours or a module of Node. */
function libraryOf(specifier: string): string | undefined {
  if (specifier.startsWith('.') || specifier.startsWith('node:')) return undefined;
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

describe.each(modules)('src/$name', ({ name, room, text, imports }) => {
  test('stands in a room that the architecture knows', () => {
    expect(Object.keys(MAY_IMPORT)).toContain(room);
  });

  test('imports downwards only', () => {
    for (const specifier of imports.filter((each) => each.startsWith('.'))) {
      const target = roomOf(join(dirname(join(SRC, name)), specifier));
      const { rooms, why } = MAY_IMPORT[room] ?? { rooms: [], why: '' };
      expect([room, ...rooms], `${name} imports ${specifier}; but ${why}`).toContain(target);
    }
  });

  test('uses libraries of its own room', () => {
    for (const library of imports.flatMap((each) => libraryOf(each) ?? [])) {
      expect(LIBRARIES[library] ?? 'no room: add it to the list', library).toBe(room);
    }
  });

  test('leaves the outside world to cli', () => {
    const outside = imports.filter((each) => builtinModules.includes(each.replace('node:', '')));
    if (room !== 'cli') expect(outside, 'only cli touches files, terminal and clock').toEqual([]);
    if (room !== 'cli') expect(text).not.toMatch(/\bprocess\.|Date\.now\(|new Date\(\)/);
  });

  test('is named in kebab-case, and opens by saying what it does', () => {
    expect(name).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*\/)*[a-z0-9]+(-[a-z0-9]+)*\.ts$/);
    expect(name).not.toMatch(/utils?|helpers?\b/);
    expect(text).toMatch(/^\/\*\*/);
  });
});

test('one module makes text printable, and nothing is printed past it', () => {
  const makers = modules.filter(({ text }) => /\bas (unknown as )?Printable\b/.test(text));
  expect(makers.map(({ name }) => name)).toEqual(['diagnostic/printable.ts']);
  const consoles = modules.filter(({ text }) =>
    /\bconsole\.|process\.std(out|err)\.write/.test(text),
  );
  expect(consoles.map(({ name }) => name)).toEqual(['cli/many/worker.ts']);
});

test('no library is loaded by two rooms', () => {
  expect(
    new Set(modules.flatMap(({ imports }) => imports.flatMap((i) => libraryOf(i) ?? []))),
  ).toEqual(new Set(Object.keys(LIBRARIES)));
});

test('no form id and no form label stands in src: the form is data', async () => {
  const words = new Set(forms.ids);
  for (const id of forms.ids) {
    for (const { label, name, path } of (await loadForm(id)).fields.values()) {
      if (/^(proactive|requests|disputes|checks|overview|problems|otherMatters)/.test(path)) {
        words.add(label).add(name);
      }
    }
  }
  const held = modules.flatMap(({ name, text }) =>
    [...words].filter((word) => text.includes(word)).map((word) => `src/${name}: ${word}`),
  );
  expect(held).toEqual([]);
});
