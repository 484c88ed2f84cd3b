/** Lines that are not aligned with their level. */
import { ALIGN_HERE, wrongIndent } from '../../../diagnostic/kinds/yaml/indentation.ts';
import { linesInText } from './indent-characters.ts';
import {
  type Context,
  type Detector,
  type Line,
  lineNumber,
  lineOf,
  lineWithWords,
  type Mistake,
} from './mistake.ts';

/** A line below which a deeper level begins. */
const OPENS = /[:|>]$/;

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
