/** A number and the parts that its sentence lists: they have to add up where all are listed. */
import { Big } from '../../../form/evaluate.ts';
import type { Token } from './lex.ts';
import { has } from './phrase.ts';
import type { Said, Sentence } from './said.ts';

export interface WrongSum {
  head: Said;
  parts: Said[];
  sum: Big;
}

/** What is left over at the end of a list that is complete. */
const REMAINDER = /其[余他它]|余下/;

/** Between numbers that are no parts: how much more or less. */
const CHANGES = /新增|增加|减少|新建|修订|修改|清理|调整|上年|去年/;

/** Numbers whose listed parts make another number. */
export function wrongSums(sentences: Sentence[]): WrongSum[] {
  return sentences.flatMap(({ said }) => {
    const listed = new Map<Said, Said[]>();
    for (const part of said) {
      if (!part.head || part.head.sentence !== part.sentence) continue;
      listed.set(part.head, listed.get(part.head) ?? []);
      listed.get(part.head)!.push(part);
    }
    return [...listed].flatMap(([head, all]) => {
      const parts = inItsUnit(head, all);
      const isWrong = isComplete(head, parts) && !mayAddUp(head, parts);
      return isWrong ? [{ head, parts, sum: add(parts) }] : [];
    });
  });
}

/** The parts up to the first in another unit. */
function inItsUnit({ token }: Said, parts: Said[]): Said[] {
  const other = parts.findIndex((part) => part.token.counter !== token.counter);
  return other === -1 ? parts : parts.slice(0, other);
}

/** Whether a list claims to be complete: in a bracket, or with a rest at its end. */
function isComplete(head: Said, parts: Said[]): boolean {
  const last = parts.at(-1);
  if (!last || parts.length < 2) return false;
  if ([head, ...parts].some(({ token }) => token.isFuzzy || token.scale !== 1)) return false;
  if (parts.some(({ list }) => list === 'part')) return false;
  const { tokens, text } = head.sentence;
  const between = tokens.slice(head.at + 1, last.at);
  if (between.some(isOfOtherTimes)) return false;
  if (CHANGES.test(text.slice(head.token.end, last.token.start))) return false;
  const before = parts.at(-2)?.token.end ?? head.token.end;
  const hasRemainder = REMAINDER.test(text.slice(before, last.token.start));
  const isBracket = last.depth > head.depth && parts.every(({ readings }) => readings.length === 0);
  return isBracket || (hasRemainder && last.list === 'parts');
}

const isOfOtherTimes = (token: Token): boolean =>
  token.kind === 'year' ||
  (['rises', 'falls', 'against', 'last-year'] as const).some((role) => has(token, role));

const add = (parts: Said[]): Big =>
  parts.reduce((sum, { token }) => sum.plus(token.digits), new Big(0));

/** All of them, the first ones, or those that are no parts of parts themselves. */
function mayAddUp({ token }: Said, parts: Said[]): boolean {
  const depth = Math.min(...parts.map((part) => part.depth));
  const level = parts.filter((part) => part.depth === depth);
  return [parts, level].some((some) => {
    let sum = new Big(0);
    return some.some((part) => {
      sum = sum.plus(part.token.digits);
      return sum.eq(token.digits);
    });
  });
}
