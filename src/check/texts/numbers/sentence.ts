/**
 * Reads a sentence: a number is understood only where its own phrase names a field. Anything else
 * is left alone, with the reason.
 */
import type { Unread } from '../../text-number.ts';
import { namesAfter } from './after.ts';
import { type Chain, chainBefore, chainInClauseBefore } from './chain.ts';
import { Course } from './course.ts';
import { byNames, byNamesAfter, mayBeNamedAfter } from './names.ts';
import { isMoneyUnit } from './number-tokens.ts';
import { sectionsByNames } from './own-names.ts';
import { type CountToken, endsPhrase, has, sectionsOf } from './phrase.ts';
import type { Meaning, Said, Sentence, Situation, Understood } from './said.ts';
import { lookElsewhere } from './scope.ts';
import { isModified, lookAtScope } from './subject.ts';
import { byAbout, bySubjectAfter, byVerb, byVerbAfter } from './verbs.ts';
import { isInRow, isMoney, type Reading } from './vocabulary.ts';

/** Reads the numbers of a sentence into it. */
export function readSentence(sentence: Sentence, situation: Situation): void {
  const subjects = sentence.tokens.flatMap((token) => [...sectionsOf(token, 'about')]);
  for (const section of subjects) situation.subjects.add(section);
  if (sentence.tokens.every(({ kind }) => kind !== 'count')) {
    for (const token of sentence.tokens) lookElsewhere(token, sentence, situation);
    if (subjects.length > 0) situation.isAway = false;
    return;
  }
  const course = new Course(sentence, situation);
  for (const section of sectionsByNames(sentence.tokens)) {
    situation.subjects.add(section);
    situation.isAway = false;
  }
  sentence.tokens.forEach((token, at) => {
    course.reach(at);
    if (token.kind === 'count') course.take(readCount(token, at, course), at);
    else course.pass(token, at);
  });
  situation.last = sentence.said.at(-1) ?? situation.last;
}

function readCount(token: CountToken, at: number, course: Course): Said {
  const { sentence, list, depth } = course;
  const said: Said = {
    token,
    sentence,
    section: undefined,
    readings: [],
    isEach: false,
    excluded: undefined,
    head: list?.head,
    list: list?.kind,
    depth,
    at,
    from: at,
    scope: undefined,
    isModified: false,
  };
  const understood = course.waiting.shift() ?? understand(token, at, said, course);
  if (typeof understood === 'string') said.excluded = understood;
  else {
    said.section = understood.section;
    said.readings = understood.readings;
    said.isEach = understood.isEach ?? false;
    said.excluded = understood.excluded ?? whyNot(understood, said, course);
  }
  if (said.excluded === 'no-field' && token.isFuzzy) said.excluded = 'vague';
  said.isModified = isModified(said.from, course);
  return said;
}

function understand(token: CountToken, at: number, said: Said, course: Course): Understood {
  const { tokens, clause } = course;
  if (isChange(at, course)) return 'change';
  return (
    byChain(chainBefore(tokens, at, clause), token, at, said, course) ??
    byClauseBefore(token, at, said, course) ??
    bySubjectAfter(at, course) ??
    byVerbAfter(at, course)
  );
}

/** 一是甲，共3件: the number speaks of what the clause before names. */
function byClauseBefore(
  token: CountToken,
  at: number,
  said: Said,
  course: Course,
): Understood | undefined {
  const before = chainInClauseBefore(course.tokens, at, course.clause);
  if (!before) return undefined;
  const { clause } = course;
  course.clause = before.clause;
  const understood = byChain(before.chain, token, at, said, course);
  course.clause = clause;
  return understood;
}

/** @returns nothing where neither names nor a verb nor the subject is known */
function byChain(
  chain: Chain,
  token: CountToken,
  at: number,
  said: Said,
  course: Course,
): Understood | undefined {
  const { tokens } = course;
  said.from = chain.from;
  if (chain.part) {
    said.section = chain.part;
    return 'part';
  }
  if (token.counter === '' && !mayLackUnit(at, chain, course)) return 'no-field';
  if (chain.section) {
    lookAtScope(chain.from, said, course, chain.section.hasSubject);
    return byNames(chain, chain.section, at, course);
  }
  const after = namesAfter(tokens, at);
  if (after && mayBeNamedAfter(chain, course)) return byNamesAfter(after, said, at, course);
  if (chain.about) return byAbout(chain, chain.about, said, course);
  if (chain.verb) return byVerb(chain, at, said, course);
  return undefined;
}

/** 较上年减少12件 */
function isChange(at: number, { tokens }: Course): boolean {
  let index = at - 1;
  while (has(tokens[index], 'link')) index--;
  return has(tokens[index], 'rises') || has(tokens[index], 'falls');
}

/** Without a unit a number counts only straight after its name, at the end of the clause. */
function mayLackUnit(at: number, { section, about }: Chain, { tokens }: Course): boolean {
  const isNamed = section !== undefined || about !== undefined;
  return isNamed && endsPhrase(tokens[at + 1]) && tokens[at + 1]?.kind !== 'count';
}

/** What speaks against comparing a number although its phrase is understood. */
function whyNot(meaning: Meaning, said: Said, course: Course): Unread | undefined {
  const { section, readings } = meaning;
  if (!readings[0]?.[0]) return 'unclear';
  if (!isInUnit(said.token, meaning)) return 'unit';
  if (said.token.isFuzzy) return 'vague';
  if (course.isOtherYear || course.isComparison || course.isSoFar) return 'other-year';
  if (course.isPlan) return 'plan';
  if (course.isNarrow || (said.head && said.scope && section.hasSubject)) return 'scope';
  return mayBePart(meaning, said.head) ? 'part' : undefined;
}

function isInUnit({ counter }: CountToken, { section, readings }: Meaning): boolean {
  if (isMoney(readings[0]![0]!.field)) return isMoneyUnit(counter);
  return counter === '' || section.counters.has(counter);
}

/** Whether a number may be one of the parts of its head that have no cell. */
function mayBePart({ section, readings }: Meaning, head: Said | undefined): boolean {
  if (head?.section !== section) return false;
  if (head.excluded === 'part' && isInRow(readings[0]![0]!.field)) return true;
  const isPlainer = readings.length === 1 && head.readings.length > 1;
  return !isPlainer && sharesCells(head.readings, readings);
}

/** A number is no part of another one that stands for the same cells. */
const sharesCells = (one: Reading[], other: Reading[]): boolean =>
  one.some((head) =>
    other.some(
      (part) =>
        part.length === head.length && part.every(({ field }, at) => field === head[at]?.field),
    ),
  );
