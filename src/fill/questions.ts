/** What a form asks for, in its order, as plain data for whoever lets people fill it in. */
import { blankOf } from '../assemble/printed-table.ts';
import type { Localized } from '../diagnostic/diagnostic.ts';
import { COMMON } from '../form/common-fields.ts';
import { fieldWords, labelTrail, pathLike } from '../form/field-words.ts';
import { isProse, numbersOf, walk } from '../form/fields.ts';
import type { Field, Form, GroupField, NumberField, TextField } from '../form/form.ts';
import type { Table } from '../report/report.ts';

export type Question = Facts | Prose | Grid;

/** Short texts and single numbers that are printed in no part of their own. */
export interface Facts {
  kind: 'facts';
  fields: Fact[];
}

export interface Fact {
  path: string;
  label: string;
  /** Labels of the groups it stands in, the outermost first. */
  within: string[];
  description?: string;
  required: boolean;
  /** The only values allowed, with their words. */
  choices?: { value: string; label: string }[];
  /** It names the file of last year's report. */
  isLastYear?: true;
}

/** A text of its own, in Markdown. */
export interface Prose {
  kind: 'prose';
  path: string;
  label: string;
  description?: string;
  required: boolean;
}

/** A table of the official form. */
export interface Grid {
  kind: 'grid';
  path: string;
  label: string;
  description?: string;
  /** Without numbers; the cells of numbers know their data paths. */
  table: Table;
  cells: ReadonlyMap<string, GridCell>;
}

export interface GridCell {
  name: Localized;
  /** What shows the number in a text. */
  binding: string;
  /** It may be left out and is worked out then. */
  total: boolean;
}

/** @returns the short texts first, then each part of the report */
export function questionsOf(form: Form): Question[] {
  const tables = new Map(blankOf(form).map(({ section, table }) => [section, table]));
  const parts = form.root.children.filter((field) => field.kind !== 'number' && field.layout);
  const others = form.root.children.filter((field) => !parts.includes(field)).flatMap(leaves);
  const facts = others.filter(({ path }) => path !== COMMON.form).map(factOf);
  return [
    { kind: 'facts', fields: facts },
    ...parts.flatMap((field): Question[] => {
      const table = field.kind === 'group' ? tables.get(field) : undefined;
      if (field.kind === 'group') return table ? [gridOf(field, table, form)] : [];
      return isProse(field) ? [{ kind: 'prose', ...headOf(field) }] : [];
    }),
  ];
}

type Leaf = TextField | NumberField;

const leaves = (field: Field): Leaf[] => walk(field).filter((each) => each.kind !== 'group');

function factOf(field: Leaf): Fact {
  const { values, labels } = field.kind === 'text' ? field : {};
  const choices = values?.map((value) => ({ value, label: labels?.[value]?.[0] ?? value }));
  return {
    ...headOf(field),
    within: field.parent ? labelTrail(field.parent) : [],
    ...(choices ? { choices } : {}),
    ...(field.path === COMMON.previous ? { isLastYear: true } : {}),
  };
}

function headOf({ path, label, description, required }: Field) {
  return { path, label, required, ...(description === undefined ? {} : { description }) };
}

function gridOf(section: GroupField, table: Table, form: Form): Grid {
  const cells = numbersOf(section).map((field): [string, GridCell] => [
    field.path,
    {
      name: fieldWords(field),
      binding: `{{ ${pathLike(field, '表', form)} }}`,
      total: field.total,
    },
  ]);
  return { kind: 'grid', ...headOf(section), table, cells: new Map(cells) };
}
