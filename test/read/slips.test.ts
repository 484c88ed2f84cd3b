import { describe, expect, test } from 'vitest';
import { readSource } from '../../src/read/read-source.ts';

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
  ])('without a bar: %j', async (text, meant) => {
    const { found, value } = await read(`${text}year: 2024\n`);
    expect(found).toEqual([['yaml/missing-bar', `${text.split(':')[0]}:`]]);
    expect(value).toBe(meant);
  });

  test.each([
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

test('a comment above a key without its blank is innocent', async () => {
  const { found, value } = await read('licensing: 12件  # 行政许可\npenalties:4\n');
  expect(found).toEqual([['yaml/space-after-colon', ':']]);
  expect(value).toBe('12件');
});
