/** Charts that texts ask for: what is drawn, what is said where nothing can be, and that they come back. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { assemble } from '../../../src/assemble/assemble.ts';
import { verifyDocument } from '../../../src/compare/verify-document.ts';
import { checkInput } from '../../../src/compile.ts';
import { chartRows } from '../../../src/report/chart.ts';
import type { Chart } from '../../../src/report/report.ts';
import { formats } from '../../../src/write/formats.ts';
import {
  checkedOf,
  dataWith,
  exampleOf,
  inputOf,
  noPictures,
  write,
} from '../../compare/reports.ts';
import { forms } from '../../fixtures/forms.ts';

const example = await exampleOf('disclosure-2021');
const asking = (address: string) =>
  dataWith(example, new Map([['overview', `![图1 说明](${address})`]]));

async function chartOf(address: string): Promise<Chart> {
  const options = { draft: false, image: noPictures };
  const { blocks } = await assemble(await checkedOf(asking(address)), options);
  return blocks.find((block) => block.kind === 'chart')!;
}

const names = ({ parts }: Chart) => parts.map(({ name }) => name);

test('a row is drawn by its columns, a group of rows by the totals of its rows', async () => {
  const row = await chartOf('chart:requests.received');
  expect(names(row)).toEqual([
    '自然人',
    '商业企业',
    '科研机构',
    '社会公益组织',
    '法律服务机构',
    '其他',
  ]);
  expect(row.parts[0]?.bars[0]?.text).toBe(
    example.values.get('requests.received.individuals')?.text,
  );
  const rows = await chartOf('图表：办理结果');
  expect([rows.source, rows.series]).toEqual(['chart:requests.outcomes', []]);
  expect(names(rows)).toContain('不予公开');
});

test('groups with the same columns are clusters with a bar for each', async () => {
  const chart = await chartOf('chart:disputes');
  expect(names(chart)).toEqual(['行政复议', '未经复议直接起诉', '复议后起诉']);
  expect(chart.series).toEqual(['结果维持', '结果纠正', '其他结果', '尚未审结']);
});

test('a number stands upright over the years that are written out, oldest first', async () => {
  const chart = await chartOf('chart:requests.received.total,2022=9,2021=8');
  expect(chart.upright).toBe(true);
  expect(
    chartRows(chart)
      .slice(1)
      .map(([year]) => year),
  ).toEqual(['2021年', '2022年', '2023年']);
});

test.each([
  ['chart:requests.recieved', 'chart/unknown-path', 'chart:requests.received'],
  ['chart:proactive', 'chart/nothing-to-draw', 'chart:proactive.regulations'],
  ['chart:problems', 'chart/nothing-to-draw', 'chart:requests.outcomes'],
  ['chart:requests.received.total', 'chart/no-other-year', 'previous:'],
  ['chart:requests.received,三年', 'chart/unknown-option', 'years'],
  ['chart:requests.received,2022=1/2', 'chart/number-of-parts', '-'],
])('%s is %s, with what can be drawn', async (address, code, offered) => {
  const { diagnostics } = await checkInput(inputOf(asking(address)), forms);
  const found = diagnostics.find((each) => each.code === code);
  expect(JSON.stringify(found?.help)).toContain(offered);
});

test.each(formats)('the same bytes each time, and nothing to object to as %s', async (format) => {
  const checked = await checkedOf(asking('chart:disputes'));
  const [first, second] = [await write(checked, format), await write(checked, format)];
  expect(first).toEqual(second);
  const { diagnostics } = await verifyDocument(
    { file: `r.${format}`, bytes: first },
    undefined,
    forms,
  );
  expect(diagnostics).toEqual([]);
});

test('a digit that was changed in a chart of a Word file is noticed, at its number', async () => {
  const bytes = await write(await checkedOf(asking('chart:requests.received')), 'docx');
  const parts = unzipSync(bytes);
  const path = 'word/charts/chart1.xml';
  const xml = strFromU8(parts[path]!).replace(/(<c:numCache>.*?<c:v>)\d+/, '$1987');
  const changed = zipSync({ ...parts, [path]: strToU8(xml) });
  const { diagnostics } = await verifyDocument(
    { file: 'r.docx', bytes: changed },
    undefined,
    forms,
  );
  expect(diagnostics).toMatchObject([{ path: 'requests.received.individuals' }]);
});

test('a digit that was changed in the drawing of a page is noticed, at its number', async () => {
  const page = new TextDecoder().decode(
    await write(await checkedOf(asking('chart:requests.received')), 'html'),
  );
  const bytes = new TextEncoder().encode(page.replace(/(class="value">)\d+/, '$1987'));
  const { diagnostics } = await verifyDocument({ file: 'r.html', bytes }, undefined, forms);
  expect(diagnostics).toMatchObject([{ path: 'requests.received.individuals' }]);
});
