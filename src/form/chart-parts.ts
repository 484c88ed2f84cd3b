/** What can be drawn of a form: the parts of a field, side by side. */
import { cellName, namesBelow } from './field-words.ts';
import { fieldBelow, isRow, rowOf, splitColumns, walk } from './fields.ts';
import type { Field, Form, GroupField, NumberField } from './form.ts';
import { fieldsMeant, resolvePath } from './named-fields.ts';
import { cellsOf, isRowTotal } from './subtotal.ts';

/** A bar, or a cluster of them: one for each series. */
export interface ChartPart {
  name: string;
  /** For each series the numbers that are added up. */
  cells: string[][];
}

export interface ChartParts {
  parts: ChartPart[];
  /** Names of the bars of a cluster; of a single series there is none. */
  series: string[];
  /** What all numbers count. */
  unit?: string;
}

/** What a chart is about: a field, or a group in one of the columns of its rows. */
export interface ChartSubject {
  field: Field;
  /** By its path within a row. */
  column?: { path: string; name: string };
}

/** Why there is nothing to draw. */
export type NoParts = 'text' | 'different' | 'too-many';

/** More bars than this are none that anybody reads. */
const MOST_BARS = 40;
/** As many can be told apart without colours. */
const MOST_SERIES = 6;

/**
 * All that a path may mean in a chart. Besides the path of a field, `group.column` is that group in
 * one column of its rows.
 */
export function chartSubjects(form: Form, path: string): ChartSubject[] {
  const fields = fieldsMeant(form, path);
  if (fields.length === 1) return [{ field: fields[0]! }];
  const parts = path.split('.');
  for (let at = parts.length - 1; at > 0; at--) {
    const field = resolvePath(form, parts.slice(0, at).join('.'));
    const column = field && columnOf(field, parts.slice(at).join('.'));
    if (column) return [{ field, column }];
  }
  return fields.map((field) => ({ field }));
}

function columnOf(field: Field, path: string): ChartSubject['column'] {
  const [row] = isRow(field) ? [] : rowsIn(field);
  const number = row && fieldBelow(row, path);
  return number?.kind === 'number' ? { path, name: cellName(row!, number) } : undefined;
}

const rowsIn = (field: Field): GroupField[] => walk(field).filter(isRow);

/**
 * The parts of a field. Of a row or a part of one they are its columns, and where all its groups have
 * the same columns, the groups with a bar for each column; of a group of rows they are the rows and
 * groups in it, each by its total. Totals are no parts; a number is the only part of itself.
 * @param single one bar for each part: those of a cluster are added up
 */
export function chartParts({ field, column }: ChartSubject, single = false): ChartParts | NoParts {
  if (field.kind === 'text') return 'text';
  if (field.kind === 'number') return alone(field);
  const { parts, series } = rowOf(field) ? partsOfRow(field, single) : partsOfRows(field, column);
  const cells = parts.flatMap((part) => part.cells.flat());
  if (cells.length === 0 || parts.some((part) => part.cells.length === 0)) return 'different';
  const units = new Set(cells.map((cell) => unitOf(field, cell)));
  if (units.size > 1) return 'different';
  const [unit] = units;
  if (series.length > MOST_SERIES || parts.length * Math.max(1, series.length) > MOST_BARS)
    return 'too-many';
  return { parts, series, ...(unit === undefined ? {} : { unit }) };
}

function alone({ name, path, unit }: NumberField): ChartParts {
  const parts = [{ name, cells: [[path]] }];
  return { parts, series: [], ...(unit === undefined ? {} : { unit }) };
}

function unitOf(top: GroupField, path: string): string | undefined {
  const field = fieldBelow(top, path.slice(top.path.length + 1));
  return field?.kind === 'number' ? field.unit : undefined;
}

type Shape = Pick<ChartParts, 'parts' | 'series'>;

function partsOfRow(field: GroupField, single: boolean): Shape {
  const groups = walk(field).filter(
    (each) => each.kind === 'group' && each.children.some(({ kind }) => kind === 'number'),
  ) as GroupField[];
  const columns = groups.map((group) => group.children.filter((child) => !isRowTotal(child)));
  const names = columns.map((children) => children.map(({ label }) => label).join('\n'));
  if (groups.length > 1 && names.every((each) => each === names[0])) {
    const parts = groups.map((group, at) => {
      const bars = columns[at]!.map(({ path }) => [path]);
      const name = namesBelow(field, group).at(-1) ?? group.name;
      return { name, cells: single ? totalOf(group) : bars };
    });
    return { parts, series: single ? [] : columns[0]!.map(({ name }) => name) };
  }
  const parts = splitColumns(field).columns.map((number) => ({
    name: cellName(field, number),
    cells: [[number.path]],
  }));
  return { parts, series: [] };
}

/** @returns no bar for what has no total */
function totalOf(field: Field): string[][] {
  const cells = cellsOf(field);
  return cells ? [cells] : [];
}

function partsOfRows({ children }: GroupField, column: ChartSubject['column']): Shape {
  const parts = children
    .filter((child) => !child.total && !isRowTotal(child))
    .map((child) => ({
      name: child.name,
      cells: column ? cellsIn(child, column.path) : totalOf(child),
    }));
  return { parts, series: [] };
}

/** The numbers of one column in the rows below a field, its totals not counted. */
function cellsIn(field: Field, column: string): string[][] {
  const rows = rowsIn(field).filter((row) => row === field || !row.total);
  const cells = rows.flatMap((row) => fieldBelow(row, column)?.path ?? []);
  return cells.length > 0 && cells.length === rows.length ? [cells] : [];
}

/** Some of what can be drawn: what is nearest to a field, else the first of each table. */
export function drawable(form: Form, near: Field = form.root): Field[] {
  const isDrawn = (field: Field) =>
    field.kind === 'group' && !field.total && typeof chartParts({ field }) !== 'string';
  const below = walk(near).filter((field) => field !== near && isDrawn(field));
  if (near !== form.root)
    return below.length > 0 ? below.slice(0, 3) : drawable(form, near.parent ?? form.root);
  return form.root.children.flatMap((section) => {
    const inside = section.kind === 'group' ? [section, ...section.children] : [];
    const drawn = inside.filter(isDrawn);
    // Of rows the first, as the others are like it.
    return drawn.filter((field) => !isRow(field) || field === drawn.find(isRow));
  });
}
