import { expect, test } from 'vitest';
import { outputDate } from '../../../src/cli/files/output-date.ts';
import { CannotRun } from '../../../src/cli/world/cannot-run.ts';

test('the environment may want a date', () => {
  expect(outputDate({ SOURCE_DATE_EPOCH: '1700000000' })).toBe(1_700_000_000_000);
  expect(outputDate({ SOURCE_DATE_EPOCH: '' })).toBeUndefined();
});

test.each(['yesterday', '-5', '1e9', '1.5'])('refuses %s as SOURCE_DATE_EPOCH', (epoch) => {
  expect(() => outputDate({ SOURCE_DATE_EPOCH: epoch })).toThrow(CannotRun);
});
