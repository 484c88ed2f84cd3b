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
  /** Why a number in it is none that can be read. */
  doubt?: Doubt;
  /** Something was taken from it before it was read. */
  stripped?: true;
  /** The number that a sheet stores, where it shows something else. */
  stored?: string;
}

export type Doubt = 'struck' | 'lines' | 'merged' | 'cut-off' | 'uncomputed';

export interface Line {
  pieces: Piece[];
  /** Blank cells count in a table; in a text they are not seen. */
  isRow: boolean;
  /** Number of the table of the document. */
  table?: number;
}

/** The lines of a document in the order in which it is read. */
export function linesOf(blocks: Block[]): Line[] {
  const lines: Line[] = [];
  let text: Line | undefined;
  for (const block of readingOrder(blocks)) {
    if (block.kind === 'break') continue;
    if (block.kind === 'table') {
      lines.push(...tableLines(block));
      text = undefined;
      continue;
    }
    if (!text) {
      text = { pieces: [], isRow: false };
      lines.push(text);
    }
    text.pieces.push(...wordsOf(block));
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

function cellPiece(cell: Cell): Piece {
  const runs = cell.blocks.flatMap((block) => (block.kind === 'paragraph' ? block.runs : []));
  const lines = cell.blocks.flatMap((block) =>
    block.kind === 'paragraph' ? shownText(block.runs).split('\n') : [],
  );
  const filled = lines.map((line) => line.trim()).filter((line) => line !== '');
  const doubt = doubtOf(cell, runs, filled);
  const isStripped = cellLines(cell).join('').trim() !== filled.join('');
  return {
    text: filled.join(''),
    ...(cell.place.cell && { place: cell.place.cell }),
    ...(doubt && { doubt }),
    ...(isStripped && { stripped: true }),
    ...(cell.stored !== undefined && { stored: cell.stored }),
  };
}

function doubtOf(cell: Cell, runs: Run[], lines: string[]): Doubt | undefined {
  if (runs.some(({ struck, text }) => struck && /\d/.test(text))) return 'struck';
  if (cell.formula === 'missing') return 'uncomputed';
  if (lines.filter((line) => /[\d０-９]/.test(line)).length > 1) return 'lines';
  if (cell.rowSpan > 1) return 'merged';
  return undefined;
}

const shownText = (runs: Run[]): string =>
  runs
    .filter(({ struck, superscript }) => !struck && !superscript)
    .map(({ text }) => text)
    .join('');

/** Numbers and signs that follow words on a line of text, each set apart by a blank. */
const TRAILING = /^(.*?)((?:(?:^|\s+)(?:[-+－]?[\d０-９][\d０-９,，.]*|[/／—－-]+))+)\s*$/;

/** Labels of a group and of a row in it, on one line. */
const BEFORE_NUMBERING = /\s+(?=[（(][一二三四五六七八九十]+[）)]|\d+[.．、])/;

function wordsOf({ runs, fields }: Paragraph): Piece[] {
  if (fields) return fields.map(({ text }) => ({ text: text.trim() }));
  return shownText(runs)
    .split('\n')
    .flatMap((line) => {
      const [, words = line, numbers = ''] = TRAILING.exec(line) ?? [];
      return [...words.split(BEFORE_NUMBERING), ...numbers.split(/\s+/)];
    })
    .map((text) => ({ text: text.trim() }))
    .filter(({ text }) => text !== '');
}
