/** Compares what a text says with the cells: a number passes when it fits any of its readings. */

import { Big, type Lookup, sum } from '../../../form/evaluate.ts';
import type { Field } from '../../../form/form.ts';
import { cellsOf } from '../../../form/subtotal.ts';
import type { Unread } from '../../text-number.ts';
import { countsMore, isShareOfWhole, isUncounted } from './parts.ts';
import type { CountToken } from './phrase.ts';
import type { Said, Sentence } from './said.ts';
import { isMoney, MONEY, type Reading } from './vocabulary.ts';

/** What became of a number. */
export type Verdict =
  | { kind: 'bound'; said: Said }
  | { kind: 'agrees'; said: Said; reading: Evaluated; isOnlyOne: boolean }
  /** With others of its sentence it makes the number of a cell. */
  | { kind: 'adds-up'; said: Said; reading: Evaluated }
  | { kind: 'excluded'; said: Said; why: Unread }
  /** The nearest reading first. */
  | { kind: 'disagrees'; said: Said; readings: Evaluated[] };

export interface Evaluated {
  reading: Reading;
  value: number;
}

/** Judges the numbers of a text, in its order. */
export function judge(sentences: Sentence[], lookup: Lookup): Verdict[] {
  const all = sentences.flatMap(({ said }) => said);
  const nearby: Nearby = new Map();
  const verdicts = all.map((said) => judgeAlone(said, lookup, nearby));
  if (verdicts.every(({ kind }) => kind !== 'disagrees')) return verdicts;
  const ofSaid = new Map(verdicts.map((verdict) => [verdict.said, verdict]));
  const byKey = new Map<string, Verdict[]>();
  const places = verdicts.map((verdict) => {
    const key = keyOf(verdict.said);
    const alike = byKey.get(key) ?? [];
    byKey.set(key, alike);
    return { alike, place: alike.push(verdict) - 1 };
  });
  return verdicts.map((verdict, at) => {
    if (verdict.kind !== 'disagrees') return verdict;
    if (isOfSomethingElse(verdict.said, ofSaid)) {
      return { kind: 'excluded', said: verdict.said, why: 'part' };
    }
    const { alike, place } = places[at]!;
    return amongOthers(verdict, alike.slice(Math.max(0, place - NEAR), place + NEAR));
  });
}

/** Whether the list that a number heads, or is in, makes it more or less than its cells. */
function isOfSomethingElse(said: Said, ofSaid: ReadonlyMap<Said, Verdict>): boolean {
  const head = said.head && ofSaid.get(said.head);
  const isShare = head?.kind === 'agrees' && isShareOfWhole(said, head.said, head.reading.reading);
  return isShare || countsMore(said);
}

/** So many numbers before and after one that may stand for the same may have to do with it. */
const NEAR = 20;

function judgeAlone(said: Said, lookup: Lookup, nearby: Nearby): Verdict {
  if (said.excluded) return { kind: 'excluded', said, why: said.excluded };
  if (said.token.bound !== undefined) return { kind: 'bound', said };
  if (said.isEach) return judgeEach(said, lookup);
  const known: Evaluated[] = [];
  let fitting: Evaluated | undefined;
  let [fit, unknown] = [0, 0];
  for (const reading of openReadings(said, nearby)) {
    const value = cellSum(reading, lookup);
    if (value === undefined) unknown += 1;
    else {
      const evaluated = { reading, value };
      known.push(evaluated);
      if (!fits(said.token, value, reading)) continue;
      fitting ??= evaluated;
      fit += 1;
    }
  }
  if (fitting) return { kind: 'agrees', said, reading: fitting, isOnlyOne: fit === 1 };
  if (unknown > 0) return { kind: 'excluded', said, why: 'no-value' };
  return { kind: 'disagrees', said, readings: nearestFirst(known, said.token) };
}

/** A number that all of its readings have: wrong where one of them has another. */
function judgeEach(said: Said, lookup: Lookup): Verdict {
  const known = said.readings.flatMap((reading): Evaluated[] => {
    const value = cellSum(reading, lookup);
    return value === undefined ? [] : [{ reading, value }];
  });
  if (known.length < said.readings.length) return { kind: 'excluded', said, why: 'no-value' };
  const wrong = known.filter(({ value, reading }) => !fits(said.token, value, reading));
  return wrong.length > 0
    ? { kind: 'disagrees', said, readings: nearestFirst(wrong, said.token) }
    : { kind: 'agrees', said, reading: known[0]!, isOnlyOne: false };
}

/** Whether a number is what one of its readings gives by other cells. */
export const fitsAny = (said: Said, lookup: Lookup): boolean =>
  said.readings.some((reading) => {
    const value = cellSum(reading, lookup);
    return value !== undefined && fits(said.token, value, reading);
  });

/** The numbers of each sentence that was asked for, by the field that each stands for in the first place. */
type Nearby = Map<Sentence, Map<Field, Said[]>>;

/**
 * A sum is no reading where only a later term of it is said beside the number, and not as a part of
 * it: then the number is the first term alone.
 */
function openReadings(said: Said, nearby: Nearby): Reading[] {
  if (said.readings.every(({ length }) => length === 1)) return said.readings;
  const open = said.readings.filter(([first, ...others]) => {
    const isSaid = others.some(({ field }) => isSaidBeside(field, said, nearby));
    return !isSaid || isSaidBeside(first!.field, said, nearby);
  });
  return open.length > 0 ? open : said.readings;
}

function isSaidBeside(field: Field, said: Said, nearby: Nearby): boolean {
  let known = nearby.get(said.sentence);
  if (!known) {
    known = saidByField(said.sentence);
    nearby.set(said.sentence, known);
  }
  return known.get(field)?.some((other) => other !== said && other.head !== said) ?? false;
}

function saidByField({ said }: Sentence): Map<Field, Said[]> {
  const found = new Map<Field, Said[]>();
  for (const each of said) {
    const [first, ...others] = each.readings[0] ?? [];
    if (!first || others.length > 0) continue;
    found.set(first.field, [...(found.get(first.field) ?? []), each].slice(0, 3));
  }
  return found;
}

/** The sum of the cells of a reading, exactly, as far as a number can be. */
export function cellSum(reading: Reading, lookup: Lookup): number | undefined {
  let total = 0;
  for (const { sign, field } of reading) {
    for (const cell of cellsOf(field) ?? []) {
      const value = lookup(cell);
      if (value === undefined) return undefined;
      if (!Number.isInteger(value)) return decimalSum(reading, lookup);
      total += sign * value;
    }
  }
  return total;
}

function decimalSum(reading: Reading, lookup: Lookup): number | undefined {
  const operands = reading.map(({ sign, field }) => ({
    factor: sign,
    leaves: cellsOf(field) ?? [],
  }));
  return sum(operands, lookup)?.toNumber();
}

/** A number as it is written, in all its digits. */
export const printed = (value: number): string => new Big(value).toFixed();

/** What one of the printed unit is in the unit of the cells. */
function scaleOf({ counter, scale }: CountToken, reading: Reading): Big {
  const field = reading[0]?.field;
  const unit = field?.kind === 'number' ? (MONEY.get(field.unit ?? '') ?? 1) : 1;
  return isMoney(field!) ? new Big(scale).times(MONEY.get(counter) ?? 1).div(unit) : new Big(scale);
}

/** The number of a token in the unit of the cells. */
export const numberOf = (token: CountToken, reading: Reading): Big =>
  new Big(token.digits).times(scaleOf(token, reading));

/** Exactly; with 万 and 亿 to half of the last digit that is printed. */
function fits(token: CountToken, value: number, reading: Reading): boolean {
  if (token.scale === 1 && !isMoney(reading[0]!.field)) return value === Number(token.digits);
  const scale = scaleOf(token, reading);
  const difference = new Big(token.digits).times(scale).minus(value).abs();
  if (scale.lte(1) && token.scale === 1) return difference.eq(0);
  const decimals = token.digits.split('.')[1]?.length ?? 0;
  if (token.scale === 1 && decimals === 0) return difference.eq(0);
  return difference.times(2).lte(scale.div(new Big(10).pow(decimals)));
}

/** Fewest changed digits, then smallest difference; of two with one value the first. */
function nearestFirst(readings: Evaluated[], token: CountToken): Evaluated[] {
  const distance = ({ reading, value }: Evaluated) => {
    const number = numberOf(token, reading);
    return [
      changedDigits(number.toFixed(), printed(value)),
      number.minus(value).abs().toNumber(),
    ] as const;
  };
  const sorted = readings.toSorted((a, b) => {
    const [one, other] = [distance(a), distance(b)];
    return one[0] - other[0] || one[1] - other[1];
  });
  return sorted.filter(
    ({ value }, index) => sorted.findIndex((each) => each.value === value) === index,
  );
}

/** How many digits differ, the shorter number filled up in front. */
function changedDigits(one: string, other: string): number {
  const length = Math.max(one.length, other.length);
  const [a, b] = [one.padStart(length), other.padStart(length)];
  return [...a].filter((digit, index) => digit !== b[index]).length;
}

/** Parts that make up a number together with others. */
const PARTS: ReadonlySet<Unread> = new Set(['part', 'scope']);

const isBefore = (one: Said, other: Said): boolean => one.token.start < other.token.start;

/** Two numbers with the same key may stand for the same cells. */
const keyOf = ({ readings }: Said): string =>
  readings.length === 0 ? '' : readings.map(([first]) => first?.field.path).join('|');

/** What the other numbers of the text say about one that fits nothing by itself. */
function amongOthers(verdict: Extract<Verdict, { kind: 'disagrees' }>, alike: Verdict[]): Verdict {
  const { said, readings } = verdict;
  const same = alike.filter((other) => other.said !== said);
  const inSentence = same.filter(
    (other) =>
      other.said.sentence === said.sentence &&
      other.said.head !== said &&
      (other.kind === 'disagrees' || (other.kind === 'excluded' && PARTS.has(other.why))),
  );
  for (const reading of readings) {
    const sum = [verdict, ...inSentence].reduce(
      (total, other) => total.plus(numberOf(other.said.token, reading.reading)),
      new Big(0),
    );
    if (inSentence.length > 0 && sum.eq(reading.value)) return { kind: 'adds-up', said, reading };
  }
  const withPart = readings.find((reading) => addsUpWithPart(said, reading));
  if (withPart) return { kind: 'adds-up', said, reading: withPart };
  const isBesideWhole =
    said.isModified &&
    same.some(({ kind, said: other }) => kind === 'agrees' && other.sentence === said.sentence);
  if (isBesideWhole) return { kind: 'excluded', said, why: 'part' };
  const isBesideParts = same.some(
    (other) =>
      other.kind === 'excluded' &&
      other.said.sentence === said.sentence &&
      other.said.head !== said &&
      (other.why === 'part' || (other.why === 'scope' && isBefore(other.said, said))),
  );
  if (isBesideParts) return { kind: 'excluded', said, why: 'part' };
  const isElsewhere = same.some(
    (other) =>
      other.said.sentence.block === said.sentence.block &&
      (other.kind === 'agrees' || other.kind === 'bound'),
  );
  if (said.scope === 'narrow' && isLessThanAny(said, readings))
    return { kind: 'excluded', said, why: 'scope' };
  return said.scope && isElsewhere ? { kind: 'excluded', said, why: 'scope' } : verdict;
}

/** Whether a number may be a part of what it fits as a whole. */
const isLessThanAny = ({ token }: Said, readings: Evaluated[]): boolean =>
  readings.some(({ reading, value }) => numberOf(token, reading).lt(value));

/** Whether a part that has no cell, of the same sentence, is what is left over, or too much. */
function addsUpWithPart(said: Said, { reading, value }: Evaluated): boolean {
  const number = numberOf(said.token, reading);
  return said.sentence.said.some((other) => {
    if (other === said || other.token.counter !== said.token.counter) return false;
    const amount = numberOf(other.token, reading);
    if (isUncounted(other, said.section)) {
      const isIncluded = other.head === said;
      return number.plus(isIncluded ? amount.neg() : amount).eq(value);
    }
    const isBeside = other.excluded === 'part' && other.head !== said;
    return isBeside && other.section === said.section && number.plus(amount).eq(value);
  });
}
