/** Lines that should be `key: value` and lack the colon, the space after it, or are no such line. */
import {
  fullWidthColon,
  missingColon,
  missingSpace,
  strayText,
  wideSpaceAfterColon,
} from '../../../diagnostic/kinds/yaml/keys.ts';
import { linesInText } from './indent-characters.ts';
import {
  type Context,
  type Detector,
  lineNumber,
  lineOf,
  lineWithWords,
  type Mistake,
} from './mistake.ts';

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

/** A key, its colon and the white space after it, not all of it ordinary spaces. */
const WIDE_AFTER_COLON =
  /^(\s*(?:- +)*)([^\s:：,，。；[\]{}"'#-][^\s:：,，。；[\]{}"']*)( *:)( *[\u00a0\u2000-\u200a\u3000][\u00a0\u2000-\u200a\u3000 ]*)(.*)$/u;

/** The library takes such a line as a text, together with the lines below it. */
export const wideAfterColon: Detector = (context) => {
  const { start } = context.problem;
  const { number } = lineWithWords(context, start);
  const inText = linesInText(context);
  for (const candidate of [lineOf(context, start).number, number, Math.max(1, number - 1)]) {
    const line = lineNumber(context, candidate);
    const mistake = wideAfterColonIn(context, line.start, context.text.slice(line.start, line.end));
    if (mistake && !inText.has(candidate)) return mistake;
  }
  return undefined;
};

function wideAfterColonIn(
  { file }: Pick<Context, 'file'>,
  at: number,
  line: string,
): Mistake | undefined {
  const [, before = '', key = '', colon = '', space = '', rest = ''] =
    WIDE_AFTER_COLON.exec(line) ?? [];
  if (key === '' || key.length > LONGEST_KEY) return undefined;
  const start = at + before.length + key.length + colon.length;
  const range = { start, end: start + space.length };
  return {
    diagnostic: wideSpaceAfterColon({ file, range }, key, rest.trim()),
    edits: [{ ...range, text: ' ' }],
  };
}

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
  const wide = wideAfterColonIn({ file }, at, content);
  if (wide) return wide;
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
      edits: [{ start: end - 1, end: end + rest.length - rest.trimStart().length, text: ': ' }],
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
