/** Parts of a number, and numbers that are parts themselves, which no cell has. */
import { Big } from '../../../form/evaluate.ts';
import type { Field } from '../../../form/form.ts';
import { endsClause, isUsed } from './phrase.ts';
import type { Said } from './said.ts';
import { bareReadings, type Reading, type Section } from './vocabulary.ts';

/** The numbers that a sentence lists as parts of one, in its unit; no parts of parts. */
function partsOf(head: Said): Said[] {
  const listed = head.sentence.said.filter((part) => part.head === head);
  const depth = Math.min(...listed.map((part) => part.depth));
  return listed.filter((part) => part.depth === depth && part.token.counter === head.token.counter);
}

/** Whether parts are listed and make the whole number. */
function areComplete(head: Said, parts: Said[]): boolean {
  const sum = parts.reduce((total, { token }) => total.plus(token.digits), new Big(0));
  return parts.length > 1 && sum.eq(head.token.digits);
}

/** 甲13件（含新5件，改4件，旧4件）: the form counts no such thing as one of the parts. */
export const countsMore = (head: Said): boolean => {
  const parts = partsOf(head);
  return areComplete(head, parts) && parts.some((part) => isUncounted(part, head.section));
};

/** 改4件: a word beside the number makes it what the section does not count. */
export function isUncounted(
  { sentence, at, readings }: Said,
  section: Section | undefined,
): boolean {
  if (readings.length > 0) return false;
  for (let index = at - 1; index >= 0; index--) {
    const token = sentence.tokens[index]!;
    if (token.kind === 'count' || endsClause(token)) return false;
    if (isUsed(token, 'not', section)) return true;
  }
  return false;
}

/**
 * 甲300件，其中旧8件、新292件: what is named like a whole is that of it which the head
 * has, if the head is another whole.
 * @param reading what the head agrees with
 */
export function isShareOfWhole(part: Said, head: Said, reading: Reading): boolean {
  const { section } = head;
  const [term, ...others] = part.readings[0] ?? [];
  if (!term || others.length > 0 || !section || part.section !== section) return false;
  const isIn = (field: Field, some: Reading) => some.some((each) => each.field === field);
  const wholes = bareReadings(section, section.group).filter(({ length }) => length === 1);
  const isWhole = wholes.some((whole) => isIn(term.field, whole)) && !isIn(term.field, reading);
  const parts = partsOf(head);
  return isWhole && parts.includes(part) && areComplete(head, parts);
}
