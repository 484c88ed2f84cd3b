/** Statements without a number: that there was nothing of something, or that all of it ended one way. */
import type { Lookup } from '../../../form/evaluate.ts';
import type { Field } from '../../../form/form.ts';
import { cellSum } from './judge.ts';
import type { Token } from './lex.ts';
import {
  clauseOf,
  endsClause,
  has,
  isPlain,
  isUsed,
  REACH,
  regionBefore,
  sectionsOf,
} from './phrase.ts';
import type { Sentence, Situation } from './said.ts';
import { scopeOf } from './scope.ts';
import { combine, type Reading, type Section } from './vocabulary.ts';

export interface Worded {
  kind: 'none' | 'all';
  sentence: Sentence;
  start: number;
  end: number;
  holds: boolean;
  /** What is not 0, or what is not all of it, with the numbers. */
  reading: Reading;
  value: number;
  /** Of what it should be all. */
  whole?: { reading: Reading; value: number };
}

type Report = Pick<Situation, 'year' | 'agency'>;

/** The statements in words of a text, each compared with the cells. */
export function wordedIn(sentences: Sentence[], report: Report, lookup: Lookup): Worded[] {
  return sentences.flatMap((sentence) => {
    if (speaksOfOtherTimes(sentence, report)) return [];
    return sentence.tokens.flatMap((token, at) => {
      if (has(token, 'none')) return noneAt(at, sentence, report, lookup) ?? [];
      return has(token, 'all') ? (allAt(at, sentence, lookup) ?? []) : [];
    });
  });
}

function speaksOfOtherTimes({ tokens }: Sentence, { year }: Report): boolean {
  const named = tokens.find((token) => token.kind === 'year');
  const isFirst = named !== undefined && tokens.indexOf(named) < 2;
  if (isFirst && named.kind === 'year' && named.year !== year) return true;
  return tokens.some((token) => has(token, 'history') || has(token, 'future'));
}

/** 未收到甲; 未发生……甲、乙 */
function noneAt(
  at: number,
  sentence: Sentence,
  report: Report,
  lookup: Lookup,
): Worded | undefined {
  const { tokens } = sentence;
  if (!speaksOfAll(at, sentence, report)) return undefined;
  let end = at + 1;
  while (tokens[end]?.kind === 'sign' ? !endsClause(tokens[end]) : isKnown(tokens[end])) end++;
  if (end < tokens.length && !endsClause(tokens[end])) return undefined;
  const clause = tokens.slice(at + 1, end).filter(({ kind }) => kind !== 'sign');
  const named = clause.flatMap(fieldsOf);
  const { start } = tokens[at]!;
  if (named.length > 0) {
    if (clause.some((token) => fieldsOf(token).length > 1)) return undefined;
    const reading: Reading = named.map((field) => ({ sign: 1, field }));
    return emptyOf(reading, { start, end: clause[0]!.end }, sentence, lookup);
  }
  const verb = clause.find((token) => verbReading(token) !== undefined);
  const reading = verb && verbReading(verb);
  const isAbout = clause.some((token) =>
    [...sectionsOf(token, 'about')].some(({ bare }) => bare.length > 0),
  );
  if (!verb || !reading || !isAbout) return undefined;
  return emptyOf(reading, { start, end: verb.end }, sentence, lookup);
}

/** Whether nobody but the body as a whole, and no part of what it does, stands before a word. */
function speaksOfAll(at: number, { tokens, text }: Sentence, { agency }: Report): boolean {
  const before = tokens.slice(regionBefore(tokens, at, clauseOf(tokens, at)), at);
  if (before.some((token) => isUsed(token, 'partial'))) return false;
  if (before.every(({ kind }) => kind !== 'unknown')) return true;
  return scopeOf(text.slice(before[0]!.start, before.at(-1)!.end), agency) === 'whole';
}

const fieldsOf = (token: Token | undefined): Field[] =>
  token?.kind === 'word' ? ([...token.word.fields.values()][0] ?? []) : [];

/** What a verb means in the first place. */
const verbReading = (token: Token): Reading | undefined =>
  token.kind === 'word' ? [...token.word.verbs.values()][0]?.[0] : undefined;

const isKnown = (token: Token | undefined): boolean =>
  fieldsOf(token).length > 0 ||
  isPlain(token) ||
  has(token, 'and') ||
  has(token, 'cause') ||
  isUsed(token, 'between') ||
  isUsed(token, 'object') ||
  isUsed(token, 'about') ||
  (token?.kind === 'word' && token.word.verbs.size > 0);

function emptyOf(
  reading: Reading,
  range: { start: number; end: number },
  sentence: Sentence,
  lookup: Lookup,
): Worded | undefined {
  const value = cellSum(reading, lookup);
  if (value === undefined) return undefined;
  return { kind: 'none', sentence, ...range, reading, value, holds: value === 0 };
}

/** 2件，均为甲; 9件，均已办完 */
function allAt(at: number, sentence: Sentence, lookup: Lookup): Worded | undefined {
  const { tokens, said } = sentence;
  const [token, next, after] = [tokens[at]!, tokens[at + 1], tokens[at + 2]];
  if (next?.kind !== 'word' || !(after === undefined || endsClause(after))) return undefined;
  const before = said.filter((each) => each.at < at && each.readings[0]).slice(-REACH);
  const last = before.at(-1);
  if (!last?.section) return undefined;
  const named = next.word.fields.get(last.section);
  const columns = named ?? openAfter(next, last.section);
  if (!columns || columns.length < 2) return undefined;
  const place = { sentence, start: token.start, end: next.end };
  const all = before.filter(({ section }) => section === last.section);
  const found = [[last], all].flatMap((group) => {
    const rows = group.flatMap(({ readings }) => readings[0]!.map(({ field }) => field));
    return ended(rows, columns, named !== undefined, place, lookup) ?? [];
  });
  return found.find(({ holds }) => holds) ?? found[0];
}

/** Compares a column of rows with all of them, or with nothing where it is what is left open. */
function ended(
  rows: Field[],
  columns: Field[],
  isAll: boolean,
  place: Pick<Worded, 'sentence' | 'start' | 'end'>,
  lookup: Lookup,
): Worded | undefined {
  const fields = combine(rows, columns).filter((field) => columns.includes(field));
  const reading: Reading = fields.map((field) => ({ sign: 1, field }));
  const whole: Reading = rows.map((field) => ({ sign: 1, field }));
  const [value, total] = [cellSum(reading, lookup), cellSum(whole, lookup)];
  if (fields.length === 0 || value === undefined || total === undefined) return undefined;
  if (!isAll) return { kind: 'none', ...place, reading, value, holds: value === 0 };
  const all = { reading: whole, value: total };
  return { kind: 'all', ...place, reading, value, holds: value === total, whole: all };
}

/** With all of it done nothing is left open. */
const openAfter = (token: Token, section: Section): Field[] | undefined =>
  isUsed(token, 'all', section) ? section.open : undefined;
