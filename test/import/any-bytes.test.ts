/** Whatever a few changed or lost bytes make of a document: it is read, or refused with a finding. */
import fc from 'fast-check';
import { strFromU8, strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { newestFirst } from '../../src/form/editions.ts';
import { importDocument } from '../../src/import/import-document.ts';
import { readDocument } from '../../src/read/read-document.ts';
import { forms } from '../fixtures/forms.ts';
import { docx, p, part, tbl, tc, tr, xlsx } from '../read/office-files.ts';

const all = await newestFirst(forms);

const title = '青禾县民政局2023年政府信息公开工作年度报告';
const rows = [
  ['行政许可', '58'],
  ['行政处罚', '4'],
];
const body = p(title) + tbl(...rows.map((row) => tr(row.map((cell) => tc(cell)))));
const page = `<html><h1>${title}</h1><table>${rows.map((row) => `<tr><td colspan="1">${row.join('<td>')}`).join('')}</table></html>`;
const sheet = `<sheetData>${rows.map(([label, number], at) => `<row r="${at + 1}"><c r="A${at + 1}" t="inlineStr"><is><t>${label}</t></is></c><c r="B${at + 1}"><v>${number}</v></c></row>`).join('')}</sheetData>`;
const main = 'word/document.xml';

/** Each with the bytes that are changed, and the file around them. */
const carriers: [
  name: string,
  content: Uint8Array,
  around?: (content: Uint8Array) => Uint8Array,
][] = [
  ['an archive', docx(body)],
  [
    'the main part of a Word file',
    strToU8(part('w:document', `<w:body>${body}</w:body>`)),
    (content) => docx('', { [main]: content }),
  ],
  ['a sheet', strToU8(sheet), (content) => xlsx({ 表: strFromU8(content) })],
  ['a page', strToU8(page)],
  [
    'a web archive',
    strToU8(
      `MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n--x\nContent-Type: text/html; charset=utf-8\n\n${page}\n--x--`,
    ),
  ],
  ['a text', strToU8(`${title}\n${rows.map((row) => row.join('\t')).join('\n')}\n`)],
];

/** A few bytes that are others, and where the file ends. */
const damage = fc.record({
  changes: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), {
    maxLength: 8,
  }),
  kept: fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true })),
});

type Damage = typeof damage extends fc.Arbitrary<infer T> ? T : never;

function damaged(content: Uint8Array, { changes, kept }: Damage): Uint8Array {
  const bytes = content.slice(0, Math.round(kept * content.length));
  for (const [at, byte] of changes) {
    if (bytes.length > 0) bytes[Math.floor(at * (bytes.length - 1))] = byte;
  }
  return bytes;
}

async function outcome(bytes: Uint8Array) {
  const read = await readDocument(bytes, 'a');
  if ('diagnostic' in read) return read;
  return importDocument(read.document, { file: 'a', forms: all, blank: 'unknown' });
}

test.each(carriers)('%s', async (_, content, around = (bytes) => bytes) => {
  expect(await outcome(around(content))).toHaveProperty('imported');
  await fc.assert(
    fc.asyncProperty(damage, async (each) => {
      const result = await outcome(around(damaged(content, each)));
      if ('diagnostic' in result) expect(result.diagnostic.message.en).not.toBe('');
    }),
    { numRuns: 100, endOnFailure: true },
  );
});
