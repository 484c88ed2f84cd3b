/** Tabs and wide spaces in front of a line, and lines that are not aligned with their level. */
import {
  ALIGN_HERE,
  tabIndent,
  wideSpaceIndent,
  wrongIndent,
} from '../../diagnostic/kinds/yaml.ts';
import type { Edit } from '../edits.ts';
import {
  type Context,
  type Detector,
  type Line,
  lineNumber,
  lineOf,
  lineWithWords,
  type Mistake,
} from './mistake.ts';

const TAB = /^ *\t[\t ]*/;
const WIDE = /^ *[\u3000\u00a0\u2000-\u200a][\u3000\u00a0\u2000-\u200a ]*/;

/** A line below which a deeper level begins. */
const OPENS = /[:|>]$/;

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
  const near = [problem.start, problem.end].map((offset) => lineWithWords(context, offset));
  const first = near.find((line) => pattern.test(text.slice(line.start, line.end)));
  if (!first) return [];
  return linesFrom(context, first.number).filter(
    (line) => line.content !== '' && pattern.test(text.slice(line.start, line.end)),
  );
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
function linesInText({ lexemes, lines }: Context): Set<number> {
  const inside = new Set<number>();
  for (const { type, source, start } of lexemes) {
    if (type !== 'block-scalar') continue;
    // The lexer counts the white space of the line after the text to the text.
    const last = start + Math.max(0, source.trimEnd().length - 1);
    for (let line = lines.lineAt(start); line <= lines.lineAt(last); line++) inside.add(line);
  }
  return inside;
}

export const misaligned: Detector = (context) => {
  const suspect = suspectLine(context);
  const level = suspect && alignment(context, suspect);
  if (!suspect || !level || level.indent === suspect.indent) return undefined;
  const { line, target } = outvoted(context, suspect, level) ?? { line: suspect, target: level };
  return moveTo(context, line, target);
};

/** When the first line stands deeper than the others, the library stops at the second. */
export const firstLine: Detector = (context) => {
  const { problem } = context;
  const line = lineOf(context, problem.start);
  const first = lineWithWords(context, 0);
  if (!problem.message.startsWith('Unexpected scalar at node end')) return undefined;
  if (problem.start !== line.words.start || first.indent <= line.indent) return undefined;
  return moveTo(context, first, { indent: line.indent, at: line.words.start, line });
};

function moveTo(context: Context, line: Line, target: Level): Mistake {
  const range = firstWord(line);
  const note = {
    message: ALIGN_HERE,
    range: { start: target.at, end: firstWord(target.line).end },
  };
  const edits = linesMovedWith(context, line, target.indent).map((moved) => {
    const indent = Math.max(0, moved.indent + target.indent - line.indent);
    return { start: moved.start, end: moved.start + moved.indent, text: ' '.repeat(indent) };
  });
  return {
    diagnostic: wrongIndent(
      { file: context.file, range, notes: [note] },
      line.indent,
      target.indent,
    ),
    edits,
  };
}

/** Where only the line above stands deeper and the next one does not, the line above is wrong. */
function outvoted(context: Context, line: Line, level: Level) {
  const above = level.line;
  const parent = levelsAbove(context, above)[0]?.indent ?? -1;
  const next = lineWithWords(context, line.end + 1);
  const between = lineWithWords(context, above.end + 1).number === line.number;
  const agrees = next.number > line.number && next.indent === line.indent;
  if (level.indent < line.indent || !between || !agrees || parent >= line.indent) return undefined;
  return { line: above, target: { indent: line.indent, at: line.words.start, line } };
}

/** Where the library says that something is not aligned, the line to look at comes after. */
function suspectLine(context: Context): Line | undefined {
  const { problem } = context;
  if (problem.code === 'BAD_INDENT' || problem.message.startsWith('A block sequence')) {
    return lineWithWords(context, problem.start);
  }
  if (!problem.message.startsWith('Nested mappings')) return undefined;
  const scalar = context.lexemes.find((lexeme) => lexeme.end > problem.start);
  const last = lineOf(context, (scalar?.end ?? problem.start + 1) - 1);
  return last.number > lineOf(context, problem.start).number ? last : undefined;
}

interface Level {
  indent: number;
  /** Where the words of that level begin. */
  at: number;
  line: Line;
}

/** The level that a line most likely belongs to: the nearest, but above what follows below it. */
function alignment(context: Context, line: Line): Level | undefined {
  const below = lineWithWords(context, line.end + 1);
  const limit = OPENS.test(line.content) && below.indent > line.indent ? below.indent : Infinity;
  const levels = levelsAbove(context, line).filter((level) => level.indent < limit);
  const innermost = levels[0];
  if (!innermost || line.indent > innermost.indent) return innermost;
  return levels.reduce((best, level) =>
    Math.abs(level.indent - line.indent) < Math.abs(best.indent - line.indent) ? level : best,
  );
}

/** The levels that are open before a line, from the innermost outwards. */
function levelsAbove(context: Context, line: Line): Level[] {
  const inText = linesInText(context);
  const levels: Level[] = [];
  for (let number = line.number - 1; number >= 1; number--) {
    const above = lineNumber(context, number);
    if (above.content === '' || above.content.startsWith('#') || inText.has(number)) continue;
    for (const indent of columnsOf(above)) {
      if (indent < (levels.at(-1)?.indent ?? Number.POSITIVE_INFINITY)) {
        levels.push({ indent, at: above.start + indent, line: above });
      }
    }
    if (above.indent === 0) break;
  }
  return levels;
}

/** A line `- key: value` opens two levels. */
function columnsOf(line: Line): number[] {
  const dashes = /^(?:- +)*/.exec(line.content)![0];
  return dashes === '' ? [line.indent] : [line.indent + dashes.length, line.indent];
}

/** The lines that stand wrong for the same reason: those below it and beside it. */
function linesMovedWith(context: Context, line: Line, target: number): Line[] {
  const moved = [line];
  const opens = OPENS.test(line.content);
  const staysPut = (indent: number) =>
    target > line.indent && indent > line.indent && (!opens || indent <= target);
  for (let number = line.number + 1; number <= context.lines.count; number++) {
    const next = lineNumber(context, number);
    if (next.content === '') continue;
    if (next.indent < line.indent || staysPut(next.indent)) break;
    moved.push(next);
  }
  return moved;
}

function firstWord(line: Line) {
  const word = /^(?:- +)*[^\s:：]*/.exec(line.content)![0];
  return { start: line.words.start, end: line.words.start + Math.max(1, word.length) };
}
