/** The words before a number that are known and touch each other. */
import type { Field } from '../../../form/form.ts';
import type { Token } from './lex.ts';
import {
  clauseOf,
  has,
  isAroundOne,
  isSign,
  mayStandBetween,
  nameIn,
  sectionsOf,
} from './phrase.ts';
import {
  alone,
  bareReadings,
  combine,
  type Reading,
  type Section,
  type Word,
} from './vocabulary.ts';

/** The words before a number, as far as each of them is known. */
export interface Chain {
  section?: Section;
  /** Names in the section, the nearest first. */
  names: { fields: Field[]; isJoined: boolean }[];
  /** Of narrower names, those before 等: the number may be theirs alone. */
  examples: Field[][];
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
  /** What has the same number in other sections, where each one of the names has it. */
  elsewhere: Reading[];
  isRespective: boolean;
}

/** A name of this length is a label of the form, and leaves no doubt what it is about. */
const LABEL_LENGTH = 7;

/** Goes back from a number as far as every word is known. */
export function chainBefore(tokens: Token[], at: number, clause: number): Chain {
  const walk: Walk = { chain: emptyChain(at), passed: [], isJoined: false, isExample: false };
  const last = isAroundOne(tokens, at - 1) ? at - 2 : at - 1;
  for (let index = last; index >= clause; index--) {
    const open = isSign(tokens[index], '）') ? openOfRemark(tokens, index) : undefined;
    if (open !== undefined) index = open;
    else if (!takes(tokens[index]!, index, walk)) break;
  }
  return walk.chain;
}

/** The words that a number speaks of, and the clause that they stand in. */
export interface Continued {
  chain: Chain;
  clause: number;
}

/** 甲，共3件: a clause that only counts goes on about the one before, if that counts nothing. */
export function chainInClauseBefore(
  tokens: Token[],
  at: number,
  clause: number,
): Continued | undefined {
  const isBare = tokens.slice(clause, at).every((token) => has(token, 'link'));
  if (!isBare || !isSign(tokens[clause - 1], '，,：')) return undefined;
  const start = clauseOf(tokens, clause - 1);
  if (tokens.slice(start, clause).some(({ kind }) => kind === 'count')) return undefined;
  let end = clause - 1;
  while (mayFollowNames(tokens[end - 1])) end--;
  return { chain: chainBefore(tokens, end, start), clause: start };
}

/** 甲居多, 甲占90% */
const mayFollowNames = (token: Token | undefined): boolean =>
  has(token, 'course') || has(token, 'share') || token?.kind === 'percent';

interface Walk {
  chain: Chain;
  /** Words that are no names. */
  passed: Token[];
  /** 及 or 、 stands before the last name. */
  isJoined: boolean;
  /** 等 stands after the names that come now. */
  isExample: boolean;
}

/** @returns whether the word before those found so far goes with them */
function takes(token: Token, index: number, walk: Walk): boolean {
  const { chain } = walk;
  if (chain.names.length > 0 && (isSign(token, '、') || has(token, 'and'))) {
    walk.isJoined = true;
    return true;
  }
  if (token.kind !== 'word') {
    if (walk.isJoined && token.kind === 'unknown') forgetNames(chain);
    return false;
  }
  if (namesPart(chain, token)) return false;
  if (has(token, 'others')) {
    walk.isExample = chain.names.length > 0;
    return walk.isExample;
  }
  const name = nameIn(token.word, chain.section);
  if (name) return takesName(name, token.word, index, walk);
  if (takesElsewhere(token.word, walk)) return true;
  if (walk.isJoined) forgetNames(chain);
  if (walk.isJoined || !mayStandBetween(token, chain.section)) return false;
  walk.passed.push(token);
  note(chain, token.word, index);
  return true;
}

const emptyChain = (at: number): Chain => ({
  names: [],
  examples: [],
  from: at,
  verbFrom: at,
  isLabel: false,
  isUnclear: false,
  isEach: false,
  elsewhere: [],
  isRespective: false,
});

/** 甲、乙各3件, where 甲 is of another section. */
function takesElsewhere(word: Word, walk: Walk): boolean {
  const { chain } = walk;
  const other = walk.isJoined && chain.isEach ? readingElsewhere(word) : undefined;
  if (!other) return false;
  chain.elsewhere.push(other);
  walk.isJoined = false;
  return true;
}

/** What a word of another section stands for by itself. */
function readingElsewhere(word: Word): Reading | undefined {
  const [section, fields = []] = nameIn(word, undefined) ?? [];
  if (section) return fields.length === 1 ? alone(fields[0]!).readings[0] : undefined;
  const [about] = [...(word.uses.get('about') ?? [])].filter(({ bare }) => bare.length > 0);
  return about && bareReadings(about, about.group)[0];
}

/** A list of which not every name is known names something else. */
function forgetNames(chain: Chain): void {
  delete chain.section;
  chain.names = [];
  chain.examples = [];
  chain.elsewhere = [];
  chain.from = chain.verbFrom;
}

/** Whether a part is named that has no cell, before anything else. */
function namesPart(chain: Chain, token: Token): boolean {
  if (chain.names.length > 0 || chain.verb || chain.about) return false;
  for (const section of sectionsOf(token, 'partial')) chain.part = section;
  return chain.part !== undefined;
}

/** @returns whether the name goes with those found before it */
function takesName(
  [section, fields]: [Section, Field[]],
  word: Word,
  index: number,
  walk: Walk,
): boolean {
  const { chain, passed, isJoined } = walk;
  if (!passed.every((token) => mayStandBetween(token, section))) return false;
  const goesWith = chain.names.every((name) => combine(name.fields, fields).length > 0);
  if (!isJoined && !goesWith) return false;
  chain.section = section;
  if (walk.isExample) chain.examples.push(fields);
  else chain.names.push({ fields, isJoined });
  chain.from = index;
  chain.isLabel ||= word.text.length >= LABEL_LENGTH;
  walk.isJoined = false;
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
    chain.isUnclear ||= !meanTheSame(word, chain.verb);
  } else if (word.verbs.size > 0) {
    chain.verb = word;
    chain.from = index;
    chain.verbFrom = index;
  }
}

/** 登记受理 is one thing, 收到并办结 two. */
const meanTheSame = (one: Word, other: Word): boolean =>
  [...one.verbs].every(([section, readings]) => other.verbs.get(section) === readings);

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
