import { expect, test } from 'vitest';
import { reportDate } from '../../src/assemble/report-date.ts';
import type { ReportFacts } from '../../src/form/common-fields.ts';

test.each([
  [1_700_000_000_000, '2024-01-25', 2023, '2023-11-14T22:13:20.000Z'],
  [undefined, '2024-01-25', 2023, '2024-01-25T00:00:00.000Z'],
  [undefined, undefined, 2023, '2024-01-01T00:00:00.000Z'],
  [undefined, '2024-13-99', 2023, '2024-01-01T00:00:00.000Z'],
  [undefined, undefined, undefined, '1980-01-01T00:00:00.000Z'],
  [0, undefined, 2023, '1980-01-01T00:00:00.000Z'],
  [1e18, undefined, 2023, '9999-12-31T23:59:59.000Z'],
])('instant %s, published %s, year %s → %s', (instant, published, year, expected) => {
  expect(reportDate({ published, year } as ReportFacts, instant)).toBe(expected);
});
