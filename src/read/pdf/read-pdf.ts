/**
 * Reads a PDF with a text layer: tables where lines are drawn around cells, paragraphs elsewhere. A
 * table without lines comes as paragraphs: nothing tells which pieces of one baseline are one cell.
 */
import { noTextLayer } from '../../diagnostic/kinds/document.ts';
import type { Range } from '../../diagnostic/place.ts';
import type { Block, Cell, Document, Paragraph, Table } from '../document.ts';
import { LeftOutList } from '../left-out.ts';
import { Refusal } from '../refusal.ts';
import { TableCounter } from '../table-counter.ts';
import { checkStreams } from './check-streams.ts';
import { loadPages, type Page, type Piece } from './load-pages.ts';
import { type RuledCell, type RuledTable, ruledTables } from './ruled-cells.ts';
import {
  linesOfPieces,
  lineText,
  type Margins,
  marginsOf,
  paragraphsOfLines,
  type TextLine,
} from './text-lines.ts';

export async function readPdf(bytes: Uint8Array): Promise<Document> {
  checkStreams(bytes);
  const { pages, metadata } = await loadPages(bytes);
  if (pages.every(({ pieces }) => pieces.length === 0))
    throw new Refusal((where) => noTextLayer(where, false));
  const reading: Reading = { text: '', tables: new TableCounter(), leftOut: new LeftOutList() };
  const layouts = pages.map((page) => layoutOf(page, reading));
  const blocks = layouts.flatMap((layout, index): Block[] => {
    const alike = layouts.filter(({ height }) => height === layout.height);
    const margins = marginsOf(alike.flatMap(({ lines }) => lines));
    const page = readPage(layout, margins, reading);
    return index > 0 ? [{ kind: 'break', of: 'page' }, ...page] : page;
  });
  const { text, leftOut } = reading;
  return { carrier: 'pdf', text, metadata, blocks, notes: [], leftOut: leftOut.entries };
}

/** The text that is put together, in which all places are given. */
interface Reading {
  text: string;
  tables: TableCounter;
  leftOut: LeftOutList;
}

/** A page as tables, from top to bottom, and the lines of text outside of them. */
interface Layout {
  height: number;
  tables: RuledTable[];
  lines: TextLine[];
}

function layoutOf(page: Page, reading: Reading): Layout {
  const { tables, outside } = ruledTables(page);
  const lines = linesOfPieces(outside).filter((line) => !isPageNumber(line, page, reading));
  return { height: page.height, tables, lines };
}

function readPage({ tables, lines }: Layout, margins: Margins, reading: Reading): Block[] {
  const blocks: Block[] = [];
  let below = lines;
  for (const table of tables) {
    const above = below.filter(({ y }) => y > table.top);
    below = below.filter(({ y }) => y <= table.top);
    blocks.push(...readLines(above, margins, reading), readTable(table, reading));
  }
  return [...blocks, ...readLines(below, margins, reading)];
}

/** The margins in which page numbers stand, as a part of the page. */
const MARGIN = 0.1;

function isPageNumber(line: TextLine, { height }: Page, { leftOut }: Reading): boolean {
  const text = lineText(line);
  const inMargin = line.y < height * MARGIN || line.y > height * (1 - MARGIN);
  const is = inMargin && /^[-—–\s]*(?:第\s*)?\d{1,4}\s*(?:页|\/\s*\d{1,4})?[-—–\s]*$/.test(text);
  if (is) leftOut.add(line.y < height / 2 ? 'footer' : 'header', text);
  return is;
}

function readLines(lines: TextLine[], margins: Margins, reading: Reading): Paragraph[] {
  return paragraphsOfLines(lines, margins).map((paragraph) => {
    const text = paragraph.map(lineText).join('');
    const range = append(text, reading);
    return { kind: 'paragraph', runs: [{ text }], place: { range } };
  });
}

function append(text: string, reading: Reading): Range {
  const start = reading.text.length;
  reading.text += `${text}\n`;
  return { start, end: start + text.length };
}

function readTable({ rows, columns, cells }: RuledTable, reading: Reading): Table {
  const number = reading.tables.nextTable();
  const start = reading.text.length;
  const grid = Array.from({ length: rows }, (): Cell[] => []);
  for (const cell of cells) grid[cell.row - 1]!.push(readCell(cell, number, reading));
  return {
    kind: 'table',
    number,
    rows,
    columns,
    cells: grid,
    place: {
      range: { start, end: reading.text.length },
      cell: { table: number, row: 1, column: 1 },
    },
  };
}

function readCell({ pieces, ...grid }: RuledCell, table: number, reading: Reading): Cell {
  reading.tables.countCell();
  const text = cellText(pieces);
  const range = append(text, reading);
  const place = { range, cell: { table, row: grid.row, column: grid.column } };
  const paragraph: Paragraph = { kind: 'paragraph', runs: [{ text }], place };
  return { ...grid, blocks: text === '' ? [] : [paragraph], place };
}

/** One line for each of the cell. */
function cellText(pieces: Piece[]): string {
  return linesOfPieces(pieces)
    .map((line) => lineText(line))
    .join('\n');
}
