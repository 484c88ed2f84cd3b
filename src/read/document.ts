/**
 * What a carrier (Word, web page, sheet, text, PDF) makes of a file's bytes: paragraphs and tables in
 * the order of the document, each with its place. A carrier knows nothing of forms, labels or reports.
 */
import type { Range } from '../diagnostic/place.ts';

export type Carrier = 'word' | 'html' | 'sheet' | 'text' | 'pdf';

export interface Document {
  carrier: Carrier;
  /** The decoded text in which every `range` counts UTF-16 units: of pages, plain text and PDF. */
  text?: string;
  /** Title, author, keywords…: meta tags and properties under lower-case names, in their order. */
  metadata: Property[];
  /** What stands in the document, in its order. Tables can hold further blocks in their cells. */
  blocks: Block[];
  /** Footnotes and endnotes, which runs point to by their id. */
  notes: Note[];
  /** What a reader would not see, or what belongs to the page and not to the text. */
  leftOut: LeftOut[];
  /** Word and pages: the data sets that they carry, one where this program made them; unchecked. */
  embedded?: Embedded[];
}

/** A data set inside a document, as its text, with what the document says of it. */
export interface Embedded {
  text: string;
  edition?: string;
  sha256?: string;
}

/** A meta tag or property: the title of a document is called `title` in all carriers. */
export interface Property {
  name: string;
  content: string;
}

export type Block = Paragraph | Table | Break;

/** Where a block or cell stands, in the terms of its carrier. */
export interface DocumentPlace {
  /** Text, pages and PDF: where it stands in the document's text. */
  range?: Range;
  /** Word: the number of the body's paragraph, from 1, those in tables not counted. */
  paragraph?: number;
  cell?: CellPlace;
}

/** A cell of a grid. Rows and columns count from 1, heads included. */
export interface CellPlace {
  /** Number of the table in the document, from 1, nested ones included. */
  table: number;
  /** Name of the sheet; `cellAddress` then gives what the program that made it calls the cell. */
  sheet?: string;
  row: number;
  column: number;
}

export interface Paragraph {
  kind: 'paragraph';
  runs: Run[];
  /** Level from 1, where the source says that this is a heading. */
  heading?: number;
  list?: ListItem;
  /** Plain text: the pieces of a line that tabs or wide blanks set apart, two or more. */
  fields?: Field[];
  /** The part of the document that the source says it belongs to, when that is not the text. */
  region?: Region;
  place: DocumentPlace;
}

export interface Field {
  text: string;
  range: Range;
}

export type Region = 'navigation' | 'header' | 'footer' | 'aside' | 'contents';

export interface ListItem {
  /** Depth from 1. */
  level: number;
  ordered: boolean;
  /** What is printed before the text, e.g. `（一）` or `1.`; empty when nothing is. */
  mark: string;
}

/** Text in one formatting, a picture, or the mark of a note. */
export interface Run {
  /** A line feed is a line break within the paragraph. Empty for a picture and for a note's mark. */
  text: string;
  strong?: true;
  emphasis?: true;
  underline?: true;
  /** Struck out: still legible, but taken back by its author. */
  struck?: true;
  superscript?: true;
  subscript?: true;
  href?: string;
  picture?: Picture;
  /** Id of the note that the mark in this place refers to. */
  note?: string;
}

export interface Picture {
  /** Absent when the file does not carry the picture itself. */
  bytes?: Uint8Array;
  mediaType?: string;
  /** Address in the source when the picture is elsewhere. It is never fetched. */
  source?: string;
  alt: string;
  /** A chart that this program drew. */
  chart?: {
    /** How a text asks for it. */
    source: string;
    /** Its numbers, the names of the parts in front, below a head. */
    rows: string[][];
  };
}

export interface Table {
  kind: 'table';
  /** From 1 in the order of the document, nested tables included: each after the one it stands in. */
  number: number;
  /** Name of the sheet. */
  name?: string;
  caption?: string;
  /** Size of the grid. */
  rows: number;
  columns: number;
  /** The cells by the row they start in, from left to right. Rows in which none starts may be missing. */
  cells: Cell[][];
  region?: Region;
  /** The source ends before the table does: its last cell may be cut short, rows may be missing. */
  cutOff?: true;
  place: DocumentPlace;
}

export interface Cell {
  /** Grid position of the upper left corner, from 1. */
  row: number;
  column: number;
  rowSpan: number;
  colSpan: number;
  blocks: Block[];
  /** The source says that this is a heading (`th`, repeated head row). */
  header?: true;
  /** The lower part of a merged cell whose upper part is not in this table, as after a cut. */
  continued?: true;
  /** Sheets: the number as it is stored, where more or something else is shown. */
  stored?: string;
  /** Sheets: `cached` is the result that was saved with a formula; `missing`, that none was saved. */
  formula?: 'cached' | 'missing';
  place: DocumentPlace;
}

/** A page break or a horizontal line. */
export interface Break {
  kind: 'break';
  of: 'page' | 'rule';
}

export interface Note {
  id: string;
  blocks: Block[];
}

/** Why something is not read, or, where it was inserted, is told; `left-out.ts` has the words. */
export type LeftOutReason =
  | 'deleted'
  | 'inserted'
  | 'hidden'
  | 'merged'
  | 'text-box'
  | 'header'
  | 'footer'
  | 'comment'
  | 'script'
  | 'control'
  | 'embedded'
  | 'picture';

export interface LeftOut {
  reason: LeftOutReason;
  /** The words, shortened where they are many. */
  text: string;
  place?: DocumentPlace;
}

/** The text of runs: without pictures and marks of notes. Superscript text belongs to it. */
export function runText(runs: Run[]): string {
  return runs.map(({ text }) => text).join('');
}

/** The text of a cell, one line for each paragraph or line break; nested tables are not part of it. */
export function cellLines(cell: Cell): string[] {
  const paragraphs = cell.blocks.filter((block) => block.kind === 'paragraph');
  return paragraphs.flatMap(({ runs }) => runText(runs).split('\n'));
}

/** All text of blocks, one line for each paragraph, cells included. */
export function blockText(blocks: Block[]): string {
  const lines = blocks.map((block) => {
    if (block.kind === 'paragraph') return runText(block.runs);
    if (block.kind === 'break') return '';
    return block.cells
      .map((row) => row.map((cell) => blockText(cell.blocks)).join('\t'))
      .join('\n');
  });
  return lines.filter((line) => line !== '').join('\n');
}

/**
 * Every paragraph and table in order, as a reader meets them. A table that holds tables only puts
 * them in their places on the page: what its cells hold comes instead of it.
 */
export function* readingOrder(blocks: Block[]): Generator<Block> {
  for (const block of blocks) {
    if (block.kind === 'table' && isScaffold(block)) {
      for (const cell of block.cells.flat()) yield* readingOrder(cell.blocks);
    } else yield block;
  }
}

function isScaffold({ cells }: Table): boolean {
  return cells.some((row) => row.some(({ blocks }) => blocks.some(({ kind }) => kind === 'table')));
}
