import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strToU8, zlibSync } from 'fflate';
import { expect, test } from 'vitest';
import { ignoringStrayRejections } from '../../../src/cli/world/stray-rejections.ts';
import { readDocument } from '../../../src/read/read-document.ts';
import { leftOut, read, refusal, sketch } from '../office-files.ts';

/**
 * Two pages of 842 points: lines of text, a table ruled with lines whose first row has two cells of
 * which the second is two columns wide, and page numbers.
 */
const ruled = new Uint8Array(readFileSync(new URL('./ruled.pdf', import.meta.url)));

test('cells by the lines around them, text by its lines, page numbers left out', async () => {
  const document = await read(ruled);
  expect(sketch(document)).toEqual([
    'Section one',
    'Total 12 of 15 were granted.',
    'Label | Numbers 1×2',
    'Rules | 12 | 0',
    'Documents | 3 | ',
    '--- page',
    'Rules 12 0',
  ]);
  expect(leftOut(document)).toEqual(['footer: - 1 -', 'footer: - 2 -']);
  expect(document.metadata).toEqual([
    { name: 'title', content: 'Report' },
    { name: 'author', content: 'Office' },
  ]);
});

test.each([
  ['the bounds of what may be drawn, such as the margins of a page', 'W n'],
  ['the borders of a white ground', '1 1 1 rg f'],
])('%s are no lines', async (_, painting) => {
  const text = new TextDecoder('latin1').decode(ruled);
  const more = text.replace('100 700 m', `100 20 220 760 re ${painting} 100 700 m`);
  expect(sketch(await read(more))).toEqual(sketch(await read(ruled)));
});

test('cells have places in the text that was put together', async () => {
  const { blocks, text } = await read(ruled);
  const table = blocks.find((block) => block.kind === 'table');
  const cell = table?.cells[1]?.[1];
  expect(cell?.place.cell).toEqual({ table: 1, row: 2, column: 2 });
  expect(text?.slice(cell?.place.range?.start, cell?.place.range?.end)).toBe('12');
});

test('a page without text is refused', async () => {
  const empty = new TextDecoder('latin1').decode(ruled).replaceAll(' Tj ', ' TX ');
  expect((await refusal(empty)).code).toBe('document/no-text');
});

test('a scan with invisible text over it is refused', async () => {
  const scan = new TextDecoder('latin1').decode(ruled).replace('/F1 12 Tf', '3 Tr /F1 12 Tf');
  expect((await refusal(scan)).message.en).toContain('recognised');
});

test('a file that unpacks without end is refused, also when packed twice', async () => {
  const bomb = zlibSync(new Uint8Array(70 * 1024 * 1024));
  const stream = (filter: string, bytes: Uint8Array): Uint8Array =>
    Uint8Array.from([
      ...strToU8(`%PDF-1.4\n1 0 obj\n<</Filter ${filter}>>stream\n`),
      ...bytes,
      ...strToU8('\nendstream endobj'),
    ]);
  expect((await refusal(stream('/FlateDecode', bomb))).code).toBe('document/too-much');
  expect((await refusal(stream('[/FlateDecode /FlateDecode]', zlibSync(bomb)))).code).toBe(
    'document/too-much',
  );
});

test('a page that is drawn in more steps than any report is refused, packed or not', async () => {
  const steps = strToU8('0 0 m 9 9 l S\n'.repeat(200_000));
  const page = (filter: string, bytes: Uint8Array): Uint8Array =>
    Uint8Array.from([
      ...strToU8(`%PDF-1.4\n1 0 obj\n<<${filter}>>stream\n`),
      ...bytes,
      ...strToU8('\nendstream endobj'),
    ]);
  for (const file of [page('', steps), page('/Filter/FlateDecode', zlibSync(steps))])
    expect((await refusal(file)).message.en).toContain('steps of drawing');
});

test('no changed file makes it throw', async () => {
  const changes = fc.array(fc.tuple(fc.nat(ruled.length - 1), fc.nat(255)), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(changes, async (all) => {
      const bytes = Uint8Array.from(ruled);
      for (const [at, value] of all) bytes[at] = value;
      await readDocument(bytes, 'file', ignoringStrayRejections);
    }),
    { numRuns: 150 },
  );
});
