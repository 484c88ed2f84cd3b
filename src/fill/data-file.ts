/** A data file as what was typed in it, and back. */
import type { Checked } from '../check/dataset.ts';
import { yamlText } from '../edit/field-lines.ts';
import { filledReport } from '../edit/filled-report.ts';
import { COMMON } from '../form/common-fields.ts';
import { isProse, numbersOf } from '../form/fields.ts';
import type { Field, Form, GroupField } from '../form/form.ts';
import { findChild } from '../form/named-fields.ts';
import { isTable, notePath, notesPath } from '../form/notes.ts';
import { keyText, type Source } from '../read/source.ts';
import type { Filled } from './filled.ts';

/** What a file that was checked says, field by field. */
export function filledFrom({ text, root, transcript }: Source, checked: Checked): Filled {
  const { form, values, texts } = checked;
  const given = new Map<string, string>();
  for (const [path, { text: shown, value, range }] of values) {
    const field = form.fields.get(path);
    const isChoice = field?.kind === 'text' && field.values !== undefined;
    if (range) given.set(path, isChoice && value !== undefined ? String(value) : shown);
  }
  for (const { field, text: typed } of texts) if (isProse(field)) given.set(field.path, typed);
  const entries = root?.kind === 'map' && !transcript ? root.entries : [];
  const others = entries.filter(({ key }) => !findChild(form.root, keyText(key)));
  const lines = others.map(({ key, value }) => text.slice(key.range.start, value.range.end));
  return {
    form: form.id,
    values: Object.fromEntries([...given].filter(([path]) => path !== COMMON.form)),
    rest: lines.map((each) => `${each.trimEnd()}\n`).join(''),
  };
}

/** The data file for what was typed; a total that nobody typed is left to be computed. */
export function dataFile({ values, rest }: Filled, form: Form): string {
  const typed = new Map(Object.entries(values).filter(([, value]) => value.trim() !== ''));
  const sections = form.root.children.filter(isTable);
  const texts = [...form.fields.values()].flatMap((field): [string, string][] => {
    const value = typed.get(field.path);
    return value === undefined || field.kind === 'group'
      ? []
      : [[field.path, scalar(field, value)]];
  });
  const text = filledReport(
    {
      form,
      texts: new Map([...texts, [COMMON.form, form.id]]),
      tables: new Map(sections.map((section) => [section.path, tableOf(section, typed)])),
    },
    [{ zh: `${form.title}（${form.edition.document}）`, en: form.title }],
  );
  return rest === '' ? text : `${text}\n${rest}`;
}

function tableOf(section: GroupField, typed: ReadonlyMap<string, string>) {
  const cells = numbersOf(section).flatMap(({ path }) => {
    const [number, note] = [typed.get(path), typed.get(notePath(path))];
    if (number === undefined && note === undefined) return [];
    const cell = {
      ...(number === undefined ? {} : { number: numberText(number) }),
      ...(note === undefined ? {} : { note }),
    };
    return [[path, cell] as const];
  });
  const notes = (typed.get(notesPath(section.path)) ?? '').split('\n');
  return { section, cells: new Map(cells), notes: notes.filter((line) => line.trim() !== '') };
}

function scalar(field: Field, value: string): string {
  if (isProse(field)) return value;
  return field.kind === 'number' ? numberText(value) : yamlText(value.trim());
}

/** What YAML reads as it stands, right or wrong, so that a finding is about what was typed. */
const PLAIN = /^[-+]?[\p{L}\p{N}.．][\p{L}\p{N}.．,，%％_（）()、]*$/u;

function numberText(typed: string): string {
  const text = typed.trim();
  return PLAIN.test(text) ? text : JSON.stringify(text);
}
