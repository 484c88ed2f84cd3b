/**
 * Lines of a text: from an offset to its line and column, by binary search, and back to the range of
 * a line, which the libraries for this leave to their callers.
 */
import type { Position, Range } from './place.ts';

export interface LineIndex {
  /** Number of lines; a text that ends in a line break has an empty last line. */
  readonly count: number;
  /** Number of the line, from 1, that holds the offset; offsets outside the text are brought inside. */
  lineAt(offset: number): number;
  /** Line and column of an offset. */
  positionAt(offset: number): Position;
  /** Range of a line's characters without its line break. */
  lineRange(line: number): Range;
}

/** From this length on the index of a text is kept: a report with many findings asks for it again. */
const LONG = 4096;

let kept: { text: string; index: LineIndex } | undefined;

/**
 * The index of a text, built once for many calls with one long text. LF, CR LF and a CR alone end a
 * line.
 * @param text any text
 */
export function lineIndex(text: string): LineIndex {
  if (kept?.text === text) return kept.index;
  const index = build(text);
  if (text.length >= LONG) kept = { text, index };
  return index;
}

/** The same of the sentences of a text, each from its first character; a line is one at the most. */
export function sentenceIndex(text: string): LineIndex {
  return build(text, SENTENCE_BREAK);
}

const LINE_BREAK = /\r\n|\n|\r/g;
const SENTENCE_BREAK = /\r\n|\n|\r|(?<=[。！？][”’）]?)(?![”’）\r\n])/g;

function build(text: string, breaks = LINE_BREAK): LineIndex {
  const starts = startsIn(text, breaks);
  const lineAt = (offset: number) => lastNotAfter(starts, Math.max(0, offset)) + 1;
  const lineRange = (line: number): Range => {
    const start = starts[line - 1] ?? text.length;
    return { start, end: withoutBreak(text, start, starts[line] ?? text.length) };
  };
  return {
    count: starts.length,
    lineAt,
    lineRange,
    positionAt(offset) {
      const inside = Math.min(Math.max(0, offset), text.length);
      const line = lineAt(inside);
      return { line, column: inside - starts[line - 1]! + 1 };
    },
  };
}

function startsIn(text: string, breaks: RegExp): number[] {
  const starts = [0];
  for (const found of text.matchAll(breaks)) starts.push(found.index + found[0].length);
  return starts;
}

/** Index of the last start that is not after the offset. */
function lastNotAfter(starts: number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function withoutBreak(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && (text[last - 1] === '\n' || text[last - 1] === '\r')) last--;
  return last;
}
