/** The cells that the lines of a page make, and the text in each. */
import type { Page, Piece } from './load-pages.ts';
import { near, type Segment } from './segments.ts';

/** A cell of a grid with the pieces of text in it; rows and columns count from 1. */
export interface RuledCell {
  row: number;
  column: number;
  rowSpan: number;
  colSpan: number;
  pieces: Piece[];
}

export interface RuledTable {
  rows: number;
  columns: number;
  /** Height of its upper border on the page. */
  top: number;
  cells: RuledCell[];
}

interface Box {
  left: number;
  right: number;
  bottom: number;
  top: number;
}

/** Fewer cells are a frame around something; one column is a text with a background. */
const FEWEST_CELLS = 4;
const FEWEST_COLUMNS = 2;
const MOST_CELLS = 4_000;

/** How far text may reach over the border of its cell. */
const OVERHANG = 2;

/** The tables of a page, from top to bottom, and the text outside of them. */
export function ruledTables({ pieces, segments }: Page): {
  tables: RuledTable[];
  outside: Piece[];
} {
  const groups = connected(segments);
  const tables = groups.flatMap((group) => tableOf(group, pieces));
  const taken = new Set(tables.flatMap(({ cells }) => cells.flatMap((cell) => cell.pieces)));
  return {
    tables: tables.toSorted((a, b) => b.top - a.top),
    outside: pieces.filter((piece) => !taken.has(piece)),
  };
}

/** Lines that touch each other, over others too, belong to one table. */
function connected(segments: Segment[]): Segment[][] {
  const groups: Segment[][] = [];
  const left = new Set(segments);
  for (const first of left) {
    left.delete(first);
    const group = [first];
    for (const next of group) {
      const found = [...left].filter((other) => touch(next, other));
      for (const other of found) left.delete(other);
      group.push(...found);
    }
    groups.push(group);
  }
  return groups;
}

function touch(one: Segment, other: Segment): boolean {
  if (one.upright === other.upright) {
    return (
      near(one.at, other.at) && one.from <= other.to + OVERHANG && other.from <= one.to + OVERHANG
    );
  }
  return within(one.at, other) && within(other.at, one);
}

function within(value: number, { from, to }: Segment): boolean {
  return value >= from - OVERHANG && value <= to + OVERHANG;
}

function tableOf(group: Segment[], pieces: Piece[]): RuledTable[] {
  const upright = group.filter((each) => each.upright);
  const level = group.filter((each) => !each.upright);
  const grid = { xs: positions(upright), ys: positions(level).reverse(), upright, level };
  const rows = grid.ys.length - 1;
  const columns = grid.xs.length - 1;
  if (rows < 1 || columns < FEWEST_COLUMNS || rows * columns > MOST_CELLS) return [];
  const cells = cellsOf(grid);
  if (cells.length < FEWEST_CELLS) return [];
  fill(cells, pieces, grid);
  return [{ rows, columns, top: grid.ys[0]!, cells }];
}

/** Every place of the grid belongs to one cell: the one of the places before it, or one of its own. */
function cellsOf(grid: Grid): RuledCell[] {
  const cells: RuledCell[] = [];
  const taken = new Set<string>();
  for (let row = 1; row < grid.ys.length; row++) {
    for (let column = 1; column < grid.xs.length; column++) {
      if (taken.has(`${row} ${column}`)) continue;
      const cell = cellAt(row, column, grid);
      take(cell, taken);
      cells.push(cell);
    }
  }
  return cells;
}

function take({ row, column, rowSpan, colSpan }: RuledCell, taken: Set<string>): void {
  for (let r = row; r < row + rowSpan; r++) {
    for (let c = column; c < column + colSpan; c++) taken.add(`${r} ${c}`);
  }
}

/** Where the lines lie, those that are as good as one counted once, in rising order. */
function positions(segments: Segment[]): number[] {
  const sorted = segments.map(({ at }) => at).sort((a, b) => a - b);
  const distinct: number[] = [];
  for (const at of sorted) {
    const last = distinct.at(-1);
    if (last === undefined || !near(at, last)) distinct.push(at);
  }
  return distinct;
}

interface Grid {
  xs: number[];
  ys: number[];
  upright: Segment[];
  level: Segment[];
}

/** A cell reaches to the right and down until a line ends it. */
function cellAt(row: number, column: number, { xs, ys, upright, level }: Grid): RuledCell {
  const middleY = (ys[row - 1]! + ys[row]!) / 2;
  const middleX = (xs[column - 1]! + xs[column]!) / 2;
  let right = column;
  while (right < xs.length - 1 && !crosses(upright, xs[right]!, middleY)) right++;
  let bottom = row;
  while (bottom < ys.length - 1 && !crosses(level, ys[bottom]!, middleX)) bottom++;
  return { row, column, rowSpan: bottom - row + 1, colSpan: right - column + 1, pieces: [] };
}

function crosses(segments: Segment[], at: number, middle: number): boolean {
  return segments.some((each) => near(each.at, at) && each.from < middle && middle < each.to);
}

/**
 * Puts each piece of text into the cell that holds it. One that runs over a border may be two
 * numbers: it stands in all cells that it reaches, so that none of them seems to hold a number.
 */
function fill(cells: RuledCell[], pieces: Piece[], { xs, ys }: Grid): void {
  const boxes = cells.map((cell): [RuledCell, Box] => [
    cell,
    {
      left: xs[cell.column - 1]!,
      right: xs[cell.column - 1 + cell.colSpan]!,
      top: ys[cell.row - 1]!,
      bottom: ys[cell.row - 1 + cell.rowSpan]!,
    },
  ]);
  for (const piece of pieces) {
    for (const [cell, box] of boxes) if (reaches(piece, box)) cell.pieces.push(piece);
  }
}

function reaches({ x, y, width, height }: Piece, { left, right, top, bottom }: Box): boolean {
  const middle = y + height / 3;
  return bottom < middle && middle < top && x < right - OVERHANG && x + width > left + OVERHANG;
}
