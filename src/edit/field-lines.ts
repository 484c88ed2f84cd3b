/**
 * Fields as YAML: the one place that writes keys, values and remarks, whether into a new file, into
 * one that is there, or as lines to paste.
 */
import { pad } from '../diagnostic/display-width.ts';
import { jsonText } from '../diagnostic/printable.ts';
import { isProse, isRow, splitColumns } from '../form/fields.ts';
import type { Field, GroupField } from '../form/form.ts';

/** What stands where something is to be filled in; a check reports it as a blank. */
export const BLANK = '_';

/** How fields are written. */
export interface Hand {
  /** The key of a field, the English one where nothing else is said. */
  keyOf?(field: Field): string;
  /** The value of a number or a text, on one line; else there are blanks. */
  textOf?(field: Field): string;
  /** What is said of a field behind it. */
  remarkOf?(field: Field, key: string): string;
  /** What is said of a field on lines above it. */
  headOf?(field: Field): string[];
  /** The lines below the key of a group; else its rows are lists, and what may be left out is. */
  below?(group: GroupField, indent: string): string[];
}

const isNeeded = ({ required, total }: Field): boolean => required && !total;

/** A field and what is below it, line by line. */
export function fieldLines(field: Field, hand: Hand, indent = ''): string[] {
  const { keyOf = ({ key }) => key, textOf = () => BLANK, remarkOf, headOf, below } = hand;
  const head = headOf?.(field).map((line) => `${indent}# ${line}`) ?? [];
  const key = keyOf(field);
  const line = (value: string) => indent + entryLine(key, value, remarkOf?.(field, key));
  const deeper = `${indent}  `;
  if (isProse(field)) return [...head, line('|'), deeper + textOf(field)];
  if (field.kind !== 'group') return [...head, line(textOf(field))];
  if (below) return [...head, line(''), ...below(field, deeper)];
  if (isRow(field) || isRow(field.parent)) {
    return [...head, line(listText(splitColumns(field).columns.map(textOf)))];
  }
  const needed = field.children.filter(isNeeded);
  return [...head, line(''), ...needed.flatMap((child) => fieldLines(child, hand, deeper))];
}

/**
 * @param value '' where it stands on the lines below
 * @param column where the value begins at the earliest, from the key, as wide as on a terminal
 */
export function entryLine(key: string, value: string, remark = '', column = 0): string {
  const entry = value === '' ? `${key}:` : padded(`${key}: `, column) + value;
  return remark === '' ? entry : `${entry}  # ${remark}`;
}

const padded = (text: string, column: number) => (column === 0 ? text : pad(text, column));

/** Lines as an item of a list. */
export function itemLines(lines: readonly string[], indent: string): string[] {
  return lines.map((line, at) => `${indent}${at === 0 ? '- ' : '  '}${line}`);
}

export const listText = (values: readonly string[]): string => `[${values.join(', ')}]`;

/** A number with the words behind it. */
export const notedText = (number: string, note: string): string =>
  `{ value: ${number}, note: ${yamlText(note)} }`;

/** The lines below a table, as the entry of it that comes last. */
export function notesLines(notes: readonly string[], indent: string): string[] {
  if (notes.length === 0) return [];
  const items = notes.flatMap((note) => itemLines([yamlText(note)], `${indent}  `));
  return [indent + entryLine('notes', ''), ...items];
}

/** A field with all that is below it as an entry on one line. */
function flowEntry(field: Field, hand: Required<Pick<Hand, 'keyOf' | 'textOf'>>): string {
  if (field.kind !== 'group') return entryLine(hand.keyOf(field), hand.textOf(field));
  return entryLine(hand.keyOf(field), flowText(field, hand));
}

/** What is below a group, on one line. */
export function flowText(
  group: GroupField,
  hand: Required<Pick<Hand, 'keyOf' | 'textOf'>>,
): string {
  return `{ ${group.children.map((child) => flowEntry(child, hand)).join(', ')} }`;
}

/** Begins with a Chinese character and holds no sign that YAML knows: read as it stands. */
const PLAIN = /^\p{Script=Han}[\p{L}\p{N}（）《》〔〕“”·、，。；]*$/u;

/** @returns the words themselves, or in quotation marks what YAML might read as something else */
export function yamlText(text: string): string {
  return PLAIN.test(text) ? text : jsonText(text);
}
