/** Offsets through a change of a text that leaves characters out, or puts single ones in. */
import type { Range } from '../diagnostic/place.ts';

/** What Markdown takes for marks, in front of a character that it shows. */
const MARKS = /[\s>\\`~<]/;

/** Any of them may have been made another. */
const BLANK = /\s/;

/** A character by its name or number, as in `&nbsp;`. */
const REFERENCE = /&#?\w{1,40};/y;
const AMPERSAND = /^&(?:amp|#0*38|#x0*26);$/i;

const READ_AS: Record<string, string> = {
  '\0': '\uFFFD',
  ...{ '＃': '#', '！': '!', '［': '[', '］': ']', '（': '(', '）': ')' },
};

/**
 * Where each character of a text stands in what it was read from; one that was put in has the
 * place of what follows it.
 * @param leftOut what may stand there and not in the text
 */
export function align(read: string, from: string, leftOut = MARKS): number[] {
  if (read === from) return Array.from({ length: read.length }, (_, index) => index);
  const offsets: number[] = [];
  let at = 0;
  for (const character of read) {
    const { start, end } = find(character, from, at, leftOut) ?? { start: at, end: at };
    for (let unit = 0; unit < character.length; unit++) offsets.push(start + unit);
    at = end;
  }
  return offsets;
}

function find(character: string, from: string, at: number, leftOut: RegExp): Range | undefined {
  for (let start = at; start < from.length; start++) {
    const typed = from.charAt(start);
    const reference = typed === '&' ? referenceAt(from, start) : undefined;
    if (reference && (character !== '&' || AMPERSAND.test(reference))) {
      return { start, end: start + reference.length };
    }
    const isBlank = BLANK.test(character) && BLANK.test(typed);
    if (isBlank || from.startsWith(character, start) || READ_AS[typed] === character) {
      return { start, end: start + character.length };
    }
    if (!leftOut.test(typed)) return undefined;
  }
  return undefined;
}

function referenceAt(text: string, at: number): string | undefined {
  REFERENCE.lastIndex = at;
  return REFERENCE.exec(text)?.[0];
}
