/** Rows of words as columns that line up on a terminal, and as a Markdown table. */
import { markdownTable as markdown } from 'markdown-table';
import { displayWidth, pad } from '../diagnostic/display-width.ts';
import {
  joined,
  type Printable,
  printable,
  printableLines,
  printed,
} from '../diagnostic/printable.ts';

/** @param rows the first one is the head */
export function textTable(rows: string[][]): Printable {
  const shown = rows.map((row) => row.map(printable));
  const widths = columnWidths(shown);
  return printed`${shown.map((row) => printed`${tableLine(row, widths)}\n`)}`;
}

/** What is empty at the end takes no blanks. */
function tableLine(row: Printable[], widths: number[]): Printable {
  const last = row.findLastIndex((cell) => cell !== '');
  const cells = row.slice(0, last + 1);
  return joined(
    cells.map((cell, at) => (at === last ? cell : pad(cell, widths[at] ?? 0))),
    printed`  `,
  );
}

/**
 * Without blanks that line columns up: one long cell would widen every line.
 * @param rows the first one is the head
 * @param align `r` for each column of numbers
 */
export function markdownTable(rows: string[][], align: string[] = []): Printable {
  const cells = rows.map((row) => row.map(markdownCell));
  return printableLines(`${markdown(cells, { align, alignDelimiters: false })}\n`);
}

/** What would end a cell is escaped. */
function markdownCell(text: string): string {
  return text.replace(/[\\|]/g, '\\$&').replace(/\s*\n\s*/g, ' ');
}

function columnWidths(rows: string[][]): number[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [at, cell] of row.entries()) {
      widths[at] = Math.max(widths[at] ?? 0, displayWidth(cell));
    }
  }
  return widths;
}
