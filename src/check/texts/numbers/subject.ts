/** The words before a phrase: whom it speaks of, and whether they change what it says. */
import type { Course } from './course.ts';
import { isPlain, isSign, isUsed, isWord, regionBefore } from './phrase.ts';
import type { Said } from './said.ts';
import { isOwnGovernment, isWholeBody, scopeOf } from './scope.ts';

/** The words before a phrase in its clause, up to the last one that is not known. */
function subjectBefore(from: number, course: Course): string {
  let to = from;
  const region = regionBefore(course.tokens, from, course.clause);
  while (to > region && course.tokens[to - 1]?.kind !== 'unknown') to--;
  return course.textBetween(region, to);
}

/**
 * Notes of whom a phrase speaks, for itself and what follows.
 * @param from first token of the phrase
 * @param tellsOfAll what follows is of the same body
 */
export function lookAtScope(from: number, said: Said, course: Course, tellsOfAll = true): void {
  const subject = subjectBefore(from, course);
  const { agency } = course.situation;
  const isOwn = !tellsOfAll && isOwnGovernment(subject, agency);
  const scope = isOwn ? 'whole' : scopeOf(subject, agency);
  said.scope = scope ?? (tellsOfAll ? undefined : course.scopeInClause);
  if (!scope) return;
  course.scopeInClause = scope;
  if (tellsOfAll) course.isNarrow = scope === 'narrow';
}

/** Whether nothing but a body and words that change nothing stand before a phrase. */
export function isPlainBefore(from: number, course: Course): boolean {
  const subject = subjectBefore(from, course);
  const region = regionBefore(course.tokens, from, course.clause);
  const rest = course.tokens.slice(region, from).filter(({ kind }) => kind !== 'unknown');
  const isBody = subject === '' || scopeOf(subject, course.situation.agency) !== undefined;
  return (
    isBody && rest.every((token) => isPlain(token) || isUsed(token, 'about') || isSign(token, '、'))
  );
}

/** Words that are not known stand before a name, or belong to it: 甲乙, 甲的乙. */
export function isModified(from: number, course: Course): boolean {
  const { tokens, clause, situation } = course;
  const before = from - (isWord(tokens[from - 1], '的') ? 2 : 1);
  if (before < clause || tokens[before]?.kind !== 'unknown') return false;
  return !isWholeBody(course.textBetween(before, before + 1), situation.agency);
}
