/** Our own documents come back exactly, and what was changed in them comes back as it shows. */
import fc from 'fast-check';
import { strFromU8, strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Checked } from '../../src/check/dataset.ts';
import { checkInput } from '../../src/compile.ts';
import { newestFirst } from '../../src/form/editions.ts';
import { type Imported, importDocument } from '../../src/import/import-document.ts';
import { restoreTexts } from '../../src/import/restore.ts';
import { readDocument } from '../../src/read/read-document.ts';
import { formats } from '../../src/write/formats.ts';
import {
  anyReport,
  checkedOf,
  dataWith,
  exampleOf,
  noPictures,
  numbersOf,
  officeText,
  write,
} from '../compare/reports.ts';
import { forms } from '../fixtures/forms.ts';
import { markdown } from '../prose/any-text.ts';

const all = await newestFirst(forms);
const file = 'report.docx';

async function imported(bytes: Uint8Array): Promise<Imported> {
  const read = await readDocument(bytes, file);
  if ('diagnostic' in read) throw new Error(read.diagnostic.message.en);
  const result = importDocument(read.document, { file, forms: all, blank: 'unknown' });
  if ('diagnostic' in result) throw new Error(result.diagnostic.message.en);
  return restoreTexts(result.imported, read.document, { file, forms });
}

const numbersIn = ({ values, form }: Checked) =>
  new Map(numbersOf(form).map(({ path }) => [path, values.get(path)?.text]));

function textsIn({ values, form }: Checked) {
  const texts = [...form.fields.values()].filter(({ kind }) => kind === 'text');
  const given = texts.flatMap(({ path }) => {
    const text = values.get(path)?.text;
    return text === undefined || path === 'form' ? [] : [[path, text] as const];
  });
  return new Map([...given, ['year', values.get('year')?.text ?? '']]);
}

const cellsOf = ({ tables }: Imported) =>
  new Map(tables.flatMap(({ cells }) => [...cells].map(([path, { number }]) => [path, number])));

describe.each(forms.ids.flatMap((id) => formats.map((format) => [id, format] as const)))(
  '%s as %s',
  async (id, format) => {
    const example = await exampleOf(id);

    test('comes back: every value and every text, to the character', async () => {
      const texts = fc.oneof(officeText(example), markdown);
      await fc.assert(
        fc.asyncProperty(anyReport(example, texts), async (data) => {
          const checked = await checkedOf(data);
          const back = await imported(await write(checked, format));
          expect(cellsOf(back)).toEqual(numbersIn(checked));
          expect(Object.fromEntries(back.texts)).toEqual(Object.fromEntries(textsIn(checked)));
        }),
        { numRuns: 8, endOnFailure: true },
      );
    });

    test('is checked like the data file it was made of', async () => {
      const bytes = await write(example, format);
      const { checked } = await checkInput({ file, bytes, image: noPictures }, forms);
      expect(checked?.data).toEqual(example.data);
    });
  },
);

const text = '共{{ requests.received.total }}件。\n';

test('a text that was changed is read as it shows; the others keep their bindings', async () => {
  const of = dataWith(
    await exampleOf('disclosure-2021'),
    new Map([
      ['overview', text],
      ['problems', `${text}\n`],
    ]),
  );
  const checked = await checkedOf(of);
  const page = strFromU8(await write(checked, 'html'));
  const back = await imported(strToU8(page.replace(/共(<span[^>]*>)\d+/, '共$1987')));
  expect(back.texts.get('overview')).toBe('共987件。');
  expect(back.texts.get('problems')).toBe(`${text}\n`);
  expect(back.diagnostics.map(({ code }) => code)).toContain('import/embedded');
});

test('a number that was changed in a table is what counts, and its bindings do not hide it', async () => {
  const checked = await checkedOf(
    dataWith(await exampleOf('disclosure-2021'), new Map([['overview', text]])),
  );
  const { text: total } = checked.values.get('requests.received.total')!;
  const page = strFromU8(await write(checked, 'html'));
  const back = await imported(
    strToU8(page.replace(/(<td[^>]*data-at="requests.received.total"[^>]*>)\d+/, '$1987')),
  );
  expect(cellsOf(back).get('requests.received.total')).toBe('987');
  expect(back.texts.get('overview')).toBe(`共${total}件。`);
});
