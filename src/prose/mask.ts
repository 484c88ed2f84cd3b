/**
 * Keeps bindings, and the marks `*` and `_` that stand alone, out of the Markdown parser's sight.
 * Each is replaced by a marker of the same length, made of Unicode noncharacters (U+FDD0–U+FDEF,
 * set apart for use inside a program), so that no character between the braces, nor in the value,
 * is ever read as Markdown, and the marks stay as typed: in offices they refer to footnotes.
 */
import { findBindings } from './binding.ts';

const FIRST_DIGIT = 0xfdd0;
const BASE = 28;
const OPEN = '\uFDEE';
const CLOSE = '\uFDEF';
const MARKER = /\uFDEE([\uFDD0-\uFDEB]+)\uFDEF/g;

const LONE_MARKS = { '*': '\uFDEC', _: '\uFDED' };
const MASKED_MARKS = { '\uFDEC': '*', '\uFDED': '_' };
/** Touching a word, or it is the mark of a list or part of a line of marks. */
const LONE_MARK = /(?<![\\*])\*(?!\*)(?:(?=\S)|(?<=[^\s>]\*))|(?<![\\_])_(?!_)/g;

export interface Masked {
  text: string;
  /** Replaces the markers in a part of the text by the bindings as they were written. */
  unmask(part: string): string;
}

/** Masks the bindings and the lone marks of a text. */
export function maskText(source: string): Masked {
  const known = new Map<string, number>();
  let text = '';
  let done = 0;
  for (const { start, end } of findBindings(source)) {
    const binding = source.slice(start, end);
    const index = known.get(binding) ?? known.size;
    known.set(binding, index);
    text += source.slice(done, start) + (marker(index, binding.length) ?? binding);
    done = end;
  }
  text += source.slice(done);
  const bindings = [...known.keys()];
  const unmask = (part: string) =>
    part
      .replace(/[\uFDEC\uFDED]/g, (mark) => MASKED_MARKS[mark as keyof typeof MASKED_MARKS])
      .replace(MARKER, (all, digits: string) => bindings[indexOf(digits)] ?? all);
  return { text: text.replace(LONE_MARK, (mark) => LONE_MARKS[mark as '*' | '_']), unmask };
}

/** Nothing when the number of the binding does not fit: the binding then stays in sight. */
function marker(index: number, length: number): string | undefined {
  const digits: string[] = [];
  let rest = index;
  for (let place = 0; place < length - 2; place += 1) {
    digits.unshift(String.fromCharCode(FIRST_DIGIT + (rest % BASE)));
    rest = Math.floor(rest / BASE);
  }
  return rest === 0 ? OPEN + digits.join('') + CLOSE : undefined;
}

function indexOf(digits: string): number {
  return [...digits].reduce((sum, digit) => sum * BASE + digit.charCodeAt(0) - FIRST_DIGIT, 0);
}
