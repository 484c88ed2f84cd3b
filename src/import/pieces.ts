/**
 * A document as lines of pieces, whatever carried it: a row of a table is a line of its cells, and a
 * run of text between tables is one long line of its words and numbers.
 */
import type { TableCell } from '../diagnostic/place.ts';
import {
  type Block,
  type Cell,
  cellLines,
  type Paragraph,
  type Run,
  readingOrder,
  type Table,
} from '../read/document.ts';

/** A cell, or a part of a line of text. */
export interface Piece {
  /** What stands there, without what is struck out, raised or a mark of a note. */
  text: string;
  place?: TableCell;
  /** The columns of the grid that a cell takes. */
  columns?: Columns;
  /** Why a number in it is none that can be read. */
  doubt?: Doubt;
  /** Something was taken from it before it was read. */
  stripped?: true;
  /** The number that a sheet stores, where it shows something else. */
  stored?: string;
}

/** From one column of a grid to another, counted from 1. */
export interface Columns {
  from: number;
  to: number;
}

export type Doubt = 'struck' | 'lines' | 'merged' | 'cut-off' | 'uncomputed';

export interface Line {
  pieces: Piece[];
  /** Blank cells count in a table; in a text they are not seen. */
  isRow: boolean;
  /** Number of the table of the document. */
  table?: number;
  /** What stands right above the table, its caption and the name of its sheet. */
  heading?: string;
}

/**
 * The lines of a document in the order in which it is read.
 * @param upright numbers of tables that are read row by row; of the others, columns are read as rows
 */
export function linesOf(blocks: Block[], upright?: ReadonlySet<number>): Line[] {
  const lines: Line[] = [];
  let text: Line | undefined;
  let above = '';
  for (const block of readingOrder(blocks)) {
    if (block.kind === 'break') continue;
    if (block.kind === 'table') {
      const table =
        !upright || upright.has(block.number) || !isTiled(block) ? block : turnedTable(block);
      const heading = [block.name, block.caption, above].filter(Boolean).join(' ');
      lines.push(...tableLines(table).map((line) => ({ ...line, heading })));
      text = undefined;
      continue;
    }
    if (isPageNumber(block)) continue;
    if (!text) {
      text = { pieces: [], isRow: false };
      lines.push(text);
    }
    text.pieces.push(...wordsOf(block));
    above = shownText(block.runs).trim() || above;
  }
  return lines;
}

function tableLines({ cells, number, cutOff }: Table): Line[] {
  const lines = cells.map((row) => ({
    pieces: row.map((cell) => cellPiece(cell)),
    isRow: true,
    table: number,
  }));
  const last = lines.at(-1)?.pieces.at(-1);
  if (cutOff && last) last.doubt = 'cut-off';
  return lines;
}

/** Whether the cells of a table fill its grid: only then do its columns say anything. */
function isTiled({ cells, rows, columns }: Table): boolean {
  const areas = cells.flat().map(({ rowSpan, colSpan }) => rowSpan * colSpan);
  return areas.reduce((sum, area) => sum + area, 0) === rows * columns;
}

/** Rows and columns change places; every cell stays the one that it is in the document. */
function turnedTable(table: Table): Table {
  const cells = table.cells.flat().map((cell) => ({
    ...cell,
    row: cell.column,
    column: cell.row,
    rowSpan: cell.colSpan,
    colSpan: cell.rowSpan,
  }));
  const rows = Array.from({ length: table.columns }, (_, at) =>
    cells.filter(({ row }) => row === at + 1).sort((a, b) => a.column - b.column),
  );
  return { ...table, rows: table.columns, columns: table.rows, cells: rows };
}

function cellPiece(cell: Cell): Piece {
  const runs = cell.blocks.flatMap((block) => (block.kind === 'paragraph' ? block.runs : []));
  const lines = cell.blocks.flatMap((block) =>
    block.kind === 'paragraph' ? shownText(block.runs).split('\n') : [],
  );
  const filled = lines.map((line) => line.trim()).filter((line) => line !== '');
  const doubt = doubtOf(cell, runs, filled);
  const isStripped = seen(cellLines(cell).join('')).trim() !== filled.join('');
  return {
    text: filled.join('').replace(/\s+/g, ' '),
    ...(cell.place.cell && { place: cell.place.cell }),
    columns: { from: cell.column, to: cell.column + cell.colSpan - 1 },
    ...(doubt && { doubt }),
    ...(isStripped && { stripped: true }),
    ...(cell.stored !== undefined && { stored: cell.stored }),
  };
}

function doubtOf(cell: Cell, runs: Run[], lines: string[]): Doubt | undefined {
  if (runs.some(({ struck, text }) => struck && /\d/.test(text))) return 'struck';
  if (cell.formula === 'missing') return 'uncomputed';
  const numbers = lines.filter((line, at) => /[\d０-９]/.test(line) && !(at > 0 && isNote(line)));
  if (numbers.length > 1) return 'lines';
  if (cell.rowSpan > 1) return 'merged';
  return undefined;
}

/** Words in brackets on a line below the number that they are about. */
const isNote = (line: string): boolean => /^[（(][^（）()]*\p{L}[^（）()]*[）)]$/u.test(line);

const shownText = (runs: Run[]): string =>
  seen(
    runs
      .filter(({ struck, superscript }) => !struck && !superscript)
      .map(({ text }) => text)
      .join(''),
  );

/** A text without soft hyphens and the signs of no width that part or join words. */
const seen = (text: string): string => text.replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '');

/** The number of a page between dashes, as pages of text are numbered: its digits are in no row. */
const isPageNumber = ({ runs }: Paragraph): boolean =>
  /^\s*[-—–－]+\s*\d{1,3}\s*[-—–－]+\s*$/.test(shownText(runs));

/** A number, or the sign for none, as it stands set apart by blanks. */
const FIGURE = /^(?:[-+－]?[\d０-９][\d０-９,，.]*|[/／—－-]+)$/;

/** Labels of a group and of a row in it, on one line. */
const BEFORE_NUMBERING = /(?<!\s)\s+(?=[（(][一二三四五六七八九十]+[）)]|\d+[.．、])/;

function wordsOf({ runs, fields }: Paragraph): Piece[] {
  if (fields) return fields.map(({ text }) => ({ text: inOneLine(seen(text)) }));
  return shownText(runs)
    .split('\n')
    .flatMap(apartFromFigures)
    .map((text) => ({ text: inOneLine(text) }))
    .filter(({ text }) => text !== '');
}

/** The labels on a line of text, and each of the figures at its end. */
function apartFromFigures(line: string): string[] {
  const words = [...line.matchAll(/\S+/g)];
  const last = words.findLastIndex(([word]) => !FIGURE.test(word));
  const end = last === -1 ? 0 : words[last]!.index + words[last]![0].length;
  const figures = words.slice(last + 1).map(([word]) => word);
  return [...line.slice(0, end).split(BEFORE_NUMBERING), ...figures];
}

const inOneLine = (text: string): string => text.trim().replace(/\s+/g, ' ');
