/** Works out how high a table's rows are and whether it gets a page to itself. */

import type { Block, Cell, Heading, Table } from '../../report/report.ts';
import { numberScales } from '../number-scales.ts';
import { lineCount } from '../text-width.ts';
import { charactersPerLine, evenPerLine, gridWidths } from './grid.ts';
import { plainText } from './inline.ts';
import {
  bodyCharacter,
  cellPadding,
  cellPitch,
  linePitch,
  notePitch,
  typeArea,
  typeSize,
} from './page.ts';

/** Rows are 8 mm high, up to 9 on a page of their own, down to the height of their text. */
const rowHeights = { low: 310, usual: 454, high: 510 };

/** The rule below a row, half a point thick. */
const rule = 10;

/** Room for a renderer that rounds up. */
const slack = 120;

/** A table that fills more of a page than this gets the page to itself; a smaller one can be moved. */
export const largeShare = 0.7;

/** What a cell asks of the rows it covers. */
interface Need {
  first: number;
  last: number;
  height: number;
}

/** The needs of all cells, those that end further up first. */
function needsOf({ rows }: Table, type: TypePlan): Need[] {
  return rows
    .flat()
    .map((cell) => ({
      first: cell.row,
      last: Math.min(cell.row + cell.rowSpan, rows.length) - 1,
      height: neededHeight(cell, type),
    }))
    .sort((a, b) => a.last - b.last);
}

function neededHeight(cell: Cell, { widths, scales }: TypePlan): number {
  const usual = evenPerLine(cell, widths) ?? charactersPerLine(cell, widths);
  const perLine = usual / (scales.get(cell) ?? 1);
  const lines = lineCount(cell.text, perLine) + noteLines(cell, usual);
  return lines * cellPitch + 2 * cellPadding.top;
}

/** The note of a number is set smaller, on lines of its own. */
function noteLines({ note }: Cell, usual: number): number {
  return note === undefined ? 0 : lineCount(note, (usual * typeSize.table) / typeSize.small);
}

/** Height of the lines below a table. */
function notesHeight({ notes = [] }: Table): number {
  const perLine = Math.floor(typeArea.width / typeSize.table) - 2;
  const lines = notes.map((line) => lineCount(plainText(line), perLine));
  return lines.reduce((sum, count) => sum + count, 0) * notePitch;
}

/** Height of a table; what a spanning cell lacks is added to its last row. */
function tableHeight(rowCount: number, needs: Need[], least: number): number {
  const heights = Array<number>(rowCount).fill(least);
  for (const { first, last, height } of needs) {
    const above = heights.slice(first, last).reduce((sum, row) => sum + row, 0);
    heights[last] = Math.max(heights[last] ?? 0, height - above);
  }
  return heights.reduce((sum, row) => sum + row + rule, slack);
}

function headingHeight({ content }: Heading): number {
  const perLine = Math.floor(typeArea.width / bodyCharacter);
  return lineCount(`　　${plainText(content)}`, perLine) * linePitch;
}

export interface TypePlan {
  /** Widths of the grid's columns. */
  widths: number[];
  /** How much smaller numbers are that would not fit their cells. */
  scales: ReadonlyMap<Cell, number>;
}

export interface TablePlan extends TypePlan {
  /** Least height of a row, in twips. */
  rowHeight: number;
  /** Share of the type area that the table and the headings right above it fill; above 1 it runs on. */
  share: number;
}

/**
 * The measures of a table below some headings: rows as high as is usual, higher or lower where that
 * fills, or keeps the whole on, one page.
 */
export function planTable(table: Table, headings: Heading[]): TablePlan {
  const widths = gridWidths(table.columnWidths);
  const below = notesHeight(table);
  const above = headings.reduce((sum, heading) => sum + headingHeight(heading), 0);
  const scales = numberScales(table, (cell) => charactersPerLine(cell, widths));
  const needs = needsOf(table, { widths, scales });
  const share = (least: number) =>
    (above + tableHeight(table.rows.length, needs, least) + below) / typeArea.height;
  let rowHeight = rowHeights.usual;
  if (share(rowHeight) > largeShare && !table.runsOn) {
    rowHeight = rowHeights.high;
    while (share(rowHeight) > 1 && rowHeight > rowHeights.low) rowHeight -= 2;
    if (share(rowHeight) > 1) rowHeight = rowHeights.usual;
  }
  return { widths, scales, rowHeight, share: share(rowHeight) };
}

export interface PagePlan {
  /** The measures of every table that is not inside a list. */
  tables: Map<Block, TablePlan>;
  /**
   * The headings that begin a page: those above a table that fills most of a page, so that heading
   * and table stand on one. The first thing below the title never does.
   */
  starts: Set<Block>;
}

/** Plans the tables of a report with the headings above them. */
export function planPages(blocks: Block[]): PagePlan {
  const plan: PagePlan = { tables: new Map(), starts: new Set() };
  blocks.forEach((block, index) => {
    if (block.kind !== 'table') return;
    const headings = headingsAbove(blocks, index);
    const first = index - headings.length;
    const table = planTable(block, headings);
    plan.tables.set(block, table);
    if (block.runsOn || headings.length === 0 || first === 0) return;
    if (table.share > largeShare && table.share <= 1) {
      plan.starts.add(blocks[first]!);
    }
  });
  return plan;
}

/** The unbroken run of headings directly above a block. */
function headingsAbove(blocks: Block[], index: number): Heading[] {
  const headings: Heading[] = [];
  for (let at = index - 1; at >= 0; at--) {
    const block = blocks[at]!;
    if (block.kind !== 'heading') break;
    headings.unshift(block);
  }
  return headings;
}
