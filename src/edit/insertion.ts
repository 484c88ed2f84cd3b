/**
 * Where missing parts go in a file, and how they are written there: as lines to paste, as an entry
 * behind a neighbour and written like it, or between the items of a row that is a list.
 */
import { displayWidth } from '../diagnostic/display-width.ts';
import type { Insertion } from '../diagnostic/kinds/structure.ts';
import type { Range } from '../diagnostic/place.ts';
import { isRow, numbersOf, walk } from '../form/fields.ts';
import type { Field, GroupField } from '../form/form.ts';
import type { Edit } from '../read/edits.ts';
import type { FieldPlace } from '../read/source.ts';
import { entryLine, fieldLines, flowText, listText } from './field-lines.ts';
import { keyIn, siblingBefore, siblingBeside, type Written } from './key-style.ts';
import {
  indentAt,
  insertAt,
  insertBelow,
  isFlow,
  lineBefore,
  lineBreakOf,
  lineOf,
} from './text-lines.ts';

/** More lines than this are no longer a help. */
const MAX_LINES = 12;

/**
 * Finds the place for fields of a group, and the lines to paste there.
 * @param first the first of them
 * @param fields those that the lines are for
 */
export function insertionAt(
  written: Written,
  first: Field,
  fields: Field[],
): { range: Range | undefined; insertion: Insertion | undefined } {
  const { text } = written.source;
  const group = first.parent!;
  const previous = siblingBefore(written, first);
  const before = previous && written.places.get(previous.path);
  const after = before ? undefined : firstChild(written, group);
  const neighbour = before?.key ?? after;
  const range = before?.key ?? written.places.get(group.path)?.key ?? after;
  if (!neighbour || isWithinBraces(written, group)) return { range, insertion: undefined };
  const indent = ' '.repeat(lineBefore(text, neighbour.start).length);
  const hand = {
    keyOf: (field: Field) => keyIn(written, field),
    remarkOf: ({ label }: Field, key: string) => (key === label ? '' : label),
  };
  const lines = fields.flatMap((field) => fieldLines(field, hand, indent));
  const line = before ? lastLine(text, before.value) : lineOf(text, neighbour.start) - 1;
  const paste = lines.length > 0 && lines.length <= MAX_LINES ? { paste: lines.join('\n') } : {};
  return { range, insertion: { line, ...paste } };
}

function firstChild({ places }: Written, group: GroupField): Range | undefined {
  return group.children
    .map(({ path }) => places.get(path)?.key)
    .filter((key) => key !== undefined)
    .sort((a, b) => a.start - b.start)[0];
}

function isWithinBraces({ places, source }: Written, { path }: GroupField): boolean {
  const value = path === '' ? source.root?.range : places.get(path)?.value;
  return value !== undefined && isFlow(source.text, value.start);
}

/** The line on which a value ends, blank lines after it left aside. */
function lastLine(text: string, { start, end }: Range): number {
  return lineOf(text, start + text.slice(start, end).trimEnd().length);
}

/** Gives the text of a number. */
export type NumberOf = (field: Field) => string;

/**
 * Writes a number, or a row of numbers, into the mapping of its group.
 * @returns nothing when the group has no entry beside which it could stand
 */
export function entryInsertion(
  part: Field,
  written: Written,
  numberOf: NumberOf,
): Edit | undefined {
  const { places, source } = written;
  const neighbour = siblingBeside(written, part);
  const { key, value } = (neighbour && places.get(neighbour.path)) ?? {};
  if (!key || !value || !places.has(part.parent!.path)) return undefined;
  const indent = indentAt(source.text, key.start);
  const entry = entryText(part, written, numberOf);
  if (isWithinBraces(written, part.parent!)) {
    const gap = indent === undefined ? ' ' : lineBreakOf(source.text) + indent;
    return insertAt(value.end, `,${gap}${entry}`);
  }
  return indent === undefined ? undefined : insertBelow(source.text, value.end, [indent + entry]);
}

function entryText(part: Field, written: Written, textOf: NumberOf): string {
  const keyOf = (field: Field) => keyIn(written, field);
  if (part.kind !== 'group') return entryLine(keyOf(part), textOf(part));
  const value = rowsAreLists(part, written)
    ? listText(numbersOf(part).map(textOf))
    : flowText(part, { keyOf, textOf });
  return entryLine(keyOf(part), value, '', columnOf(part, written));
}

/** How the other rows are written. */
function rowsAreLists(row: GroupField, { places, source }: Written): boolean {
  const rows = walk(row.parent ?? row).filter((field) => isRow(field) && field !== row);
  const signs = rows.flatMap(({ path }) => {
    const place = places.get(path);
    return place ? [source.text.charAt(place.value.start)] : [];
  });
  return signs.some((sign) => sign === '[' || sign === '-') || signs.every((sign) => sign === '0');
}

/** Where the values of the rows beside it begin, as wide as on a terminal, if they are lined up. */
function columnOf(row: GroupField, { places, source }: Written): number {
  const beside = (row.parent?.children ?? []).flatMap(({ path }) => {
    const { key, value } = places.get(path) ?? {};
    const linedUp = key && value && /^:[ ]{2,}$/.test(source.text.slice(key.end, value.start));
    return linedUp ? [displayWidth(source.text.slice(key.start, value.start))] : [];
  });
  return beside[0] ?? 0;
}

/**
 * Writes missing totals of a row that is a list where the printed order has them.
 * @param totals every number of the row that its list leaves out
 * @returns nothing when the list leaves out more
 */
export function itemInsertions(
  row: GroupField,
  totals: readonly Field[],
  { places, source: { text } }: Written,
  numberOf: NumberOf,
): Edit[] | undefined {
  const items: Field[] = numbersOf(row);
  const given = items.filter((item) => !totals.includes(item));
  const list = places.get(row.path)!.value;
  const placeOf = (item: Field): FieldPlace | undefined => places.get(item.path);
  // A 0 for the whole row has places for all of them, but no items.
  if (!/[[-]/.test(text.charAt(list.start)) || !given.every(placeOf)) return undefined;
  const comma = separator(
    text,
    given.map((item) => placeOf(item)!.value),
  );
  return totals.map((total) => {
    const before = items.slice(0, items.indexOf(total));
    const previous = before.findLast((item) => given.includes(item)) ?? given[0]!;
    const { start, end } = placeOf(previous)!.value;
    if (text.charAt(list.start) === '[') return insertAt(end, comma + numberOf(total));
    const indent = indentAt(text, text.lastIndexOf('-', start)) ?? '';
    return insertBelow(text, end, [`${indent}- ${numberOf(total)}`]);
  });
}

function separator(text: string, [first, second]: Range[]): string {
  return first && second && text.slice(first.end, second.start) === ',' ? ',' : ', ';
}
