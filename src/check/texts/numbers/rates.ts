/** Percentages beside a number: its share of a whole, and its change against the year before. */

import type { Lookup } from '../../../form/evaluate.ts';
import { cellSum, numberOf, type Verdict } from './judge.ts';
import type { Token } from './lex.ts';
import { has, isSign, isUsed } from './phrase.ts';
import type { Said, Sentence } from './said.ts';
import { bareReadings, type Reading, type Vocabulary } from './vocabulary.ts';

export type PercentToken = Extract<Token, { kind: 'percent' }>;

/** A percentage that was worked out again. */
export interface Rate {
  kind: 'share' | 'change';
  token: PercentToken;
  sentence: Sentence;
  said: Said;
  holds: boolean;
  /** What it is of each whole, or against each number before; the nearest first. */
  values: number[];
}

/** The numbers of last year's report, where it is at hand. */
export interface Tables {
  lookup: Lookup;
  previous: Lookup | undefined;
}

/** Works out the percentages of a text whose numbers were judged. */
export function ratesOf(
  sentences: Sentence[],
  verdicts: Verdict[],
  { sections }: Vocabulary,
  tables: Tables,
): Rate[] {
  const percents = sentences.flatMap((sentence) =>
    sentence.tokens.flatMap((token, at) =>
      token.kind === 'percent' ? [{ sentence, token, at }] : [],
    ),
  );
  if (percents.length === 0) return [];
  const judged = verdicts.filter(({ kind }) => kind !== 'excluded').map(({ said }) => said);
  const wholes = sections
    .flatMap((section) => bareReadings(section, section.group))
    .flatMap((reading) => cellSum(reading, tables.lookup) ?? []);
  const known = {
    wholes,
    judged,
    byToken: new Map(judged.map((said, index) => [said.token, index])),
  };
  return percents.flatMap(({ sentence, token, at }) => {
    const found =
      changeAt(at, sentence, tables) ??
      shareAt(at, sentence, known, tables) ??
      doneAt(at, sentence, known, tables);
    return found ? [{ ...found, token, sentence }] : [];
  });
}

/** The wholes that a share may be of. */
interface Known {
  /** What the tables have. */
  wholes: number[];
  /** Numbers of the text that stand for cells, in its order. */
  judged: Said[];
  byToken: ReadonlyMap<Token, number>;
}

type Found = Pick<Rate, 'kind' | 'said' | 'holds' | 'values'>;

/** Half of the last printed digit. */
function agrees(percent: string, value: number): boolean {
  const decimals = percent.split('.')[1]?.length ?? 0;
  return Math.abs(Number(percent) - value) <= 0.5 * 10 ** -decimals + 1e-9;
}

function found(
  kind: Rate['kind'],
  said: Said,
  percent: string,
  values: number[],
): Found | undefined {
  if (values.length === 0) return undefined;
  const sorted = [...new Set(values)].sort(
    (a, b) => Math.abs(a - Number(percent)) - Math.abs(b - Number(percent)),
  );
  return { kind, said, holds: values.some((value) => agrees(percent, value)), values: sorted };
}

/** 40件，占比40%; 966件（66.48%）; 4件、6件，分别占40%、60% */
function shareAt(
  at: number,
  { tokens }: Sentence,
  { wholes, judged, byToken }: Known,
  { lookup }: Tables,
): Found | undefined {
  const number = sharing(at, tokens);
  const place = number && byToken.get(number);
  if (place === undefined) return undefined;
  const said = judged[place]!;
  const before = judged
    .slice(Math.max(0, place - MOST_BASES), place)
    .filter(
      ({ section, sentence }) => section === said.section && sentence.block === said.sentence.block,
    );
  const bases = [...wholes, ...before.map((each) => Number(each.token.digits) * each.token.scale)];
  const values = sharesOf(numeratorsOf(said, before, lookup), bases);
  return found('share', said, (tokens[at] as PercentToken).value, values);
}

/** The number that a percentage is the share of. */
function sharing(at: number, tokens: Token[]): Token | undefined {
  const first = firstListed(tokens, at);
  let index = first - 1;
  let hasShare = false;
  for (; !hasShare && tokens[index]?.kind === 'word'; index--) {
    hasShare = has(tokens[index], 'share');
    if (!hasShare && !mayStandInShare(tokens[index])) return undefined;
  }
  const isRespective = hasShare && has(tokens[index], 'respectively');
  if (isRespective) index--;
  else if (first !== at) return undefined;
  if (!isSign(tokens[index], hasShare ? '，,（' : '（')) return undefined;
  if (!hasShare && !isSign(tokens[at + 1], '）')) return undefined;
  return isRespective ? dealtTo(at, first, index, tokens) : tokens[index - 1];
}

/** Each part in per cent of each whole that is large enough. */
const sharesOf = (parts: number[], wholes: number[]): number[] =>
  parts.flatMap((part) =>
    wholes.filter((whole) => whole > 0 && whole >= part).map((whole) => (100 * part) / whole),
  );

const isListed = (tokens: Token[], at: number): boolean =>
  isSign(tokens[at + 1], '、') && tokens[at + 2]?.kind === 'percent';

/** The first of percentages that are listed up to one. */
function firstListed(tokens: Token[], at: number): number {
  let first = at;
  while (tokens[first - 2]?.kind === 'percent' && isListed(tokens, first - 2)) first -= 2;
  return first;
}

/** Of as many numbers before a list of percentages the one in the same place. */
function dealtTo(at: number, first: number, before: number, tokens: Token[]): Token | undefined {
  let last = at;
  while (isListed(tokens, last)) last += 2;
  const fromEnd = (last - at) / 2;
  const counts = tokens.slice(0, before).filter(({ kind }) => kind === 'count');
  return counts.length > (last - first) / 2 ? counts.at(-1 - fromEnd) : undefined;
}

/** 办结15件，办结率94%: what the verb counts, of all that it may be done with. */
function doneAt(
  at: number,
  { tokens, text }: Sentence,
  { judged, byToken }: Known,
  { lookup }: Tables,
): Found | undefined {
  let index = at - 1;
  while (has(tokens[index], 'link')) index--;
  const [rate, verb] = [tokens[index], tokens[index - 1]];
  if (!rate || text.slice(rate.start, rate.end) !== '率' || verb?.kind !== 'word') return undefined;
  index -= 2;
  const before = tokens[index];
  if (before?.kind === 'unknown' && OVERALL.test(text.slice(before.start, before.end))) index--;
  const number = isSign(tokens[index], '，,') ? tokens[index - 1] : undefined;
  const said = number && judged[byToken.get(number) ?? -1];
  const readings = said?.section && verb.word.verbs.get(said.section);
  if (!said?.section || !readings) return undefined;
  const valuesOf = (some: Reading[]) => some.flatMap((each) => cellSum(each, lookup) ?? []);
  const bases = valuesOf(bareReadings(said.section, said.section.group));
  const values = sharesOf(valuesOf(readings), bases);
  return found('share', said, (tokens[at] as PercentToken).value, values);
}

/** Before a rate: it is of everything. */
const OVERALL = /^(?:综合|总|总体|整体)$/;

/** Between 占 and its percentage stands at most of what it is a share. */
const mayStandInShare = (token: Token | undefined): boolean =>
  has(token, 'link') ||
  isUsed(token, 'about') ||
  isUsed(token, 'between') ||
  isUsed(token, 'object') ||
  (token?.kind === 'word' && token.word.verbs.size > 0);

/** How many numbers before a share it may be of, and how many may be added up to it. */
const MOST_BASES = 20;
const MOST_ADDED = 3;

/** The number itself, what its cells hold, and the last numbers together. */
function numeratorsOf(said: Said, before: Said[], lookup: Lookup): number[] {
  const cells = said.readings.flatMap((reading) => cellSum(reading, lookup) ?? []);
  let sum = 0;
  const sums = [said, ...before.toReversed()].slice(0, MOST_ADDED).map(({ token, readings }) => {
    sum += readings[0] ? numberOf(token, readings[0]).toNumber() : 0;
    return sum;
  });
  return [...sums, ...cells];
}

/** 820件，比2022年（800件）增长2.5%; with last year's report also 820件，同比增长2.5% */
function changeAt(at: number, sentence: Sentence, tables: Tables): Found | undefined {
  const { tokens } = sentence;
  let index = at - 1;
  while (has(tokens[index], 'link')) index--;
  const falls = has(tokens[index], 'falls');
  if (!falls && !has(tokens[index], 'rises')) return undefined;
  const sign = falls ? -1 : 1;
  const percent = (tokens[at] as PercentToken).value;
  if (isSign(tokens[index - 1], '）')) {
    const [open, inside] = [tokens[index - 3], tokens[index - 2]];
    if (!isSign(open, '（') || inside?.kind !== 'count' || !isLastYear(tokens[index - 4]))
      return undefined;
    const now = lastBefore(sentence, index - 3, inside);
    const before = Number(inside.digits) * inside.scale;
    if (!now || before === 0 || inside.isFuzzy || now.token.isFuzzy) return undefined;
    const value = Number(now.token.digits) * now.token.scale;
    return found('change', now, percent, [(sign * 100 * (value - before)) / before]);
  }
  return tables.previous && sinceLastYear(index, sentence, sign, percent, tables.previous);
}

const isLastYear = (token: Token | undefined): boolean =>
  token?.kind === 'year' || (token?.kind === 'word' && /[上去]年/.test(token.word.text));

/** The last number in the same unit that is not in a bracket like the one it is compared with. */
function lastBefore({ said }: Sentence, index: number, inside: Token): Said | undefined {
  const other = said.find(({ token }) => token === inside);
  return said.findLast(
    ({ token, depth, at }) =>
      other !== undefined &&
      depth < other.depth &&
      at < index &&
      token.counter === other.token.counter,
  );
}

/** The same readings in last year's report. */
function sinceLastYear(
  at: number,
  sentence: Sentence,
  sign: 1 | -1,
  percent: string,
  previous: Lookup,
): Found | undefined {
  if (!has(sentence.tokens[at - 1], 'against')) return undefined;
  const now = sentence.said.findLast((said) => said.at < at);
  if (!now || now.readings.length === 0) return undefined;
  const values = now.readings.flatMap((reading) => {
    const before = cellSum(reading, previous);
    const value = numberOf(now.token, reading).toNumber();
    return before ? [(sign * 100 * (value - before)) / before] : [];
  });
  return found('change', now, percent, values);
}
