/** Numbers of what was done: 收到……甲75件, 已办结148件, 收到70件甲, 其余13件均已答复. */

import { objectAfter, verbAfter } from './after.ts';
import type { Chain } from './chain.ts';
import type { Course } from './course.ts';
import { HANDED_IN, LISTED } from './language.ts';
import { endsClause, endsWithObject, has, isUsed, sectionsOf } from './phrase.ts';
import type { Meaning, Said, Understood } from './said.ts';
import { isPlainBefore, lookAtScope } from './subject.ts';
import { bareReadings, type Section } from './vocabulary.ts';

/** 收到……甲75件 */
export function byAbout(chain: Chain, section: Section, said: Said, course: Course): Understood {
  const { tokens } = course;
  const verb = chain.verb ? chain.from : verbBefore(chain.from, section, course);
  said.from = verb ?? chain.from;
  lookAtScope(said.from, said, course);
  if (verb === undefined) return byObject(chain, section, course);
  if (chain.isUnclear) return 'unclear';
  const token = tokens[verb]!;
  const word = chain.verb ?? (token.kind === 'word' ? token.word : undefined);
  const meaning: Meaning = { section, readings: word?.verbs.get(section) ?? [] };
  return countsOnlySome(verb, chain.from, section, course)
    ? { ...meaning, excluded: 'part' }
    : meaning;
}

/** Whether the words around a verb and its subject leave room for others that are not counted. */
function countsOnlySome(verb: number, about: number, section: Section, course: Course): boolean {
  const { tokens, clause } = course;
  if (isPartial(section, clause, verb, course)) return true;
  if (isPartial(section, verb + 1, about, course)) return true;
  const isKnown = tokens.slice(verb + 1, about).every(({ kind }) => kind !== 'unknown');
  if (!isKnown && !HANDED_IN.test(course.textBetween(verb + 1, about))) return true;
  return has(tokens[clause], 'part') && !isPlainBefore(verb, course);
}

/** 全区甲75件: the subject is named as what is counted, without a verb. */
function byObject({ from }: Chain, section: Section, course: Course): Understood {
  const isNamed = endsWithObject(course.tokens[from], section);
  if (!isNamed || !isPlainBefore(from, course)) return 'unclear';
  return { section, readings: bareReadings(section, section.group) };
}

function verbBefore(from: number, section: Section, course: Course): number | undefined {
  for (let index = from - 1; index >= course.clause; index--) {
    const token = course.tokens[index]!;
    if (token.kind === 'word' && token.word.verbs.has(section)) return index;
  }
  return undefined;
}

/** A way in which only some came, and not one of several that are listed. */
function isPartial(section: Section, from: number, to: number, course: Course): boolean {
  const isNamed = course.tokens.slice(from, to).some((token) => isUsed(token, 'partial', section));
  return isNamed && !LISTED.test(course.textBetween(from, to));
}

/** 已办结148件; 收到70件甲 */
export function byVerb(
  { verb, from, isUnclear }: Chain,
  at: number,
  said: Said,
  course: Course,
): Understood {
  lookAtScope(from, said, course);
  const [section, readings] = verb!.verbs.entries().next().value!;
  const { tokens, situation, list } = course;
  const isNamed = objectAfter(tokens, at) || isObjectBetween(from, at, section, course);
  const isOnIt = course.isOnSubject(section) && !situation.isAway;
  if (!isOnIt && !isNamed) return 'aside';
  if (isUnclear) return 'unclear';
  if (list?.isAmong || !isPlainBefore(from, course)) {
    return { section, readings, excluded: course.isNarrow ? 'scope' : 'part' };
  }
  if (course.isInForeignList()) return 'list';
  situation.subjects.add(section);
  if (isNamed) situation.isAway = false;
  return { section, readings };
}

/** 收到甲75件, where nothing else was spoken of before: what is counted is named by its bare noun. */
function isObjectBetween(from: number, at: number, section: Section, course: Course): boolean {
  const between = course.tokens.slice(from + 1, at);
  return course.isOpenTo(section) && between.some((token) => isUsed(token, 'object', section));
}

/** 我县17件甲来自16名乙: the subject itself stands after the number, and no part of it. */
export function bySubjectAfter(at: number, course: Course): Understood | undefined {
  const { tokens, list, sentence } = course;
  if (list || sentence.said.length > 0 || has(tokens[at - 1], 'cause')) return undefined;
  let after = at + 1;
  while (has(tokens[after], 'link')) after++;
  const [section] = [...sectionsOf(tokens[after], 'about')].filter(({ bare }) => bare.length > 0);
  if (!section || !isPlainBefore(at, course)) return undefined;
  let end = after;
  while (end < tokens.length && !endsClause(tokens[end])) end++;
  if (isPartial(section, after, end, course)) return 'part';
  return { section, readings: bareReadings(section, section.group) };
}

/** 其余13件均已答复 */
export function byVerbAfter(at: number, course: Course): Understood {
  const { tokens, situation } = course;
  const verb = has(tokens[at - 1], 'rest') ? verbAfter(tokens, at) : undefined;
  const [section, readings] = verb?.verbs.entries().next().value ?? [];
  if (!section || !readings) return 'no-field';
  return course.isOnSubject(section) && !situation.isAway ? { section, readings } : 'aside';
}
