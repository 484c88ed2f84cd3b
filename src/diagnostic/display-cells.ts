/**
 * A line of text as a terminal shows it: characters with the columns they take. Chinese characters
 * take two (Unicode Standard Annex #11), a combining sign none.
 */
import { eastAsianWidth } from 'get-east-asian-width';

export interface Cell {
  /** What is printed. */
  shown: string;
  /** Columns that it takes. */
  width: number;
  /** Offset in the text where the character begins. */
  start: number;
  /** Offset where it ends. */
  end: number;
}

const TAB = '    ';
/** Would move the cursor, colour the screen or turn the direction of writing. */
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const WITHOUT_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

let segmenter: Intl.Segmenter | undefined;

/** Made when first needed: it loads tables that take a third of the time Node needs to start. */
function graphemes(line: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'grapheme' });
  return segmenter.segment(line);
}

/**
 * Splits a line into what a reader sees as characters.
 * @param line without its line break
 * @param offset where the line begins in its text
 */
export function displayCells(line: string, offset = 0): Cell[] {
  return Array.from(graphemes(line), ({ segment, index }) => {
    const shown = printable(segment);
    const start = offset + index;
    return { shown, width: clusterWidth(shown), start, end: start + segment.length };
  });
}

/** Columns that a text takes. */
export function displayWidth(text: string): number {
  return displayCells(text).reduce((sum, cell) => sum + cell.width, 0);
}

/** The text on one line, without anything that a terminal would obey instead of showing. */
export function printable(text: string): string {
  if (text === '\t') return TAB;
  return text.replaceAll(new RegExp(UNPRINTABLE, 'gu'), (sign) =>
    /\s/.test(sign) ? ' ' : '\ufffd',
  );
}

/** Signs that join to one character stand in one place: the widest decides. */
function clusterWidth(shown: string): number {
  if (/^ +$/.test(shown)) return shown.length;
  return Math.max(...Array.from(shown, signWidth));
}

function signWidth(sign: string): number {
  return WITHOUT_WIDTH.test(sign) ? 0 : eastAsianWidth(sign.codePointAt(0)!);
}
