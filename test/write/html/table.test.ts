import { describe, expect, test } from 'vitest';
import type { Table } from '../../../src/report/report.ts';
import { writeHtml } from '../../../src/write/html/write-html.ts';
import {
  applicationsTable,
  cell,
  disputesTable,
  fullReport,
  proseTable,
  smallReport,
  stackedTable,
} from './fixtures.ts';
import { attribute, below, elements, named, type PageElement, text, withId } from './parsed.ts';

async function page(table: Table): Promise<PageElement[]> {
  return elements(await writeHtml(smallReport({ blocks: [table] })));
}

/** Grid of the cells' ids after all spans, as a browser lays them out. */
function grid(table: PageElement): string[][] {
  const lines = named(below(table), 'tr');
  const rows: string[][] = lines.map(() => []);
  lines.forEach((line, row) => {
    for (const one of named(below(line), 'th', 'td')) place(rows, row, one);
  });
  return rows;
}

function place(rows: string[][], row: number, one: PageElement): void {
  const start = firstFree(rows[row]!);
  const span = (name: string) => Number(attribute(one, name) ?? 1);
  for (const line of rows.slice(row, row + span('rowspan'))) {
    for (let right = 0; right < span('colspan'); right++) {
      line[start + right] = attribute(one, 'id')!;
    }
  }
}

function firstFree(row: string[]): number {
  const hole = Array.from(row).indexOf(undefined as unknown as string);
  return hole === -1 ? row.length : hole;
}

describe.each([
  ['three levels of heads and of stubs', applicationsTable(), 28, 10],
  ['fifteen columns', disputesTable(), 4, 15],
  ['small tables below each other', stackedTable(), 6, 4],
])('a table of %s', (_, table, height, width) => {
  test('tiles the same grid', async () => {
    const rows = grid(withId(await page(table), table.id));
    expect(rows).toHaveLength(height);
    for (const row of rows) expect(row).toHaveLength(width);
    for (const one of table.rows.flat()) expect(rows[one.row]![one.column]).toBe(one.id);
  });

  test('shows each text and the path of each number', async () => {
    const all = await page(table);
    for (const one of table.rows.flat()) {
      const element = withId(all, one.id);
      expect(text(element)).toBe(one.text);
      expect(attribute(element, 'data-at')).toBe(one.path);
    }
    const numbers = all.filter((one) => attribute(one, 'class') === 'number');
    expect(numbers.every((one) => attribute(one, 'data-at') !== undefined)).toBe(true);
  });

  test('names for each number headings that exist in it', async () => {
    const all = await page(table);
    const inside = below(withId(all, table.id));
    for (const one of table.rows.flat().filter((candidate) => candidate.role === 'number')) {
      const headers = attribute(withId(all, one.id), 'headers')!.split(' ');
      expect(headers).toEqual(one.headers);
      for (const id of headers) {
        expect(withId(inside, id).tagName).toBe('th');
        expect(attribute(withId(inside, id), 'scope')).toMatch(/^(col|row|rowgroup)$/);
      }
    }
  });

  test('has a caption and widths that fill it', async () => {
    const all = await page(table);
    expect(named(all, 'caption').map(text)).toEqual([table.caption]);
    const widths = named(all, 'col').map((one) => attribute(one, 'style')!.match(/[\d.]+/)![0]);
    expect(widths).toHaveLength(width);
    expect(widths.reduce((sum, one) => sum + Number(one), 0)).toBeCloseTo(100, 1);
  });
});

describe('a table', () => {
  test('has its head in thead and its corner as a plain cell', async () => {
    const all = await page(applicationsTable());
    expect(named(below(named(all, 'thead')[0]!), 'tr')).toHaveLength(3);
    expect(named(below(named(all, 'tbody')[0]!), 'tr')).toHaveLength(25);
    expect(withId(all, 't3-corner').tagName).toBe('td');
  });

  test('has a group of rows for each heading across it', async () => {
    const all = await page(stackedTable());
    expect(named(all, 'thead')).toEqual([]);
    expect(named(all, 'tbody')).toHaveLength(2);
    expect(attribute(withId(all, 't2-b3'), 'scope')).toBe('rowgroup');
  });

  test('scrolls in a region that the keyboard reaches when it is wide', async () => {
    const all = elements(await writeHtml(fullReport()));
    const regions = all.filter((one) => attribute(one, 'role') === 'region');
    const inner = regions.map((one) => attribute(named(below(one), 'table')[0]!, 'id'));
    expect(inner).toEqual(['t3', 't4']);
    for (const region of regions) expect(attribute(region, 'tabindex')).toBe('0');
    expect(attribute(regions[0]!, 'aria-label')).toBe('收到和处理政府信息公开申请情况');
  });

  test('scrolls with few columns, too, when a number is too long for a telephone', async () => {
    const table = stackedTable();
    const longer = (text: string) => ({
      ...table,
      rows: table.rows.map((row) => row.map((one) => (one.text === '12' ? { ...one, text } : one))),
    });
    const regions = async (text: string) =>
      (await page(longer(text))).filter((one) => attribute(one, 'role') === 'region').length;
    expect([await regions('12345'), await regions('1234567')]).toEqual([0, 1]);
  });

  test('says where its labels stand when it scrolls, as shares of what is seen', async () => {
    const all = await page(applicationsTable());
    const labels = all.filter((one) => attribute(one, 'class')?.includes('label'));
    expect(labels.map((one) => attribute(one, 'class')).slice(0, 2)).toEqual([
      'corner label',
      'stub label',
    ]);
    expect(attribute(labels[0]!, 'style')).toBe('--before:0;--share:0.391');
    const deepest = labels.find((one) => text(one).startsWith('2.其他法律'))!;
    expect(attribute(deepest, 'style')).toMatch(/^--before:0\.16;--share:0\.231$/);
    expect((await page(stackedTable())).map((one) => attribute(one, 'class'))).not.toContain(
      'stub label',
    );
  });

  test('says how much smaller a number is that would not fit its cell on paper', async () => {
    const table = disputesTable();
    const rows = table.rows.map((row) =>
      row.map((one) => (one.text === '14' ? { ...one, text: '1234567' } : one)),
    );
    const numbers = (all: PageElement[]) =>
      all
        .filter((one) => attribute(one, 'class') === 'number')
        .map((one) => attribute(one, 'style'));
    expect(new Set(numbers(await page({ ...table, rows })))).toEqual(new Set(['--scale:0.65']));
    expect(new Set(numbers(await page(table)))).toEqual(new Set([undefined]));
  });

  test('makes no heading of a cell without words', async () => {
    const all = elements(await writeHtml(smallReport()));
    expect(withId(all, 'p-a').tagName).toBe('td');
    expect(attribute(withId(all, 'p-s0'), 'headers')).toBeUndefined();
    expect(attribute(withId(all, 'p-n1'), 'headers')).toBe('p-b p-s1');
  });

  test('lets a narrow heading break after two characters', async () => {
    const source = new TextDecoder().decode(await writeHtml(fullReport()));
    expect(source).toContain('>法律<wbr>服务<wbr>机构</th>');
    expect(source).toContain('>（三）<wbr>不予<wbr>公开</th>');
    expect(source).toContain('>自然人</th>');
  });

  test('keeps a line break inside a cell', async () => {
    const table = stackedTable();
    table.rows[0] = [cell('band', 't2-b0', '上\n下', { row: 0, column: 0, colSpan: 4 })];
    expect(text(withId(await page(table), 't2-b0'))).toBe('上\n下');
  });
});

test('no line breaks in a number among words', async () => {
  const table = proseTable();
  const rows = table.rows.map((row) =>
    row.map((one) => (one.text === '885' ? { ...one, text: '共885件、7次' } : one)),
  );
  const whole = (await page({ ...table, rows })).filter((one) => one.tagName === 'span');
  expect(whole.map((one) => [attribute(one, 'class'), text(one)])).toEqual([
    ['whole', '885'],
    ['whole', '17'],
  ]);
});

test('a cell says to which side its column asks it to stand', async () => {
  const table = proseTable();
  const rows = table.rows.map(([first, second]) => [
    first!,
    { ...second!, align: 'right' as const },
  ]);
  const cells = named(await page({ ...table, rows }), 'th', 'td').slice(0, 4);
  const classes = cells.map((one) => attribute(one, 'class'));
  expect(classes).toEqual(['head', 'head to-right', 'stub', 'text to-right']);
});
