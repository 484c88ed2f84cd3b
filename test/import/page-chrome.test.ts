/** What a page number looks like, and that no line is looked at for long. */
import { expect, test } from 'vitest';
import { isPageNumber } from '../../src/import/page-chrome.ts';

test.each(['', '3', '— 12 —', '- 3', '第 3 页', '第3页，共 12 页', '第页 共页'])(
  '“%s” is the number of a page',
  (line) => {
    expect(isPageNumber(line)).toBe(true);
  },
);

test.each(['2024', '— 1 — 2', '第三页', '3 件', '共 12 页'])('“%s” is none', (line) => {
  expect(isPageNumber(line)).toBe(false);
});

test.each(['-', ' ', '第 ', '第3', '第 页 共 '])(
  'a line of “%s” a million times is none',
  (part) => {
    expect(isPageNumber(`${part.repeat(1_000_000)}件`)).toBe(false);
  },
);

test('nor is a line of blanks in the place of the number', () => {
  expect(isPageNumber(`第${' '.repeat(1_000_000)}件`)).toBe(false);
  expect(isPageNumber(`第 3 页共${' '.repeat(1_000_000)}件`)).toBe(false);
});
