/** What a table needs so that its numbers stay whole on paper and can be read on a telephone. */

import type { Cell, Table } from '../../report/report.ts';
import { longestNumber, numberScales } from '../number-scales.ts';

/** Tables of more columns do not fit a telephone and scroll in a region of their own. */
const columnsOfPhone = 4;

/** Width of a table and of the blank beside the text of a cell, in ems of the table's type. */
interface Room {
  table: number;
  blank: number;
}

/** The type area of a sheet, 442 pt wide, in the 9 pt of wide tables and the 10 pt of others. */
const paper: Record<'wide' | 'narrow', Room> = {
  wide: { table: 49.1, blank: 0.36 },
  narrow: { table: 44.2, blank: 0.48 },
};

/** The narrowest telephone, 320 px. */
const phone: Room = { table: 19.2, blank: 1.15 };

/** A screen has a fifth more room than paper, and sets numbers four fifths as large or larger. */
const leastOnScreen = 0.67;

/** Share of the width of a telephone that the labels of rows take at most, so that numbers show, too. */
const mostOfLabels = 0.44;

/** Where on a telephone a label stands, as shares of the width that is seen at once. */
export interface LabelPlace {
  before: number;
  share: number;
}

export interface TableFit {
  /** The table scrolls where the screen is too narrow for it. */
  scrolls: boolean;
  /** It fits a screen that is not narrow: its head can then stay while the page scrolls. */
  fitsScreen: boolean;
  /** How much smaller numbers are that would not fit their cells on paper. */
  scales: ReadonlyMap<Cell, number>;
  /** Where a cell in the columns of labels stands; nothing for other cells. */
  labelPlace(cell: Cell): LabelPlace | undefined;
}

export function fitTable(table: Table): TableFit {
  const shares = columnShares(table);
  const width = (from: number, to: number) => sum(shares.slice(from, to));
  const room = (within: Room) => (cell: Cell) =>
    within.table * width(cell.column, cell.column + cell.colSpan) - within.blank;
  const tooLong = (cell: Cell) => longestNumber(cell.text) > room(phone)(cell);
  const scrolls = shares.length > columnsOfPhone || table.rows.flat().some(tooLong);
  const labels = labelColumns(table);
  const scales = numberScales(table, room(scrolls ? paper.wide : paper.narrow));
  return {
    scrolls,
    fitsScreen: [...scales.values()].every((scale) => scale >= leastOnScreen),
    scales,
    labelPlace: ({ column, colSpan }) => {
      if (column + colSpan > labels) return undefined;
      const narrowed = Math.min(1, mostOfLabels / width(0, labels));
      return {
        before: narrowed * width(0, column),
        share: narrowed * width(column, column + colSpan),
      };
    },
  };
}

/** The share of each column in the width of the table. */
export function columnShares({ columnWidths }: Table): number[] {
  const all = sum(columnWidths);
  return columnWidths.map((width) => width / all);
}

/** How many columns at the left hold the labels of rows. */
function labelColumns({ rows }: Table): number {
  const stubs = rows.flat().filter(({ role }) => role === 'stub');
  return stubs.reduce((most, { column, colSpan }) => Math.max(most, column + colSpan), 0);
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
