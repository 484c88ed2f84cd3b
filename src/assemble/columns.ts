/** The columns of a table as a tree, and the heading cells above them. */
import type { GroupField } from '../form/form.ts';
import type { LooseCell } from '../report/grid.ts';

/** A column, or a heading over several. */
export interface Column {
  /** Path relative to the row, e.g. `organizations.businesses`; '' for the row itself. */
  path: string;
  label: string;
  children: Column[];
}

/** The column tree of a row; the title of its axis, if it has one, stands over all columns. */
export function columnsOf(row: GroupField): Column[] {
  const columns = columnTree(row, row.path);
  const title = row.axis?.title;
  return title === undefined ? columns : [{ path: '', label: title, children: columns }];
}

function columnTree(group: GroupField, row: string): Column[] {
  return group.children.map((field) => ({
    path: field.path.slice(row.length + 1),
    label: field.label,
    children: field.kind === 'group' ? columnTree(field, row) : [],
  }));
}

/** A path below another; '' adds nothing. */
export const joinPath = (path: string, below: string): string =>
  below === '' ? path : `${path}.${below}`;

/** How many grid columns the columns need. */
export function widthOf(columns: Column[]): number {
  return columns.reduce((sum, { children }) => sum + (widthOf(children) || 1), 0);
}

/** How many rows of headings the columns need. */
function depthOf(columns: Column[]): number {
  return columns.reduce((depth, { children }) => Math.max(depth, 1 + depthOf(children)), 0);
}

/** Where a row of numbers stands below its headings. */
export interface NumberColumn {
  /** Path relative to the row. */
  path: string;
  /** Ids of the headings above, outer first. */
  headers: string[];
  colSpan: number;
}

export interface Head {
  /** The heading cells that start in each row. */
  rows: LooseCell[][];
  /** One for each column of numbers. */
  columns: NumberColumn[];
}

/**
 * Sets headings over columns. A heading without others below it reaches down to the last row.
 * @param prefix begins the ids of the cells
 * @param width grid columns to fill; the last column takes what the others leave
 * @param headers ids of the headings that apply to all columns
 */
export function buildHead(
  columns: Column[],
  prefix: string,
  width: number,
  headers: string[],
): Head {
  const rows: LooseCell[][] = Array.from({ length: depthOf(columns) }, () => []);
  return { rows, columns: place({ columns, headers, width, level: 0 }, prefix, rows) };
}

/** Columns beside each other that share the headings above them. */
interface Siblings {
  columns: Column[];
  headers: string[];
  width: number;
  level: number;
}

function place(siblings: Siblings, prefix: string, rows: LooseCell[][]): NumberColumn[] {
  const { columns, headers, level } = siblings;
  const spare = siblings.width - widthOf(columns);
  return columns.flatMap((column, index) => {
    const { path, children } = column;
    const width = widthOf([column]) + (index === columns.length - 1 ? spare : 0);
    const cell = headCell(column, joinPath(prefix, path), headers);
    const isLeaf = children.length === 0;
    rows[level]?.push({ ...cell, rowSpan: isLeaf ? rows.length - level : 1, colSpan: width });
    const below = [...headers, cell.id];
    if (isLeaf) return [{ path, headers: below, colSpan: width }];
    return place({ columns: children, headers: below, width, level: level + 1 }, prefix, rows);
  });
}

function headCell({ label }: Column, id: string, headers: string[]) {
  return { id, role: 'head' as const, text: label, headers };
}
