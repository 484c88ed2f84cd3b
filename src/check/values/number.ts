/**
 * One number cell, read from the characters in the file: what YAML makes of `012` or `1,000` is not
 * what the clerk meant, and digits of an amount must not be lost.
 */
import { Big } from '../../form/evaluate.ts';
import type { ScalarNode } from '../../read/source.ts';

/** What is wrong with a number, in the order in which it is looked for. */
export type NumberFault =
  | 'quotedNumber'
  | 'notDecimal'
  | 'exponent'
  | 'fullWidthDigits'
  | 'letterInNumber'
  | 'wordsInNumber'
  | 'thousandsSeparator'
  | 'leadingZero'
  | 'numberFormat'
  | 'notANumber'
  | 'negativeNumber'
  | 'fraction'
  | 'tooManyDigits';

export type NumberReading =
  | { kind: 'number'; value: number; text: string }
  | { kind: 'blank' }
  | { kind: 'fault'; fault: NumberFault; instead?: string };

/** What a number field allows. */
export interface NumberRule {
  number: 'count' | 'amount';
  minimum?: number;
  unit?: string;
}

/** Beyond this a binary floating point number no longer stands for one decimal. */
const MAX_DIGITS = 15;

/** What is longer is no number with something added. */
const MAX_LENGTH = 80;

const PLAIN = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const UNGROUPED = /^[-+]?(?:\d+\.?\d*|\.\d+)$/;
const GROUPED = /^[-+]?(?:\d{1,3}(?:[,'_ ]\d{3})+|\d{1,4}(?:[,'_ ]\d{4})+)(?:\.\d*)?$/;
const BLANK = /^(?:[_＿]+|\/|／|[-－–—]+|~|无|)$/;
const MAGNITUDES: Record<string, number> = { 百: 2, 千: 3, 万: 4, 亿: 8 };

/** What is typed in the place of a digit that it resembles. */
const LOOKALIKE = /[lIi]|\|(?=\d)|([Oo〇○])/g;

/** What makes another number of the one beside it, or leaves nobody sure that it is one. */
const MORE_THAN_WORDS = /[a-z|%‰零〇○一二三四五六七八九十百千万亿两廿半几数多余]/i;

/** Whether the scalar stands for nothing: empty, null, or one of the signs people put for it. */
export function isBlank(node: ScalarNode): boolean {
  return node.value === null || BLANK.test(contentOf(node));
}

/**
 * Reads a number.
 * @returns the number with its digits as written, or that the cell is blank, or the fault together
 *   with what to write instead, where that is clear
 */
export function readNumber(node: ScalarNode, rule: NumberRule): NumberReading {
  if (isBlank(node)) return { kind: 'blank' };
  const text = contentOf(node);
  const plain = rule.minimum === undefined ? text.replace(/^\+(?=\d)/, '') : text;
  const fault = node.style === 'plain' ? undefined : 'quotedNumber';
  if (fault || !PLAIN.test(plain) || Object.is(Number(plain), -0))
    return misspelt(text, rule, fault);
  return legal(plain, rule);
}

/** The characters between the quotes, or as they stand. */
export function contentOf({ style, text, value }: ScalarNode): string {
  return (style === 'plain' || typeof value !== 'string' ? text : value).trim();
}

function legal(text: string, { number, minimum }: NumberRule): NumberReading {
  if (minimum === 0 && text.startsWith('-')) return { kind: 'fault', fault: 'negativeNumber' };
  if (text.replace(/^-?[0.]*|\./g, '').length > MAX_DIGITS) {
    return { kind: 'fault', fault: 'tooManyDigits' };
  }
  if (number === 'count' && text.includes('.')) return notWhole(text);
  return { kind: 'number', value: Number(text), text };
}

function notWhole(text: string): NumberReading {
  const whole = text.replace(/\.0+$/, '');
  return { kind: 'fault', fault: 'fraction', ...(whole === text ? {} : { instead: whole }) };
}

function misspelt(text: string, rule: NumberRule, known?: NumberFault): NumberReading {
  const instead = text.length > MAX_LENGTH ? undefined : insteadOf(text, rule);
  if (instead === undefined) return { kind: 'fault', fault: 'notANumber' };
  const fault = faultOf(text);
  return { kind: 'fault', fault: fault === 'letterInNumber' ? fault : (known ?? fault), instead };
}

function faultOf(text: string): NumberFault {
  const folded = fold(text);
  if (/^[-+]?0[xob]/i.test(folded)) return 'notDecimal';
  if (/^[-+]?[\d.]+e[-+]?\d+$/i.test(folded)) return 'exponent';
  if (withDigits(folded) !== folded) return 'letterInNumber';
  if (/[^\d\s,.'_+-]/.test(folded)) return 'wordsInNumber';
  if (/[０-９．，]/.test(text)) return 'fullWidthDigits';
  if (/\d[,']\d/.test(folded)) return 'thousandsSeparator';
  return /^[-+]?0\d/.test(folded) ? 'leadingZero' : 'numberFormat';
}

/** Full-width forms folded, and the minus signs of typesetting made plain. */
const fold = (text: string): string => text.normalize('NFKC').replace(/^[−–—]/, '-');

/** Letters read as the digits they resemble; only beside digits, as words consist of them as well. */
function withDigits(folded: string): string {
  if (!/\d/.test(folded)) return folded;
  return folded.replace(LOOKALIKE, (_, zero?: string) => (zero === undefined ? '1' : '0'));
}

/** The number that was meant, in the form it must have; nothing when that is not certain. */
function insteadOf(text: string, rule: NumberRule): string | undefined {
  const meant = numberIn(fold(text), rule.unit ?? '');
  if (meant === undefined) return undefined;
  const plain = meant.replace(/^-(?=0(?:\.0*)?$)/, '');
  const reading = legal(plain, rule);
  if (reading.kind === 'number') return plain;
  return reading.kind === 'fault' ? reading.instead : undefined;
}

function numberIn(text: string, unit: string): string | undefined {
  if (/^0(?:x[\da-f]{1,12}|b[01]{1,40})$/i.test(text)) return String(Number(text));
  if (/^[-+]?\d{1,15}(?:\.\d{1,15})?e[-+]?\d{1,2}$/i.test(text)) return new Big(text).toFixed();
  const found = /^([^\d+.-]*)([-+]?[\d.](?:[\d,.'_ ]*[\d.])?)\s*(\D*|[([].*)$/.exec(
    withDigits(text),
  );
  const [, before = '', number = '', after = ''] = found ?? [];
  if (number.length > 40 || !(GROUPED.test(number) || UNGROUPED.test(number))) return undefined;
  if (MORE_THAN_WORDS.test(before)) return undefined;
  return scaled(number.replace(/[,'_ ]/g, ''), after.trim(), unit);
}

/** `1.2万` in a column of 件 is 12000; 251000元 in a column of 万元 is 25.1. */
function scaled(digits: string, words: string, unit: string): string | undefined {
  const [power, base] = magnitude(words);
  if (words !== unit && MORE_THAN_WORDS.test(base.replace(/[([].*$/, ''))) return undefined;
  const [unitPower, unitBase] = magnitude(unit);
  const comparable = base === unitBase || (base === '' && power > 0);
  const shift = comparable && words !== '' ? power - unitPower : power;
  const plain = withoutFrills(digits);
  return shift === 0 ? plain : new Big(plain).times(new Big(10).pow(shift)).toFixed();
}

function magnitude(words: string): [power: number, base: string] {
  const power = MAGNITUDES[words.charAt(0)];
  return power === undefined ? [0, words] : [power, words.slice(1)];
}

/** The digits as written, without plus sign, leading zeros and dangling points. */
function withoutFrills(digits: string): string {
  return digits
    .replace(/^\+/, '')
    .replace(/^(-?)0+(?=\d)/, '$1')
    .replace(/^(-?)\./, '$10.')
    .replace(/\.$/, '');
}
