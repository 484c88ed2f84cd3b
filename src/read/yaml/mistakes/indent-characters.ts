/** Tabs and wide spaces in front of a line, where only ordinary spaces may stand. */
import { tabIndent, wideSpaceIndent } from '../../../diagnostic/kinds/yaml/indentation.ts';
import type { Edit } from '../../edits.ts';
import { type Context, type Detector, type Line, lineNumber, lineWithWords } from './mistake.ts';

const TAB = /^ *\t[\t ]*/;
const WIDE = /^ *[\u3000\u00a0\u2000-\u200a][\u3000\u00a0\u2000-\u200a ]*/;

export const tabs: Detector = (context) => {
  const lines = indentedWith(TAB, context);
  const [first] = lines;
  if (!first) return undefined;
  return {
    diagnostic: tabIndent({ file: context.file, range: leading(first, '\t') }, lines.length),
    edits: lines.map((line) => respace(line, context, (space) => space.replaceAll('\t', '  '))),
  };
};

/** Full-width spaces come from an input method, no-break spaces from a word processor. */
export const wideSpaces: Detector = (context) => {
  const lines = indentedWith(WIDE, context);
  const [first] = lines;
  if (!first) return undefined;
  const range = { start: first.start + first.indent, end: first.words.start };
  const width = widthOf(context, lines);
  return {
    diagnostic: wideSpaceIndent({ file: context.file, range }, lines.length),
    edits: lines.map((line) =>
      respace(line, context, (space) => space.replaceAll(/[^ ]/g, ' '.repeat(width))),
    ),
  };
};

/** Some type one full-width space for a level of two, others two: what aligns more lines is right. */
function widthOf(context: Context, lines: Line[]): 1 | 2 {
  const numbers = new Set(lines.map(({ number }) => number));
  const firsts = lines.filter(({ number }) => !numbers.has(number - 1));
  const fitting = (width: number) =>
    firsts.filter((line) => fits(context, line, width, numbers)).length;
  return fitting(2) > fitting(1) ? 2 : 1;
}

/** Whether the line is aligned with the nearest lines that are indented with ordinary spaces. */
function fits(context: Context, line: Line, width: number, wide: Set<number>): boolean {
  const wideSpaces = line.words.start - line.start - line.indent;
  const indent = line.indent + wideSpaces * width;
  const above = ordinaryLine(context, line.number, -1, wide);
  const below = ordinaryLine(context, line.number, 1, wide);
  if (!above?.content.endsWith(':')) return indent === above?.indent || indent === below?.indent;
  const sibling = below === undefined || below.indent <= above.indent || below.indent === indent;
  return indent > above.indent && sibling;
}

function ordinaryLine(context: Context, from: number, step: 1 | -1, wide: Set<number>) {
  for (let number = from + step; number >= 1 && number <= context.lines.count; number += step) {
    const line = lineNumber(context, number);
    if (line.content !== '' && line.content[0] !== '#' && !wide.has(number)) return line;
  }
  return undefined;
}

/** Lines from the place of the error on; lines within a text below `|` may begin as they like. */
function indentedWith(pattern: RegExp, context: Context): Line[] {
  const { problem, text } = context;
  const isSuch = (line: Line) => pattern.test(text.slice(line.start, line.end));
  const near = [problem.start, problem.end].map((offset) => lineWithWords(context, offset));
  // Wide spaces make lines keys at the margin: the library objects to the right line below them.
  let above = near[0]!.number - 1;
  while (above > 1 && isSuch(lineNumber(context, above - 1))) above--;
  const first = [lineNumber(context, Math.max(1, above)), ...near].find(isSuch);
  if (!first) return [];
  return linesFrom(context, first.number).filter((line) => line.content !== '' && isSuch(line));
}

function linesFrom(context: Context, first: number): Line[] {
  const count = context.lines.count - first + 1;
  const inText = linesInText(context);
  return Array.from({ length: count }, (_, i) => lineNumber(context, first + i)).filter(
    (line) => !inText.has(line.number),
  );
}

function leading(line: Line, sign: string) {
  const start = line.start + line.indent;
  return { start, end: sign === '\t' ? Math.max(start + 1, line.words.start) : line.words.start };
}

function respace(
  { start, words }: Line,
  { text }: Context,
  change: (space: string) => string,
): Edit {
  return { start, end: words.start, text: change(text.slice(start, words.start)) };
}

/** Numbers of the lines that belong to texts below `|` or `>`. */
export function linesInText({ lexemes, lines }: Context): Set<number> {
  const inside = new Set<number>();
  for (const { type, source, start } of lexemes) {
    if (type !== 'block-scalar') continue;
    // The lexer counts the white space of the line after the text to the text.
    const last = start + Math.max(0, source.trimEnd().length - 1);
    for (let line = lines.lineAt(start); line <= lines.lineAt(last); line++) inside.add(line);
  }
  return inside;
}
