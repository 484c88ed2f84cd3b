/** Tabs and wide spaces in front of a line, where only ordinary spaces may stand. */
import { tabIndent, wideSpaceIndent } from '../../diagnostic/kinds/yaml.ts';
import type { Edit } from '../edits.ts';
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
  return {
    diagnostic: wideSpaceIndent({ file: context.file, range }, lines.length),
    edits: lines.map((line) => respace(line, context, (space) => space.replaceAll(/[^ ]/g, ' '))),
  };
};

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
