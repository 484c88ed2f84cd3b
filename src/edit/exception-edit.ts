/** An exception as the lines of a report, and where in the file they go. */

import type { Checked } from '../check/dataset.ts';
import type { Exception } from '../check/structure/exceptions.ts';
import { keyLikeOthers } from '../check/structure/key-style.ts';
import { EXCEPTIONS } from '../form/common-fields.ts';
import { findNamed } from '../form/named-fields.ts';
import type { Edit } from '../read/edits.ts';
import type { Entry, ListNode, Source } from '../read/source.ts';
import { keyText } from '../read/source.ts';
import { lineBreakOf, lineEnd } from './text-lines.ts';
import { yamlText } from './yaml-text.ts';

/** The key of the list of exceptions, or of a part of an exception, as the file would write it. */
export type KeyOf = (key: string) => string;

/** @returns what names the keys of an exception like the other keys of the file */
export function exceptionKeys({ root, text }: Source, { form, places }: Checked): KeyOf {
  const list = form.records.find(({ key }) => key === EXCEPTIONS);
  const entries = root?.kind === 'map' ? root.entries : [];
  const entry = entries.find(({ key }) => list && findNamed([list], keyText(key)));
  const last = entry?.value.kind === 'list' ? entry.value.items.at(-1) : undefined;
  const known = new Map(places);
  for (const { key, value } of [
    ...(entry ? [entry] : []),
    ...(last?.kind === 'map' ? last.entries : []),
  ]) {
    const field = list && findNamed([list, ...list.children], keyText(key));
    if (field) known.set(field.path, { key: key.range, value: value.range });
  }
  const fields = list ? [list, ...list.children] : [];
  return (key) => {
    const field = fields.find((each) => each.key === key);
    return field ? keyLikeOthers(field, { places: known, text }) : key;
  };
}

/** The lines of one exception, without indentation. */
export function exceptionLines(
  { rule, cells, reason, by, until, values }: Omit<Exception, 'ranges'>,
  keyOf: KeyOf,
): string[] {
  const line = (key: string, value: string) => `${keyOf(key)}: ${value}`;
  return [
    line('rule', rule),
    ...(cells.length === 0 ? [] : [line('cells', `[${cells.join(', ')}]`)]),
    line('reason', yamlText(reason)),
    ...(by === undefined ? [] : [line('by', yamlText(by))]),
    ...(until === undefined ? [] : [line('until', until)]),
    ...(values === undefined ? [] : [line('values', values)]),
  ];
}

/** The lines as an item of a list. */
export function listItem(lines: string[], indent = '  '): string[] {
  return lines.map((line, at) => `${indent}${at === 0 ? '- ' : '  '}${line}`);
}

/**
 * Puts an item behind the last one of the list, or a new list at the end of the file.
 * @param entry the list as it stands in the file, if it does
 * @returns nothing where the list is written in a way that has no lines for items
 */
export function insertionOf(
  lines: string[],
  key: string,
  { text, root }: Source,
  entry: Entry | undefined,
): Edit | undefined {
  const br = lineBreakOf(text);
  if (!entry) return root && isFlow(text, root.range.start) ? undefined : atEnd(text, key, lines);
  const { value } = entry;
  if (value.kind === 'scalar')
    return insert(lineEnd(text, entry.key.range.end), listItem(lines), br);
  if (value.kind !== 'list') return undefined;
  const [last] = value.items.slice(-1);
  if (!last) return inPlaceOf(value, text, listItem(lines), br);
  const indent = isFlow(text, value.range.start) ? undefined : dashIndent(text, value);
  if (indent === undefined) return undefined;
  return insert(lineEnd(text, last.range.end), listItem(lines, indent), br);
}

function inPlaceOf({ range }: ListNode, text: string, lines: string[], br: string): Edit {
  const start = text.slice(0, range.start).trimEnd().length;
  return { start, end: range.end, text: lines.map((line) => br + line).join('') };
}

const isFlow = (text: string, offset: number): boolean => /[[{]/.test(text.charAt(offset));

function insert(at: number, lines: string[], br: string): Edit {
  return { start: at, end: at, text: lines.map((line) => br + line).join('') };
}

function atEnd(text: string, key: string, lines: string[]): Edit {
  const br = lineBreakOf(text);
  const ended = text.endsWith('\n') ? '' : br;
  const apart = /\n[ \t\r]*\n$/.test(text) ? '' : br;
  const list = [`${key}:`, ...listItem(lines), ''].join(br);
  return { start: text.length, end: text.length, text: ended + apart + list };
}

/** The blanks in front of the dash of the last item, where its first key stands beside the dash. */
function dashIndent(text: string, { items }: ListNode): string | undefined {
  const start = items.at(-1)?.range.start ?? 0;
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  return /^( *)- +$/.exec(before)?.[1];
}
