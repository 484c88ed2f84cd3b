/** The arithmetic of the form, checked: what holds, what is broken, what cannot be said yet. */

import type { Diagnostic, Localized, Where } from '../../diagnostic/diagnostic.ts';
import { unequal } from '../../diagnostic/kinds/relation.ts';
import type { Range } from '../../diagnostic/place.ts';
import { brokenInstances } from '../../form/broken-relations.ts';
import { evaluate, type Lookup, type RelationResult, type Sums } from '../../form/evaluate.ts';
import { rowOf } from '../../form/fields.ts';
import type { Field, Form, Operand, RelationInstance, SchemaError } from '../../form/form.ts';
import { isSameNumber, pathInLastYear } from '../../form/last-year.ts';
import { leavesOf } from '../../form/relations.ts';
import type { Examined } from '../examined.ts';
import type { Intake } from '../intake.ts';
import { type Figures, lookupIn } from '../previous/figures.ts';
import {
  arithmeticOf,
  conditionWords,
  type Evaluated,
  notesOf,
  sideWords,
} from './relation-words.ts';

/**
 * The state of every relation instance that can be checked. One with a number missing, or with a
 * number that has an error of its own, is held back: it would only repeat that error. Of those with
 * last year's report there is none without such a report, or where that has other numbers.
 * @param errors of the form's validator, which sees this year's data alone
 */
export function relationResults(
  form: Form,
  figures: Figures,
  errors: SchemaError[],
): RelationResult[] {
  const broken = brokenInstances(errors);
  const lookup = lookupIn(figures);
  const { previous } = figures;
  const checked = form.relations.filter(
    (instance) =>
      !instance.acrossYears || (previous && hasNumbersOf(instance, form, previous.form)),
  );
  return checked.map((instance) => {
    if (leavesOf(instance).some((path) => lookup(path) === undefined))
      return { instance, status: 'held-back' };
    const sums = instance.acrossYears
      ? brokenAcrossYears(instance, lookup)
      : broken.get(instance.key);
    return sums ? { instance, status: 'broken', sums } : { instance, status: 'holds' };
  });
}

/** Whether the edition of last year has the numbers that a relation takes from its report. */
function hasNumbersOf(instance: RelationInstance, form: Form, lastYears: Form): boolean {
  const before = leavesOf(instance).flatMap((path) => pathInLastYear(path) ?? []);
  return before.every((path) => isSameNumber(path, form, lastYears));
}

function brokenAcrossYears(instance: RelationInstance, lookup: Lookup): Sums | undefined {
  const sums = evaluate(instance, lookup);
  return sums && !sums.holds ? sums : undefined;
}

/** The findings about broken relations, one each. */
export function relationFindings(examined: Examined): Diagnostic[] {
  return examined.relations.flatMap(({ instance, sums }) =>
    sums ? findingOf(examined, instance, sums) : [],
  );
}

function findingOf(examined: Examined, instance: RelationInstance, sums: Sums): Diagnostic {
  const { form, source, places, values } = examined;
  const lookup = lookupIn(examined);
  const evaluated = { instance, figures: examined, lookup, nameOf: namesIn(form), ...sums };
  const subject = subjectOf(instance);
  const range = [subject, ...leavesOf(instance)]
    .map((path) => values.get(path)?.range)
    .find((each) => each !== undefined);
  const place = range ?? nearestPlace(form.fields.get(subject), places);
  const where = { file: source.file, path: subject, range: place, notes: notesOf(evaluated) };
  return {
    ...say(where, evaluated),
    ...(instance.acrossYears ? { code: instance.relation.id } : {}),
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
  const column = form.fields.get(pathInLastYear(path) ?? path)!;
  const row = rowOf(column);
  const inRow = rowOf(form.fields.get(pathInLastYear(operand.path) ?? operand.path));
  return row && !inRow ? row.name : column.name;
};

/** The solver does not judge between two reports: nothing says which of them is right. */
const EITHER_YEAR: Localized = {
  zh: '可能是本年抄错了，也可能是上年的数不对，请对照两份报告；没有错的，用 gov-report except 写明理由',
  en: 'this year’s figure may be wrong, or last year’s: compare both reports; if both are right, say why with gov-report except',
};

const COMPARISONS = {
  '=': 'unequal',
  '>=': 'less',
  '<=': 'greater',
  'divisible by': 'indivisible',
} as const;

function say(where: Where, evaluated: Evaluated): Diagnostic {
  const { instance, left, right } = evaluated;
  const { zh, en } = instance.relation.basis;
  const basis = { zh: `依据：${zh}`, en: `basis: ${en}` };
  return unequal(
    where,
    instance.where,
    sideWords(evaluated, 'left'),
    COMPARISONS[instance.operator],
    sideWords(evaluated, 'right'),
    left.minus(right).abs().toFixed(),
    [...conditionHelp(evaluated), ...(instance.acrossYears ? [EITHER_YEAR] : []), basis],
  );
}

/** What makes the rule be asked here. */
function conditionHelp(evaluated: Evaluated): Localized[] {
  const condition = conditionWords(evaluated);
  return condition
    ? [{ zh: `因为${condition.zh}，所以有这一条`, en: `asked because ${condition.en}` }]
    : [];
}
