/** A table that the author wrote in the text. */

import type { TextBlock } from '../prose/read-prose.ts';
import { type Run, textOf } from '../prose/run.ts';
import { type LooseCell, placeCells } from '../report/grid.ts';
import type { Table } from '../report/report.ts';

type TextTable = Extract<TextBlock, { kind: 'table' }>;

/**
 * Builds the table; its first row is the head, and short rows are filled up with empty cells.
 * @param id begins the ids of the cells
 */
export function proseTable({ rows, align }: TextTable, id: string, caption: string): Table {
  const width = Math.max(...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) => column);
  const grid = rows.map((cells, row) =>
    columns.map((column) => {
      const cell = textCell(cells[column] ?? [], `${id}-r${row}c${column}`);
      const side = align?.[column];
      return side ? { ...cell, align: side } : cell;
    }),
  );
  const [head = [], ...body] = grid;
  const heads = head.map((cell): LooseCell => ({ ...cell, role: 'head' }));
  const texts = body.map((row) =>
    row.map((cell, column): LooseCell => ({ ...cell, headers: [`${id}-r0c${column}`] })),
  );
  return {
    kind: 'table',
    id,
    caption,
    origin: 'prose',
    columnWidths: columns.map((column) => columnWidth(grid.map((row) => row[column]!.text))),
    headRows: 1,
    rows: placeCells([heads, ...texts]),
  };
}

function textCell(content: Run[], id: string): LooseCell {
  const [only, ...others] = content;
  return {
    id,
    role: 'text',
    rowSpan: 1,
    colSpan: 1,
    text: textOf(content),
    ...(only?.path !== undefined && others.length === 0 ? { path: only.path } : {}),
    headers: [],
  };
}

/** Columns share the width by their longest text, within bounds that keep each one readable. */
function columnWidth(texts: string[]): number {
  const longest = Math.max(...texts.map((text) => text.length));
  return Math.min(Math.max(longest, 4), 20);
}
