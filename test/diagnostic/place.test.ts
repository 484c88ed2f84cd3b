import fc from 'fast-check';
import { expect, test } from 'vitest';
import { overlapping } from '../../src/diagnostic/place.ts';

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
