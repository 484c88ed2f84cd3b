/** What the words of a phrase are to a number, and where phrases begin and end. */
import type { Field } from '../../../form/form.ts';
import type { Role } from './language.ts';
import type { Token } from './lex.ts';
import type { Count } from './number-tokens.ts';
import type { Section, Use, Word } from './vocabulary.ts';

export type CountToken = Token & Count;

/** Where the words of a number begin: at its clause, or after the number before it and its words. */
export function regionBefore(tokens: Token[], at: number, clause: number): number {
  let region = clause;
  for (let index = at - 1; index >= clause; index--) {
    const { kind } = tokens[index]!;
    const joins = isSign(tokens[index], '、') || has(tokens[index], 'and');
    if (joins && region === clause) region = index + 1;
    if (kind === 'count' || kind === 'percent') return region > clause ? region : index + 1;
  }
  return clause;
}

const CLAUSE_ENDS = '，,；。：！？!?（';
const PHRASE_ENDS = `${CLAUSE_ENDS}）、`;

export const has = (token: Token | undefined, role: Role): boolean =>
  token?.kind === 'word' && token.word.roles.has(role);

export const isUsed = (token: Token | undefined, use: Use, section?: Section): boolean => {
  const sections = token?.kind === 'word' ? token.word.uses.get(use) : undefined;
  return sections !== undefined && (section === undefined || sections.has(section));
};

export const isWord = (token: Token | undefined, text: string): boolean =>
  token?.kind === 'word' && token.word.text === text;

/** The sections that use a word in some way. */
export const sectionsOf = (token: Token | undefined, use: Use): Iterable<Section> =>
  (token?.kind === 'word' && token.word.uses.get(use)) || [];

export const isSign = (token: Token | undefined, signs: string): boolean =>
  token?.kind === 'sign' && signs.includes(token.sign);

/** Whether a bracket holds one number of what stands before it and nothing else: 甲（3件）. */
export function isAroundOne(tokens: Token[], at: number): boolean {
  const open = isSign(tokens[at], '）') ? at - 2 : at;
  const isOne = isSign(tokens[open], '（') && isSign(tokens[open + 2], '）');
  return isOne && tokens[open + 1]?.kind === 'count' && tokens[open - 1]?.kind === 'word';
}

export const endsClause = (token: Token | undefined): boolean => isSign(token, CLAUSE_ENDS);

/**
 * So many words and signs a phrase reaches back where nothing ends its clause: every number of a
 * long list looks at no more of it than that.
 */
export const REACH = 100;

/** Where the clause of a word begins. */
export function clauseOf(tokens: Token[], at: number): number {
  let start = at;
  while (start > Math.max(0, at - REACH) && !endsClause(tokens[start - 1])) start--;
  return start;
}

/** Whether a phrase after a number ends here. */
export const endsPhrase = (token: Token | undefined): boolean =>
  token === undefined || isSign(token, PHRASE_ENDS) || token.kind === 'count';

/** Words that change nothing about a number. */
export const isPlain = (token: Token | undefined): boolean =>
  token?.kind === 'word' ? token.word.isPlain : token?.kind === 'year';

/** The section and the fields that a word names, in one section or in the first. */
export function nameIn(word: Word, section: Section | undefined): [Section, Field[]] | undefined {
  if (section) {
    const fields = word.fields.get(section);
    return fields && [section, fields];
  }
  return word.fields.entries().next().value;
}

/** May stand between a name or a verb and its number. */
export const mayStandBetween = (token: Token, section: Section | undefined): boolean =>
  has(token, 'link') ||
  has(token, 'each') ||
  has(token, 'respectively') ||
  isUsed(token, 'between', section) ||
  isUsed(token, 'object', section) ||
  isUsed(token, 'about') ||
  (token.kind === 'word' &&
    token.word.verbs.size > 0 &&
    (!section || token.word.verbs.has(section)));

/** Whether a word names what the section counts. */
export const endsWithObject = (token: Token | undefined, section: Section): boolean =>
  token?.kind === 'word' && section.objects.some((object) => token.word.text.endsWith(object));
