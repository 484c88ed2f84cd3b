import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineIndex } from '../../src/diagnostic/line-index.ts';

test('lines end at LF, CR LF and a CR alone', () => {
  const index = lineIndex('一\r\nb\rc\n');
  expect(index.count).toBe(4);
  expect([0, 1, 3, 4, 5, 6, 7].map((offset) => index.positionAt(offset))).toEqual([
    { line: 1, column: 1 },
    { line: 1, column: 2 },
    { line: 2, column: 1 },
    { line: 2, column: 2 },
    { line: 3, column: 1 },
    { line: 3, column: 2 },
    { line: 4, column: 1 },
  ]);
  expect(index.lineRange(1)).toEqual({ start: 0, end: 1 });
  expect(index.lineRange(4)).toEqual({ start: 7, end: 7 });
});

test('offsets outside the text are brought inside', () => {
  const index = lineIndex('ab');
  expect(index.positionAt(99)).toEqual({ line: 1, column: 3 });
  expect(index.positionAt(-1)).toEqual({ line: 1, column: 1 });
});

test('line and column agree with counting the line breaks before the offset', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', '字', '\n')), fc.nat(40), (signs, offset) => {
      const text = signs.join('');
      const before = text.slice(0, offset).split('\n');
      expect(lineIndex(text).positionAt(offset)).toEqual({
        line: before.length,
        column: before.at(-1)!.length + 1,
      });
    }),
  );
});
