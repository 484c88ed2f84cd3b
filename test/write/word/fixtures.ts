/** Reports built by hand for the tests of the Word writer. */

import type { Block, Cell, CellRole, Inline, Report, Table } from '../../../src/report/report.ts';

/** `role|text|columns|rows` of one cell; columns and rows are 1 when left out. */
export type CellText = [role: CellRole, text: string, colSpan?: number, rowSpan?: number];

/** Places cells, given row by row, in the first free position of the grid, as HTML does. */
function grid(id: string, rows: CellText[][]): Cell[][] {
  const taken = new Set<string>();
  return rows.map((cells, row) => {
    let column = 0;
    return cells.map(([role, text, colSpan = 1, rowSpan = 1]) => {
      while (taken.has(`${row} ${column}`)) column++;
      for (let y = row; y < row + rowSpan; y++) {
        for (let x = column; x < column + colSpan; x++) taken.add(`${y} ${x}`);
      }
      const cell = { id: `${id}-${row}-${column}`, role, row, column, rowSpan, colSpan, text };
      return { ...cell, headers: [] };
    });
  });
}

export function table(
  id: string,
  columnWidths: number[],
  headRows: number,
  rows: CellText[][],
  origin: Table['origin'] = 'form',
): Table {
  return {
    kind: 'table',
    id,
    caption: `${id} 的说明`,
    origin,
    columnWidths,
    headRows,
    rows: grid(id, rows),
  };
}

export const text = (words: string): Inline[] => [{ text: words }];
export const paragraph = (words: string): Block => ({ kind: 'paragraph', content: text(words) });

export function heading(level: 1 | 2 | 3 | 4, words: string): Block {
  return { kind: 'heading', level, id: `heading-${words}`, content: text(words) };
}

export function report(blocks: Block[], over: Partial<Report> = {}): Report {
  return {
    language: 'zh-CN',
    title: '杭州市余杭区百丈镇2023年度政府信息公开工作年度报告',
    metadata: {
      author: '杭州市余杭区百丈镇人民政府',
      year: 2023,
      subject: '政府信息公开工作年度报告',
      description: '2023年度政府信息公开工作年度报告',
      keywords: ['政府信息公开', '年度报告'],
      modified: '2024-01-22T00:00:00Z',
    },
    draft: false,
    blocks,
    data: { form: 'x', edition: '某〔2021〕1号', json: '{"form":"x","year":2023}' },
    ...over,
  };
}

const numbers = (count: number, value = '0'): CellText[] =>
  Array.from({ length: count }, () => ['number', value]);

/** The table with many rows: three head rows, a stub of three levels, ten columns. */
export function longTable(): Table {
  const groups: [string, string[]][] = [
    [
      '（三）不予公开',
      [
        '1.属于国家秘密',
        '2.其他法律行政法规禁止公开',
        '3.危及“三安全一稳定”',
        '4.保护第三方合法权益',
        '5.属于三类内部事务信息',
        '6.属于四类过程性信息',
        '7.属于行政执法案卷',
        '8.属于行政查询事项',
      ],
    ],
    [
      '（四）无法提供',
      ['1.本机关不掌握相关政府信息', '2.没有现成信息需要另行制作', '3.补正后申请内容仍不明确'],
    ],
    [
      '（五）不予处理',
      [
        '1.信访举报投诉类申请',
        '2.重复申请',
        '3.要求提供公开出版物',
        '4.无正当理由大量反复申请',
        '5.要求行政机关确认或重新出具已获取信息',
      ],
    ],
    [
      '（六）其他处理',
      [
        '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
        '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
        '3.其他',
      ],
    ],
  ];
  const rows: CellText[][] = [
    [
      ['corner', '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', 3, 3],
      ['head', '申请人情况', 7],
    ],
    [
      ['head', '自然人', 1, 2],
      ['head', '法人或其他组织', 5],
      ['head', '总计', 1, 2],
    ],
    ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'].map((label) => [
      'head',
      label,
    ]),
    [['stub', '一、本年新收政府信息公开申请数量', 3], ...numbers(7, '12')],
    [['stub', '二、上年结转政府信息公开申请数量', 3], ...numbers(7)],
    [['stub', '三、本年度办理结果', 1, 22], ['stub', '（一）予以公开', 2], ...numbers(7)],
    [['stub', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', 2], ...numbers(7)],
    ...groups.flatMap(([group, labels]): CellText[][] =>
      labels.map((label, index) => [
        ...(index === 0 ? ([['stub', group, 1, labels.length]] as CellText[]) : []),
        ['stub', label],
        ...numbers(7),
      ]),
    ),
    [['stub', '（七）总计', 2], ...numbers(7, '1036')],
    [['stub', '四、结转下年度继续办理', 3], ...numbers(7)],
  ];
  return table('requests', [12, 20, 49, ...Array(7).fill(75 / 7)], 3, rows);
}

/** Small tables below each other: four columns, fourteen rows. */
export function stackTable(): Table {
  const single = (band: string, column: string, labels: string[]): CellText[][] => [
    [['band', band, 4]],
    [
      ['head', '信息内容'],
      ['head', column, 3],
    ],
    ...labels.map((label): CellText[] => [
      ['stub', label],
      ['number', '3', 3],
    ]),
  ];
  const rows: CellText[][] = [
    [['band', '第二十条第（一）项', 4]],
    ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'].map((label) => ['head', label]),
    [['stub', '规章'], ...numbers(3)],
    [['stub', '行政规范性文件'], ...numbers(3, '2')],
    ...single('第二十条第（五）项', '本年处理决定数量', ['行政许可']),
    ...single('第二十条第（六）项', '本年处理决定数量', ['行政处罚', '行政强制']),
    ...single('第二十条第（八）项', '本年收费金额（单位：万元）', ['行政事业性收费']),
  ];
  return table('proactive', [1, 1, 1, 1], 0, rows);
}

/** A wide table: fifteen columns in four rows. */
export function wideTable(): Table {
  const five = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const labels = five.map((label): CellText => ['head', label]);
  return table('disputes', Array(15).fill(1), 3, [
    [
      ['head', '行政复议', 5],
      ['head', '行政诉讼', 10],
    ],
    [
      ...five.map((label): CellText => ['head', label, 1, 2]),
      ['head', '未经复议直接起诉', 5],
      ['head', '复议后起诉', 5],
    ],
    [...labels, ...labels],
    numbers(15),
  ]);
}

const pixel = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  ),
  (character) => character.charCodeAt(0),
);
const drawing = new TextEncoder().encode(
  '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="80"><rect width="200" height="80" fill="#8ab"/></svg>',
);

/** Every kind of block once. */
export function smallReport(over: Partial<Report> = {}): Report {
  return report(
    [
      heading(1, '一、总体情况'),
      heading(2, '（一）主动公开'),
      heading(3, '1.平台建设'),
      heading(4, '（1）网站'),
      {
        kind: 'paragraph',
        content: [
          { text: '全年发布信息' },
          { text: '902', path: 'proactive.total' },
          { text: '条，' },
          { text: '重点', strong: true },
          { text: '突出' },
          { text: '，见' },
          { text: '区政府网站', href: 'https://www.example.gov.cn/a?b=1&c=2#d' },
          { text: '，' },
          { text: '来信', href: 'mailto:office@example.gov.cn', strong: true },
          { text: '。' },
          { text: '坏地址', href: 'https://' },
        ],
      },
      {
        kind: 'list',
        ordered: true,
        start: 3,
        items: [
          [
            paragraph(
              '第一项很长，要写满一行以后再写到下一行，看看回行以后是不是顶格，标点是否正常。',
            ),
          ],
          [
            paragraph('第二项'),
            paragraph('第二项的第二段'),
            {
              kind: 'list',
              ordered: true,
              start: 1,
              items: [[paragraph('里层')], [paragraph('里层二')]],
            },
          ],
          [],
        ],
      },
      {
        kind: 'list',
        ordered: false,
        start: 1,
        items: [
          [paragraph('圆点')],
          [{ kind: 'list', ordered: false, start: 1, items: [[paragraph('圈')]] }],
        ],
      },
      table(
        't1',
        [1, 1],
        1,
        [
          [
            ['head', '渠道'],
            ['head', '条数'],
          ],
          [
            ['text', '网站'],
            ['number', '17'],
          ],
        ],
        'prose',
      ),
      table(
        't2',
        [1, 2],
        1,
        [
          [
            ['head', '渠道'],
            ['head', '说明'],
          ],
          [
            ['text', '网站'],
            [
              'text',
              '这是一段较长的说明文字，写在文中的小表里，要在单元格里回行才放得下，所以左对齐，不居中。',
            ],
          ],
        ],
        'prose',
      ),
      figure('image/png', pixel, '图1  像素'),
      figure('image/svg+xml', drawing, ''),
      paragraph('结尾。'),
    ],
    over,
  );
}

function figure(
  mediaType: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/svg+xml',
  image: Uint8Array,
  caption: string,
): Block {
  return { kind: 'figure', image, mediaType, width: 200, height: 80, alt: '替代文字', caption };
}

const filler =
  '百丈镇严格遵照《中华人民共和国政府信息公开条例》对政务信息公开进行管理。政务信息公开由党政综合办公室管理，明确政务公开工作责任分工，安排专员负责信息公开工作的收集、审核和发布。党政综合办公室落实相关规章的制订、依申请公开信息的受理等具体工作。畅通公开渠道，优化工作流程。群众可通过网络、信函、现场等多种途径申请信息公开，完善政府信息公开申请登记、审核、办理、答复、归档等工作制度。';

/** A report as an office writes it: prose, then the three official tables. */
export function bigReport(over: Partial<Report> = {}): Report {
  return report(
    [
      paragraph(`2023年以来，${filler}`),
      paragraph(
        '全文包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况。本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止（地址：杭州市余杭区百丈镇竹城路213号，邮编：311118，电话：0571-88561901）。',
      ),
      heading(1, '一、总体情况'),
      ...['（一）主动公开', '（二）依申请公开', '（三）政府信息管理'].flatMap((label) => [
        heading(2, label),
        paragraph(filler),
      ]),
      heading(1, '二、主动公开政府信息情况'),
      stackTable(),
      heading(1, '三、收到和处理政府信息公开申请情况'),
      longTable(),
      heading(1, '四、政府信息公开行政复议、行政诉讼情况'),
      wideTable(),
      heading(1, '五、存在的主要问题及改进情况'),
      paragraph(filler),
      heading(1, '六、其他需要报告的事项'),
      paragraph('2023年度收取信息处理费0元。'),
    ],
    over,
  );
}
