import { expect, test } from 'vitest';
import { pad } from '../../src/diagnostic/display-width.ts';
import { markdownTable, textTable } from '../../src/print/text-table.ts';

test('columns line up below each other, Chinese characters taking two', () => {
  const table = textTable([
    ['名称', 'id', 'x'],
    ['a', '中文', 'y'],
  ]);
  expect(table).toBe('名称  id    x\na     中文  y\n');
});

test('a wider text is not cut', () => {
  expect(pad('中文字', 4)).toBe('中文字');
});

test('a Markdown table escapes what would end a cell', () => {
  expect(
    markdownTable([
      ['a', 'b'],
      ['x|y', 'two\nlines'],
    ]),
  ).toBe('| a | b |\n| - | - |\n| x\\|y | two lines |\n');
});
