/** Checked data for tests: real forms and made-up ones, every number filled, no file read twice. */

import { readFileSync } from 'node:fs';
import type { Checked, Value } from '../../src/check/dataset.ts';
import { buildFields } from '../../src/form/field-tree.ts';
import { walk } from '../../src/form/fields.ts';
import type { Form } from '../../src/form/form.ts';
import { loadForm, schemaFiles } from '../../src/form/forms.ts';
import type { Schema } from '../../src/form/schema.ts';

const schemas = new URL('../../schemas/', import.meta.url);
const files = schemaFiles([{ read: (file) => readFileSync(new URL(file, schemas), 'utf8') }]);

/** A form of the package; its validator accepts everything. */
export const realForm = (id: string): Form => loadForm(id, files, () => true);

/** A form with the given properties; its validator accepts everything. */
export function madeUpForm(properties: Record<string, Schema>): Form {
  const schema = { type: 'object', properties };
  const { root, records } = buildFields({ schema, file: 'made-up.json' }, files);
  const form: Form = {
    id: 'made-up',
    title: '试填报告',
    description: '试填用的格式',
    edition: { document: '', adopted: '2021-01-01', firstYear: 2021 },
    root,
    fields: new Map([...walk(root)].map((field) => [field.path, field])),
    records,
    relations: [],
    validate: () => true,
    withSingleRows: () => form,
  };
  return form;
}

/** Fills every number of a form with a number of its own, and the texts with the given ones. */
export function fill(form: Form, texts: Record<string, string | number> = {}): Checked {
  const numbers = [...form.fields.values()].filter(
    ({ kind, path }) => kind === 'number' && path !== 'year',
  );
  const values = new Map<string, Value>([
    ...numbers.map(({ path }, index): [string, Value] => [path, number(index + 1)]),
    ...Object.entries(texts).map(([path, text]): [string, Value] => [
      path,
      { value: text, text: String(text) },
    ]),
  ]);
  const data = Object.fromEntries([...values].map(([path, { value }]) => [path, value]));
  return {
    form,
    file: 'report.yaml',
    data,
    values,
    places: new Map(),
    texts: [],
    relations: [],
    numbers: [],
    diagnostics: [],
  };
}

const number = (value: number): Value => ({ value, text: String(value) });

/** What the options of `assemble` are in most tests. */
export const options = {
  draft: false,
  instant: Date.UTC(2024, 0, 25),
  image: async (path: string): Promise<Uint8Array> => {
    throw new Error(`no picture ${path}`);
  },
};
