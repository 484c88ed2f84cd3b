/** Brackets that are not in pairs, or not the ordinary ones. */
import {
  extraBracket,
  fullWidthBracket,
  OPENED_HERE,
  unclosedBracket,
  wrongBracket,
} from '../../../diagnostic/kinds/yaml/brackets.ts';
import type { Lexeme } from '../lexemes.ts';
import { type Context, type Detector, lexemeBefore, lineOf, type Mistake } from './mistake.ts';

const CLOSING: Record<string, string> = { '[': ']', '{': '}' };

/** The brackets that are open at an offset, from the outermost inwards. */
export function openBrackets({ lexemes }: Context, offset: number): Lexeme[] {
  const open: Lexeme[] = [];
  for (const lexeme of lexemes) {
    if (lexeme.start >= offset) break;
    if (lexeme.type.endsWith('-start') && lexeme.type.startsWith('flow')) open.push(lexeme);
    if (lexeme.type.startsWith('flow') && lexeme.type.endsWith('-end')) open.pop();
  }
  return open;
}

export const unclosed: Detector = (context) => {
  const { problem, text } = context;
  if (!/sufficiently indented and end with|must end with a/.test(problem.message)) return undefined;
  const open = openBrackets(context, problem.start).at(-1);
  if (!open) return undefined;
  if (/[\]}]/.test(text[problem.start] ?? '')) return mismatched(context, open);
  const end = lexemeBefore(context, problem.start)?.end ?? problem.start;
  return wideClosing(context, open, end) ?? neverClosed(context, open, end);
};

function mismatched({ problem, text, file }: Context, open: Lexeme): Mistake {
  const range = { start: problem.start, end: problem.start + 1 };
  const close = CLOSING[open.source]!;
  const notes = [{ message: OPENED_HERE, range: { start: open.start, end: open.end } }];
  return {
    diagnostic: wrongBracket({ file, range, notes }, open.source, close, text[problem.start]!),
    edits: [{ ...range, text: close }],
  };
}

function wideClosing({ text, file }: Context, open: Lexeme, end: number): Mistake | undefined {
  const found = text[end - 1]!;
  if (!/[】］｝」〕）]/.test(found)) return undefined;
  const range = { start: end - 1, end };
  const close = CLOSING[open.source]!;
  return {
    diagnostic: fullWidthBracket({ file, range }, found, close),
    edits: [{ ...range, text: close }],
  };
}

function neverClosed(context: Context, open: Lexeme, end: number): Mistake {
  const close = CLOSING[open.source]!;
  const lineEnd = lineOf(context, open.start).words.end;
  const range = { start: open.start, end: Math.max(open.end, Math.min(end, lineEnd)) };
  return {
    diagnostic: unclosedBracket({ file: context.file, range }, open.source, close),
    edits: [{ start: end, end, text: ` ${close}` }],
  };
}

export const extra: Detector = ({ problem, text, file }) => {
  const found = text[problem.start] ?? '';
  if (problem.code !== 'UNEXPECTED_TOKEN' || !/^[\]}]$/.test(found)) return undefined;
  const range = { start: problem.start, end: problem.start + 1 };
  return { diagnostic: extraBracket({ file, range }, found), edits: [{ ...range, text: '' }] };
};
