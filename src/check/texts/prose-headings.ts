/** Headings in a text: the one of its own section, and sub-headings whose numbers skip or repeat. */
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { headingOrder, repeatedHeading } from '../../diagnostic/kinds/prose.ts';
import type { Range } from '../../diagnostic/place.ts';
import type { Field } from '../../form/form.ts';
import { labelKey } from '../../form/label.ts';
import { at, type Draft } from '../draft.ts';
import { placesIn } from './text-places.ts';

/** The findings about all texts of a file. */
export function proseHeadingFindings(draft: Draft): Diagnostic[] {
  const texts = draft.texts.filter(({ field }) => field.layout?.kind === 'prose');
  return texts.flatMap((text) => {
    const { field } = text;
    const again = placesIn(draft, text, (words) => linesSaying(field, words));
    return [
      ...again.map(({ range }) => repeatedHeading(at(draft, field, range), field.label)),
      ...orderFindings(draft, text),
    ];
  });
}

/** A line with the marks of a heading or of bold type around it. */
const LINE = /^[ \t\u3000#＃*_]*(\S[^\n]*)$/gm;

function linesSaying({ label }: Field, text: string): Range[] {
  const wanted = labelKey(label);
  return [...text.matchAll(LINE)].flatMap(({ 0: whole, 1: words = '', index }) => {
    if (words.length > 2 * label.length || labelKey(words.replace(/[\s#*_]+$/, '')) !== wanted)
      return [];
    const start = index + whole.length - words.length;
    return [{ start, end: start + words.length }];
  });
}

/** The number of a sub-heading at the beginning of a line, 「（一）」 (GB/T 9704-2012, 7.3.3). */
const NUMBER = /^[ \t\u3000#＃*_]*[（(]([一二三四五六七八九十]{1,3})[）)]/gm;

const DIGITS = '一二三四五六七八九十';

interface Numbered extends Range {
  number: number;
}

function numbersIn(text: string): Numbered[] {
  return [...text.matchAll(NUMBER)].map(({ 0: whole, 1: words = '', index }) => {
    const end = index + whole.length;
    return { start: end - words.length - 2, end, number: numberOf(words) };
  });
}

/** Up to 九十九: what stands before 十 are tens, what stands behind it ones. */
function numberOf(words: string): number {
  const digit = (character: string) => DIGITS.indexOf(character) + 1;
  const ten = words.indexOf('十');
  if (ten === -1) return digit(words);
  return (
    (ten === 0 ? 1 : digit(words.charAt(0))) * 10 +
    (words.endsWith('十') ? 0 : digit(words.slice(-1)))
  );
}

function wordsOf(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens - 1]}十`;
  return `（${ten}${ones === 0 ? '' : DIGITS[ones - 1]}）`;
}

/**
 * Every number follows the one before it, as that stands or as it should be, or begins anew: one
 * wrong number is one finding.
 */
function orderFindings(draft: Draft, text: Draft['texts'][number]): Diagnostic[] {
  const findings: Diagnostic[] = [];
  let last: { number: number; due: number } | undefined;
  for (const { found, range } of placesIn(draft, text, numbersIn)) {
    const { number } = found;
    const due = (last?.due ?? number - 1) + 1;
    if (!last || number === 1 || number === due || number === last.number + 1) {
      last = { number, due: number };
      continue;
    }
    const where = at(draft, text.field, range);
    findings.push(headingOrder(where, wordsOf(number), wordsOf(last.number), wordsOf(due)));
    last = { number, due };
  }
  return findings;
}
