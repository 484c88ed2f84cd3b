/** Where a missing part goes in the file, and the lines to paste there. */

import type { Insertion } from '../../diagnostic/kinds/structure.ts';
import type { Range } from '../../diagnostic/place.ts';
import { splitColumns } from '../../form/fields.ts';
import type { Field, GroupField } from '../../form/form.ts';
import type { Draft } from '../draft.ts';
import { keyIn } from './key-style.ts';

/** More lines than this are no longer a help. */
const MAX_LINES = 12;

/**
 * Finds the place for fields of a group.
 * @param previous the field of the file after which they go, if there is one
 */
export function insertionAt(
  draft: Draft,
  group: GroupField,
  previous: Field | undefined,
  fields: Field[],
): { range: Range | undefined; insertion: Insertion | undefined } {
  const { text } = draft.source;
  const before = previous && draft.places.get(previous.path);
  const after = before ? undefined : firstChild(draft, group);
  const neighbour = before?.key ?? after;
  const range = before?.key ?? draft.places.get(group.path)?.key ?? after;
  if (!neighbour || isFlow(draft, group)) return { range, insertion: undefined };
  const indent = ' '.repeat(neighbour.start - lineStart(text, neighbour.start));
  const lines = fields.flatMap((field) => template(draft, field, indent));
  const line = before ? lastLine(text, before.value) : lineOf(text, neighbour.start) - 1;
  const paste = lines.length > 0 && lines.length <= MAX_LINES ? { paste: lines.join('\n') } : {};
  return { range, insertion: { line, ...paste } };
}

function firstChild({ places }: Draft, group: GroupField): Range | undefined {
  return group.children
    .map(({ path }) => places.get(path)?.key)
    .filter((key) => key !== undefined)
    .sort((a, b) => a.start - b.start)[0];
}

/** In a mapping within braces nothing goes on a line of its own. */
function isFlow({ places, source }: Draft, { path }: GroupField): boolean {
  const value = path === '' ? source.root?.range : places.get(path)?.value;
  return value !== undefined && source.text.charAt(value.start) === '{';
}

const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;

function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) {
    line += 1;
  }
  return line;
}

/** The line on which a value ends, blank lines after it left aside. */
function lastLine(text: string, { start, end }: Range): number {
  return lineOf(text, start + text.slice(start, end).trimEnd().length);
}

function template(draft: Draft, field: Field, indent: string): string[] {
  const key = keyIn(draft, field);
  const start = `${indent}${key}:`;
  const comment = key === field.label ? '' : `  # ${field.label}`;
  if (field.kind === 'number') return [`${start} _${comment}`];
  if (field.kind === 'text') {
    return field.layout?.kind === 'prose'
      ? [`${start} |${comment}`, `${indent}  _`]
      : [`${start} _${comment}`];
  }
  if (field.axis || field.parent?.axis) {
    const cells = splitColumns(field).columns.map(() => '_');
    return [`${start} [${cells.join(', ')}]${comment}`];
  }
  const children = field.children.filter(({ required, total }) => required && !total);
  return [
    `${start}${comment}`,
    ...children.flatMap((child) => template(draft, child, `${indent}  `)),
  ];
}
