import { expect, test } from 'vitest';
import { finishProse } from '../../src/assemble/finish-prose.ts';
import type { TextImage } from '../../src/prose/inlines.ts';
import { readProse } from '../../src/prose/read-prose.ts';
import type { Block } from '../../src/report/report.ts';
import { options } from './checked.ts';
import { show } from './show.ts';

const bound: Record<string, string> = {
  'requests.received.total': '12',
  '本年新收.总计': '12',
  'a_b*c|d': '5',
  wild: '**3** | [x](http://a.cn) `1`\n# 2',
};
const resolve = (path: string) =>
  bound[path] === undefined
    ? undefined
    : { text: bound[path].replace(/\n/g, ''), path: `at:${path}` };

async function blocksOf(text: string) {
  const { blocks } = await readProse(text, resolve);
  const chart = async ({ path }: TextImage, id: string): Promise<Block> => ({
    kind: 'paragraph',
    content: [{ text: `${id} ${path}` }],
  });
  return finishProse(blocks, {
    ...{ id: 'overview', caption: '一、总体情况', image: options.image, chart },
  });
}

const cases: [what: string, markdown: string, blocks: string[]][] = [
  // Paragraphs
  ['one line is one paragraph', '甲。\n乙。\n\n丙。', ['P 甲。', 'P 乙。', 'P 丙。']],
  ['line ends of every system', '甲\r\n乙\r丙', ['P 甲', 'P 乙', 'P 丙']],
  ['hard breaks are line ends', '甲  \n乙\\\n丙', ['P 甲', 'P 乙', 'P 丙']],
  ['full-width indentation is dropped', '　　甲。\n  　乙　', ['P 甲。', 'P 乙']],
  ['indentation is no code', '    甲\n\n\t乙', ['P 甲', 'P 乙']],
  ['an empty text', ' \n\n　\n', []],
  // Headings
  [
    'depths in order become levels',
    '### 甲\n#### 乙\n##### 丙\n### 丁',
    ['H2 甲', 'H3 乙', 'H4 丙', 'H2 丁'],
  ],
  [
    'depths below the fourth level',
    '# 甲\n## 乙\n### 丙\n#### 丁',
    ['H2 甲', 'H3 乙', 'H4 丙', 'H4 丁'],
  ],
  ['the shallowest depth need not come first', '#### 甲\n### 乙', ['H3 甲', 'H2 乙']],
  ['a heading keeps its number', '### （一）主动公开', ['H2 （一）主动公开']],
  ['no blank after the marks', '###（一）主动公开\n正文', ['H2 （一）主动公开', 'P 正文']],
  ['full-width marks', '＃＃＃（一）主动公开\n正文', ['H2 （一）主动公开', 'P 正文']],
  ['full-width marks and blank', '　＃#＃　（一）主动公开\n正文', ['H2 （一）主动公开', 'P 正文']],
  ['one mark at a word is none', '＃1机组\n#话题#', ['P ＃1机组', 'P #话题#']],
  ['a picture in full-width brackets', '！［图5］（a.png）', ['P 图5']],
  [
    'full-width braces',
    '收到｛｛requests.received.total｝｝件',
    ['P 收到<@at:requests.received.total>12</>件'],
  ],
  [
    'a plain numbered line is a heading',
    '（一）主动公开\n正文。',
    ['H2 （一）主动公开', 'P 正文。'],
  ],
  ['with half-width brackets, indented', '　　(二) 依申请公开', ['H2 (二) 依申请公开']],
  ['with a comma in it', '（三）加强领导，压实责任', ['H2 （三）加强领导，压实责任']],
  ['in bold type', '**（四）监督保障**\n正文', ['H2 <b>（四）监督保障</>', 'P 正文']],
  ['a numbered sentence is none', '（一）公开信息902条。', ['P （一）公开信息902条。']],
  [
    'a numbered part of a sentence is none',
    '（一）公开不够及时；\n（二）以下问题：',
    ['P （一）公开不够及时；', 'P （二）以下问题：'],
  ],
  ['a long numbered line is none', `（一）${'公开'.repeat(30)}`, [`P （一）${'公开'.repeat(30)}`]],
  [
    'a plain heading stands above typed ones',
    '（一）主动公开\n### 平台',
    ['H2 （一）主动公开', 'H3 平台'],
  ],
  [
    'a plain heading beside typed ones of its kind',
    '（一）甲\n### （二）乙\n#### 丙',
    ['H2 （一）甲', 'H2 （二）乙', 'H3 丙'],
  ],
  ['one hash without a blank is text', '#话题#', ['P #话题#']],
  ['an empty heading is nothing', '###\n甲', ['P 甲']],
  // Words
  ['emphasis', '**重点**与 __强调__', ['P <b>重点</>与 <b>强调</>']],
  ['single marks stay', '126条*，其中*网站*80条*，_甲_', ['P 126条*，其中*网站*80条*，_甲_']],
  ['single marks beside words', 'a *b* c_d_ e*', ['P a *b* c_d_ e*']],
  [
    'single marks in strong words',
    '**重点*，内容**与*甲**乙**丙*',
    ['P <b>重点*，内容</>与*甲<b>乙</>丙*'],
  ],
  ['a note after strong words', '**重点***，其他', ['P <b>重点</>*，其他']],
  ['three marks', '***重点***', ['P <b>重点</>']],
  ['single marks in an address', '[a_b](http://a.cn/x_y*z_)', ['P <http://a.cn/x_y*z_>a_b</>']],
  ['single marks in a file name', '![a*b*](c_d_.png)', ['P a*b*']],
  ['single marks in a list', '* *甲*\n* 乙_', ['L[P *甲* | P 乙_]']],
  ['marks behind a backslash', '\\*甲\\*与*乙*', ['P *甲*与*乙*']],
  ['strong up to Chinese punctuation', '**重点：**后文', ['P <b>重点：</>后文']],
  ['strong from Chinese punctuation', '前文**“重点”**后文', ['P 前文<b>“重点”</>后文']],
  ['strong in brackets', '约**（10）**件', ['P 约<b>（10）</>件']],
  ['strong up to a percent sign', '**10%**的', ['P <b>10%</>的']],
  ['strong over two lines', '**甲\n乙**', ['P <b>甲</>', 'P <b>乙</>']],
  ['an underscore inside words', 'report_2023_final', ['P report_2023_final']],
  ['code is text', '用`a*b`和``c``', ['P 用a*b和c']],
  ['raw HTML is text', '<b>甲</b><!-- 乙 -->', ['P <b>甲</b><!-- 乙 -->']],
  ['a block of HTML is text, too', '<div>\n**甲**\n</div>', ['P <div>', 'P <b>甲</>', 'P </div>']],
  ['a character reference', '甲&amp;乙', ['P 甲&乙']],
  ['a definition is text', '[甲]: http://a.cn\n[甲]', ['P [甲]: http://a.cn', 'P [甲]']],
  // Links
  ['a link', '[官网](https://www.a.gov.cn/x)', ['P <https://www.a.gov.cn/x>官网</>']],
  ['an address of mail', '[信箱](mailto:a@b.cn)', ['P <mailto:a@b.cn>信箱</>']],
  ['an address that begins with www', '[官网](www.a.gov.cn)', ['P <http://www.a.gov.cn/>官网</>']],
  ['another scheme stays text', '[甲](javascript:alert(1))', ['P [甲](javascript:alert(1))']],
  ['brackets that are no link', '附件[1](见后)', ['P 附件[1](见后)']],
  ['an address in angle brackets is text', '<https://a.cn>', ['P <https://a.cn>']],
  ['a bare address is text', 'https://a.cn', ['P https://a.cn']],
  // Lists
  ['a list', '- 甲\n- 乙', ['L[P 甲 | P 乙]']],
  ['a numbered list from 3', '3. 甲\n4. 乙', ['L3[P 甲 | P 乙]']],
  ['a number typed twice', '1. 甲\n\n1. 乙', ['L1[P 甲]', 'L1[P 乙]']],
  ['numbers in a list', '- 甲\n  1. 乙\n  4. 丙', ['L[P 甲 + L1[P 乙] + L4[P 丙]]']],
  [
    'a year is no number of a list',
    '1. 甲\n2025. 年\n- 2024) 年\n> 2023. 年',
    ['L1[P 甲]', 'P 2025. 年', 'L[P 2024) 年]', 'P 2023. 年'],
  ],
  ['a number that a list would shorten', '01. 甲', ['P 01. 甲']],
  ['a list in a list', '- 甲\n  1. 乙\n- 丙', ['L[P 甲 + L1[P 乙] | P 丙]']],
  ['a line after a list', '- 甲\n- 乙\n以上各项', ['L[P 甲 | P 乙]', 'P 以上各项']],
  [
    'numbers as they were typed',
    '3. 甲\n5. 乙\n6. 丙\n2025. 丁',
    ['L3[P 甲]', 'L5[P 乙 | P 丙]', 'P 2025. 丁'],
  ],
  ['tabs between words', '甲\t乙\n丙', ['P 甲 乙', 'P 丙']],
  ['tabs among blanks', '\t甲 \t　\t乙\t\n-\t丙', ['P 甲 乙', 'L[P 丙]']],
  ['a tab within a level of lists', '- 甲\n\t- 乙\t丙', ['L[P 甲 + L[P 乙 丙]]']],
  ['a line between items', '1. 甲\n说明\n2. 乙', ['L1[P 甲]', 'P 说明', 'L2[P 乙]']],
  ['an indented line goes on with its item', '- 甲\n  乙\n- 丙', ['L[P 甲 + P 乙 | P 丙]']],
  ['a number without a blank is text', '1.甲\n2.乙', ['P 1.甲', 'P 2.乙']],
  ['a Chinese number is text', '一是甲。\n1、乙。', ['P 一是甲。', 'P 1、乙。']],
  ['a heading in a list is a paragraph', '- # 甲\n- （一）乙', ['L[P 甲 | P （一）乙]']],
  ['an empty item', '-\n- 甲', ['L[P | P 甲]']],
  // Tables
  ['a table', '|甲|乙|\n|-|-|\n|1|2|', ['T[甲,乙 / 1,2]']],
  [
    'a table right below its paragraph',
    '如下：\n|甲|乙|\n|-|-|\n|1|2|',
    ['P 如下：', 'T[甲,乙 / 1,2]'],
  ],
  ['a line after a table', '|甲|乙|\n|-|-|\n|1|2|\n以上。', ['T[甲,乙 / 1,2]', 'P 以上。']],
  ['rows of other lengths', '|甲|乙|\n|-|-|\n|1|\n|1|2|3|', ['T[甲,乙, / 1,, / 1,2,3]']],
  ['words in cells', '|**甲**|[乙](http://a.cn)|\n|-|-|\n|`1`|![图](a.png)|', ['T[甲,乙 / 1,图]']],
  // Fallbacks
  ['a quotation', '> 甲\n> 乙', ['P 甲', 'P 乙']],
  ['a code block', '```说明\n甲\n  乙\n\n丙\n```\n丁', ['P 说明', 'P 甲', 'P 乙', 'P 丙', 'P 丁']],
  ['a fence that is never closed', '甲\n~~~\n- 乙\n丙', ['P 甲', 'P - 乙', 'P 丙']],
  ['a line of marks', '甲\n---\n乙\n\n* * *', ['P 甲', 'P ---', 'P 乙', 'P * * *']],
  ['a picture that cannot be had', '甲![图](a.png)乙', ['P 甲', 'P 图', 'P 乙']],
  ['a picture without words', '![](图%20片.png)', ['P 图 片.png']],
  // Bindings
  [
    'a binding',
    '收到{{ requests.received.total }}件',
    ['P 收到<@at:requests.received.total>12</>件'],
  ],
  ['a binding by labels', '{{本年新收.总计}}件', ['P <@at:本年新收.总计>12</>件']],
  [
    'a binding in strong words',
    '共**{{ requests.received.total }}件**，',
    ['P 共<b @at:requests.received.total>12</><b>件</>，'],
  ],
  [
    'Markdown characters inside the braces',
    '{{ a_b*c|d }}和{{ a_b*c|d }}',
    ['P <@at:a_b*c|d>5</>和<@at:a_b*c|d>5</>'],
  ],
  ['Markdown in a value is text', '{{ wild }}', ['P <@at:wild>**3** | [x](http://a.cn) `1`# 2</>']],
  [
    'a binding in a table',
    '|甲|{{ a_b*c|d }}|\n|-|-|\n|{{ wild }}|乙|',
    ['T[甲,5 / **3** | [x](http://a.cn) `1`# 2,乙]'],
  ],
  ['a binding in a heading', '### 收到{{ a_b*c|d }}件', ['H2 收到<@at:a_b*c|d>5</>件']],
  ['a binding in code', '`{{ a_b*c|d }}`', ['P <@at:a_b*c|d>5</>']],
  ['a binding in an address', '[甲](http://a.cn/{{ a_b*c|d }})', ['P <http://a.cn/5>甲</>']],
  ['a binding in the words of a picture', '![图{{ a_b*c|d }}](a.png)', ['P 图5']],
  [
    'a binding without a value stays as written',
    '共{{ no.such *x* }}件',
    ['P 共{{ no.such *x* }}件'],
  ],
  ['an empty binding stays', '{{}}{{ }}', ['P {{}}{{ }}']],
  ['double brackets mean nothing here', '[[甲{{ none }}]]', ['P [[甲{{ none }}]]']],
];

test.each(cases)('%s', async (_, markdown, blocks) => {
  expect(show(await blocksOf(markdown))).toEqual(blocks);
});

test('ids begin with the section and are counted', async () => {
  const blocks = await blocksOf('### 甲\n|a|\n|-|\n|1|\n\n### 乙\n- |b|\n  |-|\n  |2|');
  const list = blocks[3];
  const nested = list?.kind === 'list' ? list.items[0] : [];
  expect([...blocks, ...(nested ?? [])].map((block) => 'id' in block && block.id)).toEqual([
    'overview-heading1',
    'overview-table1',
    'overview-heading2',
    false,
    'overview-table2',
  ]);
});

test('a table takes its caption from the heading above it, or from the section', async () => {
  const table = '|a|\n|-|\n|1|\n';
  const blocks = await blocksOf(`${table}\n### 公开渠道\n${table}`);
  expect(blocks.flatMap((block) => (block.kind === 'table' ? [block.caption] : []))).toEqual([
    '一、总体情况',
    '公开渠道',
  ]);
});

test('a cell that is nothing but a binding has the path of its value', async () => {
  const [table] = await blocksOf('|甲|乙|\n|-|-|\n|{{ a_b*c|d }}|{{ a_b*c|d }}件|');
  if (table?.kind !== 'table') throw new Error('no table');
  expect(table.rows[1]?.map(({ path, headers }) => [path, headers])).toEqual([
    ['at:a_b*c|d', ['overview-table1-r0c0']],
    [undefined, ['overview-table1-r0c1']],
  ]);
});

test('the cells of a column stand as its line of marks says', async () => {
  const [table] = await blocksOf('|甲|乙|丙|丁|\n|:-|-:|:-:|-|\n|1|2|3|\n|4|5|6|7|');
  if (table?.kind !== 'table') throw new Error('no table');
  const row = ['left', 'right', 'center', undefined];
  expect(table.rows.map((cells) => cells.map(({ align }) => align))).toEqual([row, row, row]);
});

test('a table wider than Word allows stays text', async () => {
  const wide = (text: string) => `|${text}`.repeat(64);
  const blocks = await blocksOf(`${wide('a')}\n${wide('-')}\n|1|`);
  expect(show(blocks)).toEqual([`P ${wide('a')}`, `P ${wide('-')}`, 'P |1|']);
});

test('a long run of marks is text', async () => {
  const marks = ['*'.repeat(80), '>'.repeat(80), '> '.repeat(80).trim()];
  const blocks = await blocksOf(marks.map((run) => `${run}甲`).join('\n'));
  expect(show(blocks)).toEqual(marks.map((run) => `P ${run}甲`));
});

test('more bindings than short markers can tell apart', async () => {
  const blocks = await blocksOf(
    `${Array.from({ length: 2000 }, (_, i) => `{{${i}}}`).join('')}{{}}`,
  );
  expect(blocks).toHaveLength(1);
  expect(show(blocks)[0]).toContain('{{1998}}{{1999}}{{}}');
});
