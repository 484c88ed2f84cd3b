/** What a cell says: a number, a number with something to tell about it, or none that is certain. */
import type { Localized } from '../diagnostic/diagnostic.ts';
import type { NumberField } from '../form/form.ts';
import { converted, isMoney } from '../form/money.ts';
import type { Doubt, Piece } from './pieces.ts';

/** A number as it is written into a report, or why there is none. */
export type Reading =
  | { number: string; note?: Localized; words?: string }
  | { withheld: Localized; isBlank?: true; shown?: string };

const DOUBTS: Record<Doubt, Localized> = {
  struck: { zh: '有删除线', en: 'struck out' },
  lines: { zh: '一格有几个数', en: 'several numbers in one cell' },
  merged: { zh: '几行合并成一格', en: 'one cell for several rows' },
  'cut-off': { zh: '文件到此中断', en: 'the file breaks off here' },
  uncomputed: { zh: '公式没有算出的结果', en: 'a formula without a saved result' },
};

/** Marks of notes that are signs of their own. */
export const NOTE_MARKS = /[①-⓿❶-➓㊀-㊉⁰¹²³⁴-⁹†‡*＊]/g;
const NOTHING = /^(?:[/／\\＼—–―ー－−~～-]+|无|没有|空)$/;
const PLAIN = /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/;
const GROUPED = /^-?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/;
/** A number, and what it counts. */
const COUNT = /^([-+]?\d[\d,.]*)\s*(\p{Script=Han}{0,4}?)$/u;
/** Words in brackets behind a number: a note, in which there may be brackets again. */
const WITH_WORDS = /^([^（(]*?)\s*[（(]((?:[^（）()]|[（(][^（）()]*[）)])+)[）)]$/u;
const COUNTED = new Set(['', '件', '项', '条', '个', '宗', '份', '次']);

/**
 * Reads a cell as the number of a field.
 * @param unit what the row's own label or the heading above it counts in, where they say so
 */
export function readCell(piece: Piece, field: NumberField, unit?: string): Reading {
  const shown = piece.text.replace(/\s+/gu, ' ').trim();
  if (piece.doubt) return withheld(DOUBTS[piece.doubt], shown);
  const nothing = nothingIn(shown);
  if (nothing) return nothing;
  const [, before = shown, words = ''] = WITH_WORDS.exec(shown) ?? [];
  const [, digits = '', counted = ''] = COUNT.exec(plain(before)) ?? [];
  const number = numberOf(digits);
  const isCertain = isMeasured(counted, field) && (words === '' || isNote(words, field));
  if (number === undefined || !isCertain) return withheld(UNREADABLE, shown);
  const isOwn = isMoney(counted);
  const from = isOwn ? counted : unit;
  const amount = amountOf(number, from, field, piece);
  if (typeof amount !== 'string') return withheld(amount, shown);
  const noted = words === '' ? {} : { words };
  if (amount === before && !piece.stripped) return { number, ...noted };
  const unitWords = amount === number || isOwn ? '' : `（${from}）`;
  return {
    ...{ number: amount, ...noted },
    note: { zh: `原文“${shown}”${unitWords}`, en: `written "${shown}"${unitWords}` },
  };
}

/** What a cell says that holds no number, and nothing that could be one. */
function nothingIn(shown: string): Reading | undefined {
  const text = shown.replace(NOTE_MARKS, '').trim();
  if (text === '') return { withheld: { zh: '空白', en: 'blank' }, isBlank: true };
  if (!NOTHING.test(text)) return undefined;
  return { withheld: { zh: `“${shown}”`, en: `"${shown}"` }, isBlank: true, shown };
}

/** A number in the unit of its field, or why it cannot stand there. */
function amountOf(
  number: string,
  from: string | undefined,
  field: NumberField,
  { stored }: Piece,
): string | Localized {
  const amount = inUnitOf(field, number, from);
  if (amount === undefined)
    return { zh: `单位是${from}，不是${field.unit}`, en: `in ${from}, not ${field.unit}` };
  if (!isAllowed(amount, field)) return UNREADABLE;
  if (stored !== undefined && Number(stored) !== Number(number))
    return { zh: `存的是 ${stored}`, en: `${stored} is stored` };
  return amount;
}

/** What stands before a note, without marks. */
const plain = (before: string): string => halfWidth(before.replace(NOTE_MARKS, '')).trim();

/** Words about a number: digits alone may be another number, and money says its own unit. */
function isNote(words: string, { unit }: NumberField): boolean {
  const counted = words.trim().replace(/^单位[:：]?/, '');
  return /\p{L}/u.test(words) && (!isMoney(counted) || counted === unit);
}

/** The number in the unit of its field; nothing where the one cannot be turned into the other. */
function inUnitOf({ unit }: NumberField, number: string, from = unit): string | undefined {
  return unit === undefined || from === undefined || from === unit
    ? number
    : converted(number, from, unit);
}

const UNREADABLE: Localized = { zh: '不是一个确定的数', en: 'no certain number' };

function withheld(reason: Localized, shown: string): Reading {
  if (shown === '') return { withheld: reason };
  return { withheld: { zh: `${reason.zh}：“${shown}”`, en: `${reason.en}: "${shown}"` }, shown };
}

/** Whether the words after a number are those of its field: a count of things, or its own unit. */
const isMeasured = (words: string, { number, unit }: NumberField): boolean =>
  words === '' ||
  words === unit ||
  (isMoney(unit) && isMoney(words)) ||
  (number === 'count' && COUNTED.has(words));

function numberOf(digits: string): string | undefined {
  // Sheets show a count with decimals; three of them could be thousands.
  const text = digits.replace(/^\+/, '').replace(/\.00?$/, '');
  if (PLAIN.test(text)) return text;
  return GROUPED.test(text) ? text.replaceAll(',', '') : undefined;
}

function isAllowed(number: string, { number: kind, minimum }: NumberField): boolean {
  if (kind === 'count' && number.includes('.')) return false;
  return minimum === undefined || Number(number) >= minimum;
}

/** Digits, signs and brackets of a Chinese keyboard as those of any other. */
function halfWidth(text: string): string {
  return text.replace(/[０-９．，－＋（）]/g, (sign) =>
    String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  );
}
