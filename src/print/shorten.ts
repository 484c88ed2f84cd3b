/** Shortens a long line to a width, keeping what is marked in it and something around it. */
import type { Cell } from '../diagnostic/display-cells.ts';
import type { Range } from '../diagnostic/place.ts';
import { printed } from '../diagnostic/printable.ts';

/**
 * Leaves out what does not fit, with `…` in its place.
 * @param cells the characters of the line
 * @param marks ranges to keep in sight
 * @param width columns to fill at most
 */
export function shorten(cells: Cell[], marks: Range[], width: number): Cell[] {
  if (total(cells) <= width) return cells;
  const spans = marks.length > 0 ? marks.map((mark) => span(cells, mark)) : [{ start: 0, end: 0 }];
  const cut = (around: number, longest: number) =>
    keep(
      cells,
      spans.map((part) => widen(part, around, longest)),
    );
  for (let around = width; around > 0; around--) {
    const short = cut(around, Number.POSITIVE_INFINITY);
    if (total(short) <= width) return short;
  }
  for (let longest = width; longest > 1; longest--) {
    const short = cut(1, longest);
    if (total(short) <= width) return short;
  }
  return cut(0, 1);
}

function total(cells: Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}

/** Indexes of the cells that a mark covers. */
function span(cells: Cell[], mark: Range): Range {
  const start = cells.findIndex((cell) => cell.end > mark.start);
  if (start < 0) return { start: cells.length, end: cells.length };
  const past = cells.findIndex((cell) => cell.start >= mark.end);
  return { start, end: Math.max(start, past < 0 ? cells.length : past) };
}

function widen({ start, end }: Range, around: number, longest: number): Range {
  return { start: start - around, end: Math.min(end, start + longest) + around };
}

function keep(cells: Cell[], spans: Range[]): Cell[] {
  const kept: Cell[] = [];
  let gap: Cell | undefined;
  for (const [index, cell] of cells.entries()) {
    if (spans.some((part) => index >= part.start && index < part.end)) {
      kept.push(cell);
      gap = undefined;
    } else if (gap) {
      gap.end = cell.end;
    } else {
      gap = { ...cell, shown: printed`…`, width: 1 };
      kept.push(gap);
    }
  }
  return kept;
}
