import { expect, test } from 'vitest';
import { outputDate } from '../../../src/cli/files/output-date.ts';
import { CannotRun } from '../../../src/cli/world/cannot-run.ts';

test.each([
  ['1700000000', '2024-01-25', 2023, '2023-11-14T22:13:20.000Z'],
  [undefined, '2024-01-25', 2023, '2024-01-25T00:00:00.000Z'],
  ['', undefined, 2023, '2024-01-01T00:00:00.000Z'],
  [undefined, '2024-13-99', 2023, '2024-01-01T00:00:00.000Z'],
  [undefined, undefined, undefined, '1980-01-01T00:00:00.000Z'],
  ['0', undefined, 2023, '1980-01-01T00:00:00.000Z'],
  ['999999999999999', undefined, 2023, '9999-12-31T23:59:59.000Z'],
])('SOURCE_DATE_EPOCH %s, published %s, year %s → %s', (epoch, published, year, expected) => {
  expect(outputDate(epoch, published, year)).toBe(expected);
});

test.each(['yesterday', '-5', '1e9', '1.5'])('refuses %s as SOURCE_DATE_EPOCH', (epoch) => {
  expect(() => outputDate(epoch, undefined, 2023)).toThrow(CannotRun);
});
