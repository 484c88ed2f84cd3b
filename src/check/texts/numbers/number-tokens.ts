/** The numbers in a plain text: counts with their units, percentages, years, and digits that count nothing. */
import type { Malformed } from '../../../diagnostic/kinds/text.ts';
import { FUZZY_AFTER, NO_COUNT_BEFORE, NUMERAL, numeralValue, wordsFor } from './language.ts';
import type { Block } from './plain-text.ts';
import { MONEY, type Vocabulary } from './vocabulary.ts';

export type NumberToken = (
  | Count
  | { kind: 'percent'; value: string }
  | { kind: 'year'; year: number }
  /** Digits that count nothing: of a date, a document, a telephone. */
  | { kind: 'digits' }
) & {
  /** Place in the block. */
  start: number;
  end: number;
};

/** A number with its unit of counting. */
export interface Count {
  kind: 'count';
  /** Exact decimal, in the unit and without 万 and 亿. */
  digits: string;
  /** What one of the digits' unit is: 1, or 10000 in 1.2万. */
  scale: number;
  /** '' where none stands there. */
  counter: string;
  isFuzzy: boolean;
  /** End of the digits themselves, with 万 and 亿. */
  numberEnd: number;
  /** Path of the binding that shows it. */
  bound?: string;
  /** What is wrong in the way it is written. */
  malformed?: Malformed;
  isNumeral?: true;
}

/** Where a number may begin. */
const BEGINNING = /[0-9零〇一二两三四五六七八九十百]/g;
const NUMBER = /\d+(?:,\d{3})*(?:\.\d+)?/y;
const BROKEN_GROUPS = /\d{1,3}(?:，\d{3})+(?!\d)/y;
const ODD_GROUPS = /\d+(?:,\d+)+(?:\.\d+)?/y;

/** Everything with digits in it, and counts in characters, in order. */
export function numbersIn(block: Block, vocabulary: Vocabulary): NumberToken[] {
  const { text, bound } = block;
  const found: NumberToken[] = [];
  BEGINNING.lastIndex = 0;
  for (let match = BEGINNING.exec(text); match; match = BEGINNING.exec(text)) {
    const { 0: character, index } = match;
    const token =
      character <= '9' ? numberAt(block, index, vocabulary) : numeralAt(text, index, vocabulary);
    if (!token) continue;
    const shown = bound.get(index);
    if (token.kind === 'count' && shown !== undefined) token.bound = shown;
    found.push(token);
    BEGINNING.lastIndex = token.end;
  }
  return found;
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** What the digits at a place are. */
function numberAt(block: Block, start: number, vocabulary: Vocabulary): NumberToken {
  const { text } = block;
  const read = readDigits(text, start, vocabulary);
  const end = start + read.length;
  const after = text.charAt(end);
  if (isPartOfName(text, start)) return { kind: 'digits', start, end };
  if (after === '%') return { kind: 'percent', value: withoutMarks(read), start, end: end + 1 };
  if (after === '年' && YEAR.test(read)) {
    const until = text.startsWith('年度', end) ? end + 2 : end + 1;
    return { kind: 'year', year: Number(read), start, end: until };
  }
  if (NO_COUNT_AFTER.test(after) || RANGE.test(text.slice(end, end + 2))) {
    return { kind: 'digits', start, end };
  }
  return countAt(block, { start, end, read }, vocabulary);
}

const YEAR = /^(?:19|20)\d\d$/;
const NO_COUNT_AFTER = /^[年月日号时点分秒周岁届级〕\]‰A-Za-z]/;
const RANGE = /^[-~—–～至]\d/;

/** Of a document, an article, a telephone, or the second of two joined by a dash. */
function isPartOfName(text: string, start: number): boolean {
  const before = text.charAt(start - 1);
  if (before === '-') return !isMinus(text, start);
  return /[A-Za-z_〔[№第./\d]/.test(before);
}

function countAt(
  block: Block,
  { start, end, read }: { start: number; end: number; read: string },
  { counters }: Vocabulary,
): NumberToken {
  const { text } = block;
  const scale = SCALES.get(text.charAt(end)) ?? 1;
  const numberEnd = scale === 1 ? end : end + 1;
  const isFuzzy = FUZZY_AFTER.test(text.charAt(numberEnd));
  const unitAt = isFuzzy ? numberEnd + 1 : numberEnd;
  const point = text.charAt(unitAt) === '.' ? '.' : '';
  const counter = longest(counters, text, unitAt + point.length);
  const malformed = point === '' ? malformedIn(read, start, block) : 'point';
  const hasFault = counter !== undefined && malformed !== undefined;
  return {
    kind: 'count',
    digits: withoutMarks(read),
    scale,
    counter: counter ?? '',
    isFuzzy: isFuzzy || isVague(text, start),
    numberEnd,
    start,
    end: counter === undefined ? unitAt : unitAt + point.length + counter.length,
    ...(hasFault ? { malformed } : {}),
  };
}

const SCALES = new Map([
  ['万', 10_000],
  ['亿', 100_000_000],
]);

/** The digits of a number, with the marks between them as they were typed. */
function readDigits(text: string, at: number, { counters }: Vocabulary): string {
  const read = match(NUMBER, text, at) ?? text.charAt(at);
  if (!/[\d,，]/.test(text.charAt(at + read.length))) return read;
  const misread = match(BROKEN_GROUPS, text, at) ?? match(ODD_GROUPS, text, at) ?? '';
  const isCount = misread.length > read.length && longest(counters, text, at + misread.length);
  return isCount ? misread : read;
}

const withoutMarks = (read: string): string =>
  /[,，]/.test(read) ? read.replace(/[,，]/g, '') : read;

/** A minus sign, and not the dash of a range, a telephone or a bracketed remark. */
const isMinus = (text: string, start: number): boolean =>
  /(?:^|[\u3007\u3400-\u9fff）”])-$/.test(text.slice(Math.max(0, start - 2), start)) &&
  !/[年月日]-$/.test(text.slice(Math.max(0, start - 2), start));

function malformedIn(read: string, start: number, { text, wide }: Block): Malformed | undefined {
  if (read.includes('，')) return 'comma';
  if (read.includes(',') && !/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(read)) return 'grouping';
  if (text.charAt(start - 1) === '-' && isMinus(text, start)) return 'minus';
  if (/^0\d/.test(read)) return 'zero';
  return wide.has(start) ? 'width' : undefined;
}

const VAGUE = new RegExp(`(?<=${wordsFor('fuzzy').join('|')})`, 'y');

function isVague(text: string, start: number): boolean {
  VAGUE.lastIndex = start;
  return VAGUE.test(text);
}

function longest(lists: Vocabulary['counters'], text: string, at: number): string | undefined {
  for (const each of lists.get(text.charCodeAt(at)) ?? []) {
    if (text.startsWith(each, at)) return each;
  }
  return undefined;
}

/** A count in characters: straight before a unit that counts cases, and no ordinal. */
function numeralAt(text: string, start: number, { counters }: Vocabulary): NumberToken | undefined {
  const numeral = NUMERAL.exec(text.slice(start, start + 12))?.[0] ?? '';
  const end = start + numeral.length;
  const counter = longest(counters, text, end);
  const value = numeralValue(numeral);
  if (!counter || !CASES.test(counter) || value === undefined) return undefined;
  if (NO_COUNT_BEFORE.test(text.charAt(start - 1))) return undefined;
  if (numeral === '一' && !/[到理收共有为办结]/.test(text.charAt(start - 1))) return undefined;
  return {
    ...{ kind: 'count', digits: String(value), scale: 1, counter, isFuzzy: false, start },
    ...{ numberEnd: end, end: end + counter.length, isNumeral: true },
  };
}

/** Units in which cases are counted in characters. */
const CASES = /^[件宗份起例]$/;

/** Whether a unit is one of money. */
export const isMoneyUnit = (counter: string): boolean => MONEY.has(counter);
