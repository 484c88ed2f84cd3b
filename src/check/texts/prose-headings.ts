/** Headings in a text: the one of its own section, and sub-headings whose numbers skip or repeat. */
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { headingOrder, repeatedHeading } from '../../diagnostic/kinds/prose.ts';
import type { Range } from '../../diagnostic/place.ts';
import { labelKey } from '../../form/label.ts';
import { type PlainText, plainText } from '../../prose/run.ts';
import type { ReportText } from '../dataset.ts';
import type { Examined } from '../examined.ts';

/** The findings about all texts of a file. */
export function proseHeadingFindings({ texts }: Examined): Diagnostic[] {
  return texts.flatMap((text) => {
    const { label } = text.field;
    const lines = linesOf(text);
    const again = lines.filter((line) => saysLabel(line.text, label));
    return [
      ...again.map((line) => repeatedHeading(text.where(startOf(line, line.text)), label)),
      ...orderFindings(lines.flatMap(numberIn), text),
    ];
  });
}

/** What is a heading, or a line that may have been meant as one. */
function linesOf({ prose }: ReportText): PlainText[] {
  return (prose?.blocks ?? []).flatMap((block) =>
    block.kind === 'heading' || block.kind === 'paragraph' ? [plainText(block.content)] : [],
  );
}

const saysLabel = (words: string, label: string): boolean =>
  words.length <= 2 * label.length && labelKey(words) === labelKey(label);

const startOf = ({ rangeOf }: PlainText, words: string): Range =>
  rangeOf({ start: 0, end: words.length });

/** The number of a sub-heading at the beginning of a line, 「（一）」 (GB/T 9704-2012, 7.3.3). */
const NUMBER = /^[（(]([一二三四五六七八九十]{1,3})[）)]/;

interface Numbered extends Range {
  number: number;
}

function numberIn(line: PlainText): Numbered[] {
  const [whole, words = ''] = NUMBER.exec(line.text) ?? [];
  return whole ? [{ ...startOf(line, whole), number: numberOf(words) }] : [];
}

const DIGITS = '一二三四五六七八九十';

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
function orderFindings(numbers: Numbered[], { where }: ReportText): Diagnostic[] {
  const findings: Diagnostic[] = [];
  let last: { number: number; due: number } | undefined;
  for (const numbered of numbers) {
    const { number } = numbered;
    const due = (last?.due ?? number - 1) + 1;
    if (last && number !== 1 && number !== due && number !== last.number + 1) {
      const words = [number, last.number, last.number + 1].map(wordsOf) as [string, string, string];
      findings.push(headingOrder(where(numbered), ...words));
      last = { number, due };
    } else last = { number, due: number };
  }
  return findings;
}
