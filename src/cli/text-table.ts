/** Rows of words as columns that line up on a terminal, and as a Markdown table. */
import { displayWidth } from '../diagnostic/display-cells.ts';

/** @param rows the first one is the head */
export function textTable(rows: string[][]): string {
  const widths = columnWidths(rows);
  return rows
    .map(
      (row) =>
        `${row
          .map((cell, at) => pad(cell, widths[at] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}

/** @param rows the first one is the head */
export function markdownTable([head = [], ...body]: string[][]): string {
  const line = (cells: string[]) => `| ${cells.map(escapeCell).join(' | ')} |\n`;
  return [line(head), `|${head.map(() => ' --- |').join('')}\n`, ...body.map(line)].join('');
}

/** Pads with blanks up to a width on the terminal, where a Chinese character takes two columns. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
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

function escapeCell(text: string): string {
  return text.replace(/[\\|]/g, '\\$&').replace(/\s*\n\s*/g, ' ');
}
