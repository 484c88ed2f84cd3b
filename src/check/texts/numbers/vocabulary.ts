/** The words of a form as its prose uses them, made ready for reading: once per form and year. */
import { fieldBelow, walk } from '../../../form/fields.ts';
import type { Field, Form, GroupField } from '../../../form/form.ts';
import { withoutNumbering } from '../../../form/label.ts';
import { termsOf, wordsOf } from '../../../form/mentions.ts';
import { isRowTotal } from '../../../form/subtotal.ts';
import { Dictionary } from './dictionary.ts';
import { FOREIGN_COUNTERS, languageWords, PLAIN, type Role } from './language.ts';

/** A section whose numbers the prose may speak of. */
export interface Section {
  group: GroupField;
  counters: ReadonlySet<string>;
  /** What a number may be where only the subject, or a row without a total, is named. */
  bare: string[];
  /** Whether its verbs are those of many subjects, so that sentences have to be on its own. */
  hasSubject: boolean;
  /** It has a subject of its own at all. */
  hasAbout: boolean;
  /** The numbers of what is not yet done with. */
  open: Field[];
  /** Groups whose fields have names that nothing else has. */
  own: Field[];
  /** What is counted. */
  objects: string[];
}

/** Fields to be added up, or taken away. */
export type Reading = { sign: 1 | -1; field: Field }[];

export type Use = 'about' | 'object' | 'between' | 'not' | 'partial' | 'aside' | 'all';
const USES: Use[] = ['about', 'object', 'between', 'not', 'partial', 'aside', 'all'];

/** Everything that a word may stand for. */
export interface Word {
  text: string;
  /** The fields that it names, by section. */
  fields: Map<Section, Field[]>;
  /** What a number after it can be. */
  verbs: Map<Section, Reading[]>;
  uses: Map<Use, Set<Section>>;
  roles: ReadonlySet<Role>;
  /** It changes nothing about a number. */
  isPlain: boolean;
}

export interface Vocabulary {
  sections: Section[];
  words: Dictionary<Word>;
  /** Units of counting by the code of their first character, the longest first. */
  counters: ReadonlyMap<number, string[]>;
}

/** Units of money, in yuan. */
export const MONEY: ReadonlyMap<string, number> = new Map([
  ['元', 1],
  ['万元', 10_000],
  ['亿元', 100_000_000],
]);

const known = new WeakMap<Form, Map<number, Vocabulary>>();

/** @param year of the report; its neighbours are named in words as well */
export function vocabularyOf(form: Form, year: number): Vocabulary {
  const years = known.get(form) ?? new Map<number, Vocabulary>();
  known.set(form, years);
  const vocabulary = years.get(year) ?? compile(form, year);
  years.set(year, vocabulary);
  return vocabulary;
}

interface Lexicon {
  /** The word of a text; made when first asked for. */
  wordOf(text: string): Word;
  /** The texts that a pattern of `mentions` stands for. */
  expand(pattern: string): string[];
}

function compile(form: Form, year: number): Vocabulary {
  const words = new Map<string, Word>();
  const wordOf = (text: string) => {
    const word = words.get(text) ?? newWord(text);
    words.set(text, word);
    return word;
  };
  // The columns of a table have the same patterns in every row.
  const expanded = new Map<string, string[]>();
  const expand = (pattern: string) => {
    const texts = expanded.get(pattern) ?? wordsOf(pattern, year);
    expanded.set(pattern, texts);
    return texts;
  };
  for (const text of languageWords.keys()) wordOf(text);
  const lexicon = { wordOf, expand };
  const sections = form.root.children.flatMap((field) => addSection(field, lexicon) ?? []);
  const counters = new Set(sections.flatMap((section) => [...section.counters]));
  return {
    sections,
    words: new Dictionary(words.values()),
    counters: byFirst([...new Set([...counters, ...FOREIGN_COUNTERS, ...MONEY.keys()])]),
  };
}

function newWord(text: string): Word {
  const roles = languageWords.get(text) ?? new Set<Role>();
  const isPlain = PLAIN.some((role) => roles.has(role));
  return { text, fields: new Map(), verbs: new Map(), uses: new Map(), roles, isPlain };
}

/** Makes the section of a group that says how it is spoken of; nothing for any other field. */
function addSection(group: Field, { wordOf, expand }: Lexicon): Section | undefined {
  if (group.kind !== 'group' || !group.mentions || Array.isArray(group.mentions)) return undefined;
  const { mentions } = group;
  const all = (patterns: string[] = []) => patterns.flatMap(expand);
  const section: Section = {
    ...{ group, counters: new Set(mentions.counters), bare: mentions.bare ?? [] },
    hasAbout: mentions.about !== undefined,
    hasSubject: mentions.phrases !== undefined,
    open: walk(group).filter(({ key }) => key === mentions.open),
    own: (mentions.own ?? []).flatMap((path) => fieldBelow(group, path) ?? []),
    objects: all(mentions.object),
  };
  for (const use of USES) {
    for (const text of all(mentions[use])) add(wordOf(text).uses, use, section);
  }
  for (const { words, means } of mentions.phrases ?? []) {
    const readings = readingsOf(means, group);
    for (const text of all(words)) wordOf(text).verbs.set(section, readings);
  }
  for (const [text, fields] of fieldsByName(group, expand))
    wordOf(text).fields.set(section, fields);
  return section;
}

function add(uses: Word['uses'], use: Use, section: Section): void {
  const sections = uses.get(use) ?? new Set();
  uses.set(use, sections.add(section));
}

/** The fields below a group by each of their names. */
function fieldsByName(group: GroupField, expand: Lexicon['expand']): Map<string, Field[]> {
  const named = new Map<string, Field[]>();
  for (const field of walk(group).slice(1)) {
    for (const text of new Set(namesOf(field, expand))) {
      const fields = named.get(text);
      if (fields) fields.push(field);
      else named.set(text, [field]);
    }
  }
  return named;
}

/** The words for a field: its label and short name, and what the form adds. */
function namesOf(field: Field, expand: Lexicon['expand']): string[] {
  const added = Array.isArray(field.mentions) ? field.mentions : [];
  const bare = withoutNumbering(field.label);
  // A total is called after what it is the total of.
  const isTotal = isRowTotal(field) || (field.total && !field.parent?.total);
  const own = isTotal ? [] : [bare, bare.replace(/（[^（）]*）$/, '')];
  const short = isTotal && field.name === bare ? [] : [field.name];
  return [...own, ...short, ...added.flatMap(expand)];
}

/** Texts by the code of their first character, the longest first. */
function byFirst(texts: string[]): Map<number, string[]> {
  const found = new Map<number, string[]>();
  for (const text of texts.toSorted((a, b) => b.length - a.length)) {
    const list = found.get(text.charCodeAt(0));
    if (list) list.push(text);
    else found.set(text.charCodeAt(0), [text]);
  }
  return found;
}

const bareByGroup = new WeakMap<GroupField, Reading[]>();

/** What a number can be where nothing but a section or one of its rows is named. */
export function bareReadings({ bare }: Section, group: GroupField): Reading[] {
  const known = bareByGroup.get(group);
  if (known) return known;
  const readings = readingsOf(bare, group);
  bareByGroup.set(group, readings);
  return readings;
}

/** Those of the sums of paths that lead to fields of the group. */
function readingsOf(sums: string[], group: GroupField): Reading[] {
  return sums.map((sum) => readingOf(sum, group)).filter((each) => each !== undefined);
}

function readingOf(sum: string, group: GroupField): Reading | undefined {
  const reading: Reading = [];
  for (const { sign, path } of termsOf(sum)) {
    const field = fieldBelow(group, path);
    if (!field) return undefined;
    reading.push({ sign, field });
  }
  return reading;
}

/** Whether a word names both a row and a column, and so nothing by itself. */
export function isAmbiguous(fields: Field[]): boolean {
  const inRow = fields.filter(isInRow);
  return inRow.length > 0 && inRow.length < fields.length;
}

/** A field below a row: a column. */
export function isInRow(field: Field): boolean {
  for (let above = field.parent; above; above = above.parent) if (above.axis) return true;
  return false;
}

const combined = new WeakMap<Field[], WeakMap<Field[], Field[]>>();

/** The same of lists that words name, which are always the same: so is the list that is given. */
export function combine(some: Field[], others: Field[]): Field[] {
  let known = combined.get(some);
  if (!known) {
    known = new WeakMap();
    combined.set(some, known);
  }
  let result = known.get(others);
  if (!result) {
    result = intersection(some, others);
    known.set(others, result);
  }
  return result;
}

/** Of several names of one section what they name together; nothing where they exclude each other. */
export function intersection(some: Iterable<Field>, others: Field[]): Field[] {
  const [one, other] = [new Set(some), new Set(others)];
  const inner = [...one].filter((field) => isBelow(field, other));
  return [...new Set([...inner, ...others.filter((field) => isBelow(field, one))])];
}

const byField = new WeakMap<Field, { fields: Field[]; readings: Reading[] }>();

/** A field by itself, as a list of fields and as what a number can be: always the same lists. */
export function alone(field: Field): { fields: Field[]; readings: Reading[] } {
  const known = byField.get(field);
  if (known) return known;
  const made = { fields: [field], readings: [[{ sign: 1 as const, field }]] };
  byField.set(field, made);
  return made;
}

/** Whether a field is one of the groups, or below one. */
function isBelow(field: Field, groups: ReadonlySet<Field>): boolean {
  for (let each: Field | undefined = field; each; each = each.parent) {
    if (groups.has(each)) return true;
  }
  return false;
}

/** Whether what a field stands for is counted in money. */
export function isMoney(field: Field): boolean {
  let number = field;
  while (number.kind === 'group' && number.children[0]) number = number.children[0];
  return number.kind === 'number' && MONEY.has(number.unit ?? '');
}
