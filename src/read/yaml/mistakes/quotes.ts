/** Quotes that are not in pairs, text after them, backslashes between them. */
import { badEscape, textAfterQuote, unclosedQuote } from '../../../diagnostic/kinds/yaml/texts.ts';
import type { Range } from '../../../diagnostic/place.ts';
import type { Edit } from '../../edits.ts';
import type { Lexeme } from '../lexemes.ts';
import { openBrackets } from './brackets.ts';
import {
  type Context,
  type Detector,
  lexemeBefore,
  lineOf,
  lineWithWords,
  looksLikeKey,
} from './mistake.ts';

export const unclosed: Detector = (context) => {
  const { problem, file, text } = context;
  if (!problem.message.startsWith('Missing closing')) return undefined;
  const opening = context.lexemes.findLast(
    (lexeme) => isQuoted(lexeme) && lexeme.start < problem.start + 1 && lexeme.end >= problem.start,
  );
  if (!opening) return undefined;
  const range = { start: opening.start, end: endOfItem(context, opening.start) };
  const quote = text[opening.start]!;
  return {
    diagnostic: unclosedQuote({ file, range }, quote),
    edits: continuation(context, range.end, quote) ?? [
      { start: range.end, end: range.end, text: quote },
    ],
  };
};

/** Where the text goes on in the next line and ends there, only that line's indentation is wrong. */
function continuation(context: Context, end: number, quote: string): Edit[] | undefined {
  const line = lineOf(context, end);
  const next = lineWithWords(context, line.end + 1);
  if (next.number <= line.number || looksLikeKey(next.content)) return undefined;
  if (!next.content.endsWith(quote) || next.indent > line.indent) return undefined;
  return [{ start: next.start, end: next.start, text: ' '.repeat(line.indent + 2) }];
}

/**
 * Between brackets an item ends before a comma or bracket, elsewhere with its line. What begins
 * behind the words of its line is a sign that is no white space to YAML, as U+FEFF.
 */
function endOfItem(context: Context, start: number): number {
  const line = lineOf(context, start);
  const end = start < line.words.end ? line.words.end : line.end;
  if (openBrackets(context, start).length === 0) return end;
  const item = /^.?[^,\]}]*/.exec(context.text.slice(start, end))![0];
  return start + (item.trimEnd().length || item.length);
}

export const textAfter: Detector = (context) => {
  const { problem, file, lexemes } = context;
  if (problem.code !== 'UNEXPECTED_TOKEN') return undefined;
  const quoted = lexemes.findLast((lexeme) => isQuoted(lexeme) && lexeme.end <= problem.start);
  const line = lineOf(context, problem.start);
  if (!quoted || lexemeBefore(context, problem.start) !== quoted || quoted.end < line.start) {
    return undefined;
  }
  const range = { start: problem.start, end: endOfItem(context, problem.start) };
  return { diagnostic: textAfterQuote({ file, range }), edits: wideQuotes(quoted) };
};

/** Full-width quotes have no meaning in YAML. */
function wideQuotes({ start, end, source }: Lexeme) {
  const wide = source.startsWith('"') ? '＂' : '＇';
  return [
    { start, end: start + 1, text: wide },
    { start: end - 1, end, text: wide },
  ];
}

export const backslash: Detector = ({ problem, file }) => {
  if (problem.code !== 'BAD_DQ_ESCAPE') return undefined;
  const range: Range = { start: problem.start, end: problem.start + 2 };
  return {
    diagnostic: badEscape({ file, range }),
    edits: [{ start: problem.start, end: problem.start + 1, text: '/' }],
  };
};

function isQuoted({ type }: Lexeme): boolean {
  return type === 'double-quoted-scalar' || type === 'single-quoted-scalar';
}
