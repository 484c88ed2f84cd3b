/**
 * What a report still lacks: numbers and texts that are left blank, and parts that are left out. It
 * is told once for each section, however much of it there is.
 */

import { amountWords } from '../diagnostic/amount.ts';
import type { Localized, Unfilled } from '../diagnostic/diagnostic.ts';
import type { Range } from '../diagnostic/place.ts';
import { fieldWords, rowWords } from '../form/field-words.ts';
import { rowOf } from '../form/fields.ts';
import type { Field, GroupField } from '../form/form.ts';

/** A number, a text or a group that has to be filled in. */
export interface Gap {
  field: Field;
  /** Where its blank stands; absent where the file leaves it out. */
  range?: Range;
}

/** Puts together what belongs to one of something, in the order given. */
export function grouped<T, K>(all: Iterable<T>, keyOf: (each: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const each of all) {
    const key = keyOf(each);
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return groups;
}

/** The section, or a group in it, as the office calls it: a table by its name. */
export const partWords = (part: Field): Localized =>
  part.kind === 'group' ? rowWords(part) : fieldWords(part);

/** The gaps as single numbers and texts. */
export function leavesOf(gaps: readonly Gap[]): Gap[] {
  return gaps.flatMap((gap) => leavesToFill(gap.field).map((field) => ({ ...gap, field })));
}

/** As a finding carries them. */
export function unfilledIn(gaps: readonly Gap[]): Unfilled[] {
  return leavesOf(gaps).map(({ field: { path, kind }, range }) => ({
    path,
    kind: kind === 'number' ? 'number' : 'text',
    ...(range ? { range } : {}),
  }));
}

/** A group that asks for nothing in particular counts as one text. */
function leavesToFill(field: Field): Field[] {
  if (field.kind !== 'group') return [field];
  const leaves = field.children
    .filter(({ required, total }) => required && !total)
    .flatMap(leavesToFill);
  return leaves.length > 0 ? leaves : [field];
}

/** Whether everything in a group that a person fills in is open. */
export function isWhole(group: GroupField, gaps: readonly Gap[]): boolean {
  const open = new Set(leavesOf(gaps).map(({ field }) => field));
  return leavesToFill(group).every((leaf) => open.has(leaf));
}

/** How much there is to fill in of a part: whole rows of a table, single numbers, texts. */
export function amountIn(part: Field, gaps: readonly Gap[]): Localized {
  const amount = { rows: 0, numbers: 0, texts: 0 };
  for (const [row, open] of grouped(leavesOf(gaps), ({ field }) => rowOf(field) ?? field)) {
    if (row.kind === 'group' && row !== part && isWhole(row, open)) amount.rows += 1;
    else if (open[0]!.field.kind === 'number') amount.numbers += open.length;
    else amount.texts += open.length;
  }
  return amountWords(amount);
}
