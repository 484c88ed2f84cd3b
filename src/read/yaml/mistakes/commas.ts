/** Commas between the items of a list or mapping in brackets: missing, doubled or full-width. */
import {
  extraComma,
  fullWidthComma,
  missingComma,
} from '../../../diagnostic/kinds/yaml/brackets.ts';
import { isGap, type Lexeme } from '../lexemes.ts';
import { openBrackets } from './brackets.ts';
import { type Context, type Detector, lineOf, type Mistake } from './mistake.ts';

/** Commas with nothing before them: all those of one list or mapping are one mistake. */
export const doubled: Detector = (context) => {
  const { problem, file } = context;
  if (!problem.message.startsWith('Unexpected , in flow')) return undefined;
  const empty = commasAfterNothing(context);
  const [first] = empty;
  if (!first) return undefined;
  const text = problem.message.endsWith('sequence') ? '~,' : '';
  const range = { start: first.start, end: empty.at(-1)!.end };
  return {
    diagnostic: extraComma({ file, range }, empty.length),
    edits: empty.map(({ start, end }) => ({ start, end, text })),
  };
};

/** The commas in the brackets around an error, without those in brackets of their own. */
function commasAfterNothing(context: Context): Lexeme[] {
  const outer = openBrackets(context, context.problem.start).at(-1);
  const found: Lexeme[] = [];
  let before: Lexeme | undefined;
  let depth = 0;
  for (const lexeme of context.lexemes.slice(outer ? context.lexemes.indexOf(outer) : 0)) {
    if (isGap(lexeme.type)) continue;
    if (/^flow-.*-end$/.test(lexeme.type)) depth--;
    if (depth === 1 && isComma(lexeme) && (before === outer || isComma(before))) found.push(lexeme);
    if (/^flow-.*-start$/.test(lexeme.type)) depth++;
    if (depth === 0) break;
    before = lexeme;
  }
  return found;
}

const isComma = (lexeme: Lexeme | undefined): boolean => lexeme?.type === 'comma';

/** `a: 1 b: 2` between brackets reads as a mapping within the value of `a`. */
export const betweenKeys: Detector = (context) => {
  const { problem } = context;
  if (problem.code === 'BLOCK_IN_FLOW') return fullWidth(context) ?? missing(context);
  if (!/^Missing , /.test(problem.message)) return undefined;
  const words = lineOf(context, problem.start).words;
  const word = /^[^\s,\]}]*/.exec(context.text.slice(problem.start, words.end))![0];
  return needsComma(context, problem.start, problem.start, word.length);
};

function fullWidth({ problem, text, file }: Context): Mistake | undefined {
  const found = /[，、；]/.exec(text.slice(problem.start, problem.end));
  if (!found) return undefined;
  const start = problem.start + found.index;
  const range = { start, end: start + 1 };
  return {
    diagnostic: fullWidthComma({ file, range }, found[0]),
    edits: [{ ...range, text: ', ' }],
  };
}

function missing(context: Context): Mistake | undefined {
  const { problem, text } = context;
  const parts = /^(.*?\S)(\s+)([^\s:,]+)\s*:/s.exec(text.slice(problem.start, problem.end));
  if (!parts) return undefined;
  const end = problem.start + parts[1]!.length;
  return needsComma(context, end, end + parts[2]!.length, parts[3]!.length);
}

function needsComma({ file }: Context, at: number, start: number, length: number): Mistake {
  return {
    diagnostic: missingComma({ file, range: { start, end: start + Math.max(1, length) } }),
    edits: [{ start: at, end: at, text: ',' }],
  };
}
