/** Lines below a table: numbered where there are several, opened by 「注：」. */
import { expect, test } from 'vitest';
import { withNotes } from '../../src/assemble/notes.ts';
import type { Table } from '../../src/report/report.ts';

const table: Table = {
  ...{ kind: 'table', id: 'a', caption: '甲', origin: 'form', columnWidths: [1] },
  ...{ headRows: 0, rows: [] },
};

const printed = (...lines: string[]) =>
  withNotes(
    table,
    lines.map((text) => [{ text }]),
  ).notes?.map((line) => line.map(({ text }) => text).join(''));

test.each([
  [[], undefined],
  [['甲'], ['注：甲']],
  [['1.甲'], ['注：1.甲']],
  [
    ['甲', '乙'],
    ['注：1.甲', '2.乙'],
  ],
  [
    ['（1）甲', '（2）乙'],
    ['注：（1）甲', '（2）乙'],
  ],
  [
    ['1.5件为补报', '乙'],
    ['注：1. 1.5件为补报', '2.乙'],
  ],
])('%j', (lines, expected) => {
  expect(printed(...lines)).toEqual(expected);
});
