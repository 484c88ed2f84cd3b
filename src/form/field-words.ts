/** What fields are called in messages: labels in Chinese, data paths in English. */

import type { Localized } from '../diagnostic/diagnostic.ts';
import { sectionOf, splitColumns, walk } from './fields.ts';
import type { Field, Form, GroupField } from './form.ts';
import { resolvePath } from './named-fields.ts';

/** The field as the office calls it, with the table it stands in: `表一 · 行 · 列`. */
export function fieldWords(field: Field): Localized {
  const section = sectionOf(field);
  if (section === field || field.parent?.path === '') {
    return { zh: field.label, en: field.path };
  }
  const table = section?.layout && 'name' in section.layout ? [section.layout.name] : [];
  return { zh: [...table, ...namesBelow(section, field)].join(' · '), en: field.path || 'report' };
}

/** A path to write instead of another one: in words where that one is, as long as they lead there. */
export function pathLike(field: Field, written: string, form: Form): string {
  const { zh } = fieldWords(field);
  return /\p{Script=Han}/u.test(written) && resolvePath(form, zh) === field ? zh : field.path;
}

/** The field by its path and in words, for a list to choose from. */
export const pathWords = (field: Field): string => `${field.path}（${fieldWords(field).zh}）`;

/**
 * The names from below a group down to a field in it. A name that begins with the one before it says
 * that one as well, and stands alone.
 */
export function namesBelow(group: GroupField | undefined, field: Field): string[] {
  if (field === group || !field.parent) return [];
  const above = namesBelow(group, field.parent);
  const last = above.at(-1);
  if (last && field.name !== last && field.name.startsWith(last)) above.pop();
  return [...above, field.name];
}

/** Labels from the top down; the root has none. */
export function labelTrail(field: Field): string[] {
  return field.parent ? [...labelTrail(field.parent), field.label] : [];
}

/** A row in words. Where the table is a single row, the table's name says it. */
export function rowWords(row: GroupField): Localized {
  const { layout, path } = row;
  return layout && 'name' in layout ? { zh: layout.name, en: path } : fieldWords(row);
}

/** The words for a group that contains something; nothing for the report as a whole. */
export function groupWords(group: GroupField): Localized | undefined {
  return group.path === '' ? undefined : fieldWords(group);
}

/** A cell of a row: its name where that is unique in the row, else the names of its groups as well. */
export function cellName(row: GroupField, cell: Field): string {
  const same = [...walk(row)].filter((field) => field !== row && field.name === cell.name);
  return same.length > 1 ? namesBelow(row, cell).join(' · ') : cell.name;
}

/** The columns that the list of a row has numbers for. */
export function columnNames(row: GroupField): string[] {
  return splitColumns(row).columns.map((column) => cellName(row, column));
}

/** What to fill in and how a data file writes it, line by line. */
export function guidanceFor({ description = '', writing = '' }: Field): string[] {
  return `${description}${writing}`.split('\n').filter((line) => line !== '');
}
