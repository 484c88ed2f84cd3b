import { describe, expect, test } from 'vitest';
import { assemble } from '../../src/assemble/assemble.ts';
import { gridFaults } from '../../src/report/grid.ts';
import { tablesOf as tablesIn } from '../../src/report/lines.ts';
import type { Cell, Table } from '../../src/report/report.ts';
import { fill, options, realForm } from './checked.ts';

async function tablesOf(id: string): Promise<Map<string, Table>> {
  const { blocks } = await assemble(fill(realForm(id)), options);
  return new Map(blocks.filter((block) => block.kind === 'table').map((each) => [each.id, each]));
}

const cellsOf = (table: Table): Cell[] => table.rows.flat();
const role = (table: Table, wanted: Cell['role']) =>
  cellsOf(table).filter((cell) => cell.role === wanted);
const texts = (cells: Cell[] = []) => cells.map(({ text }) => text);
const spans = (cells: Cell[] = []) =>
  cells.map(({ text, rowSpan, colSpan }) => `${text} ${rowSpan}×${colSpan}`);
const named = (table: Table, { headers }: Cell) =>
  headers.map((id) => cellsOf(table).find((cell) => cell.id === id)?.text);

describe.each(['disclosure-2021', 'disclosure-2019'])('%s', (id) => {
  test('every table tiles its grid', async () => {
    const tables = [...(await tablesOf(id)).values()];
    expect(tables).toHaveLength(3);
    for (const table of tables) expect(gridFaults(table)).toEqual([]);
  });

  test('every number of the form stands in one cell, with its value', async () => {
    const checked = fill(realForm(id));
    const shown = [...(await tablesOf(id)).values()].flatMap((table) => role(table, 'number'));
    expect(shown.map(({ path, text }) => [path, text]).sort()).toEqual(
      [...checked.values].map(([path, { text }]) => [path, text]).sort(),
    );
  });

  test('ids are unique, and headers name heading cells of the same table', async () => {
    const tables = [...(await tablesOf(id)).values()];
    const ids = tables.flatMap((table) => [table.id, ...cellsOf(table).map((cell) => cell.id)]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const table of tables) {
      const heading = cellsOf(table).filter((cell) => ['head', 'stub', 'band'].includes(cell.role));
      const known = new Set(heading.map((cell) => cell.id));
      for (const cell of cellsOf(table)) {
        expect(cell.headers.filter((header) => !known.has(header))).toEqual([]);
        if (cell.role === 'number') expect(cell.headers).not.toEqual([]);
      }
    }
  });
});

describe('table of requests, 2021', async () => {
  const table = (await tablesOf('disclosure-2021')).get('requests-table')!;

  test('3 rows of headings and 25 of numbers, 10 columns, 175 numbers', () => {
    expect(table.headRows).toBe(3);
    expect(table.rows).toHaveLength(28);
    expect(table.columnWidths).toEqual([17, 29, 68, 15, 15, 15, 15, 15, 15, 15]);
    expect(role(table, 'number')).toHaveLength(175);
  });

  test('the head as the official form prints it', () => {
    expect(spans(table.rows[0])).toEqual([
      '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） 3×3',
      '申请人情况 1×7',
    ]);
    expect(spans(table.rows[1])).toEqual(['自然人 2×1', '法人或其他组织 1×5', '总计 2×1']);
    expect(texts(table.rows[2])).toEqual([
      '商业企业',
      '科研机构',
      '社会公益组织',
      '法律服务机构',
      '其他',
    ]);
  });

  test('the row headings as the official form prints them', () => {
    const stubs = table.rows.map((row) => row.filter((cell) => cell.role === 'stub'));
    expect(stubs.slice(3).map(spans)).toEqual([
      ['一、本年新收政府信息公开申请数量 1×3'],
      ['二、上年结转政府信息公开申请数量 1×3'],
      ['三、本年度办理结果 22×1', '（一）予以公开 1×2'],
      ['（二）部分公开（区分处理的，只计这一情形，不计其他情形） 1×2'],
      ['（三）不予公开 8×1', '1.属于国家秘密 1×1'],
      ['2.其他法律行政法规禁止公开 1×1'],
      ['3.危及“三安全一稳定” 1×1'],
      ['4.保护第三方合法权益 1×1'],
      ['5.属于三类内部事务信息 1×1'],
      ['6.属于四类过程性信息 1×1'],
      ['7.属于行政执法案卷 1×1'],
      ['8.属于行政查询事项 1×1'],
      ['（四）无法提供 3×1', '1.本机关不掌握相关政府信息 1×1'],
      ['2.没有现成信息需要另行制作 1×1'],
      ['3.补正后申请内容仍不明确 1×1'],
      ['（五）不予处理 5×1', '1.信访举报投诉类申请 1×1'],
      ['2.重复申请 1×1'],
      ['3.要求提供公开出版物 1×1'],
      ['4.无正当理由大量反复申请 1×1'],
      ['5.要求行政机关确认或重新出具已获取信息 1×1'],
      [
        '（六）其他处理 3×1',
        '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 1×1',
      ],
      ['2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 1×1'],
      ['3.其他 1×1'],
      ['（七）总计 1×2'],
      ['四、结转下年度继续办理 1×3'],
    ]);
  });

  test('a number names the headings of its column, then of its row, outer ones first', () => {
    const at = 'requests.outcomes.refused.stateSecret.organizations.businesses';
    const cell = cellsOf(table).find((each) => each.id === at)!;
    expect(named(table, cell)).toEqual([
      '申请人情况',
      '法人或其他组织',
      '商业企业',
      '三、本年度办理结果',
      '（三）不予公开',
      '1.属于国家秘密',
    ]);
  });
});

test('the 2019 table of requests has 23 rows of numbers', async () => {
  const table = (await tablesOf('disclosure-2019')).get('requests-table')!;
  expect(table.rows).toHaveLength(3 + 23);
  expect(texts(role(table, 'stub'))).toContain('（六）其他处理');
});

test('a section that is itself the axis has no row headings: 3 rows of headings, 15 numbers', async () => {
  const table = (await tablesOf('disclosure-2021')).get('disputes-table')!;
  const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  expect(table.headRows).toBe(3);
  expect(table.rows.map((row) => row.length)).toEqual([2, 7, 10, 15]);
  expect(spans(table.rows[0])).toEqual(['行政复议 1×5', '行政诉讼 1×10']);
  expect(spans(table.rows[1])).toEqual([
    ...results.map((result) => `${result} 2×1`),
    '未经复议直接起诉 1×5',
    '复议后起诉 1×5',
  ]);
  expect(texts(table.rows[2])).toEqual([...results, ...results]);
  expect(table.rows[3]?.every((cell) => cell.role === 'number')).toBe(true);
});

describe('the stack of small tables, 2021', async () => {
  const table = (await tablesOf('disclosure-2021')).get('proactive-table')!;
  const numbers = (row: Cell[]) => row.filter((cell) => cell.role === 'number');

  test('14 rows, 4 columns, 10 numbers; the last column takes the rest', () => {
    expect(table.columnWidths).toHaveLength(4);
    expect(table.headRows).toBe(0);
    expect(role(table, 'number')).toHaveLength(10);
    expect(table.rows.map((row) => spans(row.filter((cell) => cell.role !== 'number')))).toEqual([
      ['第二十条第（一）项 1×4'],
      ['信息内容 1×1', '本年制发件数 1×1', '本年废止件数 1×1', '现行有效件数 1×1'],
      ['规章 1×1'],
      ['行政规范性文件 1×1'],
      ['第二十条第（五）项 1×4'],
      ['信息内容 1×1', '本年处理决定数量 1×3'],
      ['行政许可 1×1'],
      ['第二十条第（六）项 1×4'],
      ['信息内容 1×1', '本年处理决定数量 1×3'],
      ['行政处罚 1×1'],
      ['行政强制 1×1'],
      ['第二十条第（八）项 1×4'],
      ['信息内容 1×1', '本年收费金额（单位：万元） 1×3'],
      ['行政事业性收费 1×1'],
    ]);
    expect(table.rows.flatMap((row) => numbers(row).map((cell) => cell.colSpan))).toEqual([
      1, 1, 1, 1, 1, 1, 3, 3, 3, 3,
    ]);
  });

  test('a number names its band, its column and its row', () => {
    const cell = cellsOf(table).find(({ path }) => path === 'proactive.administrativeFees')!;
    expect(named(table, cell)).toEqual([
      '第二十条第（八）项',
      '本年收费金额（单位：万元）',
      '行政事业性收费',
    ]);
  });
});

test('the rows of a part stand in the order of the layout', async () => {
  const form = realForm('disclosure-2021');
  const section = form.fields.get('proactive');
  if (section?.kind !== 'group' || section.layout?.kind !== 'stack') throw new Error('no stack');
  section.layout.parts[2]!.rows.reverse();
  const { blocks } = await assemble(fill(form), options);
  const table = blocks.find((block) => block.kind === 'table')!;
  expect(texts(table.rows.slice(9, 11).map((row) => row[0]!))).toEqual(['行政强制', '行政处罚']);
});

test('a draft shows what the file has where there is no legal value, or an empty cell', async () => {
  const checked = fill(realForm('disclosure-2021'));
  const values = new Map(checked.values);
  values.set('disputes.reconsideration.upheld', { text: '12件' });
  values.delete('disputes.reconsideration.corrected');
  const { blocks } = await assemble({ ...checked, values }, { ...options, draft: true });
  const table = blocks.findLast((block) => block.kind === 'table')!;
  expect(texts(table.rows[3]).slice(0, 3)).toEqual(['12件', '', expect.stringMatching(/^\d+$/)]);
});

test('a draft marks the numbers that are wrong or absent, a report marks none', async () => {
  const dataset = fill(realForm('disclosure-2021'), { year: 2023 });
  const values = new Map(dataset.values);
  values.delete('requests.received.total');
  const wrong = new Set(['requests.carriedIn.total', 'requests', 'year']);
  const marked = async (draft: boolean) => {
    const { blocks } = await assemble({ ...dataset, values }, { ...options, draft, wrong });
    return tablesIn({ blocks }).flatMap(({ rows }) =>
      rows.flat().flatMap((cell) => (cell.wrong ? [cell.path] : [])),
    );
  };
  expect(await marked(true)).toEqual(['requests.received.total', 'requests.carriedIn.total']);
  expect(await marked(false)).toEqual([]);
});

test('tables run on where the report says so', async () => {
  const runOn = async (texts: Record<string, string>) => {
    const dataset = fill(realForm('disclosure-2021'), { year: 2023, ...texts });
    const { blocks } = await assemble(dataset, options);
    return tablesIn({ blocks }).map(({ runsOn = false }) => runsOn);
  };
  expect(await runOn({})).toEqual([false, false, false]);
  expect(await runOn({ keepTogether: 'false' })).toEqual([true, true, true]);
});
