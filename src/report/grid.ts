/** The grid of a table: where its cells stand, and whether they cover it exactly. */
import type { Cell, Table } from './report.ts';

/** A cell whose place follows from the cells before it, as in HTML. */
export type LooseCell = Omit<Cell, 'row' | 'column'>;

/**
 * Gives each cell its place: the first column of its row that no cell covers yet.
 * @param rows the cells that start in each row, from left to right
 */
export function placeCells(rows: LooseCell[][]): Cell[][] {
  const taken = new Taken();
  return rows.map((cells, row) => {
    let column = 0;
    return cells.map((cell) => {
      while (taken.has(row, column)) column += 1;
      const placed = { ...cell, row, column };
      taken.cover(placed);
      return placed;
    });
  });
}

/**
 * What keeps a table from tiling its grid of `columnWidths.length` × `rows.length` positions.
 * @returns one sentence for each fault; none when every position is covered exactly once
 */
export function gridFaults(table: Pick<Table, 'rows' | 'columnWidths'>): string[] {
  const taken = new Taken();
  const cells = table.rows.flatMap((row, index) => row.map((cell) => ({ cell, index })));
  const faults = cells.flatMap(({ cell, index }) => cellFaults(cell, index, table));
  for (const { cell } of cells) {
    if (taken.cover(cell)) faults.push(`${cell.id} overlaps another cell`);
  }
  for (const [row] of table.rows.entries()) {
    for (const [column] of table.columnWidths.entries()) {
      if (!taken.has(row, column)) faults.push(`row ${row}, column ${column} is empty`);
    }
  }
  return faults;
}

function cellFaults(cell: Cell, row: number, table: Pick<Table, 'rows' | 'columnWidths'>) {
  const faults: string[] = [];
  if (cell.row !== row) faults.push(`${cell.id} stands in row ${row}, but says ${cell.row}`);
  if (cell.rowSpan < 1 || cell.colSpan < 1) faults.push(`${cell.id} has no extent`);
  const beyond =
    cell.row + cell.rowSpan > table.rows.length ||
    cell.column + cell.colSpan > table.columnWidths.length;
  if (beyond) faults.push(`${cell.id} reaches beyond the grid`);
  return faults;
}

/** The positions of a grid that cells cover. */
class Taken {
  #rows: boolean[][] = [];

  has(row: number, column: number): boolean {
    return this.#rows[row]?.[column] ?? false;
  }

  /** Marks the positions of a cell; says whether one was covered before. */
  cover({ row, column, rowSpan, colSpan }: Cell): boolean {
    let overlap = false;
    for (let y = row; y < row + rowSpan; y += 1) {
      this.#rows[y] ??= [];
      const line = this.#rows[y]!;
      for (let x = column; x < column + colSpan; x += 1) {
        overlap ||= line[x] ?? false;
        line[x] = true;
      }
    }
    return overlap;
  }
}
