/** A complete data file to fill in, made from the form alone: every field, its official label, guidance. */
import { COMMON } from '../form/common-fields.ts';
import { numbersToFill } from '../form/fields.ts';
import type { Field, Form, GroupField, TextField } from '../form/form.ts';
import { BLANK, listRows } from './skeleton-rows.ts';
import { yamlText } from './yaml-text.ts';

export interface SkeletonOptions {
  /** Path of the form's schema for editors, relative to the new file, where it stays beside it. */
  schema?: string | undefined;
  year: number;
  /** Full name of the body, when it is known. */
  name?: string | undefined;
}

/** @returns the text of the file; checking it finds nothing but blanks */
export function skeleton(form: Form, { schema, year, name }: SkeletonOptions): string {
  const given = new Map<string, string>([
    [COMMON.form, form.id],
    [COMMON.year, String(year)],
    ...(name === undefined ? [] : [[COMMON.agency, yamlText(name)] as const]),
  ]);
  return [
    ...(schema === undefined ? [] : [`# yaml-language-server: $schema=${schema}`]),
    `# ${form.title}（${form.edition.document}）`,
    `# 把每个 ${BLANK} 换成实际内容：没有发生的数字填 0，汇总数不用填，由程序计算。`,
    '# 行首带 # 的是可以不写的项目，要写时把 # 去掉。',
    ...(schema === undefined
      ? [`# 要让编辑器提示栏目、标出写错的地方，见 gov-report schema ${form.id} --help。`]
      : []),
    ...form.root.children.flatMap((field, at, all) => [
      ...(isBlock(field) || isBlock(all[at - 1]) ? [''] : []),
      ...lines(field, 0, given),
    ]),
    ...form.records.flatMap((record) => ['', ...recordLines(record).map(commentedOut)]),
    '',
  ].join('\n');
}

function lines(field: Field, depth: number, given: Map<string, string>): string[] {
  if (field.total) return [];
  const text = fieldLines(field, depth, given);
  return field.required ? text : text.map(commentedOut);
}

function fieldLines(field: Field, depth: number, given: Map<string, string>): string[] {
  const indent = '  '.repeat(depth);
  if (field.kind === 'group') return groupLines(field, depth, given);
  if (isProse(field) && !given.has(field.path)) return proseLines(field, indent);
  const value = given.get(field.path) ?? BLANK;
  return [`${indent}${field.key}: ${value}  # ${remark(field)}`];
}

function groupLines(group: GroupField, depth: number, given: Map<string, string>): string[] {
  const indent = '  '.repeat(depth);
  const below = group.layout
    ? tableLines(group, depth + 1)
    : group.children.flatMap((child) => lines(child, depth + 1, given));
  if (depth > 0 && !group.description)
    return [`${indent}${group.key}:  # ${group.label}`, ...below];
  return [...heading(group, indent), `${indent}${group.key}:`, ...below];
}

/** A list of records with one record in it. */
function recordLines(record: GroupField): string[] {
  const parts = record.children.map((field, at) => {
    const blank = field.kind === 'text' && field.several ? `[${BLANK}]` : BLANK;
    return `${at === 0 ? '  - ' : '    '}${field.key}: ${blank}  # ${remark(field)}`;
  });
  return [...heading(record, ''), `${record.key}:`, ...parts];
}

/** The rows of a table; those that are written as lists share one head and line up below it. */
function tableLines(group: GroupField, depth: number): string[] {
  return group.axis ? cellLines(group, depth) : listRows(group.children, depth, cellLines);
}

/** Rows that have too many columns for a list: one line for each number. */
function cellLines(field: Field, depth: number): string[] {
  const indent = '  '.repeat(depth);
  if (field.kind !== 'group') return [`${indent}${field.key}: ${BLANK}  # ${remark(field)}`];
  return field.children
    .filter((child) => numbersToFill(child).length > 0)
    .flatMap((child) => {
      if (child.kind !== 'group') return cellLines(child, depth);
      return [`${indent}${child.key}:  # ${child.label}`, ...cellLines(child, depth + 1)];
    });
}

function proseLines(field: TextField, indent: string): string[] {
  return [...heading(field, indent), `${indent}${field.key}: |`, `${indent}  ${BLANK}`];
}

/** Several lines that belong together, set off by blank lines. */
function isBlock(field: Field | undefined): boolean {
  return field !== undefined && (field.kind === 'group' || isProse(field));
}

function isProse(field: Field): field is TextField {
  return field.kind === 'text' && field.layout?.kind === 'prose';
}

function heading({ label, description }: Field, indent: string): string[] {
  const guidance = description?.split('\n') ?? [];
  return [label, ...guidance].map((line) => `${indent}# ${line}`);
}

/** Label, unit and guidance of a single value, on one line. */
function remark(field: Field): string {
  const unit = field.kind === 'number' && field.unit ? `（${field.unit}）` : '';
  const guidance = field.description ? `：${field.description.replace(/\s*\n\s*/g, ' ')}` : '';
  return `${field.label}${unit}${guidance}`;
}

function commentedOut(line: string): string {
  return /^\s*(#|$)/.test(line) ? line : line.replace(/^(\s*)/, '$1# ');
}
