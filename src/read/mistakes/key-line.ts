/** Lines that should be `key: value` and lack the colon, the space after it, or are no such line. */
import {
  fullWidthColon,
  missingColon,
  missingSpace,
  strayText,
} from '../../diagnostic/kinds/yaml.ts';
import { type Context, type Detector, lineWithWords, type Mistake } from './mistake.ts';

/** A longer word is a sentence. */
const LONGEST_KEY = 20;

export const keyLine: Detector = (context) => {
  const { code, message, start } = context.problem;
  const keyless = code === 'MULTILINE_IMPLICIT_KEY' || message.startsWith('Implicit map keys');
  const misplaced =
    /^(Sequence item without|Unexpected scalar at node end|Unexpected block-seq-ind)/.test(message);
  if (!keyless && !misplaced && code !== 'BAD_INDENT') return undefined;
  const { words, content } = lineWithWords(context, start);
  const item = start <= words.start && /^-(\s|$)/.test(content);
  if (item) return stray(context, words.start, content);
  return unfinishedKey(context, words.start, content) ?? stray(context, words.start, content);
};

/**
 * Looks at words as a key with its value.
 * @param at where they begin in the text
 */
export function unfinishedKey(
  { file }: Pick<Context, 'file'>,
  at: number,
  content: string,
): Mistake | undefined {
  const [, dash = '', key = '', sign = '', rest = ''] =
    /^((?:- +)?)([^\s:：,，。；[\]{}"'-][^\s:：,，。；[\]{}"']*)\s*([:：]?)(.*)$/u.exec(content) ??
    [];
  if (key === '' || key.length > LONGEST_KEY || (sign === ':' && /^(\s|$|\/\/)/.test(rest))) {
    return undefined;
  }
  const start = at + dash.length;
  const end = start + content.slice(dash.length).indexOf(sign, key.length) + sign.length;
  const value = rest.trim();
  if (sign === '：') {
    const range = { start: end - 1, end };
    return {
      diagnostic: fullWidthColon({ file, range }, key, value),
      edits: [{ ...range, text: ': ' }],
    };
  }
  if (sign === ':') {
    const range = { start: end - 1, end };
    return {
      diagnostic: missingSpace({ file, range }, key, value),
      edits: [{ start: end, end, text: ' ' }],
    };
  }
  if (/^\S/.test(content.slice(dash.length + key.length))) return undefined;
  const range = { start, end: start + key.length };
  return {
    diagnostic: missingColon({ file, range }, key, value),
    edits: [{ start: range.end, end: range.end, text: ': ' }],
  };
}

/** Such a line is passed over as if it were a comment, unless it may carry more than itself. */
function stray({ file }: Context, start: number, content: string): Mistake {
  const diagnostic = strayText({ file, range: { start, end: start + content.length } });
  if (/^-?\s*\S*[:：]\s/.test(content)) return { diagnostic };
  return { diagnostic, edits: [{ start, end: start, text: '# ' }] };
}
