/**
 * What holds at each number of a sentence: whose year and body it is about, the brackets and lists
 * around it, and what was named before. The words between the numbers change it one after another.
 */
import type { Field } from '../../../form/form.ts';
import { FACILITY, LISTED, UNTIL, UNTIL_LENGTH } from './language.ts';
import type { Token } from './lex.ts';
import {
  endsClause,
  has,
  isAroundOne,
  isPlain,
  isSign,
  isWord,
  REACH,
  sectionsOf,
} from './phrase.ts';
import type { List, Said, Scope, Sentence, Situation, Understood } from './said.ts';
import { isOfOffice, lookElsewhere } from './scope.ts';
import type { Reading, Section } from './vocabulary.ts';

interface Around {
  clause: number;
  list: List | undefined;
  last: Said | undefined;
  isOtherYear: boolean;
}

export class Course {
  readonly sentence: Sentence;
  readonly situation: Situation;
  readonly tokens: Token[];
  /** Where the clause begins. */
  clause = 0;
  isOtherYear = false;
  /** The clause names what something is compared with. */
  isComparison = false;
  isPlan = false;
  /** It is about an office or a part of the body. */
  isNarrow = false;
  /** The body that was named last in the clause. */
  scopeInClause: Scope | undefined;
  /** The number that is listed by parts, and what ends the list. */
  list: List | undefined;
  /** The last number of something else since the last semicolon. */
  foreign: Said | undefined;
  /** By section the readings that columns are looked up in, and all fields named so far. */
  readonly rows = new Map<Section, Reading[]>();
  readonly named = new Map<Section, Set<Field>>();
  /** What the next numbers are, after 分别为. */
  waiting: Understood[] = [];
  /** 累计, without a word of the year. */
  readonly isSoFar: boolean;
  private readonly aside = new Set<Section>();
  /** What holds outside of the brackets that are open. */
  private readonly around: Around[] = [];
  /** The last number inside the same brackets. */
  private last: Said | undefined;

  constructor(sentence: Sentence, situation: Situation) {
    this.sentence = sentence;
    this.situation = situation;
    this.tokens = sentence.tokens;
    const first = this.tokens.findIndex(endsClause);
    const end = first === -1 ? this.tokens.length : first;
    const opening = this.textBetween(0, end);
    this.isNarrow = FACILITY.test(opening) && !LISTED.test(opening);
    this.isNarrow ||= isOfOffice(this.openingWords(), situation.agency);
    this.isSoFar =
      this.tokens.some((token) => has(token, 'so-far')) &&
      !this.tokens.some((token) => token.kind === 'year' || has(token, 'this-year'));
    this.goOn(end);
  }

  /** How many brackets are open. */
  get depth(): number {
    return this.around.length;
  }

  /** The text from one token up to another. */
  textBetween(from: number, to: number): string {
    const [first, last] = [this.tokens[from], this.tokens[to - 1]];
    return from < to && first && last ? this.sentence.text.slice(first.start, last.end) : '';
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

  /** Comes to a token: a clause that goes on and on is left behind. */
  reach(at: number): void {
    if (at - this.clause > REACH) this.clause = at - REACH;
  }

  /** Goes past what is no count. */
  pass(token: Token, at: number): void {
    if (token.kind === 'sign') this.sign(token.sign, at);
    else if (token.kind === 'year') this.year(token.year, at);
    else if (token.kind === 'word') this.word(token, at);
    else if (token.kind === 'digits') this.month(token);
    else lookElsewhere(token, this.sentence, this.situation);
  }

  private sign(sign: string, at: number): void {
    if (isAroundOne(this.tokens, at)) return;
    if (sign === '（') this.openBracket(at);
    else if (sign === '）') this.closeBracket();
    if (this.list?.until === sign) this.endList(this.list);
    if (sign === '：' && this.list) this.list.until = '。';
    if (!endsClause(this.tokens[at])) return;
    if (sign === '：' || has(this.tokens[at - 1], 'link')) this.takeTopic(at);
    this.clause = at + 1;
    this.scopeInClause = undefined;
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
    if (!around) return;
    this.clause = around.clause;
    this.list = around.list;
    this.last = around.last;
    this.isOtherYear = around.isOtherYear;
  }

  private beginList(kind: List['kind']): void {
    const head = this.last ?? this.situation.last;
    if (head) this.list = { head, kind, until: '；' };
  }

  /** After its parts a list's head is spoken of again, or the last part still is. */
  private endList({ head: { section, readings } }: List): void {
    this.list = undefined;
    const rows = section && this.rows.get(section);
    if (rows) this.rows.set(section, [...new Set([...readings, ...rows])]);
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
    const isLast =
      text.slice(start, end) === '12' &&
      UNTIL.test(text.slice(Math.max(0, start - UNTIL_LENGTH), start));
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

  /** Takes in a number that was read. */
  take(said: Said, at: number): void {
    this.sentence.said.push(said);
    if (said.excluded === 'change') return;
    if (!this.list) this.last = said;
    if (said.section) this.remember(said);
    else if (!said.head && !this.isOtherYear && !this.isTotal(at)) {
      this.situation.isAway = true;
      this.foreign = said;
    }
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

  /** 共计90件: of what was counted before. */
  private isTotal(at: number): boolean {
    const before = this.tokens.slice(this.clause, at);
    return this.rows.size > 0 && before.length > 0 && before.every((token) => has(token, 'link'));
  }

  isOnSubject(section: Section): boolean {
    return this.situation.subjects.has(section) && !this.aside.has(section);
  }

  /** Nothing that is not known, and no number of anything else, stands before in the block. */
  isOpenTo(section: Section): boolean {
    return !this.situation.isElsewhere && !this.situation.isAway && !this.aside.has(section);
  }

  isInForeignList(): boolean {
    return this.list !== undefined && this.list.head.section === undefined;
  }
}
