import { expect, test } from 'vitest';
import { decimalPlaces, divideExactly, fromScaled, toScaled } from '../../src/repair/scaled.ts';

test.each([
  [0, 0, 0n],
  [12, 0, 12n],
  [12, 2, 1200n],
  [-0.25, 2, -25n],
  [1.5e-7, 8, 15n],
  [1e21, 0, 10n ** 21n],
  [15820.4637, 4, 158204637n],
])('%d with %d places', (value, places, scaled) => {
  expect(toScaled(value, places)).toBe(scaled);
  expect(fromScaled(scaled, places)).toBe(value);
});

test('counts the digits behind the point', () => {
  expect([0, 100, 1.25, 1e-7, 1e21].map(decimalPlaces)).toEqual([0, 0, 2, 7, 0]);
});

test('divides only without a remainder', () => {
  expect([divideExactly(6n, -2n), divideExactly(7n, 2n)]).toEqual([-3n, undefined]);
});
