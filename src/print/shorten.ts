/**
 * Shortens a long line to a width, keeping what is marked in it and something around it; libraries
 * cut at an end or in the middle, wherever the marks are.
 */
import type { Glyph } from '../diagnostic/display-width.ts';
import type { Range } from '../diagnostic/place.ts';
import { printed } from '../diagnostic/printable.ts';

/**
 * Leaves out what does not fit, with `…` in its place.
 * @param glyphs the characters of the line
 * @param marks ranges to keep in sight
 * @param width columns to fill at most
 */
export function shorten(glyphs: Glyph[], marks: Range[], width: number): Glyph[] {
  if (total(glyphs) <= width) return glyphs;
  const spans = marks.length > 0 ? marks.map((mark) => span(glyphs, mark)) : [{ start: 0, end: 0 }];
  const cut = (around: number, longest: number) =>
    keep(
      glyphs,
      spans.map((part) => widen(part, around, longest)),
    );
  for (let around = width; around > 0; around--) {
    const short = cut(around, Number.POSITIVE_INFINITY);
    if (total(short) <= width) return short;
  }
  for (let longest = width; longest > 1; longest--) {
    const short = cut(1, longest);
    if (total(short) <= width) return short;
  }
  return cut(0, 1);
}

function total(glyphs: Glyph[]): number {
  return glyphs.reduce((sum, glyph) => sum + glyph.width, 0);
}

/** Indexes of the glyphs that a mark covers. */
function span(glyphs: Glyph[], mark: Range): Range {
  const start = glyphs.findIndex((glyph) => glyph.end > mark.start);
  if (start < 0) return { start: glyphs.length, end: glyphs.length };
  const past = glyphs.findIndex((glyph) => glyph.start >= mark.end);
  return { start, end: Math.max(start, past < 0 ? glyphs.length : past) };
}

function widen({ start, end }: Range, around: number, longest: number): Range {
  return { start: start - around, end: Math.min(end, start + longest) + around };
}

function keep(glyphs: Glyph[], spans: Range[]): Glyph[] {
  const kept: Glyph[] = [];
  let gap: Glyph | undefined;
  for (const [index, glyph] of glyphs.entries()) {
    if (spans.some((part) => index >= part.start && index < part.end)) {
      kept.push(glyph);
      gap = undefined;
    } else if (gap) {
      gap.end = glyph.end;
    } else {
      gap = { ...glyph, shown: printed`…`, width: 1 };
      kept.push(gap);
    }
  }
  return kept;
}
