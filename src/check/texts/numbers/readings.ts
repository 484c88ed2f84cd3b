/** What a number can be that fields are named with: their own cells, or those of a row or a column. */
import type { Field } from '../../../form/form.ts';
import { cellsOf } from '../../../form/subtotal.ts';
import type { Course } from './course.ts';
import type { Understood } from './said.ts';
import {
  alone,
  bareReadings,
  combine,
  intersection,
  isAmbiguous,
  type Reading,
  type Section,
} from './vocabulary.ts';

/** Where fields are named with a number. */
export interface NamedAt {
  /** First token of the phrase. */
  from: number;
  /** The number. */
  at: number;
  course: Course;
}

/** What a number can be that one or several fields are named with. */
export function fieldsMean(section: Section, fields: Field[], place: NamedAt): Understood {
  if (isAmbiguous(fields)) return 'unclear';
  const [field] = fields;
  if (fields.length === 1 && field) {
    if (cellsOf(field)) return { section, readings: alone(field).readings };
    return rowMeans(section, field, place);
  }
  const readings = columnsMean(section, fields, place.course);
  return readings.length > 0 ? { section, readings } : 'unclear';
}

/** A row without a total: its column is named farther off, or it can be any that the form allows. */
function rowMeans(section: Section, row: Field, { from, at, course }: NamedAt): Understood {
  const { tokens, clause, foreign } = course;
  for (let index = from - 1; index >= clause; index--) {
    const token = tokens[index]!;
    const columns = token.kind === 'word' ? (token.word.fields.get(section) ?? []) : [];
    const both = columns.length > 0 ? combine(alone(row).fields, columns) : columns;
    if (both.length > 0) return fieldsMean(section, both, { from: index, at, course });
  }
  if (row.kind !== 'group') return 'unclear';
  const number = tokens[at];
  if (number?.kind === 'count' && number.counter === foreign?.token.counter) return 'list';
  return { section, readings: bareReadings(section, row) };
}

/** A column: that of the rows spoken of before, of all of them together, or of all rows. */
function columnsMean(section: Section, columns: Field[], course: Course): Reading[] {
  const { rows, named, foreign, situation } = course;
  const before = rows.get(section);
  const all = intersection(named.get(section) ?? [], columns);
  const found = (before ?? []).map((reading) => inColumns(reading, columns, section));
  const union: Reading = all.map((field) => ({ sign: 1, field }));
  const readings = [...found, union].filter(({ length }) => length > 0);
  if (readings.length > 0 || before) return readings;
  if (section.hasAbout && (foreign || !situation.subjects.has(section))) return [];
  if (section.group.axis) return [columns.map((field) => ({ sign: 1, field }))];
  return bareReadings(section, section.group)
    .map((reading) => inColumns(reading, columns, section))
    .filter(({ length }) => length > 0);
}

const known = new WeakMap<Reading, WeakMap<Field[], Reading>>();

/** The same rows, only in some of their columns; empty where one of them has none of these. */
function inColumns(reading: Reading, columns: Field[], section: Section): Reading {
  const ofReading = known.get(reading) ?? new WeakMap<Field[], Reading>();
  known.set(reading, ofReading);
  const result = ofReading.get(columns) ?? findColumns(reading, columns, section);
  ofReading.set(columns, result);
  return result;
}

function findColumns(reading: Reading, columns: Field[], section: Section): Reading {
  const terms = reading.map(({ sign, field }) =>
    climb(field, columns, section).map((each) => ({ sign, field: each })),
  );
  if (terms.some(({ length }) => length === 0)) return [];
  return [...new Map(terms.flat().map((term) => [term.field, term])).values()];
}

/** The columns of the field, or of the nearest group around it that has any of them. */
function climb(field: Field, columns: Field[], { group }: Section): Field[] {
  for (let each: Field | undefined = field; each && each !== group; each = each.parent) {
    const found = combine(alone(each).fields, columns);
    if (found.length > 0) return found;
  }
  return [];
}
