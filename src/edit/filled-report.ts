/** A data file with what another document says: the order of a new one, doubts as comments. */
import type { Localized } from '../diagnostic/diagnostic.ts';
import { jsonText } from '../diagnostic/printable.ts';
import { isProse, isRow, numbersOf, splitColumns } from '../form/fields.ts';
import type { Field, Form, GroupField } from '../form/form.ts';
import { BLANK, entryLine, listText, notedText, notesLines, yamlText } from './field-lines.ts';

/** A number as it is to be written, or none, with its note, and what is to be said about it. */
export interface FilledCell {
  number?: string;
  note?: string;
  remark?: string;
}

export interface FilledReport {
  form: Form;
  /** Texts by data path; prose is Markdown. */
  texts: ReadonlyMap<string, string>;
  /** Tables by the key of their section, each with the fields of the form that it is in. */
  tables: ReadonlyMap<string, FilledTable>;
}

export interface FilledTable {
  section: GroupField;
  cells: ReadonlyMap<string, FilledCell>;
  /** Lines below the table. */
  notes: readonly string[];
}

/** @param remarks lines for the head of the file */
export function filledReport(report: FilledReport, remarks: Localized[]): string {
  const lines = report.form.root.children.flatMap((field) => fieldLines(field, 0, report));
  return [...remarks.map(({ zh }) => `# ${oneLine(zh)}`), ...lines].join('\n').concat('\n');
}

function fieldLines(field: Field, depth: number, report: FilledReport): string[] {
  const { texts, tables } = report;
  const indent = '  '.repeat(depth);
  if (field.kind === 'group') {
    const table = tables.get(field.path);
    if (table) return ['', `# ${field.label}`, entryLine(field.key, ''), ...tableLines(table)];
    const below = field.children.flatMap((child) => fieldLines(child, depth + 1, report));
    const line = entryLine(field.key, '', field.label);
    return below.length === 0 ? [] : [indent + line, ...below];
  }
  const text = texts.get(field.path);
  if (isProse(field) && (text !== undefined || field.required)) {
    return ['', `# ${field.label}`, ...proseLines(field.key, text ?? BLANK)];
  }
  if (text === undefined && !field.required) return [];
  return [indent + entryLine(field.key, text ?? BLANK, field.label)];
}

/** Words for a single line of the file. */
export const filledText = (text: string): string => yamlText(oneLine(text));

/** A text of several lines that YAML reads as it stands, but for a line break at its end. */
const BLOCK = /^(?![ \t\n])(?:[^\p{Cc}\p{Cs}\ufeff\u2028\u2029]|[\n\t])*[^\s]\n?$/u;

function proseLines(key: string, text: string): string[] {
  if (text !== BLANK && !BLOCK.test(text)) return [`${key}: ${jsonText(text)}`];
  const lines = text.replace(/\n$/, '').split('\n');
  const sign = text === BLANK || text.endsWith('\n') ? '|' : '|-';
  return [`${key}: ${sign}`, ...lines.map((line) => (line === '' ? '' : `  ${line}`))];
}

const tableLines = ({ section, cells, notes }: FilledTable): string[] => [
  ...section.children.flatMap((row) => rowLines(row, 1, cells)),
  ...notesLines(notes.map(oneLine), '  '),
];

/**
 * A row of the table is a list, or one number; what is around rows is a mapping, and so is a row that
 * a list cannot say: with some of the totals, or with a sign in a cell that would end it.
 */
function rowLines(field: Field, depth: number, cells: FilledTable['cells']): string[] {
  const indent = '  '.repeat(depth);
  const numbers = numbersOf(field).filter((number) => !isLeftOut(number, cells));
  if (field.kind === 'text' || numbers.length === 0) return [];
  const values = numbers.map(({ path }) => cellText(cells.get(path)));
  if (field.kind === 'number' || (isList(field) && isListable(field, numbers, values))) {
    const value = field.kind === 'number' ? values[0]! : listText(values);
    const remark = remarkOn(numbers, cells);
    return [indent + entryLine(field.key, value, field.label + remark)];
  }
  const below = field.children.flatMap((child) => rowLines(child, depth + 1, cells));
  return [indent + entryLine(field.key, '', field.label), ...below];
}

/** A total that nobody wrote is worked out. */
const isLeftOut = ({ path, total }: Field, cells: FilledTable['cells']): boolean =>
  total && !cells.has(path);

/** A list has the columns in their order, with all totals of the row or with none. */
function isListable(row: GroupField, numbers: Field[], values: string[]): boolean {
  const { columns, totals } = splitColumns(row);
  const isWhole = numbers.length === columns.length + totals.length;
  const isWithoutTotals =
    numbers.length === columns.length && columns.every((column) => numbers.includes(column));
  return (isWhole || isWithoutTotals) && values.every((value) => !/^[^{]*[,[\]{}]/.test(value));
}

const cellText = ({ number = BLANK, note }: FilledCell = {}): string =>
  note === undefined ? number : notedText(number, oneLine(note));

/** All its children are numbers, or it is a row of a table in which some stand in groups. */
const isList = (group: GroupField): boolean =>
  isRow(group) || group.children.every(({ kind }) => kind === 'number');

/** What there is to say about the numbers of a row; what holds for all of them is said once. */
function remarkOn(numbers: Field[], cells: FilledTable['cells']): string {
  const said = new Map<string, string[]>();
  for (const { path, name } of numbers) {
    const remark = cells.get(path)?.remark;
    if (remark !== undefined) said.set(remark, [...(said.get(remark) ?? []), name]);
  }
  const words = [...said].map(([remark, names]) =>
    names.length === numbers.length ? remark : `${names.join('、')}${remark}`,
  );
  return words.length === 0 ? '' : ` ← ${oneLine(words.join('；'))}`;
}

/** A comment ends with its line. */
const oneLine = (text: string): string =>
  text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\ufeff]+/gu, ' ').trim();
