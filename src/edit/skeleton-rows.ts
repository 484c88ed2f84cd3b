/** Rows of a table in a new data file: lists of blanks under a head that lines up with them. */

import { displayWidth, pad } from '../diagnostic/display-width.ts';
import { isRow, numbersToFill, type Row } from '../form/fields.ts';
import type { Field, GroupField, NumberField } from '../form/form.ts';
import { BLANK, entryLine, type Hand } from './field-lines.ts';

/** More numbers than this do not go on one line of a screen. */
const LONGEST_LIST = 7;

type Fallback = (field: Field, indent: string) => string[];

/**
 * @param rows the rows of one table, nested groups of rows included
 * @param hand what to write for a number, and beside a row
 * @param otherwise writes a row that is no list
 */
export function listRows(rows: Field[], indent: string, hand: Hand, otherwise: Fallback): string[] {
  const column = Math.max(...rows.map((row) => keyWidth(row, indent.length))) + 2;
  let heads = '';
  const write = (field: Field, margin: string): string[] => {
    if (numbersToFill(field).length === 0) return [];
    if (isListRow(field)) {
      const fresh = headLines(field, column);
      const changed = fresh.join('\n') !== heads;
      heads = fresh.join('\n');
      return [...(changed ? fresh : []), listRow(field, margin, column, hand)];
    }
    if (field.kind !== 'group' || field.axis) return otherwise(field, margin);
    const start = margin + entryLine(field.key, '', field.label);
    return [start, ...field.children.flatMap((child) => write(child, `${margin}  `))];
  };
  return rows.flatMap((row) => write(row, indent));
}

function isListRow(field: Field): field is Row {
  return isRow(field) && numbersToFill(field).length <= LONGEST_LIST;
}

/** Width of the longest indented key among the rows, colon included. */
function keyWidth(field: Field, indent: number): number {
  const own = indent + field.key.length + 1;
  if (field.kind !== 'group' || field.axis) return isListRow(field) ? own : 0;
  return Math.max(own, ...field.children.map((child) => keyWidth(child, indent + 2)));
}

function listRow(
  row: GroupField,
  indent: string,
  column: number,
  { textOf = () => BLANK, remarkOf }: Hand,
): string {
  const cells = numbersToFill(row);
  const last = cells.length - 1;
  const texts = cells.map((cell, at) =>
    pad(at < last ? `${textOf(cell)},` : textOf(cell), widthOf(cell)),
  );
  const remark = remarkOf?.(row, row.key) ?? row.label;
  return indent + entryLine(row.key, `[${texts.join(' ')}]`, remark, column - indent.length);
}

/** The head in one or two lines: groups of columns above their columns. */
function headLines(row: GroupField, column: number): string[] {
  const cells = numbersToFill(row);
  const groups = cells.map(({ parent }, at) =>
    parent === row || parent === cells[at - 1]?.parent ? '' : (parent?.label ?? ''),
  );
  const labels = cells.map(({ label }) => label);
  const widths = cells.map(widthOf);
  return [...(groups.some(Boolean) ? [over(groups, widths)] : []), aligned(labels, widths)].map(
    (line) => `${pad('  #', column + 1)}${line}`.trimEnd(),
  );
}

const aligned = (words: string[], widths: number[]) =>
  words.map((word, at) => pad(word, widths[at] ?? 0)).join(' ');

/** Each word begins above its column and may run on over the columns after it. */
function over(words: string[], widths: number[]): string {
  let line = '';
  let start = 0;
  for (const [at, word] of words.entries()) {
    if (word !== '') line = pad(line, start) + word;
    start += (widths[at] ?? 0) + 1;
  }
  return line;
}

/** A column is as wide as its head, and leaves room for a number of four digits and its comma. */
function widthOf({ label }: NumberField): number {
  return Math.max(displayWidth(label), 5);
}
