/** Numbers whose phrase names fields: 甲3件, 甲及乙84件, 甲、乙分别为12件、3件, 3件甲. */
import type { Field } from '../../../form/form.ts';
import { type After, namesAfter } from './after.ts';
import type { Chain } from './chain.ts';
import type { Course } from './course.ts';
import { has, isUsed, sectionsOf } from './phrase.ts';
import { fieldsMean, type NamedAt } from './readings.ts';
import type { Meaning, Said, Understood } from './said.ts';
import { isModified, isPlainBefore, lookAtScope } from './subject.ts';
import { combine, type Reading, type Section } from './vocabulary.ts';

/** Understands a number by the names before it. */
export function byNames(chain: Chain, section: Section, at: number, course: Course): Understood {
  const { names, from } = chain;
  if (chain.isEach) return byEach(chain, section, { from, at, course });
  const joined = names.findIndex(({ isJoined }, index) => index > 0 && !isJoined);
  const group = names.slice(0, joined === -1 ? undefined : joined);
  if (group.length > 1) {
    const all = group.map(({ fields }) => fields);
    return byJoined(all, chain, section, { from, at, course });
  }
  if (chain.isLabel) course.situation.subjects.add(section);
  let fields = names.map((name) => name.fields).reduce(combine);
  if (fields.length > 1) {
    const after = namesAfter(course.tokens, at);
    const both = after?.section === section ? combine(fields, after.fields) : [];
    if (both.length > 0) fields = both;
  }
  const place = { from, at, course };
  const since = names.length > 1 ? from - 1 : course.clause;
  const understood = checkPlace(fieldsMean(section, fields, place), since, place);
  return typeof understood === 'string' ? understood : withExamples(understood, chain.examples);
}

/** 甲、乙等丙3件: of all that is 丙, or of 甲, of 乙, or of both. */
function withExamples(meaning: Meaning, examples: Field[][]): Meaning {
  const single = examples.flatMap(([field, ...others]) => (others.length > 0 ? [] : [field!]));
  const several = single.length > 1 ? [single] : [];
  const sums = [...single.map((field) => [field]), ...several].map(
    (fields): Reading => fields.map((field) => ({ sign: 1, field })),
  );
  return { ...meaning, readings: [...meaning.readings, ...sums] };
}

/** Understands a number by the names after it. */
export function byNamesAfter(after: After, said: Said, at: number, course: Course): Understood {
  const { from } = said;
  if (isPartOfUnnamed(after.section, at, course)) return 'part';
  lookAtScope(from, said, course);
  const place = { from, at, course };
  return checkPlace(fieldsMean(after.section, after.fields, place), course.clause, place);
}

/** 甲、乙各3件: every one of the names has the number, those of other sections as well. */
function byEach({ names, elsewhere }: Chain, section: Section, place: NamedAt): Understood {
  const meant = names.map(({ fields }) => fieldsMean(section, fields, place));
  const readings = meant.flatMap((each) => (typeof each === 'string' ? [] : [each.readings[0]!]));
  if (readings.length < names.length) return 'unclear';
  const all = [...readings, ...elsewhere];
  return checkPlace({ section, readings: all, isEach: true }, place.course.clause, place);
}

/** 甲及乙84件; 甲、乙分别为12件、3件; 甲组的甲、甲组3件, which are one */
function byJoined(
  names: Field[][],
  { isRespective }: Chain,
  section: Section,
  place: NamedAt,
): Understood {
  const { course } = place;
  if (isRespective) {
    const [first, ...others] = names
      .toReversed()
      .map((fields) => fieldsMean(section, fields, place));
    course.waiting = others;
    return first ?? 'unclear';
  }
  const inner = names.reduce(combine);
  if (inner.length > 0) return checkPlace(fieldsMean(section, inner, place), course.clause, place);
  if (names.every(({ length }) => length > 1)) {
    const all = [...new Set(names.flat())];
    return checkPlace(fieldsMean(section, all, place), course.clause, place);
  }
  if (names.some(({ length }) => length !== 1)) return 'unclear';
  const sum = names.map(([field]) => ({ sign: 1 as const, field: field! }));
  return checkPlace({ section, readings: [sum] }, course.clause, place);
}

/**
 * Whether names may be compared where they stand.
 * @param since from where on a word before them would make them something else
 */
function checkPlace(understood: Understood, since: number, place: NamedAt): Understood {
  if (typeof understood === 'string') return understood;
  const { section } = understood;
  const { from, at, course } = place;
  const { tokens, clause } = course;
  const isAbout = tokens.slice(clause, at).some((token) => isUsed(token, 'about'));
  const before = tokens.slice(Math.max(since, clause), from);
  const isNot = before.some((token) => isUsed(token, 'not', section));
  if (isNot && !isAbout) return 'aside';
  if (section.hasSubject && !course.isOnSubject(section)) return 'aside';
  if (!isAbout && section.hasAbout && isModified(from, course)) return 'part';
  if (section.hasSubject && !isAbout && isWithin(section, course)) return 'aside';
  const isListed = course.isInForeignList() || isBesideForeign(section, at, course);
  return isListed ? 'list' : understood;
}

/** 1件甲被乙, 其中1件乙: of what another section counts, or of something that is not named. */
function isPartOfUnnamed(section: Section, at: number, { tokens, list }: Course): boolean {
  const counted = [...sectionsOf(tokens[at + 1]!, 'object')];
  if (counted.length > 0 && !counted.includes(section)) return true;
  const isOfOther = has(tokens[0], 'part') && list?.head.section !== section;
  return isOfOther && section.hasAbout && !section.hasSubject;
}

/** A number of something else was counted alike, before any of a section that has a subject. */
function isBesideForeign(section: Section, at: number, { tokens, rows, foreign }: Course): boolean {
  const token = tokens[at];
  if (!section.hasSubject || rows.has(section) || token?.kind !== 'count') return false;
  return foreign !== undefined && foreign.token.counter === token.counter;
}

/** Whether the sentence has gone on to another section, which has to do with the first one. */
function isWithin(section: Section, { list, sentence }: Course): boolean {
  const before = list?.head ?? sentence.said.at(-1);
  return before?.section !== undefined && before.section !== section && before.section.hasAbout;
}

/** Whether the names after a number are what it counts: nothing else is named before it. */
export const mayBeNamedAfter = (chain: Chain, course: Course): boolean =>
  !chain.about && isPlainBefore(chain.from, course);
