/** Commas between the items of a list or mapping in brackets: missing, doubled or full-width. */
import { extraComma, fullWidthComma, missingComma } from '../../diagnostic/kinds/yaml.ts';
import { type Context, type Detector, lineOf, type Mistake } from './mistake.ts';

export const doubled: Detector = ({ problem, file }) => {
  if (!problem.message.startsWith('Unexpected , in flow')) return undefined;
  const range = { start: problem.start, end: problem.start + 1 };
  const inList = problem.message.endsWith('sequence');
  const edit = inList ? { ...range, text: '~,' } : { ...range, text: '' };
  return { diagnostic: extraComma({ file, range }), edits: [edit] };
};

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
