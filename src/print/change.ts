/** Prints a change to a file for people: why, and the lines before and after it. */

import type { Language, Localized } from '../diagnostic/diagnostic.ts';
import { type LineIndex, lineIndex } from '../diagnostic/line-index.ts';
import type { Range } from '../diagnostic/place.ts';
import { joined, type Printable, printable, printed } from '../diagnostic/printable.ts';
import { glyphsOfLine, shownLine } from './code-frame.ts';
import type { Paint } from './paint.ts';

/** Text in the place of a range. */
export type Replacement = Range & { text: string };

export interface TextChange {
  file: string;
  /** The text before. */
  text: string;
  range: Range;
  title: Localized;
  reasons: Localized[];
  edits: readonly Replacement[];
}

export interface ChangeOptions {
  language: Language;
  /** Columns of the terminal. */
  width: number;
  paint: Paint;
}

/** The place with what kind of change it is, the reasons, and the lines. */
export function printChange(change: TextChange, options: ChangeOptions): Printable {
  const { language, paint } = options;
  const { line, column } = lineIndex(change.text).positionAt(change.range.start);
  const place = paint.place(printed`${printable(change.file)}:${line}:${column}`);
  const equals = paint.help(printed`=`);
  const lines = [
    printed`${place}  ${paint.code(printable(change.title[language]))}`,
    ...change.reasons.map((reason) => printed`  ${equals} ${printable(reason[language])}`),
    printLines(change.text, change.edits, options),
  ];
  return joined(lines, printed`\n`);
}

/** The lines that edits touch: each with `-` before, with `+` after. */
export function printLines(
  text: string,
  edits: readonly Replacement[],
  options: ChangeOptions,
): Printable {
  const index = lineIndex(text);
  const lines = hunks(text, edits, index).flatMap((hunk) => hunkLines(text, hunk, index));
  const gutter = Math.max(...lines.map(({ number }) => String(number).length));
  const drawn = lines.map((line) => printLine(line, gutter, options));
  return joined(drawn, printed`\n`);
}

interface Hunk {
  range: Range;
  edits: Replacement[];
}

/** Edits of the same line belong together. */
function hunks(text: string, edits: readonly Replacement[], index: LineIndex): Hunk[] {
  const found: Hunk[] = [];
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    const { start } = index.lineRange(index.lineAt(edit.start));
    const { end } = index.lineRange(index.lineAt(edit.end));
    const last = found.at(-1);
    if (last && start <= last.range.end) {
      last.edits.push(edit);
      last.range.end = Math.max(last.range.end, Math.min(end, text.length));
    } else found.push({ range: { start, end }, edits: [edit] });
  }
  return found;
}

interface ShownLine {
  sign: '-' | '+';
  number: number;
  /** The text that the line is part of. */
  text: string;
  range: Range;
  marks: Range[];
}

function hunkLines(text: string, { range, edits }: Hunk, index: LineIndex): ShownLine[] {
  const first = index.lineAt(range.start);
  const after = edited(text, range, edits);
  const before = { text: text.slice(range.start, range.end), marks: shifted(edits, -range.start) };
  const removed = linesOf('-', first, before);
  const added = linesOf('+', first, after);
  const words = (line: ShownLine | undefined) => line?.text.slice(line.range.start, line.range.end);
  const same = removed.findIndex((line, at) => words(line) !== words(added[at]));
  const kept = same === -1 ? removed.length : same;
  return [...removed.slice(kept), ...added.slice(kept)];
}

interface Piece {
  text: string;
  marks: Range[];
}

function edited(text: string, { start, end }: Range, edits: Replacement[]): Piece {
  let result = '';
  let last = start;
  const marks: Range[] = [];
  for (const edit of edits) {
    result += text.slice(last, edit.start);
    marks.push({ start: result.length, end: result.length + edit.text.length });
    result += edit.text;
    last = edit.end;
  }
  return { text: result + text.slice(last, end), marks };
}

const shifted = (ranges: Range[], by: number): Range[] =>
  ranges.map(({ start, end }) => ({ start: start + by, end: end + by }));

function linesOf(sign: ShownLine['sign'], first: number, { text, marks }: Piece): ShownLine[] {
  const index = lineIndex(text);
  return Array.from({ length: index.count }, (_, at) => {
    const range = index.lineRange(at + 1);
    const inside = marks.filter(({ start, end }) => start <= range.end && end >= range.start);
    return { sign, number: first + at, text, range, marks: inside };
  });
}

function printLine(line: ShownLine, gutter: number, { width, paint }: ChangeOptions): Printable {
  const { sign, number, text, range, marks } = line;
  const room = Math.max(20, width - gutter - 7);
  const shown = shownLine(glyphsOfLine(text, range, marks, room));
  const colour = sign === '-' ? paint.error : paint.help;
  const bar = paint.gutter(printed`${printable(String(number).padStart(gutter))} │`);
  return printed`  ${colour(printable(sign))} ${bar} ${colour(shown)}`;
}
