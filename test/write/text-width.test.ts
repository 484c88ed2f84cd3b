import { expect, test } from 'vitest';
import { emWidth, evenLine, lineCount } from '../../src/write/text-width.ts';

test('Chinese characters and marks are one wide, digits half', () => {
  expect(emWidth('（一）“引号”')).toBe(7);
  expect(emWidth('2023年')).toBe(3);
  expect(emWidth('𠮷')).toBe(1);
});

test('lines are counted for each line of the text', () => {
  expect(lineCount('一二三四五', 2.4)).toBe(3);
  expect(lineCount('', 5)).toBe(1);
  expect(lineCount('一\n二三四', 2)).toBe(3);
});

test.each([
  ['商业企业', 2.4, 2],
  ['商业企业', 3.4, 2],
  ['社会公益组织', 3.2, 2],
  ['法律服务机构', 4.1, 4],
  ['法人或其他组织', 4.2, 4],
  ['自然人', 2.4, 2],
  ['自然资源局', 3.4, 3],
  ['自然人', 3.4, undefined],
  ['总计', 2.4, undefined],
  ['第1项', 2, undefined],
])('%s in a column of %d characters breaks after %s', (text, perLine, expected) => {
  expect(evenLine(text, perLine)).toBe(expected);
});
