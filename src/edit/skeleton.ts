/** A complete data file to fill in, made from the form alone: every field, its official label, guidance. */
import { COMMON } from '../form/common-fields.ts';
import { guidanceFor } from '../form/field-words.ts';
import { isProse, numbersToFill, sectionOf, walk } from '../form/fields.ts';
import type { Field, Form, GroupField } from '../form/form.ts';
import { BLANK, fieldLines, type Hand, itemLines, yamlText } from './field-lines.ts';
import { listRows } from './skeleton-rows.ts';

export interface SkeletonOptions {
  /** Path of the form's schema for editors, relative to the new file, where it stays beside it. */
  schema?: string | undefined;
  year: number;
  /** Full name of the body, when it is known. */
  name?: string | undefined;
  /** What the report of the year before gives for this one. */
  lastYear?: LastYear | undefined;
}

/** What is taken over from last year, by data path. */
export interface LastYear {
  /** Values as they are written. */
  given: ReadonlyMap<string, string>;
  /** Last year's numbers, for the person who fills in this year's. */
  figures: ReadonlyMap<string, string>;
}

/** @returns the text of the file; checking it finds nothing but blanks */
export function skeleton(form: Form, { schema, year, name, lastYear }: SkeletonOptions): string {
  const given = new Map<string, string>([
    ...(lastYear?.given ?? []),
    [COMMON.form, form.id],
    [COMMON.year, String(year)],
    ...(name === undefined ? [] : [[COMMON.agency, yamlText(name)] as const]),
  ]);
  const hand = handOf(given, lastYear?.figures ?? new Map());
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
      ...lines(field, hand, '', given),
    ]),
    ...form.records.flatMap((list) => ['', ...recordLines(list, hand).map(commentedOut)]),
    '',
  ].join('\n');
}

function handOf(given: ReadonlyMap<string, string>, figures: LastYear['figures']): Hand {
  const hand: Hand = {
    textOf: (field) => given.get(field.path) ?? blankOf(field),
    headOf,
    remarkOf: (field) =>
      headOf(field).length > 0 ? '' : remark(field) + figuresOf(field, figures),
    below: (group, indent) =>
      group.layout
        ? tableLines(group, hand, indent)
        : group.children.flatMap((child) => lines(child, hand, indent, given)),
  };
  return hand;
}

const blankOf = (field: Field): string =>
  field.kind === 'text' && field.several ? `[${BLANK}]` : BLANK;

/** What a person need not write is there, to be taken up. */
function lines(
  field: Field,
  hand: Hand,
  indent: string,
  given: ReadonlyMap<string, string>,
): string[] {
  if (field.total) return [];
  const written = fieldLines(field, hand, indent);
  const isGiven = field.path !== '' && walk(field).some(({ path }) => given.has(path));
  return field.required || isGiven ? written : written.map(commentedOut);
}

/** What last year's report has in the cells of a row, where this year's goes on from it. */
function figuresOf(field: Field, figures: LastYear['figures']): string {
  const known = walk(field).flatMap(({ path, name, kind }) => {
    const figure = figures.get(path);
    return figure === undefined
      ? []
      : kind === 'number' && field.path === path
        ? figure
        : `${name} ${figure}`;
  });
  return known.length === 0 ? '' : `；上年 ${known.join('、')}`;
}

/** A list of records with one record in it. */
function recordLines(list: GroupField, hand: Hand): string[] {
  const record = list.children.flatMap((field) => fieldLines(field, hand));
  return fieldLines(list, { ...hand, below: (_, indent) => itemLines(record, indent) });
}

/** The rows of a table; those that are written as lists share one head and line up below it. */
function tableLines(group: GroupField, hand: Hand, indent: string): string[] {
  const below = (row: GroupField, deeper: string): string[] =>
    row.children
      .filter((child) => numbersToFill(child).length > 0)
      .flatMap((child) => fieldLines(child, { ...hand, below }, deeper));
  return group.axis
    ? below(group, indent)
    : listRows(group.children, indent, hand, (row, at) => fieldLines(row, { ...hand, below }, at));
}

/** Several lines that belong together, set off by blank lines. */
function isBlock(field: Field | undefined): boolean {
  return field !== undefined && (field.kind === 'group' || isProse(field));
}

/** Above a text, and above a group that asks for more words than fit beside its key. */
function headOf(field: Field): string[] {
  const isPart = field.kind === 'group' && field.parent?.path !== '' && !field.description;
  const section = sectionOf(field);
  const inTable = section !== undefined && section !== field;
  if (!isBlock(field) || isPart || inTable) return [];
  return [field.label, ...guidanceFor(field)];
}

/** Label, unit and guidance of a single value, on one line; of a group its label. */
function remark(field: Field): string {
  if (field.kind === 'group') return field.label;
  const unit = field.kind === 'number' && field.unit ? `（${field.unit}）` : '';
  const guidance = guidanceFor(field).join(' ');
  return `${field.label}${unit}${guidance === '' ? '' : `：${guidance}`}`;
}

function commentedOut(line: string): string {
  return /^\s*(#|$)/.test(line) ? line : line.replace(/^(\s*)/, '$1# ');
}
