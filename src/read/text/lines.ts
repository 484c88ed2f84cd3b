/** The lines of a text, and what stands in them apart from each other. */

import { limits } from '../../diagnostic/limits.ts';
import type { Range } from '../../diagnostic/place.ts';
import { tooManyLines } from '../check-extent.ts';
import type { Field } from '../document.ts';
import { checkColumns } from '../table-counter.ts';

export interface Line {
  text: string;
  start: number;
}

/**
 * @returns the lines that hold more than blanks, without the blanks at their ends
 * @throws Refusal when there are more than in any report
 */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (const { 0: whole, index } of text.matchAll(/[^\r\n\f\v\u2028\u2029]+/g)) {
    const line = trimmed(whole, index);
    if (line.text !== '') lines.push(line);
    if (lines.length > limits.lines) throw tooManyLines();
  }
  return lines;
}

/** A number, or a sign that stands for none. */
const FIGURE = /^(?:[-+－＋]?[\d０-９][\d０-９,，.．]*%?|[/／—–－-]+|无)$/;
const WIDE = /\t[\t \u00a0\u3000]*|[ \u00a0\u3000]{2,}|\u3000/g;

/**
 * The pieces of a line, when it looks like a row of a table: set apart by tabs, by wide blanks, or by
 * single ones before figures at its end.
 */
export function fieldsOf(line: Line): Field[] | undefined {
  if (line.text.includes('\t')) return split(line, /\t/g);
  const wide = split(line, WIDE);
  const last = wide.at(-1)?.text ?? '';
  if (wide.length >= 3 || (wide.length === 2 && FIGURE.test(last))) return wide.flatMap(figures);
  const narrow = figures({ text: line.text, range: rangeOf(line) });
  return narrow.length >= 2 ? narrow : undefined;
}

/** Words that end a clause stand in prose, not in the label of a row. */
const PROSE = /[。，；：,;:]/;

/** Figures at the end of a field, each by itself: of a label, or of nothing but figures. */
function figures(field: Field): Field[] {
  const pieces = split({ text: field.text, start: field.range.start }, /[ \u00a0]+/g);
  const label = pieces.findLastIndex(({ text }) => !FIGURE.test(text));
  const count = pieces.length - 1 - label;
  if (count === 0 || pieces.length === 1) return [field];
  if (label === -1) return pieces;
  const end = pieces[label]!.range.end;
  const words = field.text.slice(0, end - field.range.start);
  if (count === 1 && (label > 0 || PROSE.test(words))) return [field];
  return [{ text: words, range: { start: field.range.start, end } }, ...pieces.slice(label + 1)];
}

function split({ text, start }: Line, gaps: RegExp): Field[] {
  const fields: Field[] = [];
  let from = 0;
  const add = (end: number): void => {
    const piece = trimmed(text.slice(from, end), start + from);
    fields.push({ text: piece.text, range: rangeOf(piece) });
    checkColumns(fields.length);
  };
  for (const gap of text.matchAll(gaps)) {
    add(gap.index);
    from = gap.index + gap[0].length;
  }
  add(text.length);
  return fields;
}

/** A piece of text without the blanks around it. */
export function trimmed(text: string, start: number): Line {
  const lead = /^[\s\u00a0\u3000\ufeff]*/.exec(text)?.[0].length ?? 0;
  return { text: text.trim(), start: start + lead };
}

export function rangeOf({ text, start }: Line): Range {
  return { start, end: start + text.length };
}
