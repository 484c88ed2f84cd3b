import { expect, test } from 'vitest';
import { findingsAfter } from '../report.ts';

const LINE = '  一是公开内容不够丰富，将增加图解。\n';

/** The findings about a text of these lines. */
const findings = (...lines: string[]) =>
  findingsAfter([LINE, lines.map((line) => (line === '' ? '\n' : `  ${line}\n`)).join('')]);

test('columns set off by tabs: the first line, and how to write a table', async () => {
  expect(await findings('如下：', '渠道\t条数', '网站\t17', '微信\t 3')).toEqual([
    {
      code: 'prose/pasted-table',
      path: 'problems',
      at: '渠道\t条数',
      zh: '这几行像是从 Word 粘贴的表格，会印成普通文字',
      help: ['表格写成：\n| 渠道 | 条数 |\n| --- | --- |\n| 网站 | 17 |'],
    },
  ]);
});

test.each([
  ['bars', ['|渠道|条数|', '|网站|17|'], '| 渠道 | 条数 |\n| --- | --- |\n| 网站 | 17 |'],
  [
    'bars of full width',
    ['甲｜乙｜丙', '1｜2｜3'],
    '| 甲 | 乙 | 丙 |\n| --- | --- | --- |\n| 1 | 2 | 3 |',
  ],
  [
    'a line of marks of full width',
    ['｜甲｜乙｜', '｜---｜---｜', '｜1｜2｜'],
    '| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |',
  ],
  ['an empty corner', ['\t一月', '网站\t17'], '|  | 一月 |\n| --- | --- |\n| 网站 | 17 |'],
  ['bars in cells', ['甲|乙\t丙', '1\t2'], '| 甲\\|乙 | 丙 |\n| --- | --- |\n| 1 | 2 |'],
  [
    'a title in the first line',
    ['表\t\t', '甲\t乙', '1\t2'],
    '| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |',
  ],
])('%s', async (_, lines, markdown) => {
  const found = await findings(...lines);
  expect(found.map(({ code, help }) => [code, ...help])).toEqual([
    ['prose/pasted-table', `表格写成：\n${markdown}`],
  ]);
});

test.each([
  ['a Markdown table', ['|甲|乙|', '|---|---|', '|1|2|', '|3|4|']],
  ['one without bars at its ends', ['甲|乙|丙', '-|-|-', '1|2|3', '4|5|6']],
  ['with tabs in it', ['甲\t|乙', '-|-', '1\t|2', '3\t|4']],
  ['a single line', ['联系人：张三\t电话：123', '地址：人民路']],
  ['lines apart', ['甲\t1', '', '乙\t2']],
  ['other numbers of columns', ['甲\t1', '乙\t2\t3']],
  ['indented lines', ['甲', '\t乙', '\t丙']],
  ['a bar between words', ['甲|乙', '丙|丁']],
])('no table to mend: %s', async (_, lines) => {
  expect(await findings(...lines)).toEqual([]);
});

test('in a text in quotes', async () => {
  const found = await findingsAfter([`|\n${LINE}`, '"甲\\t乙\\n1\\t2"\n']);
  expect(found).toMatchObject([{ code: 'prose/pasted-table', at: '甲\\t乙' }]);
});
