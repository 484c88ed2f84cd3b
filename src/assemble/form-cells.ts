/** What the tables of a form have in common: the table itself, row headings and numbers. */
import type { Field, GroupField, MatrixLayout, StackLayout } from '../form/form.ts';
import type { LooseCell } from '../report/grid.ts';
import type { Cell, Table } from '../report/report.ts';
import { joinPath, type NumberColumn } from './columns.ts';

/** What the cell of a number shows, by the data path of the number. */
export type Shown = (path: string) => Pick<Cell, 'text' | 'note'>;

/** The heading of a row, or of several when it is a group's. */
export function stubCell(
  { path, label }: Field,
  headers: string[],
  span: { rowSpan: number; colSpan: number },
): LooseCell {
  return { id: `${path}-stub`, role: 'stub', ...span, text: label, headers };
}

/**
 * The numbers of one row. A cell's id is the data path of its number.
 * @param row data path of the row
 * @param stubs ids of the row's headings, outer first
 */
export function numberCells(
  row: string,
  columns: NumberColumn[],
  stubs: string[],
  shown: Shown,
): LooseCell[] {
  return columns.map(({ path: column, headers, colSpan }) => {
    const path = joinPath(row, column);
    const cell = { id: path, role: 'number' as const, rowSpan: 1, colSpan, ...shown(path), path };
    return { ...cell, headers: [...headers, ...stubs] };
  });
}

/**
 * The table of a section. Without widths in the layout its columns are of one width.
 * @param width number of grid columns
 */
export function formTable(
  section: GroupField,
  { caption, widths }: MatrixLayout | StackLayout,
  width: number,
  headRows: number,
  rows: Cell[][],
): Table {
  const columnWidths = widths ?? Array.from({ length: width }, () => 1);
  const id = `${section.path}-table`;
  return { kind: 'table', id, caption, origin: 'form', columnWidths, headRows, rows };
}
