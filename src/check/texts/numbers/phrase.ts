/** The phrase of a number: the words before and after it that are known and touch each other. */
import type { Field } from '../../../form/form.ts';
import type { Role } from './language.ts';
import type { Token } from './lex.ts';
import type { Count } from './number-tokens.ts';
import { combine, type Section, type Use, type Word } from './vocabulary.ts';

export type CountToken = Token & Count;

/** The words before a number, as far as each of them is known. */
export interface Chain {
  section?: Section;
  /** Names in the section, the nearest first. */
  names: { fields: Field[]; isJoined: boolean }[];
  /** The subject, where it is named before anything else. */
  about?: Section;
  /** A name is as long as only the form's own labels are. */
  isLabel: boolean;
  /** Two verbs that mean different things. */
  isUnclear: boolean;
  verb?: Word;
  /** A part of what the section counts is named, before anything else. */
  part?: Section;
  /** First token of what was found. */
  from: number;
  /** First token of the subject or the verb. */
  verbFrom: number;
  isEach: boolean;
  isRespective: boolean;
}

/** Names after a number: 3件甲, 18份乙, 1件因……引起的丙. */
export interface After {
  section: Section;
  fields: Field[];
}

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

export const has = (token: Token | undefined, role: Role): boolean =>
  token?.kind === 'word' && token.word.roles.has(role);

export const isUsed = (token: Token | undefined, use: Use, section?: Section): boolean => {
  const sections = token?.kind === 'word' ? token.word.uses.get(use) : undefined;
  return sections !== undefined && (section === undefined || sections.has(section));
};

export const isWord = (token: Token | undefined, text: string): boolean =>
  token?.kind === 'word' && token.word.text === text;

/** The sections that use a word in some way. */
export const sectionsOf = (token: Token, use: Use): Iterable<Section> =>
  (token.kind === 'word' && token.word.uses.get(use)) || [];

export const isSign = (token: Token | undefined, signs: string): boolean =>
  token?.kind === 'sign' && signs.includes(token.sign);

export const endsClause = (token: Token | undefined): boolean => isSign(token, CLAUSE_ENDS);

/** Whether a phrase after a number ends here. */
export const endsPhrase = (token: Token | undefined): boolean =>
  token === undefined || isSign(token, `${CLAUSE_ENDS}）、`) || token.kind === 'count';

/** Words that change nothing about a number. */
export const isPlain = (token: Token | undefined): boolean =>
  (['link', 'manner', 'among', 'rest', 'part', 'parts', 'all', 'each'] as const).some((role) =>
    has(token, role),
  ) || token?.kind === 'year';

function nameIn(word: Word, section: Section | undefined): [Section, Field[]] | undefined {
  if (section) {
    const fields = word.fields.get(section);
    return fields && [section, fields];
  }
  return word.fields.entries().next().value;
}

/** May stand between a name or a verb and its number. */
const mayStandBetween = (token: Token, section: Section | undefined): boolean =>
  has(token, 'link') ||
  has(token, 'each') ||
  has(token, 'respectively') ||
  isUsed(token, 'between', section) ||
  isUsed(token, 'object', section) ||
  isUsed(token, 'about') ||
  (token.kind === 'word' &&
    token.word.verbs.size > 0 &&
    (!section || token.word.verbs.has(section)));

/** A name of this length is a label of the form, and leaves no doubt what it is about. */
const LABEL_LENGTH = 7;

/** Goes back from a number as far as every word is known. */
export function chainBefore(tokens: Token[], at: number, clause: number): Chain {
  const chain = emptyChain(at);
  const passed: Token[] = [];
  let isJoined = false;
  for (let index = at - 1; index >= clause; index--) {
    const token = tokens[index]!;
    const open = isSign(token, '）') ? openOfRemark(tokens, index) : undefined;
    if (open !== undefined) index = open;
    else if (chain.names.length > 0 && (isSign(token, '、') || has(token, 'and'))) isJoined = true;
    else if (token.kind !== 'word' || namesPart(chain, token)) {
      if (isJoined && token.kind === 'unknown') forgetNames(chain);
      break;
    } else {
      const name = nameIn(token.word, chain.section);
      if (name && addName(chain, name, isJoined, passed)) {
        chain.from = index;
        chain.isLabel ||= token.word.text.length >= LABEL_LENGTH;
        isJoined = false;
      } else if (name || isJoined || !mayStandBetween(token, chain.section)) {
        if (isJoined && !name) forgetNames(chain);
        break;
      } else {
        passed.push(token);
        note(chain, token.word, index);
      }
    }
  }
  return chain;
}

const emptyChain = (at: number): Chain => ({
  names: [],
  from: at,
  verbFrom: at,
  isLabel: false,
  isUnclear: false,
  isEach: false,
  isRespective: false,
});

/** A list of which not every name is known names something else. */
function forgetNames(chain: Chain): void {
  delete chain.section;
  chain.names = [];
  chain.from = chain.verbFrom;
}

/** Whether a part is named that has no cell, before anything else. */
function namesPart(chain: Chain, token: Token): boolean {
  if (chain.names.length > 0 || chain.verb || chain.about) return false;
  for (const section of sectionsOf(token, 'partial')) chain.part = section;
  return chain.part !== undefined;
}

/** @returns whether the name goes with those found before it */
function addName(
  chain: Chain,
  [section, fields]: [Section, Field[]],
  isJoined: boolean,
  passed: Token[],
): boolean {
  if (!passed.every((token) => mayStandBetween(token, section))) return false;
  const goesWith = chain.names.every((name) => combine(name.fields, fields).length > 0);
  if (!isJoined && !goesWith) return false;
  chain.section = section;
  chain.names.push({ fields, isJoined });
  return true;
}

/** Verbs and the subject count only where no name is found. */
function note(chain: Chain, word: Word, index: number): void {
  if (word.roles.has('each')) chain.isEach = true;
  if (word.roles.has('respectively')) chain.isRespective = true;
  if (chain.names.length > 0) return;
  const about = [...(word.uses.get('about') ?? [])].find(({ bare }) => bare.length > 0);
  if (about && !chain.about) {
    chain.about = about;
    chain.from = index;
    chain.verbFrom = index;
  } else if (word.verbs.size > 0 && chain.verb) {
    chain.isUnclear = true;
  } else if (word.verbs.size > 0) {
    chain.verb = word;
    chain.from = index;
    chain.verbFrom = index;
  }
}

/** How many names of its own put a sentence on a section. */
const ENOUGH_NAMES = 2;

/** The sections that a sentence is on because it counts several things that only they have. */
export function sectionsByNames(tokens: Token[]): Section[] {
  const named = new Map<Section, Set<string>>();
  tokens.forEach((token, at) => {
    if (token.kind !== 'count') return;
    for (const word of [nameBeside(tokens, at, -1), nameBeside(tokens, at, 1)]) {
      for (const [section, [field]] of word?.fields ?? []) {
        if (!field || !section.counters.has(token.counter) || !isOwn(field, section)) continue;
        named.set(section, (named.get(section) ?? new Set()).add(word!.text));
      }
    }
  });
  return [...named].flatMap(([section, { size }]) => (size >= ENOUGH_NAMES ? [section] : []));
}

/** The word straight before or after a number, but for small ones. */
function nameBeside(tokens: Token[], at: number, step: 1 | -1): Word | undefined {
  let name = at + step;
  while (has(tokens[name], 'link') || isUsed(tokens[name], 'between')) name += step;
  const token = tokens[name];
  return token?.kind === 'word' ? token.word : undefined;
}

function isOwn(field: Field, { own }: Section): boolean {
  for (let each: Field | undefined = field; each; each = each.parent) {
    if (own.includes(each)) return true;
  }
  return false;
}

/** Whether a word names what the section counts. */
export const endsWithObject = (token: Token | undefined, section: Section): boolean =>
  token?.kind === 'word' && section.objects.some((object) => token.word.text.endsWith(object));

/** Where a remark in brackets begins, if it has no numbers in it. */
function openOfRemark(tokens: Token[], close: number): number | undefined {
  for (let index = close - 1; index >= 0; index--) {
    const token = tokens[index]!;
    if (isSign(token, '（')) return index;
    if (token.kind !== 'word' && token.kind !== 'unknown' && !isSign(token, '、，'))
      return undefined;
  }
  return undefined;
}

/** Goes on from a number to the names after it; everything up to the end of the phrase is known. */
export function namesAfter(tokens: Token[], at: number): After | undefined {
  const from = has(tokens[at + 1], 'cause') ? indexOfLast(tokens, at + 1) : at;
  if (from === undefined) return undefined;
  let found: After | undefined;
  for (let index = from + 1; !endsPhrase(tokens[index]); index++) {
    const token = tokens[index]!;
    if (has(token, 'and') && tokens[index + 1]?.kind === 'count') break;
    const name = token.kind === 'word' ? nameIn(token.word, found?.section) : undefined;
    if (name)
      found = { section: name[0], fields: found ? combine(found.fields, name[1]) : name[1] };
    else if (!isPlain(token) && !mayStandBetween(token, found?.section)) return undefined;
  }
  return found && found.fields.length > 0 ? found : undefined;
}

/** The last 的 of the clause, after which stands what the words before it speak of. */
function indexOfLast(tokens: Token[], from: number): number | undefined {
  let last: number | undefined;
  for (let index = from; !endsPhrase(tokens[index]); index++) {
    if (isWord(tokens[index], '的')) last = index;
  }
  return last;
}

/** Whether the object of a verb follows a number: 收到70件甲, 收到2条公众提交的甲. */
export function objectAfter(tokens: Token[], at: number): boolean {
  let isKnown = true;
  for (let index = at + 1; !endsPhrase(tokens[index]) || isSign(tokens[index], '、'); index++) {
    const token = tokens[index]!;
    if (isUsed(token, 'object') || isUsed(token, 'about')) {
      const before = tokens[index - 1];
      const isOf = before?.kind === 'word' && before.word.text.endsWith('的');
      if (isKnown || isOf) return true;
    }
    if (!isPlain(token) && !mayStandBetween(token, undefined)) isKnown = false;
  }
  return false;
}

/** The verb after a number that is done with: 其余13件均已答复. */
export function verbAfter(tokens: Token[], at: number): Word | undefined {
  let verb: Word | undefined;
  for (let index = at + 1; !endsPhrase(tokens[index]); index++) {
    const token = tokens[index]!;
    if (token.kind !== 'word') return undefined;
    if (token.word.verbs.size > 0) verb = token.word;
    else if (!isPlain(token)) return undefined;
  }
  return verb;
}
