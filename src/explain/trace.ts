/** One value followed from the data file through its relations to the printed page. */

import type { Checked } from '../check/dataset.ts';
import { lookupIn } from '../check/previous/figures.ts';
import { SIGNS } from '../check/relations/relation-words.ts';
import type { Localized } from '../diagnostic/diagnostic.ts';
import { guessValue, valueLabel } from '../form/choice.ts';
import type { RelationResult } from '../form/evaluate.ts';
import { sum } from '../form/evaluate.ts';
import { labelTrail } from '../form/field-words.ts';
import type { Field, Operand } from '../form/form.ts';
import { relationsAt, sumWords } from '../form/relations.ts';
import type { Block, Inline, Report, Table } from '../report/report.ts';

export interface Trace {
  path: string;
  /** Printed labels from the section down to the field. */
  labels: string[];
  /** As the page shows it; absent when the file gives no legal value. */
  text?: string;
  /** The words that the page shows behind it. */
  note?: string;
  /** The value is not given; this one is guessed from these words of the report. */
  guess?: { value: string; label: string; from: string };
  /** Place in the file; absent for a total that was computed. */
  range?: { start: number; end: number };
  relations: TracedRelation[];
  /** Where the tables show it. */
  cells: TracedCell[];
  /** Lines below the tables that show it. */
  tableNotes: string[];
  /** Sentences of the text that show it through a binding. */
  sentences: { section: string; text: string }[];
}

export interface TracedRelation {
  id: string;
  title: Localized;
  where: Localized;
  status: RelationResult['status'];
  /** The equation with its figures, e.g. `甲 12 + 乙 1 = 丙 13`. */
  figures: Localized;
}

export interface TracedCell {
  caption: string;
  /** Number of the table in the document, its row and column in the grid, all from 1. */
  table: number;
  row: number;
  column: number;
}

/**
 * @param field the value to follow
 * @param report the report that the file gives, as a draft when there are errors
 */
export function trace(field: Field, checked: Checked, report: Report): Trace {
  const value = checked.values.get(field.path);
  return {
    path: field.path,
    labels: labelTrail(field),
    ...(value?.value === undefined ? {} : { text: value.text }),
    ...noteOf(field, report.blocks),
    ...guessOf(field, checked),
    ...(value?.range ? { range: value.range } : {}),
    relations: relationsAt(checked.relations, field.path).map((result) =>
      tracedRelation(result, checked),
    ),
    cells: cellsOf(field.path, report.blocks),
    tableNotes: tablesWith(field.path, report.blocks).flatMap(({ notes = [] }) => notes.map(plain)),
    sentences: sentencesOf(field.path, report.blocks),
  };
}

function noteOf({ path }: Field, blocks: Block[]): Pick<Trace, 'note'> {
  const cells = tablesWith(path, blocks).flatMap(({ rows }) => rows.flat());
  const note = cells.find((each) => each.path === path)?.note;
  return note === undefined ? {} : { note };
}

const tablesWith = (path: string, blocks: Block[]): Table[] =>
  blocks.filter(
    (block): block is Table =>
      block.kind === 'table' && block.rows.flat().some((each) => each.path === path),
  );

/** What the report says nothing about, but something else in it suggests. */
function guessOf(field: Field, { values }: Checked): Pick<Trace, 'guess'> {
  if (field.kind !== 'text' || values.get(field.path)?.value !== undefined) return {};
  const guess = guessValue(field, (path) => values.get(path)?.text);
  return guess ? { guess: { ...guess, label: valueLabel(field, guess.value) } } : {};
}

function tracedRelation(result: RelationResult, checked: Checked): TracedRelation {
  const { instance, status } = result;
  const { id, title } = instance.relation;
  return { id, title, where: instance.where, status, figures: figuresOf(result, checked) };
}

const NOT = { '=': '≠', '<=': '≰', '>=': '≱', 'divisible by': '≢ 0 mod' };

function figuresOf({ instance, sums }: RelationResult, checked: Checked): Localized {
  const lookup = lookupIn(checked);
  const broken = sums ? ` (${sums.left} ${NOT[instance.operator]} ${sums.right})` : '';
  const figureOf = (operand: Operand) => sum([{ ...operand, factor: 1 }], lookup) ?? '?';
  const equation = (name: (operand: Operand) => string) =>
    [instance.left, instance.right]
      .map((side) => sumWords(side, (operand) => `${name(operand)} ${figureOf(operand)}`))
      .join(` ${SIGNS[instance.operator]} `) + broken;
  return { zh: equation(({ name }) => name), en: equation(({ path }) => path) };
}

function cellsOf(path: string, blocks: Block[]): TracedCell[] {
  const tables = blocks.filter((block): block is Table => block.kind === 'table');
  return tables.flatMap(({ caption, rows }, at) =>
    rows
      .flat()
      .filter((cell) => cell.path === path)
      .map(({ row, column }) => ({ caption, table: at + 1, row: row + 1, column: column + 1 })),
  );
}

function sentencesOf(path: string, blocks: Block[], section = ''): Trace['sentences'] {
  const found: Trace['sentences'] = [];
  let current = section;
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === 1) current = plain(block.content);
    if (block.kind === 'list') found.push(...sentencesOf(path, block.items.flat(), current));
    if (!('content' in block) || !block.content.some((each) => each.path === path)) continue;
    found.push({ section: current, text: around(block.content, path) });
  }
  return found;
}

/** The sentence that holds the binding, out of a paragraph that may be long. */
function around(content: Inline[], path: string): string {
  const index = content.findIndex((each) => each.path === path);
  const before = plain(content.slice(0, index));
  const after = plain(content.slice(index));
  const start = Math.max(...Array.from('。！？；', (sign) => before.lastIndexOf(sign))) + 1;
  const end = after.search(/[。！？；]/);
  return before.slice(start).trimStart() + (end === -1 ? after : after.slice(0, end + 1));
}

const plain = (content: Inline[]) => content.map(({ text }) => text).join('');
