/**
 * Reports in layouts that are met in the wild. What must come out of each is decided here: all
 * numbers, all but those below certain paths, none, or a refusal. No layout ever gives another number.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importDocument } from '../../src/import/import-document.ts';
import { readDocument } from '../../src/read/read-document.ts';
import { forms, loadForm } from '../fixtures/forms.ts';
import { xlsx } from '../read/office-files.ts';
import {
  blankSlot,
  type Grid,
  html,
  htmlTable,
  isHead,
  type Layout,
  layoutOf,
  lines,
  numbersOf,
  reordered,
  retold,
  type Slot,
  sheetXml,
  spansOf,
  text,
  transposed,
  unmerged,
  withGrids,
  word,
  workbook,
} from './grids.ts';

const all = await Promise.all(forms.ids.map((id) => forms.load(id)));
const newestFirst = all.toSorted((a, b) => b.edition.firstYear - a.edition.firstYear);
const form = await loadForm('disclosure-2021');
const older = await loadForm('disclosure-2019');
const report = layoutOf(form);
const numbers = numbersOf(form);
const TWO = 'proactive';
const THREE = 'requests';
const FOUR = 'disputes';
const GRANTED = 'requests.outcomes.granted';

/** What is expected: every number, none, a refusal, or every number but those at some paths. */
type Expected = 'all' | 'none' | 'refused' | (string | RegExp)[];

async function numbersIn(document: string | Uint8Array): Promise<Map<string, string> | undefined> {
  const bytes = typeof document === 'string' ? new TextEncoder().encode(document) : document;
  const read = await readDocument(bytes, 'report');
  if ('diagnostic' in read) return undefined;
  const result = importDocument(read.document, {
    file: 'report',
    forms: newestFirst,
    blank: 'unknown',
  });
  if ('diagnostic' in result) return undefined;
  const cells = result.imported.tables.flatMap((table) => [...table.cells]);
  return new Map(cells.flatMap(([path, { number }]) => (number ? [[path, number]] : [])));
}

function expectedOf(expected: Expected, of = numbers): Map<string, string> | undefined {
  if (expected === 'refused') return undefined;
  if (expected === 'none') return new Map();
  const without = expected === 'all' ? [] : expected;
  const isWithout = (path: string, part: string | RegExp) =>
    typeof part === 'string' ? path.startsWith(part) : part.test(path);
  return new Map([...of].filter(([path]) => !without.some((each) => isWithout(path, each))));
}

const page = (change: (grid: Grid, key: string) => Grid[]): string =>
  html(withGrids(report, change));

/** Only one of the tables cut in several. */
const cut = (table: string, change: (grid: Grid) => Grid[]): string =>
  page((grid, key) => (key === table ? change(grid) : [grid]));

/** Only one of the tables changed. */
const only = (table: string, change: (grid: Grid) => Grid): string =>
  cut(table, (grid) => [change(grid)]);

const numbersAs = (tell: (number: string) => string): string =>
  page((grid) => [retold(grid, ({ at, text: words }) => (at ? tell(words) : words))]);

/** Grid columns of the seven numbers of table three, and of what stands before them. */
const labels = (grid: Grid): number[] => [...Array(grid[0]!.length - 7).keys()];
const column = (grid: Grid, at: number): number => grid[0]!.length - 7 + at;

const withColumn = (grid: Grid, at: number, tell: (row: Slot[], index: number) => string): Grid =>
  grid.map((row, index) => row.toSpliced(at, 0, blankSlot(tell(row, index))));

/** The labels before the seven numbers of table three in one cell. */
function joinedLabels(row: Slot[]): Slot[] {
  const [first, second, third] = row.slice(0, -7);
  const isLong = first !== second && second !== third && !isHead(row);
  const words = isLong ? `${second!.text}：${third!.text}` : third!.text;
  return [blankSlot(isHead(row) ? first!.text : words)];
}

/** Table four as three rows of five numbers. */
function upright(grid: Grid): Grid[] {
  const numbers = grid.at(-1)!;
  const bands = [grid[0]![0]!, grid[1]![5]!, grid[1]![10]!];
  const rows = bands.map((band, at) => [band, ...numbers.slice(at * 5, at * 5 + 5)]);
  return [[[blankSlot(), ...grid[1]!.slice(0, 5)], ...rows]];
}

const another = (by: number): Map<string, string> =>
  new Map([...numbers].map(([path, number]) => [path, String(Number(number) + by)]));

const bars = (grid: Grid): string => {
  const rows = grid.map((row) => `|${row.map(({ text: words }) => words).join('|')}|`);
  return [rows[0], `|${' --- |'.repeat(grid[0]!.length)}`, ...rows.slice(1), ''].join('\n');
};

const sheet = (separator: string): string =>
  report.sections
    .flatMap(({ label, grids }) => [
      label,
      ...grids.map((grid) => lines(unmerged(grid, false), separator)),
    ])
    .join('\n');

const commas = (grid: Grid): string => lines(unmerged(grid, false), ',');

/** Drawn twice, the second time for programs that do not know the first. */
function inTextBox(table: string): string {
  const box = `<w:txbxContent>${table}</w:txbxContent>`;
  const drawing = `<w:drawing><wp:anchor><wps:txbx>${box}</wps:txbx></wp:anchor></w:drawing>`;
  const old = `<w:pict><v:textbox>${box}</v:textbox></w:pict>`;
  return `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps">${drawing}</mc:Choice><mc:Fallback>${old}</mc:Fallback></mc:AlternateContent></w:r></w:p>`;
}

/** Everything in one grid, sections and texts as rows of one cell. */
function oneGrid({ title, sections }: Layout): Grid {
  const grids = sections.flatMap(({ grids: tables }) => tables);
  const width = Math.max(...grids.map((grid) => grid[0]!.length));
  const line = (words: string): Slot[] => Array(width).fill(blankSlot(words));
  const wide = (row: Slot[]): Slot[] => [
    ...row,
    ...Array.from({ length: width - row.length }, () => blankSlot()),
  ];
  return [
    line(title),
    ...sections.flatMap(({ label, grids: tables, text: words }) => [
      line(label),
      ...tables.flatMap((grid) => grid.map(wide)),
      ...words.map(line),
    ]),
  ];
}

/** Table two is made of small tables, each below a heading of its own. */
function parts(grid: Grid): Grid[] {
  const starts = grid.flatMap((row, at) => (new Set(row).size === 1 ? [at] : []));
  return starts.map((from, at) => grid.slice(from, starts[at + 1]));
}

const utf16 = (words: string): Uint8Array =>
  new Uint8Array(Buffer.from(`\ufeff${words}`, 'utf16le'));

const layouts: [string, Expected, string | Uint8Array][] = [
  // Word, sheets, text
  ['Word with merged cells', 'all', word(report)],
  ['Word with tables in text boxes', 'all', word(report, inTextBox)],
  ['a workbook with a table on each sheet', 'all', workbook(report)],
  ['a workbook with everything on one sheet', 'all', xlsx({ 年报: sheetXml(oneGrid(report)) })],
  [
    'a workbook with a word far out on the right',
    'all',
    xlsx({
      年报: sheetXml(oneGrid(report)).replace(
        '</row>',
        '<c r="XFD1" t="inlineStr"><is><t>x</t></is></c></row>',
      ),
    }),
  ],
  ['tabs between cells', 'all', text(report, (grid) => lines(grid, '\t'))],
  ['two blanks between cells', 'all', text(report, (grid) => lines(grid, '  '))],
  ['one blank between cells', 'all', text(report, (grid) => lines(grid, ' '))],
  ['one cell a line', 'all', text(report, (grid) => lines(grid, '\n'))],
  ['Markdown with blank cells', 'all', text(report, (grid) => bars(unmerged(grid, false)))],
  ['Markdown with tables of a page', 'all', `# ${text(report, htmlTable)}`],
  ['Markdown with cells that repeat', 'all', text(report, (grid) => bars(unmerged(grid, true)))],
  ['commas', 'all', sheet(',')],
  ['semicolons', 'all', sheet(';')],
  ['commas, with sentences between', 'all', text(report, commas)],
  [
    'semicolons, with sentences and blank fields behind them',
    'all',
    text(report, (grid) => lines(unmerged(grid, false), ';')).replace(/^[^;]*$/gm, '$&;;;;'),
  ],
  ['tabs in UTF-16', 'all', utf16(sheet('\t'))],
  // Grids
  ['no merged cells, blank ones instead', 'all', page((grid) => [unmerged(grid, false)])],
  ['no merged cells, each says it again', 'all', page((grid) => [unmerged(grid, true)])],
  ['everything in one table', 'all', `<h1>${report.title}</h1>${htmlTable(oneGrid(report))}`],
  [
    'headings of one sign a line',
    'all',
    page((grid) => [
      retold(grid, ({ role, text: words }) => (role === 'head' ? [...words].join('\n') : words)),
    ]),
  ],
  [
    'words spread over the cell',
    'all',
    page((grid) => [retold(grid, ({ at, text: words }) => (at ? words : [...words].join(' ')))]),
  ],
  ['table two as small tables', 'all', cut(TWO, parts)],
  [
    'table three over two pages, its head again',
    'all',
    cut(THREE, (grid) => [grid.slice(0, 15), [...grid.slice(0, 3), ...grid.slice(15)]]),
  ],
  ['table three over two pages', 'all', cut(THREE, (grid) => [grid.slice(0, 15), grid.slice(15)])],
  ['blank rows', 'all', page((grid) => [grid.flatMap((row) => [row, row.map(() => blankSlot())])])],
  ['a blank column', 'all', only(THREE, (grid) => withColumn(grid, column(grid, 6), () => ''))],
  [
    'tables within a table of the page',
    'all',
    `<table><tr><td>首页</td><td>${html(report)}</td></tr></table>`,
  ],
  ['tables on their side', 'all', page((grid, key) => [key === TWO ? grid : transposed(grid)])],
  [
    'labels of a group and a row in one cell',
    'all',
    only(THREE, (grid) => grid.map((row) => [...joinedLabels(row), ...row.slice(-7)])),
  ],
  ['table four with a row for each of its groups', 'all', cut(FOUR, upright)],
  // Other columns
  [
    'a column of serial numbers',
    'all',
    page((grid) => [withColumn(grid, 0, (row, at) => (isHead(row) ? '序号' : String(at)))]),
  ],
  [
    'serial numbers behind the labels',
    'all',
    only(THREE, (grid) =>
      withColumn(grid, labels(grid).length, (row, at) => (isHead(row) ? '行次' : String(at))),
    ),
  ],
  [
    'a column of remarks',
    'all',
    page((grid) => [
      withColumn(grid, grid[0]!.length, (row, at) =>
        at === 0 ? '备注' : isHead(row) ? '' : '见说明',
      ),
    ]),
  ],
  [
    'a column of last year',
    'all',
    only(THREE, (grid) =>
      withColumn(grid, grid[0]!.length, (row, at) =>
        at === 0 ? '上年总计' : isHead(row) ? '' : '99',
      ),
    ),
  ],
  [
    'a column without a heading',
    [THREE],
    only(THREE, (grid) => withColumn(grid, grid[0]!.length, (row) => (isHead(row) ? '' : '99'))),
  ],
  [
    'the total first',
    'all',
    only(THREE, (grid) =>
      reordered(grid, [
        ...labels(grid),
        column(grid, 6),
        ...[0, 1, 2, 3, 4, 5].map((at) => column(grid, at)),
      ]),
    ),
  ],
  [
    'individuals behind organisations',
    'all',
    only(THREE, (grid) =>
      reordered(grid, [...labels(grid), ...[1, 2, 3, 4, 5, 0, 6].map((at) => column(grid, at))]),
    ),
  ],
  [
    'a column less',
    [/^requests.*publicInterest$/],
    only(THREE, (grid) =>
      reordered(grid, [...labels(grid), ...[0, 1, 2, 4, 5, 6].map((at) => column(grid, at))]),
    ),
  ],
  [
    'no column of totals',
    [/^requests.*\.total$/],
    only(THREE, (grid) => grid.map((row) => row.slice(0, -1))),
  ],
  [
    'no column of totals, and one row with a cell less',
    [/^requests.*\.total$/, GRANTED],
    only(THREE, (grid) => grid.map((row, at) => row.slice(0, at === 5 ? -2 : -1))),
  ],
  [
    'a heading less, and one row with a cell less',
    [GRANTED],
    only(THREE, (grid) =>
      grid.map((row, at) => (at === 2 ? row.slice(0, -3) : at === 5 ? row.slice(0, -1) : row)),
    ),
  ],
  ['no row of totals', ['requests.outcomes.total'], only(THREE, (grid) => grid.toSpliced(-2, 1))],
  [
    'no totals in a table of one row',
    [/^disputes.*\.total$/],
    only(FOUR, (grid) => grid.map((row) => row.filter((_, at) => at % 5 !== 4))),
  ],
  [
    'one heading and one cell less in a table of one row',
    [FOUR],
    only(FOUR, (grid) => grid.map((row, at) => row.filter((_, c) => c !== (at === 3 ? 1 : 0)))),
  ],
  [
    'a column less in a table of two rows',
    ['proactive.regulations', 'proactive.normativeDocuments'],
    only(TWO, (grid) =>
      grid.map((row, at) => (at > 0 && at < 4 ? [row[0]!, row[1]!, row[3]!] : row)),
    ),
  ],
  [
    'last year beside every row',
    [THREE],
    only(THREE, (grid) =>
      grid.map((row) => [
        ...row,
        ...row.slice(-7).map((slot) => ({ ...slot, text: slot.at ? '99' : slot.text })),
      ]),
    ),
  ],
  // Numbers
  ['thousands', 'all', numbersAs((number) => Number(number).toLocaleString('en'))],
  [
    'full-width digits',
    'all',
    numbersAs((number) =>
      number.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    ),
  ],
  ['marks of notes', 'all', numbersAs((number) => `${number}①`)],
  ['decimals of a sheet', 'all', numbersAs((number) => `${number}.0`)],
  ['signs without width', 'all', numbersAs((number) => `${number}\u00ad\u200b`)],
  ['digits from right to left', 'none', numbersAs((number) => `\u202e${number}\u202c`)],
  ['percentages', 'none', numbersAs((number) => `${number}%`)],
  ['dates', 'none', numbersAs(() => '2023-01-05')],
  ['Chinese numerals', 'none', numbersAs(() => '二十三')],
  ['errors of a sheet', 'none', numbersAs(() => '#REF!')],
  ['signs that were not known', 'none', numbersAs((number) => `${number}?`)],
  // More than one
  [
    'another year above each table',
    'none',
    page((grid) => [
      retold(grid, ({ at, text: words }) => (at ? `${Number(words) + 1}` : words)),
      grid,
    ]),
  ],
  ['two years one after the other', 'none', html(report) + html(layoutOf(form, another(1), 2022))],
  [
    'a workbook with the report of a year on each sheet',
    'none',
    xlsx({
      '2023年': sheetXml(oneGrid(report)),
      '2022年': sheetXml(oneGrid(layoutOf(form, another(1), 2022))),
    }),
  ],
  [
    'a table of last year that says so',
    'all',
    html(report).replace(
      '<h2>三',
      `<p>附：2022年情况</p>${htmlTable(layoutOf(form, another(1)).sections[1]!.grids[0]!)}<h2>三`,
    ),
  ],
  [
    'all tables of last year below one heading',
    'all',
    html(report).replace(
      '</body>',
      `<p>附：2022年数据</p>${layoutOf(form, another(1))
        .sections.flatMap(({ grids }) => grids.map(htmlTable))
        .join('')}</body>`,
    ),
  ],
  [
    'a roster of bodies',
    'refused',
    '<table><tr><td>单位</td><td>本年新收</td></tr><tr><td>甲局</td><td>3</td></tr></table>',
  ],
  [
    'tables as pictures',
    'refused',
    page(() => []).replaceAll('</h2>', '</h2><p><img src="a.png"></p>'),
  ],
  // Text as it comes out of a PDF
  [
    'numbers and heads of pages between the rows',
    'all',
    text(report, (grid) =>
      lines(grid, ' ').replace(/(?<=\n.*\n.*\n.*\n)(?=[（一二三四])/g, `— 3 —\n${report.title}\n`),
    ),
  ],
  [
    'numbers above the labels of their rows',
    [TWO, THREE],
    text(report, (grid) =>
      spansOf(grid)
        .map((spans) => spans.toSorted((a, b) => Number(!a.slot.at) - Number(!b.slot.at)))
        .flatMap((spans) => spans.map(({ slot }) => slot.text))
        .join('\n'),
    ),
  ],
  ['cells without anything between', 'none', text(report, (grid) => lines(grid, ''))],
  [
    'digits on two lines',
    [THREE, FOUR],
    text(
      withGrids(report, (grid, key) => [
        key === TWO
          ? grid
          : retold(grid, ({ at, text: words }) =>
              at && words.length > 1 ? `${words[0]}\n${words.slice(1)}` : words,
            ),
      ]),
      (grid) => lines(grid, ' '),
    ),
  ],
];

describe('in other layouts', () => {
  test.each(layouts)('%s: %s', async (_, expected, document) => {
    expect(await numbersIn(document)).toEqual(expectedOf(expected));
  });
});

test.each([
  [
    'no merged cells, each says it again',
    (layout: Layout) => html(withGrids(layout, (grid) => [unmerged(grid, true)])),
  ],
  ['a workbook', workbook],
  ['Word', word],
  ['one blank between cells', (layout: Layout) => text(layout, (grid) => lines(grid, ' '))],
])('the older form: %s', async (_, write) => {
  expect(await numbersIn(write(layoutOf(older)))).toEqual(numbersOf(older));
});

/** The texts that come along with every layout of the same report. */
async function textsIn(document: string | Uint8Array): Promise<Record<string, string>> {
  const bytes = typeof document === 'string' ? new TextEncoder().encode(document) : document;
  const read = await readDocument(bytes, 'report');
  if ('diagnostic' in read) throw new Error(read.diagnostic.message.en);
  const options = { file: 'report', forms: newestFirst, blank: 'unknown' } as const;
  const result = importDocument(read.document, options);
  if ('diagnostic' in result) throw new Error(result.diagnostic.message.en);
  return Object.fromEntries(result.imported.texts);
}

const headings = report.sections.map(({ label }) => label);
const contents = (end: (page: number) => string): string =>
  html(report).replace(
    '<p>',
    `${headings.map((each, at) => `<p>${each}${end(at + 1)}</p>`).join('')}<p>`,
  );

test.each([
  ['headings of the page', html(report)],
  ['bold paragraphs', html(report).replace(/<h2>(.*?)<\/h2>/g, '<p><b>$1</b></p>')],
  ['parts', html(report).replace(/<h2>(.)、/g, '<h2>第$1部分 ')],
  ['numbers with a blank', html(report).replace(/<h2>(.)、/g, '<h2>$1 ')],
  [
    'tables of one cell',
    html(report).replace(/<h2>(.*?)<\/h2>/g, '<table><tr><td>$1</td></tr></table>'),
  ],
  ['a table of contents', contents(() => '')],
  ['a table of contents with dots', contents((at) => `……………${at}`)],
  ['a table of contents with blanks', contents((at) => `\t${at}`)],
  [
    'links of the page',
    html(report).replace('</body>', '<p><a href="a">青禾要闻</a></p><p>无关</p></body>'),
  ],
  [
    'one column of a table',
    `<table><tr><td><a href="/">首页</a></td><td>${html(report)}</td></tr></table>`,
  ],
  ['run together', text(report, (grid) => lines(grid, '')).replaceAll('\n', '')],
])('texts below %s', async (_, document) => {
  const prose = report.sections.filter(({ text: [words] }) => words);
  expect(await textsIn(document)).toEqual({
    title: report.title,
    year: '2023',
    'agency.name': '青禾县民政局',
    preamble: report.preamble,
    ...Object.fromEntries(prose.map(({ key, text: words }) => [key, words.join('\n\n')])),
  });
});

test.each([
  ['a sheet', xlsx({ 年报: sheetXml(oneGrid(report)) })],
  ['a table', htmlTable(oneGrid(report))],
])('title and texts in the cells of %s', async (_, document) => {
  const texts = await textsIn(document);
  expect(texts.title).toBe(report.title);
  expect(texts.overview).toBe('总体情况，全年共办理3件。');
});

test('a preamble that names the format keeps its sentence in one piece', async () => {
  const preamble = `根据《中华人民共和国${form.title}格式》编制本报告。`;
  const texts = await textsIn(html({ ...report, preamble }));
  expect(texts.preamble).toBe(preamble);
});

const MONEY = 'proactive.administrativeFees';
const money = numbers.get(MONEY)!;

test.each([
  ['in the cell', `>${money}<`, '>251000元<', '25.1'],
  ['in the label', '>行政事业性收费<', '>行政事业性收费（亿元）<', `${money}0000`],
  ['in the heading', '单位：万元', '单位：元', '0.0063'],
])('money in another unit, told %s', async (_, from, to, amount) => {
  const changed = html(report).replace(from, to);
  expect(changed).not.toBe(html(report));
  expect((await numbersIn(changed))?.get(MONEY)).toBe(amount);
});

/** What goes wrong when somebody copies a table by hand. */
type Slip = {
  table: number;
  row: number;
  cell: number;
  kind: 'drop' | 'twice' | 'blank' | 'label';
};

const slip: fc.Arbitrary<Slip> = fc.record({
  table: fc.nat(2),
  row: fc.nat(40),
  cell: fc.nat(12),
  kind: fc.constantFrom('drop', 'twice', 'blank', 'label'),
});

/** Cells of a row after a slip; a row that has had one already is left alone. */
function slipped(cells: Slot[], { cell, kind }: Slip): Slot[] {
  const at = cell % cells.length;
  const slot = cells[at]!;
  if (kind === 'drop') return cells.toSpliced(at, 1);
  if (kind === 'twice') return cells.toSpliced(at, 0, slot);
  if (kind === 'blank') return cells.with(at, { ...slot, text: '' });
  return cells.with(at, slot.at ? slot : { ...slot, text: slot.text.slice(1) });
}

test.each([
  ['merged', 6, (grid: Grid) => grid],
  ['blank where merged', 6, (grid: Grid) => unmerged(grid, false)],
  ['repeated where merged', 6, (grid: Grid) => unmerged(grid, true)],
  // Nothing but the grid says whose a number is here: two slips can make up for one another.
  ['on their side', 1, transposed],
])('slips in a table, cells %s, never put a number elsewhere', async (_, most, turn) => {
  await fc.assert(
    fc.asyncProperty(fc.array(slip, { minLength: 1, maxLength: most }), async (slips) => {
      const tables = report.sections
        .flatMap(({ grids }) => grids)
        .map((grid, table) => {
          const rows = spansOf(turn(grid)).map((spans, row, { length }) => {
            const own = slips.find((each) => each.table === table && each.row % length === row);
            const slots = spans.map((span) => span.slot);
            const changed = own && slots.length > 0 ? slipped(slots, own) : slots;
            const cells = changed.map((slot) => {
              const span = spans.find(
                (each) => each.slot.text === slot.text && each.slot.at === slot.at,
              );
              return `<td rowspan="${span?.rowSpan ?? 1}" colspan="${span?.colSpan ?? 1}">${slot.text}</td>`;
            });
            return `<tr>${cells.join('')}</tr>`;
          });
          return `<table>${rows.join('')}</table>`;
        });
      const found = (await numbersIn(`<h1>${report.title}</h1>${tables.join('')}`)) ?? new Map();
      for (const [path, number] of found)
        expect(`${path} ${number}`).toBe(`${path} ${numbers.get(path)}`);
    }),
    { numRuns: 20 },
  );
});
