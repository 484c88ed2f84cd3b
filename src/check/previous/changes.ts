/** Numbers that are many times last year's, or a small part of it: rarely true, and then worth a word. */
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { previousChange } from '../../diagnostic/kinds/previous.ts';
import { Big } from '../../form/evaluate.ts';
import { fieldWords } from '../../form/field-words.ts';
import type { NumberField } from '../../form/form.ts';
import { isSameNumber, lastYearsPath } from '../../form/last-year.ts';
import type { Examined } from '../examined.ts';
import { whereIs } from '../intake.ts';
import { lookupIn, spotAt, valueAt } from './figures.ts';

/** Without configuration: nobody grows a hundredfold, but a wrong unit does. */
const HUNDREDFOLD = 100;
/** Smaller counts may grow as they like. */
const SMALL_COUNT = 3;
/** 元 for 万元. */
const UNIT_SLIP = 10_000;
/** With a configured ratio: where no minimum is configured, the larger of the two numbers has this. */
const MINIMUM = 20;

/** Nothing for what was zero or is; of a total nothing where a number that it adds up has it. */
export function changeFindings(examined: Examined): Diagnostic[] {
  if (!examined.previous) return [];
  const numbers = [...examined.form.fields.values()].filter(({ kind }) => kind === 'number');
  const leaps = numbers.flatMap((field) => leapOf(field as NumberField, examined) ?? []);
  const paths = new Set(leaps.map(({ field }) => field.path));
  const parts = new Map(
    examined.form.relations.flatMap(({ defines, right }) =>
      defines === undefined ? [] : [[defines, right.flatMap(({ leaves }) => leaves)] as const],
    ),
  );
  return leaps
    .filter(({ field }) => !parts.get(field.path)?.some((part) => paths.has(part)))
    .map((leap) => findingOf(leap, examined));
}

interface Leap {
  field: NumberField;
  /** How many times the smaller number the larger one is, exactly. */
  times: Big;
  grew: boolean;
}

function leapOf(field: NumberField, examined: Examined): Leap | undefined {
  const { form, previous, comparison = {} } = examined;
  const lookup = lookupIn(examined);
  const [now, before] = [lookup(field.path), lookup(lastYearsPath(field.path))];
  if (!now || !before || now < 0 || before < 0 || !previous) return undefined;
  if (!isSameNumber(field.path, form, previous.form)) return undefined;
  const [small, large] = [Math.min(now, before), Math.max(now, before)];
  const times = new Big(large).div(small);
  const { changeRatio, changeMinimum = MINIMUM } = comparison;
  const isHundredfold =
    times.gte(HUNDREDFOLD) && (field.number === 'amount' || small >= SMALL_COUNT);
  const isAsked = changeRatio !== undefined && times.gte(changeRatio) && large >= changeMinimum;
  return isHundredfold || isAsked ? { field, times, grew: now > before } : undefined;
}

function findingOf({ field, times, grew }: Leap, examined: Examined): Diagnostic {
  const path = lastYearsPath(field.path);
  const [now, before] = [field.path, path].map((each) => valueAt(examined, each)!.text) as [
    string,
    string,
  ];
  const spot = spotAt(examined, path);
  const words = fieldWords(field);
  const { file, range, cell } = {
    ...whereIs(examined, field, undefined),
    ...spotAt(examined, field.path),
  };
  const message = { zh: `上年 ${before}`, en: `last year ${before}` };
  const where = { file, path: field.path, range, cell, notes: [{ message, path, ...spot }] };
  const isSlip = field.number === 'amount' && times.eq(UNIT_SLIP);
  return previousChange(where, words, now, before, {
    grew,
    times: times.toFixed(times.gte(10) ? 0 : 1),
    ...(isSlip && field.unit ? { unit: field.unit } : {}),
  });
}
