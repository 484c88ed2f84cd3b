/** The words of a signature (落款), as they are printed and as they are found at the end of a text. */
import type { Signature } from './report.ts';

/** A day in Chinese form; months and days have no leading zero (GB/T 9704-2012, 7.3.5.4). */
export function chineseDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** The body above the day. */
export const signatureLines = ({ body, day }: Signature): [string, string] => [
  body,
  chineseDay(day),
];

const DAY =
  /(?:(\d{4})|([〇零○一二三四五六七八九]{4}))年(\d{1,2}|[一二三十]{1,3})月(\d{1,2}|[一二三四五六七八九十]{1,3})日$/u;

/** What stands where the seal goes. */
const SEAL = /[（(](?:盖章|公章|印章|章)[)）]$/;

/** A name goes without the marks of a sentence. */
const SENTENCE = /[，。；：、！？,;:!?]/;

const LONGEST_NAME = 60;

/**
 * Reads the last lines of a text as a signature.
 * @returns the body, '' where the day stands alone; nothing where the lines are something else
 */
export function readSignature(lines: string): Omit<Signature, 'kind'> | undefined {
  const words = lines.normalize('NFKC').replace(/\s/g, '');
  const found = DAY.exec(words);
  if (!found) return undefined;
  const [, digits, signs = '', month = '', date = ''] = found;
  const body = words.slice(0, found.index).replace(SEAL, '');
  const parts = [digits ?? [...signs].map(hanDigit).join(''), hanNumber(month), hanNumber(date)];
  const day = parts.map((part) => String(part).padStart(2, '0')).join('-');
  if (SENTENCE.test(body) || body.length > LONGEST_NAME || !isDay(day)) return undefined;
  return { body, day };
}

const HAN_DIGITS = '〇一二三四五六七八九';

const hanDigit = (sign: string): number => Math.max(0, HAN_DIGITS.indexOf(sign));

/** 一 … 三十一, or digits. */
function hanNumber(text: string): number {
  if (/^\d/.test(text)) return Number(text);
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const ten = text.includes('十') ? 10 * (tens === '' ? 1 : hanDigit(tens!)) : 0;
  return ten + (ones === '' ? 0 : hanDigit(ones!));
}

/** Whether the calendar has the day. */
function isDay(day: string): boolean {
  const instant = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(day);
}
