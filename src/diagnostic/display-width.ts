/**
 * A line of text as a terminal shows it: characters with the columns they take. Chinese characters
 * take two (Unicode Standard Annex #11), a combining sign none.
 */
import { eastAsianWidth } from 'get-east-asian-width';
import { type Printable, signPrinter } from './printable.ts';

export interface Glyph {
  /** What is printed. */
  shown: Printable;
  /** Columns that it takes. */
  width: number;
  /** Offset in the text where the character begins. */
  start: number;
  /** Offset where it ends. */
  end: number;
}

const WITHOUT_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

/** Letters, figures and punctuation of Latin and Chinese writing, which join with none of their kind. */
const PLAIN = /^[ -~·—‘’“”…\u3000-\u3029一-鿿！-～]*$/;

let segmenter: Intl.Segmenter | undefined;

/**
 * What a reader sees as characters. The segmenter is made when first needed: it loads tables that
 * take a third of the time Node needs to start.
 */
function graphemes(line: string): Iterable<{ segment: string; index: number }> {
  if (PLAIN.test(line)) return Array.from(line, (segment, index) => ({ segment, index }));
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'grapheme' });
  return segmenter.segment(line);
}

/**
 * Splits a line into what a reader sees as characters.
 * @param line without its line break
 * @param offset where the line begins in its text
 */
export function glyphsOf(line: string, offset = 0): Glyph[] {
  const show = signPrinter(line);
  return Array.from(graphemes(line), ({ segment, index }) => {
    const shown = show(segment, index);
    const start = offset + index;
    return { shown, width: widthOf(shown, segment), start, end: start + segment.length };
  });
}

/** Columns that a text takes when it is printed. */
export function displayWidth(text: string): number {
  return glyphsOf(text).reduce((sum, glyph) => sum + glyph.width, 0);
}

/** Signs that join to one character stand in one place: the widest decides. */
function widthOf(shown: Printable, segment: string): number {
  const widths = Array.from(shown, signWidth);
  return shown === segment ? Math.max(...widths) : widths.reduce((sum, width) => sum + width, 0);
}

function signWidth(sign: string): number {
  return WITHOUT_WIDTH.test(sign) ? 0 : eastAsianWidth(sign.codePointAt(0)!);
}

/** Pads with blanks up to a width on the terminal, where a Chinese character takes two columns. */
export function pad(text: Printable, width: number): Printable;
export function pad(text: string, width: number): string;
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}
