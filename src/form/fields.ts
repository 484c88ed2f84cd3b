/** Questions about the tree of fields: what is below a field, and the table and row it stands in. */
import type { Field, GroupField, NumberField, TextField } from './form.ts';

/** Every field of a tree, each group before its children, in the order of the form. */
export function walk(field: Field, into: Field[] = []): Field[] {
  into.push(field);
  if (field.kind === 'group') for (const child of field.children) walk(child, into);
  return into;
}

/** Whether a path is that of a group, or leads into it. */
export const isWithin = (path: string, group: string): boolean =>
  path === group || path.startsWith(`${group}.`);

/** The field at a path relative to a group. */
export function fieldBelow(group: GroupField, path: string): Field | undefined {
  let field: Field | undefined = group;
  for (const key of path.split('.')) {
    field = field?.kind === 'group' ? field.children.find((child) => child.key === key) : undefined;
  }
  return field;
}

/** Running text, which is written on lines of its own. */
export function isProse(field: Field): field is TextField {
  return field.kind === 'text' && field.layout?.kind === 'prose';
}

/** The numbers of a tree, in printed order. */
export function numbersOf(field: Field): NumberField[] {
  return walk(field).filter((each) => each.kind === 'number');
}

/** Whether everything in the group is a number. */
export function holdsNumbersOnly(group: GroupField): boolean {
  return walk(group).every(({ kind }) => kind !== 'text');
}

/** The numbers below a field that a person fills in, in printed order: all but the totals. */
export function numbersToFill(field: Field): NumberField[] {
  if (field.total || field.kind === 'text') return [];
  return field.kind === 'number' ? [field] : field.children.flatMap(numbersToFill);
}

/** The field at the top of the file around a field. */
export function topOf(field: Field): Field {
  return field.parent && field.parent.path !== '' ? topOf(field.parent) : field;
}

/** The nearest group around a field that is printed as a table. */
export function sectionOf(field: Field): GroupField | undefined {
  let each: Field | undefined = field;
  while (each && !(each.kind === 'group' && each.layout)) each = each.parent;
  return each;
}

export type Row = GroupField & Required<Pick<GroupField, 'axis'>>;

export const isRow = (field: Field | undefined): field is Row =>
  field?.kind === 'group' && field.axis !== undefined;

/** The row of a table that the field is, or stands in. */
export function rowOf(field: Field | undefined): Row | undefined {
  let row = field;
  while (row && !isRow(row)) row = row.parent;
  return row;
}

/** The numbers of a row: those that a list of them must have, and the totals that it may leave out. */
export function splitColumns(row: GroupField): { columns: NumberField[]; totals: NumberField[] } {
  const all = numbersOf(row);
  return {
    columns: all.filter(({ rowTotal }) => !rowTotal),
    totals: all.filter(({ rowTotal }) => rowTotal),
  };
}
