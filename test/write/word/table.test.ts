import { expect, test } from 'vitest';
import type { Table } from '../../../src/report/report.ts';
import { gridWidths } from '../../../src/write/word/grid.ts';
import { cellPadding, typeArea } from '../../../src/write/word/page.ts';
import {
  bigReport,
  heading,
  longTable,
  paragraph,
  report,
  stackTable,
  table,
  text,
  wideTable,
} from './fixtures.ts';
import { attributes, documentOf, elements, wordsIn } from './parts.ts';

const total = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0);
const tables = { longTable, stackTable, wideTable };

async function written(block: Table): Promise<string> {
  return elements(await documentOf(report([block])), 'w:tbl')[0]!;
}

test('column widths add up to the type area, whatever their unit', () => {
  expect(typeArea).toEqual({ width: 8844, height: 12756 });
  for (const widths of [[1, 1, 1], Array(15).fill(1), [0.1, 0.25, 7], [12, 20, 49, 10.7, 10.7]]) {
    expect(total(gridWidths(widths))).toBe(8844);
  }
});

test.each(Object.entries(tables))('%s tiles its grid and keeps every text', async (_, make) => {
  const block = make();
  const xml = await written(block);
  const widths = attributes(xml, 'w:gridCol', 'w:w').map(Number);
  expect(total(widths)).toBe(8844);
  expect(xml).toContain('<w:tblLayout w:type="fixed"/>');
  const rows = elements(xml, 'w:tr');
  expect(rows).toHaveLength(block.rows.length);
  for (const row of rows) {
    const cells = elements(row, 'w:tc');
    const spans = cells.map((cell) => Number(attributes(cell, 'w:gridSpan', 'w:val')[0] ?? 1));
    expect(total(spans)).toBe(block.columnWidths.length);
    expect(total(attributes(row, 'w:tcW', 'w:w').map(Number))).toBe(8844);
    expect(row).toContain('<w:cantSplit/>');
  }
  const texts = rows.map((row) =>
    elements(row, 'w:tc')
      .filter((cell) => !cell.includes('w:val="continue"'))
      .map(wordsIn),
  );
  expect(texts).toEqual(block.rows.map((cells) => cells.map((cell) => cell.text)));
});

test('a cell stands to the side that its column asks for', async () => {
  const block = table('t', [1, 1], 1, [
    [
      ['head', '渠道'],
      ['head', '发布信息（条）'],
    ],
    [
      ['text', '网站'],
      ['text', '17'],
    ],
  ]);
  const rows = block.rows.map(([first, second]) => [
    first!,
    { ...second!, align: 'right' as const },
  ]);
  const cells = elements(await written({ ...block, rows }), 'w:tc');
  expect(cells.map((cell) => attributes(cell, 'w:jc', 'w:val'))).toEqual([
    [],
    ['right'],
    [],
    ['right'],
  ]);
});

test('a merged cell goes on in exactly the rows that it spans', async () => {
  const rows = elements(await written(longTable()), 'w:tr');
  const continued = rows.map((row) => row.match(/w:vMerge w:val="continue"/g)?.length ?? 0);
  expect(continued.slice(0, 6)).toEqual([0, 1, 3, 0, 0, 0]);
  expect(total(continued)).toBe(2 + 2 + 21 + 7 + 2 + 4 + 2);
});

test('head rows are repeated on the next page, others are not', async () => {
  const rows = elements(await written(longTable()), 'w:tr');
  expect(rows.map((row) => row.includes('<w:tblHeader/>')).lastIndexOf(true)).toBe(2);
  expect(await written(stackTable())).not.toContain('<w:tblHeader/>');
});

test('a table carries its caption as title and description', async () => {
  const xml = await written(wideTable());
  expect(attributes(xml, 'w:tblCaption', 'w:val')).toEqual(['disputes 的说明']);
  expect(attributes(xml, 'w:tblDescription', 'w:val')).toEqual(['disputes 的说明']);
});

test('only the heading of the table that fills a page begins one', async () => {
  const paragraphs = elements(await documentOf(bigReport()), 'w:p');
  const starts = paragraphs.filter((xml) => xml.includes('<w:pageBreakBefore/>'));
  expect(starts.map(wordsIn)).toEqual(['三、收到和处理政府信息公开申请情况']);
});

test('no page begins for a table below the title or one longer than a page', async () => {
  const first = report([heading(1, '一、甲'), longTable(), paragraph('乙')]);
  expect(await documentOf(first)).not.toContain('<w:pageBreakBefore/>');
  const many = Array.from({ length: 60 }, (_, row) => [['text', `${row}`] as ['text', string]]);
  const long = report([paragraph('甲'), heading(1, '一、乙'), table('long', [1], 0, many)]);
  expect(await documentOf(long)).not.toContain('<w:pageBreakBefore/>');
});

test('the topmost of several headings above the table begins the page', async () => {
  const headings = [heading(1, '一、甲'), heading(2, '（一）乙')];
  const paragraphs = elements(
    await documentOf(report([paragraph('丙'), ...headings, longTable()])),
    'w:p',
  );
  const starts = paragraphs.filter((xml) => xml.includes('<w:pageBreakBefore/>'));
  expect(starts.map(wordsIn)).toEqual(['一、甲']);
});

test('a heading in a narrow column breaks evenly and keeps its text in one piece', async () => {
  const head: [['head', string], ['head', string]] = [
    ['head', '社会公益组织'],
    ['head', '总计'],
  ];
  const cells = elements(await written(table('t', Array(11).fill(1), 1, [head])), 'w:tc');
  const [left] = attributes(cells[0]!, 'w:ind', 'w:left').map(Number);
  const [width] = attributes(cells[0]!, 'w:tcW', 'w:w').map(Number);
  const room = width! - 2 * cellPadding.side;
  expect(room).toBeGreaterThan(600);
  expect(room - 2 * left!).toBeGreaterThanOrEqual(400);
  expect(room - 2 * left!).toBeLessThan(600);
  expect(attributes(cells[1]!, 'w:ind', 'w:left')).toEqual([]);
});

test('a remark in brackets is set apart, a name in brackets is not', async () => {
  const block = table('t', [1, 1], 0, [
    [
      ['stub', '（二）部分（只计这一情形，不计其他）'],
      ['number', '0'],
    ],
  ]);
  const runs = elements(await written(block), 'w:r');
  const notes = runs.filter((run) => run.includes('<w:rStyle w:val="TableNote"/>'));
  expect(notes.map(wordsIn)).toEqual(['（只计这一情形，不计其他）']);
});

test('two tables that touch stay apart, and a document does not end with one', async () => {
  const xml = await documentOf(report([wideTable(), { ...wideTable(), id: 'second' }]));
  expect(xml).not.toContain('</w:tbl><w:tbl>');
  expect(xml).not.toContain('</w:tbl><w:sectPr');
  const apart = await documentOf(report([wideTable(), { kind: 'paragraph', content: text('甲') }]));
  expect(apart).not.toContain('TableSeparator');
});
