/** The arithmetic of the form, checked: what holds, what is broken, what cannot be said yet. */

import type { Diagnostic, Where } from '../../diagnostic/diagnostic.ts';
import { unequal } from '../../diagnostic/kinds/relation.ts';
import type { Range } from '../../diagnostic/place.ts';
import { brokenInstances } from '../../form/broken-relations.ts';
import type { RelationResult, Sums } from '../../form/evaluate.ts';
import { rowOf } from '../../form/fields.ts';
import type { Field, Form, Operand, RelationInstance, SchemaError } from '../../form/form.ts';
import { leavesOf } from '../../form/relations.ts';
import type { Value } from '../dataset.ts';
import type { Examined } from '../examined.ts';
import type { Intake } from '../intake.ts';
import { arithmeticOf, type Evaluated, notesOf, sideWords } from './relation-words.ts';

type Values = ReadonlyMap<string, Value>;

/**
 * The state of every relation instance. One with a number missing, or with a number that has an
 * error of its own, is held back: it would only repeat that error.
 * @param errors of the form's validator
 */
export function relationResults(
  instances: RelationInstance[],
  values: Values,
  errors: SchemaError[],
): RelationResult[] {
  const broken = brokenInstances(errors);
  const known = (path: string) => typeof values.get(path)?.value === 'number';
  return instances.map((instance) => {
    if (!leavesOf(instance).every(known)) return { instance, status: 'held-back' };
    const sums = broken.get(instance.key);
    return sums ? { instance, status: 'broken', sums } : { instance, status: 'holds' };
  });
}

/** The findings about broken relations, one each. */
export function relationFindings(examined: Examined): Diagnostic[] {
  return examined.relations.flatMap(({ instance, sums }) =>
    sums ? findingOf(examined, instance, sums) : [],
  );
}

function findingOf(
  { form, source, places, values }: Examined,
  instance: RelationInstance,
  sums: Sums,
): Diagnostic {
  const lookup = (path: string) => values.get(path)?.value as number | undefined;
  const evaluated = { instance, values, lookup, nameOf: namesIn(form), ...sums };
  const subject = subjectOf(instance);
  const range = [subject, ...leavesOf(instance)]
    .map((path) => values.get(path)?.range)
    .find((each) => each !== undefined);
  const place = range ?? nearestPlace(form.fields.get(subject), places);
  const where = { file: source.file, path: subject, range: place, notes: notesOf(evaluated) };
  return {
    ...say(where, evaluated),
    severity: instance.relation.severity,
    arithmetic: arithmeticOf(evaluated),
  };
}

/** Where figures that are all computed belong: the key of the nearest group that the file gives. */
function nearestPlace(field: Field | undefined, places: Intake['places']): Range | undefined {
  if (!field) return undefined;
  const place = places.get(field.path);
  return place ? (place.key ?? place.value) : nearestPlace(field.parent, places);
}

/** The number that a finding is about: the one that stands alone on a side, else the first. */
function subjectOf(instance: RelationInstance): string {
  const sides = [instance.left, instance.right].map((side) => side.flatMap(({ leaves }) => leaves));
  const [alone = leavesOf(instance)[0]!] = sides.find(({ length }) => length === 1) ?? [];
  return alone;
}

/**
 * What tells the numbers of a group apart: in a group of rows the row, within a row the column.
 */
const namesIn = (form: Form) => (path: string, operand: Operand) => {
  const column = form.fields.get(path)!;
  const row = rowOf(column);
  return row && !rowOf(form.fields.get(operand.path)) ? row.name : column.name;
};

const COMPARISONS = { '=': 'unequal', '>=': 'less', '<=': 'greater' } as const;

function say(where: Where, evaluated: Evaluated): Diagnostic {
  const { instance, left, right } = evaluated;
  const { zh, en } = instance.relation.basis;
  return unequal(
    where,
    instance.where,
    sideWords(evaluated, 'left'),
    COMPARISONS[instance.operator],
    sideWords(evaluated, 'right'),
    left.minus(right).abs().toFixed(),
    [{ zh: `依据：${zh}`, en: `basis: ${en}` }],
  );
}
