/**
 * Notes of a table, which every table may have, whatever its form: words behind a number, written
 * `{ value: …, note: … }` in its place, and the lines below the table, under the key `notes`.
 */
import { sectionOf } from './fields.ts';
import type {
  Field,
  GroupField,
  MatrixLayout,
  NumberField,
  StackLayout,
  TextField,
} from './form.ts';

/** A number that is written with its note. */
export interface NotedNumber {
  /** The mapping, under the name and the path of the number. */
  group: GroupField;
  value: NumberField;
  note: TextField;
}

/** Words behind a number are few: a cell of a table has no room for more. */
export const LONGEST_NOTE = 100;

/** A section that is printed as a table. */
export type TableSection = GroupField & { layout: MatrixLayout | StackLayout };

export const isTable = (field: Field): field is TableSection =>
  field.kind === 'group' && field.layout !== undefined && field.layout.kind !== 'prose';

/** Whether the number stands in a table, so that it may have a note. */
export function isInTable(field: NumberField): boolean {
  const section = sectionOf(field);
  return section !== undefined && isTable(section);
}

/** Data path of the note of a number, and of the lines below a table. */
export const notePath = (number: string): string => `${number}.note`;
export const notesPath = (section: string): string => `${section}.notes`;

/** Forms stay the same, and a field is one object wherever it is asked for. */
const ofTables = new WeakMap<GroupField, TextField>();
const ofNumbers = new WeakMap<NumberField, NotedNumber>();

/** The lines below a table, as a field of it. */
export function tableNotes(section: GroupField): TextField {
  const known = ofTables.get(section);
  const notes = known ?? {
    ...noteField('notes', section, '表注'),
    description: '印在表下方的说明，一行一条；开头不用写“注：”，由程序加上。',
  };
  ofTables.set(section, notes);
  return notes;
}

/** What may stand in the place of a number of a table. */
export function notedNumber(number: NumberField): NotedNumber {
  const known = ofNumbers.get(number);
  if (known) return known;
  const { key, path, parent, label, name, required, total } = number;
  const around = parent ? { parent } : {};
  const group: GroupField = {
    ...{ key, path, label, name, required, total, ...around },
    kind: 'group',
    children: [],
  };
  const { rowTotal: _, ...single } = number;
  const words = { key: 'value', label: '数', name: '数值' };
  const value = { ...single, ...words, path: `${path}.value`, parent: group };
  const note = {
    ...noteField('note', group, '备注'),
    description: '印在数后面括号里的说明，如“其中修订16件”。',
  };
  group.children.push(value, note);
  const noted = { group, value, note };
  ofNumbers.set(number, noted);
  return noted;
}

function noteField(key: string, parent: GroupField, name: string): TextField {
  return {
    kind: 'text',
    note: true,
    key,
    path: `${parent.path}.${key}`,
    parent,
    label: '注',
    name,
    required: false,
    total: false,
  };
}
