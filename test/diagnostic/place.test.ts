import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findInOrder, overlapping } from '../../src/diagnostic/place.ts';

const range = fc
  .tuple(fc.nat(30), fc.nat(10))
  .map(([start, length]) => ({ start, end: start + length }));

test('whether a range overlaps one of many', () => {
  fc.assert(
    fc.property(fc.array(range), range, (ranges, asked) => {
      const plainly = ranges.some(({ start, end }) => start < asked.end && asked.start < end);
      expect(overlapping(ranges)(asked)).toBe(plainly);
    }),
  );
});

test('words are found one behind the other, within their part of the text', () => {
  const find = findInOrder('甲 乙 甲 乙 丙', { start: 2, end: 7 });
  expect(find('乙')).toEqual({ start: 2, end: 3 });
  expect(find('甲')).toEqual({ start: 4, end: 5 });
  expect(find('丙')).toBeUndefined();
  expect(find('乙')).toEqual({ start: 6, end: 7 });
  expect(find('乙')).toBeUndefined();
});
