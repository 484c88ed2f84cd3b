import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Range } from '../../src/diagnostic/place.ts';
import { readSource } from '../../src/read/read-source.ts';
import type { Source, SourceNode } from '../../src/read/source.ts';

const report = readFileSync(
  new URL('../../examples/baizhang-2023/report.yaml', import.meta.url),
  'utf8',
);

/** What people type, and what makes YAML stumble. */
const PIECES = [
  ...[
    'a',
    'b: ',
    ': ',
    '- ',
    ' ',
    '  ',
    '\n',
    '\r\n',
    '\r',
    '\t',
    '#',
    ' #',
    '[',
    ']',
    '{',
    '}',
    ',',
  ],
  ...[
    '"',
    "'",
    '|',
    '>',
    '|\n',
    '&a',
    '*a',
    '!',
    '!!set',
    '%',
    '@',
    '`',
    '?',
    '---\n',
    '...',
    '\\',
  ],
  ...[
    '：',
    '，',
    '【',
    '】',
    '　',
    '字',
    '12',
    '\0',
    '\ufeff',
    '\ud800',
    '😀',
    '<<: ',
    '__proto__: ',
  ],
];

const odd = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((parts) => parts.join(''));

/** A report with something taken out and something else put in, a few times. */
const mutated = fc
  .array(fc.tuple(fc.nat(report.length), fc.nat(12), odd), { minLength: 1, maxLength: 4 })
  .map((changes) =>
    changes.reduce(
      (text, [at, length, words]) =>
        text.slice(0, at) + words.slice(0, 6) + text.slice(at + length),
      report,
    ),
  );

async function soundly(bytes: Uint8Array): Promise<void> {
  const source = await readSource(bytes, 'f');
  for (const range of rangesOf(source)) {
    expect(range.start).toBeGreaterThanOrEqual(0);
    expect(range.end).toBeGreaterThanOrEqual(range.start);
    expect(range.end).toBeLessThanOrEqual(source.text.length);
  }
  for (const node of source.root ? nodes(source.root) : []) {
    if (node.kind === 'scalar')
      expect(node.text).toBe(source.text.slice(node.range.start, node.range.end));
  }
  if (!source.root)
    expect(source.diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
}

function rangesOf({ root, diagnostics }: Source): Range[] {
  const found = diagnostics.flatMap(({ range, notes }) => [
    range,
    ...notes.map((note) => note.range),
  ]);
  const all = [...found, ...(root ? nodes(root).map((node) => node.range) : [])];
  return all.filter((range) => range !== undefined);
}

function nodes(node: SourceNode): SourceNode[] {
  if (node.kind === 'scalar') return [node];
  if (node.kind === 'list') return [node, ...node.items.flatMap(nodes)];
  return [node, ...node.entries.flatMap(({ key, value }) => [key, ...nodes(value)])];
}

const encode = (text: string) => new TextEncoder().encode(text);

test('any bytes', async () => {
  await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), soundly), { numRuns: 200 });
});

test('any text', async () => {
  const text = fc.string({ unit: 'binary', maxLength: 200 });
  await fc.assert(
    fc.asyncProperty(text, (words) => soundly(encode(words))),
    { numRuns: 200 },
  );
});

test('any arrangement of what YAML is made of', async () => {
  await fc.assert(
    fc.asyncProperty(odd, (words) => soundly(encode(words))),
    { numRuns: 500 },
  );
});

test('a report with damage', async () => {
  await fc.assert(
    fc.asyncProperty(mutated, (words) => soundly(encode(words))),
    { numRuns: 30 },
  );
});
