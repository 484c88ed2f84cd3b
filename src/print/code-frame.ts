/**
 * Lines of a text with marks below them: two lines around the first mark, the line itself for each
 * further one, `…` where lines are left out. Libraries mark one place, and take a character for one
 * column.
 */
import { type Glyph, glyphsOf } from '../diagnostic/display-width.ts';
import { type LineIndex, lineIndex, sentenceIndex } from '../diagnostic/line-index.ts';
import type { Range } from '../diagnostic/place.ts';
import { joined, type Printable, printable, printed } from '../diagnostic/printable.ts';
import type { Paint } from './paint.ts';
import { shorten } from './shorten.ts';

export interface Mark {
  range: Range;
  /** Words beside the mark; may be empty. */
  label: string;
  /** Drawn below the characters: `^` for the finding itself, `-` for what belongs to it. */
  sign: '^' | '-';
  paint: (words: Printable) => Printable;
}

export interface FrameOptions {
  /** Columns of the terminal. */
  width: number;
  paint: Paint;
}

const CONTEXT = 2;
/** A range over more lines than this shows its first and its last one. */
const LONGEST_RANGE = 6;
/** No line needs more characters than this on either side of a mark. */
const REACH = 400;

/**
 * Draws the frame, one string a line.
 * @param text the file, whose lines are shown as they are
 * @param marks the first is the main one
 */
export function codeFrame(text: string, marks: Mark[], options: FrameOptions): Printable[] {
  return draw(text, marks, { ...options, index: lineIndex(text), isFile: true });
}

/** The same of a text that is no file: the marked lines and sentences alone, and no numbers of lines. */
export function transcriptFrame(text: string, marks: Mark[], options: FrameOptions): Printable[] {
  return draw(text, marks, { ...options, index: sentenceIndex(text), isFile: false });
}

interface Drawing extends FrameOptions {
  index: LineIndex;
  isFile: boolean;
}

function draw(text: string, marks: Mark[], drawing: Drawing): Printable[] {
  const { index, isFile, paint } = drawing;
  const pieces = marks.flatMap((mark) => splitIntoLines(text, mark, index));
  const lines = shownLines(pieces, index, isFile ? CONTEXT : 0);
  const gutter = isFile ? String(lines.at(-1) ?? 1).length : 0;
  const isGap = (i: number) => isFile && i > 0 && lines[i - 1] !== lines[i]! - 1;
  return lines.flatMap((line, i) => [
    ...(isGap(i) ? [printed`  ${paint.gutter(printed`…`)}`] : []),
    ...drawLine(
      text,
      line,
      pieces.filter((piece) => piece.line === line),
      { ...drawing, gutter },
    ),
  ]);
}

/** The part of a mark that lies in one line. */
interface Piece extends Mark {
  line: number;
  main: boolean;
}

function splitIntoLines(text: string, mark: Mark, index: LineIndex): Piece[] {
  const first = index.lineAt(mark.range.start);
  const last = index.lineAt(Math.max(mark.range.start, mark.range.end - 1));
  const main = mark.sign === '^';
  if (first === last) return [{ ...mark, line: first, main }];
  const length = last - first + 1;
  const shown =
    length > LONGEST_RANGE ? [first, last] : Array.from({ length }, (_, i) => first + i);
  return shown
    .map((line) => ({ line, range: visiblePart(text, index.lineRange(line), mark.range) }))
    .filter(({ range }) => range.end > range.start)
    .map((part, i, parts) => ({
      ...mark,
      ...part,
      main,
      label: i === parts.length - 1 ? mark.label : '',
    }));
}

/** What a range covers of a line, without the white space at its edges. */
function visiblePart(text: string, line: Range, range: Range): Range {
  const start = Math.max(line.start, range.start);
  const words = text.slice(start, Math.min(line.end, range.end));
  const left = words.length - words.trimStart().length;
  return { start: start + left, end: start + left + words.trim().length };
}

function shownLines(pieces: Piece[], index: LineIndex, context: number): number[] {
  const shown = new Set<number>();
  for (const { line, main } of pieces) {
    const around = main ? context : 0;
    for (let near = line - around; near <= line + around; near++) {
      if (near === line || (near >= 1 && near <= index.count)) shown.add(near);
    }
  }
  return withoutEmptyEdges(
    [...shown].sort((a, b) => a - b),
    pieces,
    index,
  );
}

/** An empty line at the edge of the frame tells nothing. */
function withoutEmptyEdges(lines: number[], pieces: Piece[], index: LineIndex): number[] {
  const needed = new Set(pieces.map((piece) => piece.line));
  const useful = (line: number) => {
    const { start, end } = index.lineRange(line);
    return needed.has(line) || end > start;
  };
  const from = lines.findIndex(useful);
  return lines.slice(from, lines.findLastIndex(useful) + 1);
}

function drawLine(
  text: string,
  line: number,
  pieces: Piece[],
  drawing: Drawing & { gutter: number },
): Printable[] {
  const { index, isFile, gutter, width, paint } = drawing;
  const range = index.lineRange(line);
  const ranges = pieces.map((piece) => piece.range);
  const room = Math.max(20, width - gutter - 5);
  const glyphs = glyphsOfLine(text, range, ranges, room);
  const source = shownLine(glyphs);
  const bar = (start: string) =>
    printed`  ${paint.gutter(printed`${printable(start.padStart(gutter))} │`)}`;
  const [number, beside] = [bar(isFile ? String(line) : ''), bar('')];
  const order = [...pieces].sort((a, b) => a.range.start - b.range.start);
  return [
    source === '' ? number : printed`${number} ${source}`,
    ...order.map((piece) => printed`${beside} ${drawMark(glyphs, piece)}`),
  ];
}

/**
 * The characters of a line as far as there is room for them.
 * @param line its range in the text
 * @param marks what has to stay in sight
 * @param room columns to fill at most
 */
export function glyphsOfLine(text: string, line: Range, marks: Range[], room: number): Glyph[] {
  return shorten(glyphsAround(text, line, marks, room), marks, room);
}

/** A line may be megabytes long: only what can be shown is taken apart. */
function glyphsAround(text: string, line: Range, marks: Range[], room: number): Glyph[] {
  if (line.end - line.start <= REACH * 2)
    return glyphsOf(text.slice(line.start, line.end), line.start);
  const near = marks.length > 0 ? marks : [{ start: line.start, end: line.start }];
  const spans = near
    .map(({ start, end }) => ({
      start: Math.max(line.start, start - room),
      end: Math.min(line.end, Math.min(end, start + REACH) + room),
    }))
    .sort((a, b) => a.start - b.start);
  return joinSpans(text, line, spans);
}

function joinSpans(text: string, line: Range, spans: Range[]): Glyph[] {
  const glyphs: Glyph[] = [];
  const gapTo = (start: number) => {
    const from = glyphs.at(-1)?.end ?? line.start;
    if (start > from) glyphs.push({ shown: printed`…`, width: 1, start: from, end: start });
  };
  for (const { start, end } of merged(spans)) {
    gapTo(start);
    glyphs.push(...glyphsOf(text.slice(start, end), start));
  }
  gapTo(line.end);
  return glyphs;
}

/** What touches is taken apart as one: signs show what they are only beside each other. */
function merged(spans: Range[]): Range[] {
  const apart: Range[] = [];
  for (const { start, end } of spans) {
    const last = apart.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else apart.push({ start, end });
  }
  return apart;
}

/** A line as it is printed, without the blanks at its end. */
export function shownLine(glyphs: Glyph[]): Printable {
  const last = glyphs.findLastIndex(({ shown }) => shown.trim() !== '');
  return joined(
    glyphs.slice(0, last + 1).map(({ shown }) => shown),
    printed``,
  );
}

function drawMark(glyphs: Glyph[], { range, sign, label, paint }: Piece): Printable {
  const before = widthOf(glyphs.filter((glyph) => glyph.end <= range.start));
  const below = widthOf(
    glyphs.filter((glyph) => glyph.end > range.start && glyph.start < range.end),
  );
  const drawn = printable(sign.repeat(Math.max(1, below)));
  const words = label === '' ? drawn : printed`${drawn} ${printable(label)}`;
  return printed`${printable(' '.repeat(before))}${paint(words)}`;
}

function widthOf(glyphs: Glyph[]): number {
  return glyphs.reduce((sum, glyph) => sum + glyph.width, 0);
}
