/**
 * How much smaller than the type of its table a cell's numbers are set, so that none of them breaks:
 * two lines of digits would be read as two numbers.
 */

import type { Cell, Table } from '../report/report.ts';

/**
 * Width of a digit in ems, at its widest: in 宋体 it is 0.5, in the faces that stand in for it where
 * it is not installed up to 0.64.
 */
const digitWidth = 0.64;

/** The numbers of a table are set in one size, as small as this for the longest of them. */
const leastShared = 0.5625;
/** One that is longer still is smaller by itself; below this nothing can be read, nor made. */
const least = 0.1;

/** A number as it is printed: sign, digits with their points and commas, per cent. */
const numbers = /[-+−]?\p{Nd}(?:[.,]*\p{Nd})*[%‰]?/gu;

/** Pieces of a text, every second one a number. */
export function splitAtNumbers(text: string): string[] {
  let done = 0;
  const pieces = [...text.matchAll(numbers)].flatMap(({ 0: number, index }) => {
    const before = text.slice(done, index);
    done = index + number.length;
    return [before, number];
  });
  return [...pieces, text.slice(done)];
}

/** Width in ems that the longest number of a text needs. */
export function longestNumber(text: string): number {
  return splitAtNumbers(text).reduce((longest, piece, index) => {
    return index % 2 === 1 ? Math.max(longest, piece.length * digitWidth) : longest;
  }, 0);
}

/** Whether a cell shows a number and nothing else. */
function isNumber({ role, text }: Cell): boolean {
  if (role === 'number') return true;
  const [before, number, after] = splitAtNumbers(text);
  return number !== undefined && before === '' && after === '';
}

/**
 * The scale of each cell that needs one below 1.
 * @param room ems of the table's type that stand on a line of a cell
 */
export function numberScales({ rows }: Table, room: (cell: Cell) => number): Map<Cell, number> {
  const cells = rows.flat().map((cell) => {
    const own = Math.max(least, room(cell) / longestNumber(cell.text));
    return { cell, own, alone: isNumber(cell) };
  });
  const smallest = cells.reduce((scale, { own, alone }) => Math.min(scale, alone ? own : 1), 1);
  const shared = Math.max(leastShared, smallest);
  const scales = cells.map(({ cell, own, alone }): [Cell, number] => {
    return [cell, Math.min(own, alone ? shared : 1)];
  });
  return new Map(scales.filter(([, scale]) => scale < 1));
}
