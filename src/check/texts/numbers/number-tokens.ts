/** The numbers in a plain text: counts with their units, percentages, years, and digits that count nothing. */
import type { Malformed } from '../../../diagnostic/kinds/text.ts';
import { FUZZY_AFTER, languageWords, NO_COUNT_BEFORE, NUMERAL, numeralValue } from './language.ts';
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

const NUMERALS = new Set('零〇一二两三四五六七八九十百');
const NUMBER = /\d+(?:,\d{3})*(?:\.\d+)?/y;
const BROKEN_GROUPS = /\d{1,3}(?:，\d{3})+(?!\d)/y;
const ODD_GROUPS = /\d+(?:,\d+)+(?:\.\d+)?/y;

/** Everything with digits in it, and counts in characters, by the place where it begins. */
export function numbersIn(block: Block, vocabulary: Vocabulary): Map<number, NumberToken> {
  const { text, bound } = block;
  const found = new Map<number, NumberToken>();
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    const shown = bound.get(at);
    const token =
      character >= '0' && character <= '9'
        ? numberAt(block, at, vocabulary)
        : NUMERALS.has(character)
          ? numeralAt(text, at, vocabulary)
          : undefined;
    if (!token) continue;
    if (token.kind === 'count' && shown !== undefined) token.bound = shown;
    found.set(token.start, token);
    at = token.end - 1;
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
  if (after === '%') return { kind: 'percent', value: plain(read), start, end: end + 1 };
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
  const fuzzy = FUZZY_AFTER.exec(text.slice(numberEnd, numberEnd + 2))?.[0] ?? '';
  const unitAt = numberEnd + fuzzy.length;
  const point = text.charAt(unitAt) === '.' ? '.' : '';
  const counter = longest(counters, text, unitAt + point.length);
  const malformed = point === '' ? malformedIn(read, start, block) : 'point';
  const hasFault = counter !== undefined && malformed !== undefined;
  return {
    kind: 'count',
    digits: plain(read),
    scale,
    counter: counter ?? '',
    isFuzzy: fuzzy !== '' || isVague(text, start),
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
  const misread = match(BROKEN_GROUPS, text, at) ?? match(ODD_GROUPS, text, at) ?? '';
  const isCount = misread.length > read.length && longest(counters, text, at + misread.length);
  return isCount ? misread : read;
}

const plain = (read: string): string => read.replace(/[,，]/g, '');

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

function isVague(text: string, start: number): boolean {
  for (let length = 3; length > 0; length--) {
    if (languageWords.get(text.slice(Math.max(0, start - length), start))?.has('fuzzy'))
      return true;
  }
  return false;
}

function longest(
  lists: ReadonlyMap<string, string[]>,
  text: string,
  at: number,
): string | undefined {
  return lists.get(text.charAt(at))?.find((each) => text.startsWith(each, at));
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
