/** Published files against their data, in both formats and every form. */
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { assemble } from '../../src/assemble/assemble.ts';
import { verifyDocument } from '../../src/compare/verify-document.ts';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts';
import { PLAIN } from '../../src/import/restore.ts';
import { type Format, formats } from '../../src/write/formats.ts';
import { writeHtml } from '../../src/write/html/write-html.ts';
import { forms } from '../fixtures/forms.ts';
import { markdown } from '../prose/any-text.ts';
import { digitsInTables, withDigit } from './digits.ts';
import {
  anyReport,
  checkedOf,
  dataWith,
  exampleOf,
  inputOf,
  numbersOf,
  officeText,
  write,
} from './reports.ts';

const examples = new Map(
  await Promise.all(forms.ids.map(async (id) => [id, await exampleOf(id)] as const)),
);
const example = examples.get('disclosure-2021')!;
const everyForm = forms.ids.flatMap((id) => formats.map((format) => [id, format] as const));

async function findings(bytes: Uint8Array, data?: string): Promise<Diagnostic[]> {
  const { diagnostics } = await verifyDocument(
    { file: '公开.docx', bytes },
    data === undefined ? undefined : inputOf(data),
    forms,
  );
  return diagnostics;
}

const codes = (found: Diagnostic[]) => found.map(({ code }) => code).sort();

/** A built document with something else in what it shows. */
function changed(
  bytes: Uint8Array,
  format: Format,
  change: (markup: string) => string,
): Uint8Array {
  if (format === 'html') return strToU8(change(strFromU8(bytes)));
  const parts = unzipSync(bytes);
  const name = 'word/document.xml';
  return zipSync({ ...parts, [name]: strToU8(change(strFromU8(parts[name]!))) }, { level: 0 });
}

describe.each(everyForm)('%s as %s', (id, format) => {
  const of = examples.get(id)!;

  test('any report agrees with the data in it and with its data file', async () => {
    const texts = fc.oneof(officeText(of), markdown);
    await fc.assert(
      fc.asyncProperty(anyReport(of, texts), async (data) => {
        const bytes = await write(await checkedOf(data), format);
        expect(await findings(bytes)).toEqual([]);
        expect(await findings(bytes, data)).toEqual([]);
      }),
      { numRuns: 8, endOnFailure: true },
    );
  });

  test('any digit that is changed in a table is noticed', async () => {
    const bytes = await write(of, format);
    const digits = digitsInTables(bytes, format);
    expect(digits.length).toBeGreaterThan(10);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...digits),
        fc.integer({ min: 1, max: 9 }),
        async (at, more) => {
          const found = await findings(withDigit(bytes, format, at, more));
          expect(found.filter(({ severity }) => severity === 'error')).not.toEqual([]);
        },
      ),
      { numRuns: 10, endOnFailure: true },
    );
  });

  test('every number plus one in the data is told with its cell and both numbers', async () => {
    const bytes = await write(of, format);
    const numbers = numbersOf(of.form);
    const others = new Map(
      numbers.map(({ path }) => [path, String(Number(of.values.get(path)?.text) + 1)]),
    );
    const found = await findings(bytes, dataWith(of, others));
    const cells = found.filter(({ code }) => code === 'verify/cell');
    expect(new Set(cells.map(({ path }) => path))).toEqual(
      new Set(numbers.map(({ path }) => path)),
    );
    expect(cells.every(({ cell }) => cell !== undefined)).toBe(true);
    expect(codes(found)).toContain('verify/other-data');
  });
});

const path = 'requests.outcomes.granted.individuals';
const { text: granted } = example.values.get(path)!;

test('a difference is told in words, with the cell', async () => {
  const other = dataWith(example, new Map([[path, '13']]));
  const [found] = (await findings(await write(example, 'docx'), other)).filter(
    ({ code }) => code === 'verify/cell',
  );
  expect(found?.message.zh).toBe(
    `表三 · 办理结果 · 予以公开 · 自然人：Word 中为 ${granted}，数据为 13`,
  );
  expect(found?.cell).toEqual({ table: 2, row: 6, column: 4 });
});

test('a number of the text is told by its name', async () => {
  const text = '共{{ requests.received.total }}件。';
  const of = await checkedOf(dataWith(example, new Map([['overview', text]])));
  const { text: total } = of.values.get('requests.received.total')!;
  const bytes = await write(of, 'html');
  const found = await findings(
    changed(bytes, 'html', (page) => page.replace(/(共<span[^>]*>)\d+/, '$1987')),
  );
  expect(codes(found)).toEqual(['verify/number']);
  expect(found[0]?.message.zh).toBe(
    `一、总体情况里的“表三 · 本年新收 · 总计”：网页中为 987，数据为 ${total}`,
  );
});

const inBody = (markup: string) => (document: string) =>
  document.replace('<w:p>', `<w:p>${markup}`);
const atEnd = (markup: string) => (page: string) => page.replace('</main>', `${markup}</main>`);

test.each([
  [
    'a tracked insertion',
    'docx',
    inBody('<w:ins w:id="1" w:author="a"><w:r><w:t>新</w:t></w:r></w:ins>'),
    ['verify/text', 'verify/unseen'],
  ],
  [
    'a tracked deletion',
    'docx',
    inBody('<w:del w:id="1" w:author="a"><w:r><w:delText>旧</w:delText></w:r></w:del>'),
    ['verify/unseen'],
  ],
  [
    'hidden text',
    'docx',
    inBody('<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r>'),
    ['verify/unseen'],
  ],
  ['hidden text of a page', 'html', atEnd('<p hidden>藏</p>'), ['verify/unseen']],
  ['a paragraph more', 'html', atEnd('<p>另收3件。</p>'), ['verify/text']],
  [
    'a table more',
    'html',
    atEnd('<table><tr><td>另收</td><td>3</td></tr></table>'),
    ['verify/extra-table'],
  ],
  ['a script', 'html', atEnd('<script>document.title = 1</script>'), ['verify/script']],
  [
    'a strike',
    'html',
    (page: string) => page.replace(/(<td[^>]*data-at[^>]*>)(\d+)</, '$1<s>$2</s><'),
    ['verify/cell'],
  ],
  [
    'data that were changed',
    'html',
    (page: string) => page.replace('"year":', '"year": '),
    ['verify/altered-data'],
  ],
  [
    'data of another edition',
    'html',
    (page: string) => page.replace(/data-edition="[^"]*"/, 'data-edition="某〔2030〕1号"'),
    ['verify/other-edition'],
  ],
  [
    'data twice',
    'html',
    (page: string) => page.replace(/<script[\s\S]*<\/script>/, '$&$&'),
    ['verify/several-data'],
  ],
  [
    'no data',
    'html',
    (page: string) => page.replace(/<script[\s\S]*<\/script>/, ''),
    ['verify/no-data'],
  ],
  [
    'data that are none',
    'html',
    (page: string) => page.replace(/(<script[^>]*>)[\s\S]*(<\/script>)/, '$1[1]$2'),
    ['verify/altered-data', 'verify/unusable-data'],
  ],
] as const)('%s', async (_, format, change, expected) => {
  const bytes = changed(await write(example, format), format, change);
  expect(codes(await findings(bytes))).toEqual([...expected]);
});

test('without the data set the data file is enough, and the loss is told', async () => {
  const bytes = changed(await write(example, 'html'), 'html', (page) =>
    page.replace(/<script[\s\S]*<\/script>/, ''),
  );
  expect(codes(await findings(bytes, dataWith(example, new Map())))).toEqual(['verify/data-gone']);
});

test('data of another form are not held against the tables', async () => {
  const [page, older] = await Promise.all(
    [example, examples.get('disclosure-2019')!].map((of) => write(of, 'html')),
  );
  const script = /<script[\s\S]*<\/script>/.exec(strFromU8(older!))![0];
  const bytes = changed(page!, 'html', (text) =>
    text.replace(/<script[\s\S]*<\/script>/, () => script),
  );
  expect(codes(await findings(bytes))).toEqual(['verify/other-form']);
});

describe('of tables of one shape', async () => {
  const rows = ['甲', '乙'].map((name, at) => `| ${name} | 件数 |\n| --- | --- |\n| 收 | ${at} |`);
  const overview = `见下。\n\n${rows.join('\n\n再看：\n\n')}`;
  const of = await checkedOf(dataWith(example, new Map([['overview', overview]])));
  const page = await write(of, 'html');
  const [first, second] = strFromU8(page).match(
    /<table(?:(?!<\/table>)[\s\S])*件数[\s\S]*?<\/table>/g,
  )!;
  const withFirst = (words: string) =>
    findings(changed(page, 'html', (text) => text.replace(first!, words)));

  test('the one that is gone is told, and the others are held against their own', async () => {
    expect(codes(await withFirst(''))).toEqual(['verify/missing-table']);
  });

  test('those that changed places are held against the data in their place', async () => {
    const swapped = changed(page, 'html', (text) =>
      text.replace(first!, '<i/>').replace(second!, first!).replace('<i/>', second!),
    );
    const found = await findings(swapped);
    expect(new Set(codes(found))).toEqual(new Set(['verify/label']));
  });

  test('what stands in the place of one is told with its place', async () => {
    const longer = first!.replace('</tbody>', '<tr><td>另收</td><td>3</td></tr></tbody>');
    const found = await withFirst(longer);
    expect(codes(found)).toEqual(['verify/extra-table', 'verify/missing-table']);
    expect(found.find(({ code }) => code === 'verify/extra-table')?.cell?.table).toBe(1);
  });
});

test('a table without one of its rows: its cells are found by their labels', async () => {
  const bytes = changed(await write(example, 'html'), 'html', (page) =>
    page.replace(/<tr>(?:(?!<\/tr>)[\s\S])*data-at="proactive\.licensing"[\s\S]*?<\/tr>/, ''),
  );
  const found = await findings(bytes);
  const different = found.filter(({ code }) => code === 'verify/cell');
  expect(different.map((each) => each.path)).toContain('proactive.licensing');
  expect(codes(found)).toContain('verify/table');
});

test('the way to a file beside a page is no part of the report, the way to anywhere else is', async () => {
  const report = await assemble(example, PLAIN);
  const page = await writeHtml({ ...report, beside: [{ format: 'docx', name: '年报 1.docx' }] });
  expect(strFromU8(page)).toContain('Word 文件');
  expect(await findings(page)).toEqual([]);
  const elsewhere = (markup: string) =>
    markup.replace(/href="[^"]*docx"/, 'href="https://a.b/c.docx"');
  expect(codes(await findings(changed(page, 'html', elsewhere)))).toEqual(['verify/text']);
});

test.each(formats)('a signature that was changed in %s is noticed', async (format) => {
  const data = dataWith(example, new Map([['published', '2024-01-25']]));
  const bytes = await write(await checkedOf(data), format);
  expect(await findings(bytes)).toEqual([]);
  const later = (markup: string) => markup.replaceAll('2024年1月25日', '2024年2月25日');
  expect(codes(await findings(changed(bytes, format, later)))).toContain('verify/text');
});
