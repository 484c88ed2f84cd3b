/** The columns of a table's grid in twips, and how much text goes into its cells. */

import type { Cell } from '../../report/report.ts';
import { evenLine } from '../text-width.ts';
import { cellPadding, typeArea, typeSize } from './page.ts';

/** Widths in twips that add up to the type area exactly, in the proportions of the grid. */
export function gridWidths(relative: number[]): number[] {
  const total = relative.reduce((sum, width) => sum + width, 0);
  let used = 0;
  let edge = 0;
  return relative.map((width) => {
    used += width;
    const right = Math.round((used / total) * typeArea.width);
    const result = right - edge;
    edge = right;
    return result;
  });
}

/** Width of a cell over all the columns it spans. */
export function cellWidth({ column, colSpan }: Cell, widths: number[]): number {
  return widths.slice(column, column + colSpan).reduce((sum, width) => sum + width, 0);
}

/** Characters of full width that stand on one line of a cell. */
export function charactersPerLine(cell: Cell, widths: number[]): number {
  const padding = cell.role === 'number' ? cellPadding.number : cellPadding.side;
  return (cellWidth(cell, widths) - 2 * padding) / typeSize.table;
}

/** The even number of characters at which the heading of a narrow column breaks, if it should. */
export function evenPerLine(cell: Cell, widths: number[]): number | undefined {
  if (cell.role !== 'head') return undefined;
  return evenLine(cell.text, charactersPerLine(cell, widths));
}
