/**
 * The contract that every form passes. Adding a form means adding a folder: nothing here names one.
 */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { assemble } from '../src/assemble/assemble.ts';
import { check } from '../src/check/check.ts';
import { type CheckedInput, checkInput } from '../src/compile.ts';
import type { Form, NumberField } from '../src/form/form.ts';
import { gridFaults } from '../src/report/grid.ts';
import type { Report, Table } from '../src/report/report.ts';
import { loadWriter } from '../src/write/formats.ts';
import { formFolder, forms, loadForm } from './fixtures/forms.ts';
import { htmlTables, treeTables, wordTables } from './fixtures/printed-tables.ts';
import { sourceOf } from './fixtures/source.ts';

interface Cases {
  /** Numbers that no relation ties down, each group with the reason. */
  free: { paths: string[]; reason: string }[];
  cases: {
    title: string;
    /** Words of the example, and what stands there instead. */
    replace: string;
    with: string;
    findings: { code: string; path?: string; rule?: string }[];
  }[];
}

const noImage = (path: string): Promise<Uint8Array> => Promise.reject(new Error(path));

function checkText(text: string): Promise<CheckedInput> {
  const input = { file: 'report.yaml', bytes: new TextEncoder().encode(text), image: noImage };
  return checkInput(input, forms);
}

const summary = ({ diagnostics }: CheckedInput) =>
  diagnostics.map(({ code, path, arithmetic }) => ({
    code,
    ...(path === undefined ? {} : { path }),
    ...(arithmetic === undefined ? {} : { rule: arithmetic.relation }),
  }));

describe.each(forms.ids)('form %s', (id) => {
  const folder = formFolder(id);
  const exampleText = readFileSync(`${folder}example.yaml`, 'utf8');
  const { free, cases } = parse(readFileSync(`${folder}cases.yaml`, 'utf8')) as Cases;
  let form: Form;
  let example: CheckedInput;
  let report: Report;
  let numbers: NumberField[];

  beforeAll(async () => {
    form = await loadForm(id);
    example = await checkText(exampleText);
    report = await assemble(example.checked!, {
      draft: false,
      instant: Date.UTC(2024, 0, 1),
      image: noImage,
    });
    numbers = [...form.fields.values()].filter(
      (field): field is NumberField => field.kind === 'number' && field.path.includes('.'),
    );
  });

  test('calls itself by the name of its folder', () => {
    expect(form.root.children.find(({ key }) => key === 'form')).toMatchObject({ values: [id] });
  });

  test('has a label for every field, in Chinese', () => {
    for (const { label, path } of form.fields.values()) {
      expect(label, path).toMatch(/\p{Script=Han}/u);
    }
  });

  test('states every relation with words, basis and severity, under one meaning per id', () => {
    const statements = new Map<string, string>();
    for (const { relation } of form.relations) {
      const { owner: _, ...statement } = relation;
      const text = JSON.stringify(statement);
      expect(statements.get(relation.id) ?? text, relation.id).toBe(text);
      statements.set(relation.id, text);
    }
  });

  test('breaks every relation in a case', () => {
    const broken = cases.flatMap(({ findings }) => findings.map(({ rule }) => rule));
    expect(broken).toEqual(
      expect.arrayContaining(form.relations.map(({ relation }) => relation.id)),
    );
  });

  test('has an example without a finding', () => {
    expect(example.diagnostics).toEqual([]);
    expect(example.checked?.form.id).toBe(id);
    expect(example.checked?.relations.every(({ status }) => status === 'holds')).toBe(true);
  });

  test('has tables that tile their grid and show every number once', () => {
    const tables = report.blocks.filter((block): block is Table => block.kind === 'table');
    for (const table of tables) expect(gridFaults(table), table.caption).toEqual([]);
    const shown = tables.flatMap(({ rows }) => rows.flat().flatMap(({ at }) => at ?? []));
    expect(shown.toSorted()).toEqual(numbers.map(({ path }) => path).toSorted());
  });

  test('is the same in Word, in HTML and in the tree, cell by cell', async () => {
    const tree = treeTables(report);
    const [word, html] = [await loadWriter('docx'), await loadWriter('html')];
    expect(wordTables(await word(report))).toEqual(tree);
    expect(htmlTables(new TextDecoder().decode(await html(report)))).toEqual(tree);
  });

  test('notices one more in any number, or says why it is free', async () => {
    const unnoticed: string[] = [];
    for (const { path } of numbers) {
      const source = sourceOf(withOneMore(example.checked!.data, path));
      const { diagnostics } = await check(source, form, { forms });
      if (diagnostics.length === 0) unnoticed.push(path);
    }
    for (const { reason } of free) expect(reason).toMatch(/\p{Script=Han}{4}/u);
    expect(unnoticed.toSorted()).toEqual(free.flatMap(({ paths }) => paths).toSorted());
  });

  test.each(cases)('finds: $title', async ({ replace, with: instead, findings }) => {
    expect(exampleText).toContain(replace);
    expect(summary(await checkText(exampleText.replace(replace, () => instead)))).toEqual(findings);
  });
});

/** The data set with every total written out and one number raised. */
function withOneMore(data: Record<string, unknown>, path: string): Record<string, unknown> {
  const copy = structuredClone(data);
  const keys = path.split('.');
  const last = keys.pop()!;
  let group = copy as Record<string, unknown>;
  for (const key of keys) group = group[key] as Record<string, unknown>;
  group[last] = (group[last] as number) + 1;
  return copy;
}
