/** A table of rows × columns: nested groups are the rows, an axis gives the columns. */
import type { GroupField, MatrixLayout } from '../form/form.ts';
import { type LooseCell, placeCells } from '../report/grid.ts';
import type { Table } from '../report/report.ts';
import { buildHead, columnsOf, type Head, widthOf } from './columns.ts';
import { formTable, numberCells, type Shown, stubCell } from './form-cells.ts';

/**
 * Lays a section out as a matrix. A section that is itself the axis has no stub and one row.
 * @returns a table whose number cells show what is given for them
 */
export function matrixTable(section: GroupField, layout: MatrixLayout, shown: Shown): Table {
  const sample = firstAxis(section) ?? section;
  const columns = columnsOf(sample);
  const stubs = stubDepth(section);
  const head = buildHead(columns, `${section.path}-head`, widthOf(columns), []);
  const body: LooseCell[][] = [];
  addRows(section, { head, body, shown, stubs, depth: 0, headers: [] });
  const rows = placeCells([...withCorner(head.rows, section, layout, stubs), ...body]);
  return formTable(section, layout, stubs + widthOf(columns), head.rows.length, rows);
}

/** The first group below that has columns; every row of a matrix has the same ones. */
function firstAxis(group: GroupField): GroupField | undefined {
  if (group.axis) return group;
  for (const row of rowsOf(group)) {
    const axis = firstAxis(row);
    if (axis) return axis;
  }
  return undefined;
}

const rowsOf = (group: GroupField): GroupField[] =>
  group.children.filter((child) => child.kind === 'group');

/** How many columns of row headings there are. */
function stubDepth(group: GroupField): number {
  if (group.axis) return 0;
  return 1 + Math.max(0, ...rowsOf(group).map(stubDepth));
}

function countRows(group: GroupField): number {
  return group.axis ? 1 : rowsOf(group).reduce((sum, row) => sum + countRows(row), 0);
}

function withCorner(
  rows: LooseCell[][],
  section: GroupField,
  { corner = '' }: MatrixLayout,
  stubs: number,
): LooseCell[][] {
  const [first = [], ...others] = rows;
  if (stubs === 0) return rows;
  const cell: LooseCell = {
    id: `${section.path}-corner`,
    role: 'corner',
    rowSpan: rows.length,
    colSpan: stubs,
    text: corner,
    headers: [],
  };
  return [[cell, ...first], ...others];
}

interface Body {
  head: Head;
  shown: Shown;
  stubs: number;
  /** The rows so far; a group's heading stands in the first row of the group. */
  body: LooseCell[][];
  depth: number;
  /** Ids of the row headings around. */
  headers: string[];
}

function addRows(group: GroupField, at: Body, started: LooseCell[] = []): void {
  if (group.axis) {
    at.body.push([...started, ...numberCells(group.path, at.head.columns, at.headers, at.shown)]);
    return;
  }
  for (const [index, row] of rowsOf(group).entries()) {
    const stub = stubCell(row, at.headers, {
      rowSpan: countRows(row),
      colSpan: row.axis ? at.stubs - at.depth : 1,
    });
    const inner = { ...at, depth: at.depth + 1, headers: [...at.headers, stub.id] };
    addRows(row, inner, index === 0 ? [...started, stub] : [stub]);
  }
}
