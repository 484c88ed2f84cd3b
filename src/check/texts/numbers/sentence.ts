/**
 * What a sentence says of the numbers of the form: a number is understood only where its own phrase
 * names a field. Anything else is left alone, with the reason.
 */
import type { Field } from '../../../form/form.ts';
import { cellsOf } from '../../../form/subtotal.ts';
import type { Unread } from '../../text-number.ts';
import { FACILITY, HANDED_IN, LISTED, UNTIL } from './language.ts';
import type { Token } from './lex.ts';
import { isMoneyUnit } from './number-tokens.ts';
import {
  type Chain,
  type CountToken,
  chainBefore,
  endsClause,
  endsPhrase,
  endsWithObject,
  has,
  isPlain,
  isSign,
  isUsed,
  isWord,
  namesAfter,
  objectAfter,
  regionBefore,
  sectionsByNames,
  sectionsOf,
  verbAfter,
} from './phrase.ts';
import { isOfOffice, scopeOf } from './scope.ts';
import {
  bareReadings,
  combine,
  isAmbiguous,
  isInRow,
  isMoney,
  type Reading,
  type Section,
} from './vocabulary.ts';

/** A number of the text, and what it may stand for. */
export interface Said {
  token: CountToken;
  sentence: Sentence;
  section: Section | undefined;
  readings: Reading[];
  excluded: Unread | undefined;
  /** The number whose part it is, and how it is listed. */
  head: Said | undefined;
  list: List['kind'] | undefined;
  /** How many brackets are around it. */
  depth: number;
  /** First token of its phrase. */
  from: number;
  /** A body is named before the phrase. */
  isScoped: boolean;
  /** Words that are not known stand straight before the phrase. */
  isModified: boolean;
}

/** One sentence of a block. */
export interface Sentence {
  /** Number of its block in the text. */
  block: number;
  tokens: Token[];
  /** The text of the block, which tokens are places in. */
  text: string;
  said: Said[];
}

/** What holds for a block, and was said before in it. */
export interface Situation {
  year: number;
  agency: string;
  /** The sections whose subject the block is on. */
  subjects: Set<Section>;
  /** A number that is none of the form's came since the subject was named. */
  isAway: boolean;
  last: Said | undefined;
}

/** Numbers that are parts of another one, and what ends them. */
interface List {
  head: Said;
  /** `part`: some of its parts; `parts`: its parts; `bracket`: numbers in a bracket after it. */
  kind: 'part' | 'parts' | 'bracket';
  until: '；' | '。';
  /** 231件中，……: a verb counts only those of its head. */
  isAmong?: true;
}

interface Around {
  clause: number;
  list: List | undefined;
  last: Said | undefined;
  isOtherYear: boolean;
}

interface Meaning {
  section: Section;
  readings: Reading[];
  /** Why they are not compared, although they are understood. */
  excluded?: Unread;
}

type Understood = Meaning | Unread;

/** Reads the numbers of a sentence into it. */
export function readSentence(sentence: Sentence, situation: Situation): void {
  const reader = new SentenceReader(sentence, situation);
  for (const token of sentence.tokens) {
    for (const section of sectionsOf(token, 'about')) situation.subjects.add(section);
  }
  for (const section of sectionsByNames(sentence.tokens)) {
    situation.subjects.add(section);
    situation.isAway = false;
  }
  sentence.tokens.forEach((token, at) => {
    reader.step(token, at);
  });
  situation.last = sentence.said.at(-1) ?? situation.last;
}

class SentenceReader {
  /** Where the clause begins. */
  private clause = 0;
  private isOtherYear = false;
  /** The clause names what something is compared with. */
  private isComparison = false;
  private isPlan = false;
  private readonly aside = new Set<Section>();
  private isNarrow = false;
  /** The number that is listed by parts, and what ends the list. */
  private list: List | undefined;
  /** What holds outside of the brackets that are open. */
  private readonly around: Around[] = [];
  /** The last number inside the same brackets. */
  private last: Said | undefined;
  /** The last number of something else since the last semicolon. */
  private foreign: Said | undefined;
  /** By section the readings that columns are looked up in, and all fields named so far. */
  private readonly rows = new Map<Section, Reading[]>();
  private readonly named = new Map<Section, Set<Field>>();
  /** What the next numbers are, after 分别为. */
  private waiting: Understood[] = [];
  private readonly sentence: Sentence;
  private readonly situation: Situation;
  private readonly tokens: Token[];

  constructor(sentence: Sentence, situation: Situation) {
    this.sentence = sentence;
    this.situation = situation;
    this.tokens = sentence.tokens;
    const first = this.tokens.findIndex(endsClause);
    const end = first === -1 ? this.tokens.length : first;
    const opening = this.textBetween(0, end);
    this.isNarrow = FACILITY.test(opening) && !LISTED.test(opening);
    this.isNarrow ||= isOfOffice(this.openingWords(), situation.agency);
    this.goOn(end);
  }

  /** The first words of the sentence that are not known: of whom it speaks, if it says so. */
  private openingWords(): string {
    const at = this.tokens.findIndex((token) => !isPlain(token) && !isSign(token, '，,、'));
    return this.tokens[at]?.kind === 'unknown' ? this.textBetween(at, at + 1) : '';
  }

  /** Without a year and a body of its own a sentence goes on about those of the one before. */
  private goOn(end: number): void {
    const opening = this.tokens.slice(0, end);
    const isNew = opening.some(
      (token) => token.kind === 'year' || token.kind === 'unknown' || has(token, 'this-year'),
    );
    if (isNew) return;
    const before = this.situation.last?.excluded;
    this.isOtherYear = before === 'other-year';
    this.isNarrow ||= before === 'scope';
  }

  step(token: Token, at: number): void {
    if (token.kind === 'sign') this.sign(token.sign, at);
    else if (token.kind === 'year') this.year(token.year, at);
    else if (token.kind === 'word') this.word(token, at);
    else if (token.kind === 'count') this.count(token as CountToken, at);
    else if (token.kind === 'digits') this.month(token);
  }

  private sign(sign: string, at: number): void {
    if (sign === '（') this.openBracket(at);
    else if (sign === '）') this.closeBracket();
    if (this.list?.until === sign) this.list = undefined;
    if (sign === '：' && this.list) this.list.until = '。';
    if (!endsClause(this.tokens[at])) return;
    if (sign === '：' || has(this.tokens[at - 1], 'link')) this.takeTopic(at);
    this.clause = at + 1;
    this.isPlan = false;
    this.isComparison = false;
    if (sign !== '；') return;
    this.foreign = undefined;
    this.aside.clear();
    this.isNarrow = false;
  }

  /** 甲：乙3件: the numbers that follow are in the row that the clause names, and nothing more. */
  private takeTopic(at: number): void {
    const clause = this.tokens.slice(this.clause, at);
    if (clause.some(({ kind }) => kind === 'count')) return;
    for (const token of clause) {
      if (token.kind !== 'word') continue;
      for (const [section, [field, ...others]] of token.word.fields) {
        const isRow = field?.kind === 'group' && field.axis !== undefined && others.length === 0;
        if (isRow) this.rows.set(section, [[{ sign: 1, field }]]);
      }
    }
  }

  private openBracket(at: number): void {
    const { clause, list, last, isOtherYear } = this;
    this.around.push({ clause, list, last, isOtherYear });
    if (this.tokens[at - 1]?.kind === 'count') this.beginList('bracket');
  }

  private closeBracket(): void {
    const around = this.around.pop();
    if (around) Object.assign(this, around);
  }

  private beginList(kind: List['kind']): void {
    const head = this.last ?? this.situation.last;
    if (head) this.list = { head, kind, until: '；' };
  }

  /** A year at the beginning of a clause is that of what follows. */
  private year(year: number, at: number): void {
    const isOther = year !== this.situation.year;
    if (has(this.tokens[at - 1], 'against')) this.isComparison ||= isOther;
    else if (/^[截至自从在到于而]*$/.test(this.textBetween(this.clause, at))) {
      this.isOtherYear = isOther;
    }
  }

  /** 6月底: less than a year, unless it ends with December. */
  private month({ start, end }: Token): void {
    const { text } = this.sentence;
    if (text.charAt(end) !== '月') return;
    const isLast = text.slice(start, end) === '12' && UNTIL.test(text.slice(0, start));
    this.isOtherYear = !isLast;
  }

  private word(token: Token, at: number): void {
    for (const section of sectionsOf(token, 'about')) {
      this.situation.subjects.add(section);
      this.situation.isAway = false;
      this.aside.delete(section);
    }
    for (const section of sectionsOf(token, 'aside')) this.aside.add(section);
    if (has(token, 'this-year') && at === this.clause) this.isOtherYear = false;
    if (has(token, 'history') && !this.isSinceThisYear(token, at)) this.isOtherYear = true;
    if (has(token, 'future')) this.isPlan = true;
    if (has(token, 'last-year')) this.isComparison = true;
    this.listAt(token, at);
  }

  private isSinceThisYear(token: Token, at: number): boolean {
    const before = this.tokens[at - 1];
    if (!isWord(token, '以来')) return false;
    return before?.kind === 'year' ? before.year === this.situation.year : has(before, 'this-year');
  }

  /** 其中, 包括, 231件中: what follows are parts of the number before. */
  private listAt(token: Token, at: number): void {
    const isAfterCount = [at - 1, at - 2].some((each) => this.tokens[each]?.kind === 'count');
    if (has(token, 'among') && isAfterCount) {
      this.beginList('part');
      if (this.list) this.list.isAmong = true;
      return;
    }
    const kind = has(token, 'part') ? 'part' : has(token, 'parts') ? 'parts' : undefined;
    const isFirst = at === this.clause || this.tokens[at - 1]?.kind === 'count';
    if (!kind || !isFirst) return;
    if (this.list?.kind === 'bracket') this.list.kind = kind;
    else this.beginList(kind);
  }

  private count(token: CountToken, at: number): void {
    const said: Said = {
      token,
      sentence: this.sentence,
      section: undefined,
      readings: [],
      excluded: undefined,
      head: this.list?.head,
      list: this.list?.kind,
      isScoped: false,
      isModified: false,
      depth: this.around.length,
      from: at,
    };
    const understood = this.waiting.shift() ?? this.understand(token, at, said);
    if (typeof understood === 'string') said.excluded = understood;
    else {
      said.section = understood.section;
      said.readings = understood.readings;
      said.excluded = understood.excluded ?? this.whyNot(token, understood, said);
    }
    if (said.excluded === 'no-field' && token.isFuzzy) said.excluded = 'vague';
    said.isModified = this.isModified(said.from);
    this.sentence.said.push(said);
    if (said.excluded === 'change') return;
    if (!this.list) this.last = said;
    if (said.section) this.remember(said);
    else if (!said.head && !this.isOtherYear && !this.isTotal(at)) {
      this.situation.isAway = true;
      this.foreign = said;
    }
  }

  /** 共计90件: of what was counted before. */
  private isTotal(at: number): boolean {
    const before = this.tokens.slice(this.clause, at);
    return this.rows.size > 0 && before.length > 0 && before.every((token) => has(token, 'link'));
  }

  private remember({ section, excluded, readings }: Said): void {
    if (!section || (excluded && excluded !== 'vague' && excluded !== 'scope')) return;
    const named = this.named.get(section) ?? new Set();
    for (const [first, ...others] of readings) {
      if (first && others.length === 0) named.add(first.field);
    }
    this.named.set(section, named);
    this.rows.set(section, readings);
  }

  /** What speaks against comparing a number although its phrase is understood. */
  private whyNot(
    { counter, isFuzzy }: CountToken,
    { section, readings }: Meaning,
    { head, isScoped }: Said,
  ): Unread | undefined {
    const field = readings[0]?.[0]?.field;
    if (!field) return 'unclear';
    if (isMoney(field) ? !isMoneyUnit(counter) : counter !== '' && !section.counters.has(counter)) {
      return 'unit';
    }
    if (isFuzzy) return 'vague';
    if (this.isOtherYear || this.isComparison || this.isSoFar()) return 'other-year';
    if (this.isPlan) return 'plan';
    if (this.isNarrow || (head && isScoped && section.hasSubject)) return 'scope';
    if (head?.section !== section) return undefined;
    const isOfUnknown = head.excluded === 'part' && isInRow(field);
    const isPlainer = readings.length === 1 && head.readings.length > 1;
    const mayBePart = !isPlainer && sharesCells(head.readings, readings);
    return isOfUnknown || mayBePart ? 'part' : undefined;
  }

  /** 累计, without a word of the year. */
  private isSoFar(): boolean {
    const { tokens } = this;
    if (!tokens.some((token) => has(token, 'so-far'))) return false;
    return !tokens.some((token) => token.kind === 'year' || has(token, 'this-year'));
  }

  private understand(token: CountToken, at: number, said: Said): Understood {
    if (this.isChange(at)) return 'change';
    const chain = chainBefore(this.tokens, at, this.clause);
    said.from = chain.from;
    if (chain.part) {
      said.section = chain.part;
      return 'part';
    }
    if (token.counter === '' && !this.mayLackUnit(at, chain)) return 'no-field';
    if (chain.section) {
      this.lookAtScope(chain.from, said, chain.section.hasSubject);
      return this.byNames(chain, chain.section, at);
    }
    const after = namesAfter(this.tokens, at);
    if (after && !chain.about && this.isPlainBefore(chain.from)) {
      if (this.isPartOfUnnamed(after.section, at)) return 'part';
      this.lookAtScope(chain.from, said);
      const understood = this.fieldsMean(after.section, after.fields, chain.from, at);
      return this.checkPlace(understood, this.clause, chain.from, at);
    }
    if (chain.about) return this.byAbout(chain, chain.about, said);
    if (chain.verb) return this.byVerb(chain, at, said);
    return this.byVerbAfter(at);
  }

  /** 较上年减少12件 */
  private isChange(at: number): boolean {
    let index = at - 1;
    while (has(this.tokens[index], 'link')) index--;
    return has(this.tokens[index], 'rises') || has(this.tokens[index], 'falls');
  }

  /** Without a unit a number counts only straight after its name, at the end of the clause. */
  private mayLackUnit(at: number, { section, about }: Chain): boolean {
    const isNamed = section !== undefined || about !== undefined;
    return isNamed && endsPhrase(this.tokens[at + 1]) && this.tokens[at + 1]?.kind !== 'count';
  }

  private textBetween(from: number, to: number): string {
    const [first, last] = [this.tokens[from], this.tokens[to - 1]];
    return from < to && first && last ? this.sentence.text.slice(first.start, last.end) : '';
  }

  /** The words before a phrase in its clause, up to the last one that is not known. */
  private subjectBefore(from: number): string {
    let to = from;
    const region = regionBefore(this.tokens, from, this.clause);
    while (to > region && this.tokens[to - 1]?.kind !== 'unknown') to--;
    return this.textBetween(region, to);
  }

  private lookAtScope(from: number, said: Said, tellsOfAll = true): void {
    const scope = scopeOf(this.subjectBefore(from), this.situation.agency);
    if (!scope) return;
    if (tellsOfAll) this.isNarrow = scope === 'narrow';
    said.isScoped = true;
  }

  /** Whether nothing but a body and words that change nothing stand before a phrase. */
  private isPlainBefore(from: number): boolean {
    const subject = this.subjectBefore(from);
    const region = regionBefore(this.tokens, from, this.clause);
    const rest = this.tokens.slice(region, from).filter(({ kind }) => kind !== 'unknown');
    const isBody = subject === '' || scopeOf(subject, this.situation.agency) !== undefined;
    return (
      isBody &&
      rest.every((token) => isPlain(token) || isUsed(token, 'about') || isSign(token, '、'))
    );
  }

  private byNames(chain: Chain, section: Section, at: number): Understood {
    const joined = chain.names.findIndex(({ isJoined }, index) => index > 0 && !isJoined);
    const group = chain.names.slice(0, joined === -1 ? undefined : joined);
    if (group.length > 1)
      return this.byJoined(
        group.map(({ fields }) => fields),
        chain,
        section,
        at,
      );
    if (chain.isLabel) this.situation.subjects.add(section);
    let fields = chain.names.map((name) => name.fields).reduce(combine);
    if (fields.length > 1) {
      const after = namesAfter(this.tokens, at);
      const both = after?.section === section ? combine(fields, after.fields) : [];
      if (both.length > 0) fields = both;
    }
    return this.checkPlace(
      this.fieldsMean(section, fields, chain.from, at),
      chain.names.length > 1 ? chain.from - 1 : this.clause,
      chain.from,
      at,
    );
  }

  /** 甲及乙84件; 甲、乙分别为12件、3件 */
  private byJoined(
    names: Field[][],
    { isEach, isRespective, from }: Chain,
    section: Section,
    at: number,
  ): Understood {
    if (isRespective) {
      const each = names.toReversed().map((fields) => this.fieldsMean(section, fields, from, at));
      this.waiting = each.slice(1);
      return each[0] ?? 'unclear';
    }
    if (isEach) return 'unclear';
    const all = [...new Set(names.flat())];
    if (names.every(({ length }) => length > 1)) {
      return this.checkPlace(this.fieldsMean(section, all, from, at), this.clause, from, at);
    }
    if (names.some(({ length }) => length !== 1)) return 'unclear';
    const sum = names.map(([field]) => ({ sign: 1 as const, field: field! }));
    return this.checkPlace({ section, readings: [sum] }, this.clause, from, at);
  }

  /** What a number can be that one or several fields are named with. */
  private fieldsMean(section: Section, fields: Field[], from: number, at: number): Understood {
    if (isAmbiguous(fields)) return 'unclear';
    const [field] = fields;
    if (fields.length === 1 && field) {
      if (cellsOf(field)) return { section, readings: [[{ sign: 1, field }]] };
      return this.rowMeans(section, field, from, at);
    }
    const readings = this.columnsMean(section, fields);
    return readings.length > 0 ? { section, readings } : 'unclear';
  }

  /** A row without a total: its column is named farther off, or it can be any that the form allows. */
  private rowMeans(section: Section, row: Field, from: number, at: number): Understood {
    for (let index = from - 1; index >= this.clause; index--) {
      const token = this.tokens[index]!;
      const columns = token.kind === 'word' ? (token.word.fields.get(section) ?? []) : [];
      const both = combine([row], columns);
      if (both.length > 0) return this.fieldsMean(section, both, index, at);
    }
    if (row.kind !== 'group') return 'unclear';
    const number = this.tokens[at];
    if (number?.kind === 'count' && number.counter === this.foreign?.token.counter) return 'list';
    return { section, readings: bareReadings(section, row) };
  }

  /** A column: that of the rows spoken of before, of all of them together, or of all rows. */
  private columnsMean(section: Section, columns: Field[]): Reading[] {
    const before = this.rows.get(section);
    const all = combine([...(this.named.get(section) ?? [])], columns);
    const found = (before ?? []).map((reading) => inColumns(reading, columns, section));
    const union: Reading = all.map((field) => ({ sign: 1, field }));
    const readings = [...found, union].filter(({ length }) => length > 0);
    if (readings.length > 0 || before) return readings;
    if (section.group.axis) return [columns.map((field) => ({ sign: 1, field }))];
    return bareReadings(section, section.group)
      .map((reading) => inColumns(reading, columns, section))
      .filter(({ length }) => length > 0);
  }

  /**
   * Whether names may be compared where they stand.
   * @param since from where on a word before them would make them something else
   */
  private checkPlace(understood: Understood, since: number, from: number, at: number): Understood {
    if (typeof understood === 'string') return understood;
    const { section } = understood;
    const before = this.tokens.slice(Math.max(since, this.clause), from);
    const isAbout = this.tokens.slice(this.clause, at).some((token) => isUsed(token, 'about'));
    const isNot = before.some((token) => isUsed(token, 'not', section));
    if (isNot && !isAbout) return 'aside';
    if (section.hasSubject && !this.isOnSubject(section)) return 'aside';
    if (!isAbout && section.hasAbout && this.isModified(from)) return 'part';
    if (section.hasSubject && !isAbout && this.isWithin(section)) return 'aside';
    return this.isInForeignList() || this.isBesideForeign(section, at) ? 'list' : understood;
  }

  /** 1件甲被乙, 其中1件乙: of what another section counts, or of something that is not named. */
  private isPartOfUnnamed(section: Section, at: number): boolean {
    const counted = [...sectionsOf(this.tokens[at + 1]!, 'object')];
    if (counted.length > 0 && !counted.includes(section)) return true;
    const isOfOther = has(this.tokens[0], 'part') && this.list?.head.section !== section;
    return isOfOther && section.hasAbout && !section.hasSubject;
  }

  /** Words that are not known stand before a name, or belong to it: 甲乙, 甲的乙. */
  private isModified(from: number): boolean {
    const before = from - (isWord(this.tokens[from - 1], '的') ? 2 : 1);
    return before >= this.clause && this.tokens[before]?.kind === 'unknown';
  }

  /** A number of something else was counted alike, before any of a section that has a subject. */
  private isBesideForeign(section: Section, at: number): boolean {
    const token = this.tokens[at];
    if (!section.hasSubject || this.rows.has(section) || token?.kind !== 'count') return false;
    return this.foreign !== undefined && this.foreign.token.counter === token.counter;
  }

  private isOnSubject(section: Section): boolean {
    return this.situation.subjects.has(section) && !this.aside.has(section);
  }

  /** Whether the sentence has gone on to another section, which has to do with the first one. */
  private isWithin(section: Section): boolean {
    const before = this.list?.head ?? this.sentence.said.at(-1);
    return before?.section !== undefined && before.section !== section && before.section.hasAbout;
  }

  private isInForeignList(): boolean {
    return this.list !== undefined && this.list.head.section === undefined;
  }

  /** 收到……甲75件 */
  private byAbout(chain: Chain, section: Section, said: Said): Understood {
    const verb = chain.verb ? chain.from : this.verbBefore(chain.from, section);
    const from = verb ?? chain.from;
    said.from = from;
    this.lookAtScope(from, said);
    if (verb === undefined) return this.byObject(chain, section);
    if (chain.isUnclear) return 'unclear';
    const token = this.tokens[verb]!;
    const word = chain.verb ?? (token.kind === 'word' ? token.word : undefined);
    const meaning: Meaning = { section, readings: word?.verbs.get(section) ?? [] };
    const middle = this.textBetween(verb + 1, chain.from);
    const isKnown = this.tokens.slice(verb + 1, chain.from).every(({ kind }) => kind !== 'unknown');
    const isPart =
      this.isPartial(section, this.clause, from) ||
      this.isPartial(section, verb + 1, chain.from) ||
      !(isKnown || HANDED_IN.test(middle)) ||
      (has(this.tokens[this.clause], 'part') && !this.isPlainBefore(verb));
    return isPart ? { ...meaning, excluded: 'part' } : meaning;
  }

  /** 全区甲75件: the subject is named as what is counted, without a verb. */
  private byObject({ from }: Chain, section: Section): Understood {
    const isNamed = endsWithObject(this.tokens[from], section);
    if (!isNamed || !this.isPlainBefore(from)) return 'unclear';
    return { section, readings: bareReadings(section, section.group) };
  }

  private verbBefore(from: number, section: Section): number | undefined {
    for (let index = from - 1; index >= this.clause; index--) {
      const token = this.tokens[index]!;
      if (token.kind === 'word' && token.word.verbs.has(section)) return index;
    }
    return undefined;
  }

  /** A way in which only some came, and not one of several that are listed. */
  private isPartial(section: Section, from: number, to: number): boolean {
    const isNamed = this.tokens.slice(from, to).some((token) => isUsed(token, 'partial', section));
    return isNamed && !LISTED.test(this.textBetween(from, to));
  }

  /** 已办结148件; 收到70件甲 */
  private byVerb({ verb, from, isUnclear }: Chain, at: number, said: Said): Understood {
    this.lookAtScope(from, said);
    const [section, readings] = verb!.verbs.entries().next().value!;
    const hasObject = objectAfter(this.tokens, at);
    if (!hasObject && !(this.isOnSubject(section) && !this.situation.isAway)) return 'aside';
    if (isUnclear) return 'unclear';
    if (this.list?.isAmong || !this.isPlainBefore(from)) {
      return { section, readings, excluded: this.isNarrow ? 'scope' : 'part' };
    }
    if (this.isInForeignList()) return 'list';
    this.situation.subjects.add(section);
    return { section, readings };
  }

  /** 其余13件均已答复 */
  private byVerbAfter(at: number): Understood {
    const verb = has(this.tokens[at - 1], 'rest') ? verbAfter(this.tokens, at) : undefined;
    const [section, readings] = verb?.verbs.entries().next().value ?? [];
    if (!section || !readings) return 'no-field';
    return this.isOnSubject(section) && !this.situation.isAway ? { section, readings } : 'aside';
  }
}

/** A number is no part of another one that stands for the same cells. */
const sharesCells = (one: Reading[], other: Reading[]): boolean =>
  one.some(([first]) => other.some(([term]) => term?.field === first?.field));

/** The same rows, only in some of their columns; empty where one of them has none of these. */
function inColumns(reading: Reading, columns: Field[], section: Section): Reading {
  const terms = reading.map(({ sign, field }) =>
    climb(field, columns, section).map((each) => ({ sign, field: each })),
  );
  return terms.every(({ length }) => length > 0) ? terms.flat() : [];
}

/** The columns of the field, or of the nearest group around it that has any of them. */
function climb(field: Field, columns: Field[], { group }: Section): Field[] {
  for (let each: Field | undefined = field; each && each !== group; each = each.parent) {
    const found = combine([each], columns);
    if (found.length > 0) return found;
  }
  return [];
}
