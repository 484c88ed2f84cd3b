import { expect, test } from 'vitest';
import { readSource } from '../../src/read/read-source.ts';
import { plainValue } from './plain-value.ts';

/** A text, the findings it must give as `code «marked words»`, and the values that are read. */
type Case = [name: string, text: string, findings: string[], value: unknown];

const CASES: Case[] = [
  ['tabs', 'a:\n\tb: 1\n\tc: 2\n', ['yaml/tab «\t»'], { a: { b: 1, c: 2 } }],
  ['one tab', 'a:\n  b: 1\n\tc: 2\n', ['yaml/tab «\t»'], { a: { b: 1, c: 2 } }],
  [
    'full-width spaces before a key',
    'a:\n　　b: 1\n　　c: 2\nd: 1\n',
    ['yaml/wide-space «　　»'],
    { a: { b: 1, c: 2 }, d: 1 },
  ],
  [
    'a line that is too deep',
    'a:\n  b: 1\n   c: 2\n   d: 3\ne: 4\n',
    ['yaml/indentation «c»'],
    { a: { b: 1, c: 2, d: 3 }, e: 4 },
  ],
  [
    'a line that is not deep enough',
    'a:\n    b: 1\n  c: 2\nd: 3\n',
    ['yaml/indentation «c»'],
    { a: { b: 1, c: 2 }, d: 3 },
  ],
  [
    'a space before a key of the top level',
    'year: 2023\n agency: x\nb: 1\n',
    ['yaml/indentation «agency»'],
    { year: 2023, agency: 'x', b: 1 },
  ],
  [
    'a first line that is deeper than all the others',
    'a:\n   b: 1\n  c: 2\n  d: 3\n',
    ['yaml/indentation «b»'],
    { a: { b: 1, c: 2, d: 3 } },
  ],
  [
    'a group that is not deep enough',
    'a:\n    b: 1\n   c:\n      d: 2\n    e: 3\n',
    ['yaml/indentation «c»'],
    { a: { b: 1, c: { d: 2 }, e: 3 } },
  ],
  [
    'a space before a key below a text and a comment',
    'o: |\n  甲\n\n# 二\n b:\n  c: 1\nd: 1\n',
    ['yaml/indentation «b»'],
    { o: '甲\n', b: { c: 1 }, d: 1 },
  ],
  [
    'a missing colon below a text',
    'o: |\n  甲\n\n# 二\nb\n  c: 1\nd |\n  乙\n',
    ['yaml/missing-colon «b»', 'yaml/missing-colon «d»'],
    { o: '甲\n', b: { c: 1 }, d: '乙\n' },
  ],
  [
    'a line of a text that is indented with a tab',
    'o: |\n  甲\n\t乙\nb: 1\n',
    ['yaml/tab «\t»'],
    { o: '甲\n乙\n', b: 1 },
  ],
  [
    'list items that are not aligned',
    'a:\n  - 1\n - 2\nb: 1\n',
    ['yaml/indentation «- 2»'],
    { a: [1, 2], b: 1 },
  ],
  [
    'no space after the colon',
    'year:2023\nb: 1\n',
    ['yaml/space-after-colon «:»'],
    { year: 2023, b: 1 },
  ],
  [
    'no space after the last colon of a group',
    'a:\n  b: 1\n  c:甲\nd: 2\n',
    ['yaml/space-after-colon «:»'],
    { a: { b: 1, c: '甲' }, d: 2 },
  ],
  [
    'no space after the only colon of a group',
    'contact:\n  office:党政办\n',
    ['yaml/space-after-colon «:»'],
    { contact: { office: '党政办' } },
  ],
  [
    'no space after a colon between brackets',
    'a: { issued:0, repealed:1 }\n',
    ['yaml/space-after-colon «:»', 'yaml/space-after-colon «:»'],
    { a: { issued: 0, repealed: 1 } },
  ],
  [
    'a full-width space after the colon',
    'c:\n  office: 甲\n  phone:　0999-1\nb: 1\n',
    ['yaml/wide-space-after-colon «　»'],
    { c: { office: '甲', phone: '0999-1' }, b: 1 },
  ],
  [
    'full-width spaces after the colons of the first key and of the only key of a group',
    'year:　 2023\nc:\n  phone:\u00a0甲\n',
    ['yaml/wide-space-after-colon «　 »', 'yaml/wide-space-after-colon «\u00a0»'],
    { year: 2023, c: { phone: '甲' } },
  ],
  [
    'a full-width space after the colon of a group',
    'c:　\n  phone: 1\nb:　# 注\n  d: 1\n',
    ['yaml/wide-space-after-colon «　»', 'yaml/wide-space-after-colon «　»'],
    { c: { phone: 1 }, b: { d: 1 } },
  ],
  [
    'a full-width space after a full-width colon',
    'year：　2023\nb: 1\n',
    ['yaml/full-width-colon «：»'],
    { year: 2023, b: 1 },
  ],
  [
    'a full-width colon',
    'a: 1\nyear：2023\nb: 1\n',
    ['yaml/full-width-colon «：»'],
    { a: 1, year: 2023, b: 1 },
  ],
  [
    'a full-width colon before a group',
    'a: 1\nb：\n  c: 1\n',
    ['yaml/full-width-colon «：»'],
    { a: 1, b: { c: 1 } },
  ],
  [
    'a full-width colon alone in the file',
    '年度：2023',
    ['yaml/full-width-colon «：»'],
    { 年度: 2023 },
  ],
  [
    'full-width commas between numbers',
    'r: [12，3，0]\nb: 1\n',
    ['yaml/full-width-comma «，»'],
    { r: [12, 3, 0], b: 1 },
  ],
  [
    'a full-width comma between keys',
    'r: { a: 1， b: 2 }\n',
    ['yaml/full-width-comma «，»'],
    { r: { a: 1, b: 2 } },
  ],
  [
    'full-width brackets',
    'r: 【12，3, 0】\nb: 1\n',
    ['yaml/full-width-bracket «【»'],
    { r: [12, 3, 0], b: 1 },
  ],
  [
    'a full-width bracket at the end',
    'r: [1, 2】\nb: 1\n',
    ['yaml/full-width-bracket «】»'],
    { r: [1, 2], b: 1 },
  ],
  ['a missing comma', 'r: [1 2, 3]\n', ['yaml/missing-comma «2»'], { r: [1, 2, 3] }],
  [
    'a missing comma between texts',
    'r: ["甲" "乙", 丙]\n',
    ['yaml/missing-comma «"乙"»'],
    { r: ['甲', '乙', '丙'] },
  ],
  [
    'a missing comma between keys',
    'r: {a: 1 b: 2}\n',
    ['yaml/missing-comma «b»'],
    { r: { a: 1, b: 2 } },
  ],
  [
    'a missing comma at the end of a line',
    'r: {a: 1\n  b: 2}\n',
    ['yaml/missing-comma «b»'],
    { r: { a: 1, b: 2 } },
  ],
  ['an item left out', 'r: [1, , 2]\n', ['yaml/extra-comma «,»'], { r: [1, null, 2] }],
  [
    'several items left out: told once for the list',
    'r: [1, , , 2]\nb: 1\n',
    ['yaml/extra-comma «, ,»'],
    { r: [1, null, null, 2], b: 1 },
  ],
  [
    'a list of commas alone',
    'r: [, , , ]\nq: [ ,, 3 ]\n',
    ['yaml/extra-comma «, , ,»', 'yaml/extra-comma «,,»'],
    { r: [null, null, null], q: [null, null, 3] },
  ],
  [
    'items left out of a list within another',
    'r: [[, 1], 2, , 3]\nb: 1\n',
    ['yaml/extra-comma «,»', 'yaml/extra-comma «,»'],
    { r: [[null, 1], 2, null, 3], b: 1 },
  ],
  [
    'several commas too many between keys',
    'r: {a: 1,,, b: 2}\n',
    ['yaml/extra-comma «,,»'],
    { r: { a: 1, b: 2 } },
  ],
  [
    'a doubled comma between keys',
    'r: {a: 1,, b: 2}\n',
    ['yaml/extra-comma «,»'],
    { r: { a: 1, b: 2 } },
  ],
  [
    'an unclosed quote',
    'a: "甲\nb: 1\nc: 2\n',
    ['yaml/unclosed-quote «"甲»'],
    { a: '甲', b: 1, c: 2 },
  ],
  [
    'an unclosed quote above other quotes',
    'a: "甲\nb: "1"\n',
    ['yaml/unclosed-quote «"甲»'],
    { a: '甲', b: '1' },
  ],
  [
    'an unclosed quote between brackets',
    "a: { b: '甲, c: 1 }\nd: 1\n",
    ["yaml/unclosed-quote «'甲»"],
    { a: { b: '甲', c: 1 }, d: 1 },
  ],
  [
    'an unclosed quote before a sign that is not seen',
    "[b: '\ufeff",
    ["yaml/unclosed-bracket «[b: '»", "yaml/unclosed-quote «'»", 'yaml/text-after-quote «\ufeff»'],
    [{ b: '＇＇\ufeff' }],
  ],
  [
    'text after a quote',
    'a: "甲"乙\nb: 1\n',
    ['yaml/text-after-quote «乙»'],
    { a: '＂甲＂乙', b: 1 },
  ],
  ['a backslash', 'a: "C:\\报告"\nb: 1\n', ['yaml/backslash «\\报»'], { a: 'C:/报告', b: 1 }],
  [
    'an unclosed bracket',
    'a:\n  b: [1, 2 # 注\n  c: [3, 4]\nd: 1\n',
    ['yaml/unclosed-bracket «[1, 2»'],
    { a: { b: [1, 2], c: [3, 4] }, d: 1 },
  ],
  [
    'an unclosed brace at the end of the file',
    'a: {x: 1, y: 2',
    ['yaml/unclosed-bracket «{x: 1, y: 2»'],
    { a: { x: 1, y: 2 } },
  ],
  ['the wrong bracket', 'a: [1, 2}\nb: 1\n', ['yaml/wrong-bracket «}»'], { a: [1, 2], b: 1 }],
  ['a bracket too many', 'a: [3]]\nb: 1\n', ['yaml/extra-bracket «]»'], { a: [3], b: 1 }],
  [
    'a colon in a text',
    'a: 联系: 甲\nb: 1\n',
    ['yaml/colon-in-text «:»'],
    { a: '联系： 甲', b: 1 },
  ],
  [
    'a number sign in an address',
    'a: 文昌路 #12\nb: 1\n',
    ['yaml/hash-in-text «#»'],
    { a: '文昌路', b: 1 },
  ],
  ['a comment after a text', 'a: 文昌路 # 地址\nb: 1 #x\n', [], { a: '文昌路', b: 1 }],
  [
    'a number sign in a text of several lines',
    'a: 甲\n  乙 #1\n  丙\nb: 1\n',
    ['yaml/missing-bar «a:»'],
    { a: '甲\n乙 #1\n丙\n', b: 1 },
  ],
  [
    'no space before a comment',
    'a: [1]#注\nb: 1\n',
    ['yaml/space-before-comment «#»'],
    { a: [1], b: 1 },
  ],
  [
    'a text that begins with %',
    'a: %50\nb: 1\n',
    ['yaml/special-character «%»'],
    { a: '％50', b: 1 },
  ],
  ['a line that begins with %', '%甲\na: 1\n', ['yaml/special-character «%»'], { a: 1 }],
  [
    'a text that begins with @',
    'a: @甲\nb: 1\n',
    ['yaml/special-character «@»'],
    { a: '＠甲', b: 1 },
  ],
  [
    'a text that begins with `',
    'a: `甲`\nb: 1\n',
    ['yaml/special-character «`»'],
    { a: '｀甲`', b: 1 },
  ],
  [
    'Markdown emphasis without |',
    'a: **重点**工作\nb: *重点* 工作\n',
    ['yaml/special-character «*»', 'yaml/special-character «*»'],
    { a: '**重点**工作', b: '＊重点* 工作' },
  ],
  [
    'a text that begins with &',
    'a: &甲 乙\nb: 1\n',
    ['yaml/special-character «&»'],
    { a: '乙', b: 1 },
  ],
  [
    'tags',
    'a: !甲 乙\nb: ! 乙\nc: !!set { x: 1 }\nd: !!str 1\n',
    ['yaml/special-character «!»', 'yaml/special-character «!»', 'yaml/special-character «!»'],
    { a: '！甲 乙', b: '乙', c: { x: 1 }, d: '1' },
  ],
  [
    'text on the line of |',
    'a: |甲\n  乙\nb: 1\n',
    ['yaml/text-after-bar «甲»'],
    { a: '乙\n', b: 1 },
  ],
  [
    'a text that begins with >',
    'a: > 5\nb: 1\n',
    ['yaml/special-character «>»'],
    { a: '＞ 5', b: 1 },
  ],
  [
    'a text below | that is not indented',
    'o: |\n第一段：甲\n\n第二段\nb: 1\n',
    ['yaml/block-not-indented «第一段：甲»'],
    { o: '第一段：甲\n\n第二段\n', b: 1 },
  ],
  [
    'a text of which one line is not indented',
    'o: |\n    第一段\n第二段\n    第三段\nb: 1\n',
    ['yaml/block-not-indented «第二段»'],
    { o: '第一段\n第二段\n第三段\n', b: 1 },
  ],
  [
    'a line of a text that is not indented enough',
    'o: |\n    第一段\n  第二段\nb: 1\n',
    ['yaml/block-not-indented «第二段»'],
    { o: '第一段\n第二段\n', b: 1 },
  ],
  [
    'a heading of a text that is not indented',
    'o: |\n  甲\n\n### 二\n  乙\nb: 1\n',
    ['yaml/block-not-indented «### 二»'],
    { o: '甲\n\n### 二\n乙\n', b: 1 },
  ],
  [
    'a heading at the beginning of a text that is not indented',
    'o: |\n### 一\n  甲\n\n# 二\nb: 1\n',
    ['yaml/block-not-indented «### 一»'],
    { o: '### 一\n甲\n\n# 二\n', b: 1 },
  ],
  [
    'a space before the first key',
    '# 说明\n form: x\nyear: 1\nb: 1\n',
    ['yaml/indentation «form»'],
    { form: 'x', year: 1, b: 1 },
  ],
  [
    'a space before the key of a text',
    'a:\n  b: 1\n o: |\n  甲\nc: 1\n',
    ['yaml/indentation «o»'],
    { a: { b: 1 }, o: '甲\n', c: 1 },
  ],
  [
    'spaces on an empty line above a text',
    'o: |\n    \n  甲\nb: 1\n',
    ['yaml/spaces-on-empty-line «    »'],
    { o: '\n甲\n', b: 1 },
  ],
  [
    'a missing colon',
    'a: 1\nyear 2023\nb: 1\n',
    ['yaml/missing-colon «year»'],
    { a: 1, year: 2023, b: 1 },
  ],
  [
    'a missing colon before a group',
    'a: 1\nb\n  c: 1\nd: 1\n',
    ['yaml/missing-colon «b»'],
    { a: 1, b: { c: 1 }, d: 1 },
  ],
  [
    'a sentence where a key should be',
    'a: 1\n以下各表由党政综合办公室填写，数据截至年底，请勿改动。\nb: 1\n',
    ['yaml/stray-text «以下各表由党政综合办公室填写，数据截至年底，请勿改动。»'],
    { a: 1, b: 1 },
  ],
  ['a list item among keys', 'a: 1\n- 2\nb: 3\n', ['yaml/stray-text «- 2»'], { a: 1, b: 3 }],
  [
    'list items on the line of the key',
    'a: - 1\n   - 2\nb: 1\n',
    ['yaml/list-on-key-line «-»'],
    { a: [1, 2], b: 1 },
  ],
  ['a duplicate key', 'a: 1\nb: 2\na: 3\n', ['yaml/duplicate-key «a» → «a»'], { a: 1, b: 2 }],
  ['a key that is a list', '? [x]\n: 1\nb: 2\n', ['yaml/complex-key «[x]»'], { b: 2 }],
  ['no key', ': 1\na: 1\n', ['yaml/missing-key «»'], { a: 1 }],
  ['two documents', 'a: 1\n---\nb: 2\n', ['yaml/several-documents «---»'], { a: 1 }],
  ['a reference to itself', 'a: &x [ *x ]\n', ['yaml/circular-alias «*x»'], { a: ['*x'] }],
  ['keys below a list', '- 1\na: 2\n', ['yaml/stray-text «a: 2»'], undefined],
  [
    'several mistakes',
    'year：2023\na: [1, 2\nb: "x\nc: 1\nc: 2\n',
    [
      'yaml/full-width-colon «：»',
      'yaml/unclosed-bracket «[1, 2»',
      'yaml/unclosed-quote «"x»',
      'yaml/duplicate-key «c» → «c»',
    ],
    { year: 2023, a: [1, 2], b: 'x', c: 1 },
  ],
];

test.each(CASES)('%s', async (_, text, findings, value) => {
  const source = await readSource(new TextEncoder().encode(text), 'r.yaml');
  const slice = (range = { start: 0, end: 0 }) => `«${source.text.slice(range.start, range.end)}»`;
  expect(
    source.diagnostics.map(({ code, range, notes }) =>
      [
        `${code} ${slice(range)}`,
        ...(code.endsWith('key') ? notes : []).map((note) => slice(note.range)),
      ].join(' → '),
    ),
  ).toEqual(findings);
  expect(plainValue(source.root)).toEqual(value);
});

test('the line that is not aligned is told how far to move, beside the line to align with', async () => {
  const text = 'agency:\n  name: 甲\n kind: 乙\n';
  const { diagnostics } = await readSource(new TextEncoder().encode(text), 'r.yaml');
  expect(diagnostics[0]).toMatchObject({
    severity: 'error',
    range: { start: text.indexOf('kind'), end: text.indexOf('kind') + 4 },
    help: [{ zh: '这一行前面应有 2 个空格，与同级的各行对齐' }],
    notes: [{ range: { start: text.indexOf('name'), end: text.indexOf('name') + 4 } }],
  });
});

test('a value that was put right still has its characters and its place in the file', async () => {
  const text = 'x：1\nyear：2023\n';
  const { root } = await readSource(new TextEncoder().encode(text), 'r.yaml');
  const year = root?.kind === 'map' ? root.entries[1] : undefined;
  const start = text.indexOf('2023');
  expect(year?.value).toMatchObject({
    value: 2023,
    text: '2023',
    range: { start, end: start + 4 },
  });
  expect(year?.key.text).toBe('year');
});

test('what to write for a full-width space after the colon and for cells left empty', async () => {
  const text = 'phone:　0999-1\nr: [1, , , 2]\n';
  const { diagnostics } = await readSource(new TextEncoder().encode(text), 'r.yaml');
  expect(diagnostics).toMatchObject([
    { message: { zh: '冒号后面是全角空格' }, help: [{ zh: '改成半角空格：phone: 0999-1' }] },
    {
      message: { zh: '括号里有几处空着，逗号的前面没有内容' },
      help: [{ zh: '缺的是数就补上，没有的写 0；逗号多了就删掉' }],
    },
  ]);
});
