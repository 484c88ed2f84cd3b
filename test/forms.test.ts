/**
 * The contract that every form passes. Adding a form means adding a folder: nothing here names one.
 */
import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { assemble } from '../src/assemble/assemble.ts';
import { check } from '../src/check/check.ts';
import { isInRow, vocabularyOf } from '../src/check/texts/numbers/vocabulary.ts';
import { tryWording } from '../src/check/texts/wording/form-wording.ts';
import { type CheckedInput, checkInput } from '../src/compile.ts';
import { kindCodes } from '../src/diagnostic/kind-titles.ts';
import { newestFirst } from '../src/form/editions.ts';
import { namesBelow } from '../src/form/field-words.ts';
import { numbersOf, sectionOf, walk } from '../src/form/fields.ts';
import type { Field, Form, GroupField, NumberField, TextField } from '../src/form/form.ts';
import { termsOf, wordsOf } from '../src/form/mentions.ts';
import { isTable } from '../src/form/notes.ts';
import { singleGroups } from '../src/form/single-rows.ts';
import { wordingCode, wordingCodes, wordingOf } from '../src/form/stated-wording.ts';
import { importDocument } from '../src/import/import-document.ts';
import { readDocument } from '../src/read/read-document.ts';
import { gridFaults } from '../src/report/grid.ts';
import type { Report, Table } from '../src/report/report.ts';
import { loadWriter } from '../src/write/formats.ts';
import { formFolder, forms, loadForm } from './fixtures/forms.ts';
import { htmlTables, treeTables, wordTables } from './fixtures/printed-tables.ts';
import { sourceOf } from './fixtures/source.ts';

interface Cases {
  /** Numbers that no relation ties down, each group with the reason. */
  free: { paths: string[]; reason: string }[];
  /** Numbers that no sentence of labels names alone, each with the reason. */
  unspoken?: { paths: string[]; reason: string }[];
  cases: {
    title: string;
    /** Compared with `previous.yaml`, last year's report. */
    previous?: true;
    /** Words of the example, and what stands there instead. */
    replace: string;
    with: string;
    findings: { code: string; path?: string; rule?: string }[];
  }[];
}

const noImage = (path: string): Promise<Uint8Array> => Promise.reject(new Error(path));

function checkText(text: string, lastYears?: string): Promise<CheckedInput> {
  const named = (file: string, content: string) => ({
    ...{ file, bytes: new TextEncoder().encode(content) },
  });
  const lastYear = async () => (lastYears ? named('previous.yaml', lastYears) : undefined);
  return checkInput({ ...named('report.yaml', text), image: noImage, lastYear }, forms);
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
  const lastYears = existsSync(`${folder}previous.yaml`)
    ? readFileSync(`${folder}previous.yaml`, 'utf8')
    : undefined;
  const {
    free,
    unspoken = [],
    cases,
  } = parse(readFileSync(`${folder}cases.yaml`, 'utf8')) as Cases;
  let form: Form;
  let example: CheckedInput;
  let report: Report;
  let numbers: NumberField[];
  let proseKey: string;

  beforeAll(async () => {
    form = await loadForm(id);
    example = await checkText(exampleText);
    report = await assemble(example.checked!, {
      draft: false,
      instant: Date.UTC(2024, 0, 1),
      image: noImage,
    });
    const isProse = ({ kind, layout }: Form['root']['children'][number] & { layout?: unknown }) =>
      kind === 'text' && layout !== undefined;
    proseKey = form.root.children.findLast(isProse)!.key;
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

  test('asks of its texts what its own examples show, for kinds of body that it has', async () => {
    const kind = form.fields.get('agency.kind') as TextField | undefined;
    const codes = wordingCodes(form);
    expect(new Set(codes).size).toBe(codes.length);
    for (const stated of wordingOf(form)) {
      const { rule } = stated;
      expect(kindCodes, rule.id).not.toContain(wordingCode(rule));
      for (const body of rule.bodies ?? []) expect(kind?.values, rule.id).toContain(body);
      for (const key of rule.alsoIn ?? []) expect(form.fields.has(key), key).toBe(true);
      expect(await tryWording(stated, form, rule.examples.good), rule.id).toEqual([]);
      const found = await tryWording(stated, form, rule.examples.bad);
      expect(found.map(({ code }) => code)).toEqual([wordingCode(rule)]);
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

  test('has a last year without a finding, and goes on from it, where relations ask for one', async () => {
    const across = form.relations.filter(({ acrossYears }) => acrossYears);
    expect(lastYears === undefined).toBe(across.length === 0);
    if (lastYears === undefined) return;
    expect((await checkText(lastYears)).diagnostics).toEqual([]);
    const { diagnostics, checked } = await checkText(exampleText, lastYears);
    expect(diagnostics).toEqual([]);
    expect(checked!.relations.map(({ status }) => status)).toEqual(
      form.relations.map(() => 'holds'),
    );
  });

  test('has tables that tile their grid and show every number once', () => {
    const tables = report.blocks.filter((block): block is Table => block.kind === 'table');
    for (const table of tables) expect(gridFaults(table), table.caption).toEqual([]);
    const shown = tables.flatMap(({ rows }) => rows.flat().flatMap(({ path }) => path ?? []));
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

  test('speaks in its mentions of fields that it has', () => {
    const isBelow = (group: GroupField, path: string) => form.fields.has(`${group.path}.${path}`);
    for (const field of form.fields.values()) {
      if (field.kind !== 'group' || !field.mentions || Array.isArray(field.mentions)) continue;
      const { bare = [], own = [], phrases = [], open } = field.mentions;
      const below = walk(field);
      const groups = below.filter((each) => each.kind === 'group');
      const meant = phrases.flatMap(({ means }) => means.flatMap(termsOf));
      const lost = [
        ...[...own, ...meant.map(({ path }) => path)].filter((path) => !isBelow(field, path)),
        ...bare
          .flatMap(termsOf)
          .map(({ path }) => path)
          .filter((path) => !groups.some((group) => isBelow(group, path))),
        ...(open && !below.some(({ key }) => key === open) ? [open] : []),
      ];
      expect(lost, field.path).toEqual([]);
    }
  });

  test('has no word that names two rows, or two columns, but for words of columns together', () => {
    for (const { text, fields } of vocabularyOf(form, 2024).words) {
      const isAdded = ({ mentions }: Field) =>
        Array.isArray(mentions) && mentions.some((each) => wordsOf(each, 2024).includes(text));
      for (const named of fields.values()) {
        const columns = named.filter(isInRow);
        const rows = named.filter((field) => !isInRow(field));
        for (const same of columns.every(isAdded) ? [rows] : [columns, rows]) {
          expect(new Set(same.map(({ key }) => key)).size, text).toBeLessThan(2);
        }
      }
    }
  });

  test('finds every number of the example in a sentence, and one more in none', async () => {
    const unnoticed: string[] = [];
    for (const number of numbers) {
      const [right, wrong] = [0, 1].map((more) => sentenceFor(number, more));
      if (right === undefined || wrong === undefined) continue;
      const inText = async (sentence: string) => {
        const data = { ...example.checked!.data, [proseKey]: sentence };
        const { diagnostics } = await check(sourceOf(data), form, { forms });
        return diagnostics.filter(({ code }) => code.startsWith('text/'));
      };
      expect(await inText(right), right).toEqual([]);
      if ((await inText(wrong)).length === 0) unnoticed.push(number.path);
    }
    expect(unnoticed.toSorted()).toEqual(unspoken.flatMap(({ paths }) => paths).toSorted());
  });

  /** The number under its labels, in its unit; nothing where the form does not say how it is spoken of. */
  function sentenceFor(number: NumberField, more: number): string | undefined {
    const section = sectionOf(number);
    const mentions = section?.mentions;
    if (!section || !mentions || Array.isArray(mentions) || number.minimum === undefined)
      return undefined;
    const value = (example.checked!.values.get(number.path)!.value as number) + more;
    const names = namesBelow(section, number).filter((name) => name !== '总计');
    const unit = number.unit === '万元' ? number.unit : mentions.counters![0];
    const about = mentions.about ? `${wordsOf(mentions.about[0]!, 2024)[0]}方面，` : '';
    return `${about}${names.join('')}${value}${unit}。`;
  }

  test('prints notes on every number and below every table, and reads them back', async () => {
    const given = await check(sourceOf(withNotes(example.checked!.data, form)), form, { forms });
    expect(summary({ ...example, ...given })).toEqual([]);
    const noted = await assemble(given, { draft: false, image: noImage });
    const tree = treeTables(noted);
    const [word, html] = [await loadWriter('docx'), await loadWriter('html')];
    const files = [await word(noted), await html(noted)];
    expect(wordTables(files[0]!)).toEqual(tree);
    expect(htmlTables(new TextDecoder().decode(files[1]))).toEqual(tree);
    for (const file of files) {
      const notes = await notesIn(file);
      expect(notes.cells).toEqual(new Map(numbers.map(({ path, name }) => [path, noteOn(name)])));
      const tables = form.root.children.filter(isTable);
      expect(notes.tables).toEqual(tables.map(({ name }) => notesBelow(name)));
    }
  });

  test('checks and prints a group of rows that is given as one row as that row', async () => {
    for (const group of singleGroups(form.fields)) {
      const data = withOneRow(example.checked!.data, group);
      const given = await check(sourceOf(data), form, { forms });
      expect(summary({ ...example, ...given })).toEqual([
        { code: 'structure/single-row', path: group.path },
      ]);
      expect(given.relations.every(({ status }) => status === 'holds')).toBe(true);
      const printed = await assemble(given, { draft: false, image: noImage });
      const tables = printed.blocks.filter((block): block is Table => block.kind === 'table');
      for (const table of tables) expect(gridFaults(table), table.caption).toEqual([]);
      const tree = treeTables(printed);
      expect(tree.flat(2)).toContain(group.label);
      expect(wordTables(await (await loadWriter('docx'))(printed))).toEqual(tree);
      const page = new TextDecoder().decode(await (await loadWriter('html'))(printed));
      expect(htmlTables(page)).toEqual(tree);
      for (const { path } of numbersOf(given.form.fields.get(group.path)!)) {
        const wrong = await check(sourceOf(withOneMore(given.data, path)), given.form, { forms });
        expect(
          wrong.diagnostics.map(({ code }) => code),
          path,
        ).toContain('relation/unequal');
      }
    }
  });

  test.each(cases)('finds: $title', async ({ previous, replace, with: instead, findings }) => {
    expect(exampleText).toContain(replace);
    const text = exampleText.replace(replace, () => instead);
    const found = await checkText(text, previous && lastYears);
    expect(summary(found)).toEqual(findings);
  });
});

const noteOn = (name: string): string => `含${name}（补报）2件`;
const notesBelow = (name: string): string[] => [`${name}按办结时间统计。`, '数据截至年末。'];

/** The data set with words behind every number, and lines below every table. */
function withNotes(data: Record<string, unknown>, form: Form): Record<string, unknown> {
  const noted = (value: unknown, field: Field): unknown => {
    if (field.kind === 'number') return { value, note: noteOn(field.name) };
    if (field.kind === 'text' || typeof value !== 'object') return value;
    const below = field.children.map(({ key }, at) => {
      const child = field.children[at]!;
      return [key, noted((value as Record<string, unknown>)[key], child)];
    });
    return Object.fromEntries(
      isTable(field) ? [...below, ['notes', notesBelow(field.name)]] : below,
    );
  };
  const sections = form.root.children.filter(isTable);
  return {
    ...data,
    ...Object.fromEntries(sections.map((each) => [each.key, noted(data[each.key], each)])),
  };
}

/** What is read as notes from a file that was built. */
async function notesIn(file: Uint8Array) {
  const read = await readDocument(file, 'built');
  if ('diagnostic' in read) throw new Error(read.diagnostic.message.en);
  const all = await newestFirst(forms);
  const result = importDocument(read.document, { file: 'built', forms: all, blank: 'unknown' });
  if ('diagnostic' in result) throw new Error(result.diagnostic.message.en);
  const tables = result.imported.tables.filter(({ notes }) => notes.length > 0);
  const cells = tables.flatMap((table) =>
    [...table.cells].map(([path, { note }]) => [path, note] as const),
  );
  return { cells: new Map(cells), tables: tables.map(({ notes }) => notes) };
}

/** The data set with the sums of a group's rows as its one row, a list as a report gives it. */
function withOneRow(data: Record<string, unknown>, group: GroupField): Record<string, unknown> {
  const copy = structuredClone(data);
  type Below = Record<string, unknown>;
  const at = (path: string) =>
    path.split('.').reduce((value: unknown, key) => (value as Below)[key], copy);
  const rows = group.children.map((row) => numbersOf(row).map(({ path }) => at(path) as number));
  (at(group.parent!.path) as Below)[group.key] = rows[0]!.map((_, column) =>
    rows.reduce((sum, row) => sum + row[column]!, 0),
  );
  return copy;
}

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
