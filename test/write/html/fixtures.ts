/** Reports built by hand: a small one with every kind of block, and one like a published report. */

import type { Block, Cell, CellRole, Report, Table } from '../../../src/report/report.ts';

interface Place {
  row: number;
  column: number;
  rowSpan?: number;
  colSpan?: number;
}

export function cell(role: CellRole, id: string, text: string, place: Place, more = {}): Cell {
  return { id, role, text, rowSpan: 1, colSpan: 1, headers: [], ...place, ...more };
}

/** Gives each number of a grid the headings above and to the left of it, outer first. */
function associate(cells: Cell[]): Cell[] {
  const heads = cells.filter((one) => one.role === 'head');
  const stubs = cells.filter((one) => one.role === 'stub');
  const over = (a: Cell, column: number) => a.column <= column && column < a.column + a.colSpan;
  const beside = (a: Cell, row: number) => a.row <= row && row < a.row + a.rowSpan;
  return cells.map((one) =>
    one.role === 'number'
      ? {
          ...one,
          headers: [
            ...heads.filter((head) => over(head, one.column)),
            ...stubs.filter((stub) => beside(stub, one.row)),
          ].map((heading) => heading.id),
        }
      : one,
  );
}

function rows(cells: Cell[]): Cell[][] {
  const count = Math.max(...cells.map((one) => one.row)) + 1;
  return Array.from({ length: count }, (_, row) =>
    cells.filter((one) => one.row === row).sort((a, b) => a.column - b.column),
  );
}

const APPLICANTS = [
  '自然人',
  '商业企业',
  '科研机构',
  '社会公益组织',
  '法律服务机构',
  '其他',
  '总计',
];

/** [first level, second, third]; '' continues the cell above. */
const OUTCOMES: [string, string, string][] = [
  ['一、本年新收政府信息公开申请数量', '', ''],
  ['二、上年结转政府信息公开申请数量', '', ''],
  ['三、本年度办理结果', '（一）予以公开', ''],
  ['', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', ''],
  ['', '（三）不予公开', '1.属于国家秘密'],
  ['', '', '2.其他法律行政法规禁止公开'],
  ['', '', '3.危及“三安全一稳定”'],
  ['', '', '4.保护第三方合法权益'],
  ['', '', '5.属于三类内部事务信息'],
  ['', '', '6.属于四类过程性信息'],
  ['', '', '7.属于行政执法案卷'],
  ['', '', '8.属于行政查询事项'],
  ['', '（四）无法提供', '1.本机关不掌握相关政府信息'],
  ['', '', '2.没有现成信息需要另行制作'],
  ['', '', '3.补正后申请内容仍不明确'],
  ['', '（五）不予处理', '1.信访举报投诉类申请'],
  ['', '', '2.重复申请'],
  ['', '', '3.要求提供公开出版物'],
  ['', '', '4.无正当理由大量反复申请'],
  ['', '', '5.要求行政机关确认或重新出具已获取信息'],
  ['', '（六）其他处理', '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'],
  ['', '', '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'],
  ['', '', '3.其他'],
  ['', '（七）总计', ''],
  ['四、结转下年度继续办理', '', ''],
];

/** Number of rows from `row` on that continue the same label on one level. */
function run(row: number, level: 0 | 1): number {
  const stop = (labels: [string, string, string]) => labels[level] !== '' || labels[0] !== '';
  const rest = OUTCOMES.slice(row + 1).findIndex(stop);
  return rest === -1 ? OUTCOMES.length - row : rest + 1;
}

function stubs(labels: [string, string, string], index: number): Cell[] {
  const row = index + 3;
  const [first, second, third] = labels;
  const stub = (column: number, text: string, colSpan: number, rowSpan: number) =>
    cell('stub', `t3-s${index}-${column}`, text, { row, column, colSpan, rowSpan });
  return [
    ...(first ? [stub(0, first, second ? 1 : 3, second ? run(index, 0) : 1)] : []),
    ...(second ? [stub(1, second, third ? 1 : 2, third ? run(index, 1) : 1)] : []),
    ...(third ? [stub(2, third, 1, 1)] : []),
  ];
}

/** 28 × 10: three rows of heads, three columns of stubs, 175 numbers. */
export function applicationsTable(): Table {
  const heads = [
    cell(
      'corner',
      't3-corner',
      '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
      {
        row: 0,
        column: 0,
        rowSpan: 3,
        colSpan: 3,
      },
    ),
    cell('head', 't3-all', '申请人情况', { row: 0, column: 3, colSpan: 7 }),
    cell('head', 't3-h0', '自然人', { row: 1, column: 3, rowSpan: 2 }),
    cell('head', 't3-org', '法人或其他组织', { row: 1, column: 4, colSpan: 5 }),
    cell('head', 't3-h6', '总计', { row: 1, column: 9, rowSpan: 2 }),
    ...APPLICANTS.slice(1, 6).map((text, index) =>
      cell('head', `t3-h${index + 1}`, text, { row: 2, column: index + 4 }),
    ),
  ];
  const numbers = OUTCOMES.flatMap((_, row) =>
    APPLICANTS.map((_, column) => {
      const place = { row: row + 3, column: column + 3 };
      const text = String((row * 7 + column * column) % 41 === 0 ? 1286 : (row * column) % 9);
      return cell('number', `t3-n${row}-${column}`, text, place, {
        path: `requests.r${row}.c${column}`,
      });
    }),
  );
  return {
    kind: 'table',
    id: 't3',
    caption: '收到和处理政府信息公开申请情况',
    origin: 'form',
    columnWidths: [10, 15, 36, 13, 14, 14, 14, 14, 13, 13],
    headRows: 3,
    rows: rows(associate([...heads, ...OUTCOMES.flatMap(stubs), ...numbers])),
  };
}

const RESULTS = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];

/** 4 × 15: three rows of heads, no stubs, one row of numbers. */
export function disputesTable(): Table {
  const result = (row: number, first: number, rowSpan: number) =>
    RESULTS.map((text, index) =>
      cell('head', `t4-r${first + index}`, text, { row, column: first + index, rowSpan }),
    );
  const cells = [
    cell('head', 't4-a', '行政复议', { row: 0, column: 0, colSpan: 5 }),
    cell('head', 't4-b', '行政诉讼', { row: 0, column: 5, colSpan: 10 }),
    ...result(1, 0, 2),
    cell('head', 't4-c', '未经复议直接起诉', { row: 1, column: 5, colSpan: 5 }),
    cell('head', 't4-d', '复议后起诉', { row: 1, column: 10, colSpan: 5 }),
    ...result(2, 5, 1),
    ...result(2, 10, 1),
    ...Array.from({ length: 15 }, (_, column) =>
      cell(
        'number',
        `t4-n${column}`,
        String(column),
        { row: 3, column },
        { path: `disputes.c${column}` },
      ),
    ),
  ];
  return {
    kind: 'table',
    id: 't4',
    caption: '政府信息公开行政复议、行政诉讼情况',
    origin: 'form',
    columnWidths: Array.from({ length: 15 }, () => 1),
    headRows: 3,
    rows: rows(associate(cells)),
  };
}

/** Small tables of one width below each other, each under a heading across the table. */
export function stackedTable(): Table {
  const at = (row: number, column: number, colSpan = 1) => ({ row, column, colSpan });
  const band = (row: number, text: string) => cell('band', `t2-b${row}`, text, at(row, 0, 4));
  const head = (
    row: number,
    column: number,
    text: string,
    span = 1,
    headers = [`t2-b${row - 1}`],
  ) => cell('head', `t2-h${row}-${column}`, text, at(row, column, span), { headers });
  const stub = (row: number, text: string, headers: string[]) =>
    cell('stub', `t2-s${row}`, text, at(row, 0), { headers });
  const number = (row: number, column: number, text: string, headers: string[], span = 1) =>
    cell('number', `t2-n${row}-${column}`, text, at(row, column, span), {
      headers: [...headers, `t2-s${row}`],
      path: `proactive.r${row}.c${column}`,
    });
  return {
    kind: 'table',
    id: 't2',
    caption: '主动公开政府信息情况',
    origin: 'form',
    columnWidths: [1, 1, 1, 1],
    headRows: 0,
    rows: [
      [band(0, '第二十条第（一）项')],
      ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'].map((text, column) =>
        head(1, column, text),
      ),
      [
        stub(2, '行政规范性文件', ['t2-b0', 't2-h1-0']),
        ...[1, 2, 3].map((column) => number(2, column, '12', ['t2-b0', `t2-h1-${column}`])),
      ],
      [band(3, '第二十条第（八）项')],
      [head(4, 0, '信息内容'), head(4, 1, '本年收费金额（单位：万元）', 3)],
      [
        stub(5, '行政事业性收费', ['t2-b3', 't2-h4-0']),
        number(5, 1, '1234.56', ['t2-b3', 't2-h4-1'], 3),
      ],
    ],
  };
}

function heading(level: 1 | 2 | 3 | 4, id: string, text: string): Block {
  return { kind: 'heading', level, id, content: [{ text }] };
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', content: [{ text }] };
}

export function proseTable(): Table {
  const numbers = ['885', '17'].map((text, index) =>
    cell(
      'text',
      `p-n${index}`,
      text,
      { row: index + 1, column: 1 },
      { headers: ['p-b', `p-s${index}`] },
    ),
  );
  return {
    kind: 'table',
    id: 'prose-table',
    caption: '总体情况',
    origin: 'prose',
    columnWidths: [2, 1],
    headRows: 1,
    rows: [
      [
        cell('head', 'p-a', '', { row: 0, column: 0 }),
        cell('head', 'p-b', '发布信息（条）', { row: 0, column: 1 }),
      ],
      [
        cell('stub', 'p-s0', '微信公众号', { row: 1, column: 0 }, { headers: ['p-a'] }),
        numbers[0]!,
      ],
      [cell('stub', 'p-s1', '门户网站', { row: 2, column: 0 }, { headers: ['p-a'] }), numbers[1]!],
    ],
  };
}

/** One pixel, PNG. */
const PIXEL = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  ),
  (character) => character.charCodeAt(0),
);

const BARS = new TextEncoder().encode(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 200"><g fill="#0b4f9e">' +
    '<rect x="40" y="60" width="120" height="120"/><rect x="260" y="20" width="120" height="160"/>' +
    '<rect x="480" y="100" width="120" height="80"/></g></svg>',
);

/** Every kind of block and inline once. */
export function smallReport(changes: Partial<Report> = {}): Report {
  return {
    language: 'zh-CN',
    title: '某某镇人民政府\n2023年政府信息公开工作年度报告',
    metadata: {
      author: '某某镇人民政府',
      year: 2023,
      subject: '政府信息公开工作年度报告',
      description: '某某镇人民政府2023年政府信息公开工作年度报告',
      keywords: ['政府信息公开', '年度报告'],
      modified: '2024-01-20T00:00:00Z',
    },
    draft: false,
    blocks: [
      heading(1, 'overview', '一、总体情况'),
      heading(2, 'overview-1', '（一）主动公开'),
      heading(3, 'overview-1-1', '1.公开渠道'),
      heading(4, 'overview-1-1-1', '（1）网站'),
      {
        kind: 'paragraph',
        content: [
          { text: '共收到申请' },
          { text: '12', path: 'requests.received.total', strong: true },
          { text: '件，详见' },
          { text: '门户网站', href: 'https://www.example.gov.cn/?a=1&b=2' },
          { text: '或' },
          { text: '此处', href: 'javascript:alert(1)' },
          { text: '。' },
        ],
      },
      {
        kind: 'list',
        ordered: true,
        start: 3,
        items: [
          [paragraph('第三')],
          [
            paragraph('第四'),
            {
              kind: 'list',
              ordered: false,
              start: 1,
              items: [[paragraph('其一')], [paragraph('其二')]],
            },
          ],
        ],
      },
      proseTable(),
      {
        kind: 'figure',
        image: PIXEL,
        mediaType: 'image/png',
        width: 640,
        height: 200,
        alt: '各渠道发布信息数量',
        caption: '图1 各渠道发布信息数量',
      },
    ],
    data: {
      form: 'x',
      edition: '某〔2021〕1号',
      json: JSON.stringify({ form: 'x', year: 2023, requests: { received: { total: 12 } } }),
    },
    ...changes,
  };
}

const LOREM =
  '2023年以来，本机关认真贯彻落实《中华人民共和国政府信息公开条例》和省、市、区有关文件精神，进一步加强组织领导，明确责任，抓实举措，切实做好政府信息公开各项工作。';

/** Six sections with the tables of a published report. */
export function fullReport(changes: Partial<Report> = {}): Report {
  const small = smallReport();
  return smallReport({
    blocks: [
      paragraph(LOREM.repeat(2)),
      paragraph(
        '如有疑问，请与本机关联系（地址：竹城路213号，邮编：311118，电话：0571-88561901，网址：https://www.example.gov.cn/zfxxgk/2023/annual/report/index-of-all-reports.html）。',
      ),
      heading(1, 'overview', '一、总体情况'),
      ...['（一）主动公开', '（二）依申请公开', '（三）政府信息管理'].flatMap((text, index) => [
        heading(2, `overview-${index + 1}`, text),
        paragraph(LOREM.repeat(2)),
        paragraph(LOREM),
      ]),
      ...small.blocks.slice(2, 7),
      {
        ...(small.blocks[7] as Extract<Block, { kind: 'figure' }>),
        image: BARS,
        mediaType: 'image/svg+xml',
      },
      heading(1, 'proactive', '二、主动公开政府信息情况'),
      stackedTable(),
      heading(1, 'requests', '三、收到和处理政府信息公开申请情况'),
      applicationsTable(),
      heading(1, 'disputes', '四、政府信息公开行政复议、行政诉讼情况'),
      disputesTable(),
      heading(1, 'problems', '五、存在的主要问题及改进情况'),
      paragraph(LOREM.repeat(3)),
      heading(1, 'other', '六、其他需要报告的事项'),
      paragraph('本年度收取信息处理费0元。'),
    ],
    ...changes,
  });
}
