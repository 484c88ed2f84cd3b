/** A missing total as an entry of its own, behind a neighbour and written like it. */

import type { Checked, FieldPlace } from '../check/dataset.ts';
import { keyLikeOthers } from '../check/structure/key-style.ts';
import { numbersOf, rowOf, walk } from '../form/fields.ts';
import type { Field, GroupField } from '../form/form.ts';
import type { Edit } from '../read/edits.ts';
import { indentAt, lineBreakOf, lineEnd } from './text-lines.ts';

type Keyed = Required<FieldPlace>;

/**
 * Writes a number, or a row of numbers, into the mapping of its group.
 * @returns nothing when the group has no entry beside which it could stand
 */
export function entryInsertion(part: Field, checked: Checked, text: string): Edit | undefined {
  const neighbours = neighboursOf(part, checked);
  const neighbour = neighbours.before.at(-1) ?? neighbours.after[0];
  const group = part.parent && checked.places.get(part.parent.path);
  if (!neighbour || !group) return undefined;
  const { key, value } = neighbour;
  const indent = indentAt(text, key.start);
  const entry = entryText(part, checked, text);
  if (text.charAt(group.value.start) === '{') {
    const gap = indent === undefined ? ' ' : lineBreakOf(text) + indent;
    return { start: value.end, end: value.end, text: `,${gap}${entry}` };
  }
  if (indent === undefined) return undefined;
  const at = lineEnd(text, value.end);
  return { start: at, end: at, text: lineBreakOf(text) + indent + entry };
}

function neighboursOf(part: Field, { places }: Checked) {
  const siblings = part.parent?.children ?? [];
  const keyed = (fields: Field[]): Keyed[] =>
    fields.flatMap(({ path }) => {
      const place = places.get(path);
      return place?.key ? [place as Keyed] : [];
    });
  const at = siblings.indexOf(part);
  return { before: keyed(siblings.slice(0, at)), after: keyed(siblings.slice(at + 1)) };
}

function entryText(part: Field, checked: Checked, text: string): string {
  const nameOf = (field: Field) => keyLikeOthers(field, { places: checked.places, text });
  const key = `${nameOf(part)}:`;
  const numberOf = ({ path }: Field) => checked.values.get(path)!.text;
  if (part.kind !== 'group') return `${key} ${numberOf(part)}`;
  const row = rowStyle(part, checked, text);
  const value =
    row === 'list'
      ? `[${numbersOf(part).map(numberOf).join(', ')}]`
      : mapping(part, nameOf, numberOf);
  return `${key} `.padEnd(columnOf(part, checked, text)) + value;
}

function mapping(
  group: GroupField,
  nameOf: (field: Field) => string,
  numberOf: (field: Field) => string,
): string {
  const entries = group.children.map((child) => {
    const value = child.kind === 'group' ? mapping(child, nameOf, numberOf) : numberOf(child);
    return `${nameOf(child)}: ${value}`;
  });
  return `{ ${entries.join(', ')} }`;
}

/** How the other rows are written. */
function rowStyle(row: GroupField, { places }: Checked, text: string): 'list' | 'mapping' {
  const rows = walk(row.parent ?? row).filter((field) => rowOf(field) === field && field !== row);
  const signs = rows.flatMap(({ path }) => {
    const place = places.get(path);
    return place ? [text.charAt(place.value.start)] : [];
  });
  return signs.some((sign) => sign === '[' || sign === '-') || signs.every((sign) => sign === '0')
    ? 'list'
    : 'mapping';
}

/** Where the values of the rows beside it begin, counted from the key, if they are lined up. */
function columnOf(row: GroupField, { places }: Checked, text: string): number {
  const beside = (row.parent?.children ?? []).flatMap(({ path }) => {
    const { key, value } = places.get(path) ?? {};
    const linedUp = key && value && /^:[ ]{2,}$/.test(text.slice(key.end, value.start));
    return linedUp ? [value.start - key.start] : [];
  });
  return beside[0] ?? 0;
}
