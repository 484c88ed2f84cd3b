import { describe, expect, test } from 'vitest';
import { readSource } from '../../src/read/read-source.ts';
import { plainValue } from './plain-value.ts';

async function read(text: string) {
  const { diagnostics, root } = await readSource(new TextEncoder().encode(text), 'a.yaml');
  const value = root?.kind === 'map' ? root.entries[0]?.value : undefined;
  return {
    found: diagnostics.map(({ code, range }) => [
      code,
      range && text.slice(range.start, range.end),
    ]),
    value: value?.kind === 'scalar' ? value.value : undefined,
  };
}

describe('texts of several lines', () => {
  test.each(['problems: ｜', 'problems：｜', 'problems:　｜', 'problems: ＞ '])(
    'with a bar of full width: %s',
    async (line) => {
      const { found, value } = await read(
        `${line}\n  一是解读单一。\n\n  二是更新慢。\nyear: 2024\n`,
      );
      expect(found).toEqual([['yaml/full-width-bar', line.trim().at(-1)]]);
      expect(value).toBe('一是解读单一。\n\n二是更新慢。\n');
    },
  );

  test.each([
    ['problems:\n  一是解读单一。\n  二是更新慢。\n', '一是解读单一。\n二是更新慢。\n'],
    ['problems: 一是解读单一。\n  二是更新慢。\n', '一是解读单一。\n二是更新慢。\n'],
    [
      'overview:\n  ### （一）主动公开\n  全年公开902条。\n',
      '### （一）主动公开\n全年公开902条。\n',
    ],
    [
      'overview:\n  总起。\n\n  ### （一）主动公开\n  全年公开。\n',
      '总起。\n\n### （一）主动公开\n全年公开。\n',
    ],
    ['overview: # 概述\n  甲。\n  乙。\n', '甲。\n乙。\n'],
    ['overview:\n　　第一段。\n　　第二段。\n', '　　第一段。\n　　第二段。\n'],
    [
      'overview:\n    ### 一\n  甲。\n  （一）问题：\n  乙。\n',
      '### 一\n甲。\n（一）问题：\n乙。\n',
    ],
    ['overview: 2023年，\n  甲。\n  乙。\n', '2023年，\n甲。\n乙。\n'],
  ])('without a bar: %j', async (text, meant) => {
    const { found, value } = await read(`${text}year: 2024\n`);
    expect(found).toEqual([['yaml/missing-bar', `${text.split(':')[0]}:`]]);
    expect(value).toBe(meant);
  });

  test.each([
    ['address: ｜\n      甲路\n      乙号', 'yaml/full-width-bar', '｜', '甲路\n乙号\n'],
    ['address: ｜ # 地址\n      甲路', 'yaml/full-width-bar', '｜', '甲路\n'],
    [
      'address: 甲路\n        乙号\n      丙室',
      'yaml/missing-bar',
      'address:',
      '甲路\n乙号\n丙室\n',
    ],
    ['address:\n        甲路\n      乙号', 'yaml/missing-bar', 'address:', '甲路\n乙号\n'],
  ])('below another key: %j', async (lines, code, at, meant) => {
    const text = `agency:\n  contact:\n    ${lines}\n    phone: 1\n`;
    const source = await readSource(new TextEncoder().encode(text), 'a.yaml');
    expect(
      source.diagnostics.map(({ code, range }) => [
        code,
        range && text.slice(range.start, range.end),
      ]),
    ).toEqual([[code, at]]);
    expect(plainValue(source.root)).toEqual({
      agency: { contact: { address: meant, phone: 1 } },
    });
  });

  test.each([
    'overview: |\n  说明：｜\n  又一句。\n',
    'problems: |\n  一是解读单一。\n  二是更新慢。\n',
    'problems: >\n  一是解读单一。\n  二是更新慢。\n',
    'agency:\n  name: 某县\n  kind: county\n',
    'agency: # 机关\n  name: 某县\n',
    'requests:\n  # 自然人 商业企业\n  本年新收: [1, 2]\n  （一）予以公开: 0\n',
    'requests:\n  - 一\n  - 二\n',
    'problems: 一句话。\n',
    'problems: "一句话。\n  又一句。"\n',
    'problems:\n  一句话。\n',
  ])('that are as they should be: %j', async (text) => {
    expect((await read(`${text}year: 2024\n`)).found).toEqual([]);
  });
});

test('a line that is indented with wide spaces is told alone, not the right line below it', async () => {
  const { found } = await read('requests:\n  received: 1\n　　carriedIn: 2\n  carriedOut: 3\n');
  expect(found).toEqual([['yaml/wide-space', '　　']]);
});

test.each([
  ['one for a level', 'r:\n　b: 2\n  c: 3\n', { r: { b: 2, c: 3 } }],
  ['two for a level', 'r:\n　　b: 2\n  c: 3\n', { r: { b: 2, c: 3 } }],
  [
    'nothing is: correct YAML, as keys that begin with one',
    'r:\n　　b: 2\n　　c: 3\n',
    { r: { b: 2, c: 3 } },
  ],
  [
    'two for two levels',
    'r:\n  q:\n　　b: 2\n　　c: 3\n  e: 2\n',
    { r: { q: { b: 2, c: 3 }, e: 2 } },
  ],
  [
    'of two depths',
    'r:\n  q:\n　　　　b: 2\n    c: 3\n　　d: 1\n  e: 2\n',
    { r: { q: { b: 2, c: 3 }, d: 1, e: 2 } },
  ],
  [
    'in a whole group',
    'r:\n　q:\n　　b: 2\n　　c: 3\n　e: 2\nf: 1\n',
    { r: { q: { b: 2, c: 3 }, e: 2 }, f: 1 },
  ],
])('wide spaces count for what aligns: %s', async (_, text, meant) => {
  const source = await readSource(new TextEncoder().encode(text), 'a.yaml');
  expect(source.diagnostics.map(({ code }) => code)).toEqual(['yaml/wide-space']);
  expect(plainValue(source.root)).toEqual(meant);
});

test('a comment above a key without its blank is innocent', async () => {
  const { found, value } = await read('licensing: 12件  # 行政许可\npenalties:4\n');
  expect(found).toEqual([['yaml/space-after-colon', ':']]);
  expect(value).toBe('12件');
});

test('very many blanks after a colon do not keep the reader busy', async () => {
  expect((await read(`a:${' '.repeat(200_000)}甲\n`)).value).toBe('甲');
});
