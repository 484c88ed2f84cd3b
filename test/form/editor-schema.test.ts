/**
 * The committed schemas for editors are what the forms give. They are written anew with
 * `UPDATE_DOCUMENTS=1 npx vitest run test/form/editor-schema.test.ts`.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { editorSchema, editorSchemaFile } from '../../src/form/editor-schema.ts';
import { isRow, splitColumns } from '../../src/form/fields.ts';
import type { Field, GroupField } from '../../src/form/form.ts';
import { isTable } from '../../src/form/notes.ts';
import { singleGroups } from '../../src/form/single-rows.ts';
import { formFolder, forms, loadForm } from '../fixtures/forms.ts';
import { packageRoot } from '../fixtures/test-world.ts';

const schemas = join(packageRoot, 'schemas');
const own = forms.ids.filter((id) => existsSync(join(schemas, id)));

test.each(own)('the schema of %s for editors is fresh', async (id) => {
  const form = await loadForm(id);
  const text = editorSchema(form);
  const file = join(schemas, editorSchemaFile(id));
  if (process.env.UPDATE_DOCUMENTS) writeFileSync(file, text);
  expect(readFileSync(file, 'utf8')).toBe(text);
});

/** The example with its keys replaced by what `rename` gives for each field. */
function renamed(value: unknown, field: Field, rename: (field: Field) => string): unknown {
  if (field.kind !== 'group' || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value as object).map(([key, below]) => {
      const child = field.children.find((each) => each.key === key);
      return child ? [rename(child), renamed(below, child, rename)] : [key, below];
    }),
  );
}

describe.each(forms.ids)('the schema of %s for editors', async (id) => {
  const form = await loadForm(id);
  const text = editorSchema(form);
  const validate = new Ajv({ allowUnionTypes: true, strict: false }).compile(JSON.parse(text));
  const example = parse(readFileSync(`${formFolder(id)}example.yaml`, 'utf8'));

  test('refers to nothing outside of itself', () => {
    const references = [...text.matchAll(/"\$ref":"([^"]*)"/g)].map(([, ref = '']) => ref);
    expect(references.length).toBeGreaterThan(10);
    for (const reference of references) expect(reference).toMatch(/^#\/definitions\//);
  });

  test.each<[string, (field: Field) => string]>([
    ['English keys', ({ key }) => key],
    ['labels', ({ label }) => label],
    ['names', ({ name }) => name],
    [
      'labels in half-width brackets',
      ({ label }) => label.replaceAll('（', '(').replaceAll('）', ')'),
    ],
  ])('takes the example with %s', (_, rename) => {
    expect(validate(renamed(example, form.root, rename)), JSON.stringify(validate.errors)).toBe(
      true,
    );
  });

  test.runIf(form.records.length > 0)('takes lists of records, and no key they do not have', () => {
    const exception = { rule: 'x', 单元格: ['year'], reason: '已核', values: 'bcdfghjk' };
    expect(validate({ ...example, exceptions: [exception] })).toBe(true);
    expect(validate({ ...example, 例外: [exception] })).toBe(true);
    expect(validate({ ...example, exceptions: null })).toBe(true);
    expect(validate({ ...example, exceptions: [{ ...exception, who: '张三' }] })).toBe(false);
    expect(validate({ ...example, exceptions: [{ ...exception, values: 'Bcdf' }] })).toBe(false);
  });

  test('takes notes on the numbers of tables and below them, under keys and labels', () => {
    const section = form.root.children.find(isTable)!;
    const row = section.children.find(isRow)!;
    const numbers = splitColumns(row).columns.map(() => ({ value: 1, note: '含补报' }));
    const table = (given: unknown) => ({ [section.key]: given });
    expect(validate(table({ [row.key]: numbers, notes: '甲' }))).toBe(true);
    expect(validate(table({ [row.key]: numbers.map(() => ({ 数: 1, 备注: '甲' })) }))).toBe(true);
    expect(validate(table({ 表注: ['甲', '乙'] }))).toBe(true);
    expect(validate(table({ [row.key]: numbers.map(() => ({ valeu: 1 })) }))).toBe(false);
    expect(validate({ year: { value: 2023 } })).toBe(false);
  });

  test('takes one row for a group of rows that may be one', () => {
    for (const group of singleGroups(form.fields)) {
      const row = splitColumns(group.children[0] as GroupField).columns.map(() => 1);
      const given = (value: unknown) =>
        group.path.split('.').reduceRight<unknown>((below, key) => ({ [key]: below }), value);
      expect(validate(given(row)), JSON.stringify(validate.errors)).toBe(true);
      expect(validate(given([1]))).toBe(false);
    }
  });

  test('takes no key that the form does not have', () => {
    expect(validate({ ...example, 天气: '晴' })).toBe(false);
    expect(validate({ ...example, weather: 1 })).toBe(false);
  });
});

test('examples and cases find the schema for editors beside them', () => {
  const files = readdirSync(join(packageRoot, 'examples'), { recursive: true, encoding: 'utf8' })
    .map((file) => join(packageRoot, 'examples', file))
    .concat(own.map((id) => join(schemas, id, 'example.yaml')));
  for (const file of files.filter((each) => each.endsWith('.yaml'))) {
    const [, link] =
      /^# yaml-language-server: \$schema=(\S+)/.exec(readFileSync(file, 'utf8')) ?? [];
    if (link)
      expect(existsSync(join(file, '..', link)) && link, file).toMatch(/editor\.schema\.json$/);
  }
});
