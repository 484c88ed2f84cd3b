/**
 * Where something stands: in the text of a file, or in a table of a document. Offsets everywhere;
 * lines and columns only where something is printed.
 */
import type { Localized } from './localized.ts';

/** A part of a file: a range of its text, or a cell of one of its tables; neither for the whole file. */
export interface Spot {
  range?: Range;
  cell?: TableCell;
  /** What a document itself calls the place: table, row and column, or the heading above it. */
  label?: Localized;
}

export interface Place extends Spot {
  /** The file as the user named it. */
  file: string;
  /** Data path of the value, where there is one, e.g. `requests.received.individuals`. */
  path?: string;
}

/** A cell of the grid of a table, heads included; everything counts from 1. */
export interface TableCell {
  /** Name of the sheet, where the file is a workbook: the row and the column are those of the sheet. */
  sheet?: string;
  /** Which table of the file, or of the sheet. */
  table: number;
  row: number;
  column: number;
}

/** The address of a cell in a sheet, e.g. `D8`. */
export function cellAddress({ row, column }: Pick<TableCell, 'row' | 'column'>): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row}`;
}

/** Half-open range of UTF-16 offsets in a file's text. */
export interface Range {
  start: number;
  end: number;
}

/** Line and column, both from 1; the column counts UTF-16 units. */
export interface Position {
  line: number;
  column: number;
}

/**
 * Whether a range has a character in common with one of many, by halving.
 * @returns the question, which may be asked as often as there are ranges
 */
export function overlapping(ranges: readonly Range[]): (range: Range) => boolean {
  const order = ranges.toSorted((a, b) => a.start - b.start);
  // How far those up to each reach: a long one may come before many short ones.
  let furthest = 0;
  const reach = order.map(({ end }) => {
    furthest = Math.max(furthest, end);
    return furthest;
  });
  return ({ start, end }) => (reach[countBefore(order, end) - 1] ?? start) > start;
}

/** How many of the ranges, in the order of their starts, begin before an offset. */
function countBefore(order: readonly Range[], offset: number): number {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (order[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
