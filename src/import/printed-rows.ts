/** A table of the printed form as the reader looks for it: its rows by their labels, and their heads. */
import { type BlankTable, blankOf } from '../assemble/printed-table.ts';
import { isWithin } from '../form/fields.ts';
import type { Field, Form, GroupField, NumberField } from '../form/form.ts';
import { labelKey, spellings } from '../form/label.ts';
import { singleGroups } from '../form/single-rows.ts';
import type { Cell } from '../report/report.ts';

export interface PrintedTable {
  form: Form;
  section: GroupField;
  rows: PrintedRow[];
  /** Rows and groups of rows by the keys of their labels. */
  labels: ReadonlyMap<string, Field[]>;
  /** Keys of all headings of columns and bands, by each spelling that is known of them. */
  heads: ReadonlyMap<string, string>;
}

export interface PrintedRow {
  /** The field of the row; the section itself where a table has one row without a label. */
  field: Field;
  numbers: NumberField[];
  /** The headings above, as they are read: row by row, and each group before its columns. */
  heads: Heading[][];
  /** Keys of the headings above each number, the outermost first. */
  chains: string[][];
}

export interface Heading {
  key: string;
  /** Which of the numbers of the row stands right below it. */
  above?: number;
}

/**
 * A table of one row below groups of columns may stand upright: a row for each group, below the
 * headings that all of them have.
 */
function uprightTables({ form, section, rows }: PrintedTable): PrintedTable[] {
  const [only] = rows;
  const groups = [...new Set(only?.numbers.map(({ parent }) => parent ?? section))];
  if (!only || rows.length > 1 || only.field !== section || groups.length < 2) return [];
  const upright = groups.map((field): PrintedRow => {
    const at = [...only.numbers.keys()].filter((each) => only.numbers[each]?.parent === field);
    const leaves = at.map((each) => only.chains[each]?.at(-1) ?? '');
    const numbers = at.flatMap((each) => only.numbers[each] ?? []);
    const heads = [leaves.map((key, above) => ({ key, above }))];
    return { field, numbers, heads, chains: leaves.map((leaf) => [leaf]) };
  });
  const leaves = upright.flatMap(({ chains }) => chains.flat());
  const fields = new Set(groups.flatMap((group) => [group, ...groupsAround(group, section)]));
  const labels = labelsOf([...fields]);
  return [{ form, section, rows: upright, labels, heads: new Map(leaves.map((it) => [it, it])) }];
}

/** A run reads many documents, and a form is laid out once for all of them. */
const known = new WeakMap<Form, PrintedTable[]>();

/** The tables of a form; one with a group of rows that may be one row is there both ways. */
export function printedTables(form: Form): PrintedTable[] {
  const tables = known.get(form) ?? layOut(form);
  known.set(form, tables);
  return tables;
}

function layOut(form: Form): PrintedTable[] {
  const single = singleGroups(form.fields).flatMap((group) => {
    const given = form.withSingleRows([group.path]);
    const around = blankOf(given).filter(({ section }) => isWithin(group.path, section.path));
    return around.map((blank) => ({ ...printedTable(given, blank), form }));
  });
  const own = blankOf(form).map((blank) => printedTable(form, blank));
  return [...own, ...single, ...own.flatMap(uprightTables)];
}

function printedTable(form: Form, { section, table }: BlankTable): PrintedTable {
  const rows = table.rows.flatMap((cells) => printedRow(form, section, cells, table.rows) ?? []);
  const fields = new Set(rows.flatMap(({ field }) => [field, ...groupsAround(field, section)]));
  const labels = labelsOf([...fields].filter((field) => field !== section));
  const headings = table.rows.flat().filter(({ role }) => /head|band|corner/.test(role));
  const heads = new Map(headings.map(({ text }) => [headKey(text), headKey(text)]));
  for (const { label, aliases = [] } of rows.flatMap(({ numbers }) => numbers)) {
    for (const alias of aliases)
      if (heads.has(headKey(label))) heads.set(headKey(alias), headKey(label));
  }
  return { form, section, rows, labels, heads };
}

function labelsOf(fields: Field[]): Map<string, Field[]> {
  const labels = new Map<string, Field[]>();
  for (const field of fields) {
    const aliases = field.aliases?.map(labelKey) ?? [];
    for (const key of new Set([labelKey(field.label), ...spellings(field), ...aliases])) {
      labels.set(key, [...(labels.get(key) ?? []), field]);
    }
  }
  return labels;
}

/** Whether words are a label or a heading in a table of one of the forms. */
export function printedWords(forms: Form[]): (words: string) => boolean {
  const tables = forms.flatMap(printedTables);
  const keys = new Set(tables.flatMap(({ labels, heads }) => [...labels.keys(), ...heads.keys()]));
  return (words) => keys.has(labelKey(words)) || keys.has(headKey(words));
}

/** The unit of a heading is read apart from its words. */
export const headKey = (text: string): string => labelKey(text).replace(/\(单位[^()]*\)$/, '');

function groupsAround(field: Field, section: Field): GroupField[] {
  const { parent } = field;
  return !parent || parent === section || field === section
    ? []
    : [parent, ...groupsAround(parent, section)];
}

function printedRow(form: Form, section: GroupField, cells: Cell[], all: Cell[][]) {
  const numbers = cells.filter(({ path }) => path !== undefined);
  const first = numbers[0];
  if (!first) return undefined;
  const stub = first.headers.findLast(
    (id) => id.endsWith('-stub') && form.fields.has(id.slice(0, -5)),
  );
  const field = (stub === undefined ? section : form.fields.get(stub.slice(0, -5))) ?? section;
  const above = new Set(numbers.flatMap(({ headers }) => headers));
  const heads = all.flat().filter(({ id, role }) => role === 'head' && above.has(id));
  const byColumn = heads.toSorted((a, b) => a.column - b.column || a.row - b.row);
  const headsOf = ({ headers }: Cell) => heads.filter(({ id }) => headers.includes(id));
  const leaves = numbers.map((number) => headsOf(number).at(-1));
  const headingOf = (head: Cell): Heading => {
    const at = leaves.indexOf(head);
    return { key: headKey(head.text), ...(at >= 0 && { above: at }) };
  };
  return {
    field,
    numbers: numbers.flatMap(({ path = '' }) => {
      const number = form.fields.get(path);
      return number?.kind === 'number' ? [number] : [];
    }),
    chains: numbers.map((number) => headsOf(number).map(({ text }) => headKey(text))),
    heads: [heads, byColumn].map((order) => order.map(headingOf)),
  };
}
