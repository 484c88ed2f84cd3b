/** Totals of a row that is written as a list, put between or behind its items. */

import type { Checked, FieldPlace } from '../check/dataset.ts';
import { numbersOf } from '../form/fields.ts';
import type { Field, GroupField } from '../form/form.ts';
import type { Edit } from '../read/edits.ts';
import { indentAt, lineBreakOf, lineEnd } from './text-lines.ts';

/**
 * Writes missing totals where the printed order has them.
 * @param totals every number of the row that its list leaves out
 * @returns nothing when the list leaves out more
 */
export function itemInsertion(
  row: GroupField,
  totals: readonly Field[],
  { places, values }: Checked,
  text: string,
): Edit[] | undefined {
  const items = numbersOf(row);
  const given = items.filter((item) => !totals.includes(item));
  const list = places.get(row.path)!.value;
  const placeOf = (item: Field): FieldPlace | undefined => places.get(item.path);
  // A 0 for the whole row has places for all of them, but no items.
  if (!/[[-]/.test(text.charAt(list.start)) || !given.every(placeOf)) return undefined;
  const starts = given.map((item) => placeOf(item)!.value);
  return totals.map((total) => {
    const before = items.slice(0, items.indexOf(total as (typeof items)[number]));
    const previous = before.findLast((item) => given.includes(item)) ?? given[0]!;
    const { start, end } = placeOf(previous)!.value;
    const number = values.get(total.path)!.text;
    if (text.charAt(list.start) === '-') return lineBehind(text, start, end, number);
    return { start: end, end, text: separator(text, starts) + number };
  });
}

function separator(text: string, items: { start: number; end: number }[]): string {
  const [first, second] = items;
  return first && second && text.slice(first.end, second.start) === ',' ? ',' : ', ';
}

function lineBehind(text: string, start: number, end: number, number: string): Edit {
  const at = lineEnd(text, end);
  const indent = indentAt(text, text.lastIndexOf('-', start)) ?? '';
  return { start: at, end: at, text: `${lineBreakOf(text)}${indent}- ${number}` };
}
