/** Printed labels as people write them: with or without numbering, blanks and full-width forms. */
import type { Field } from './form.ts';

const NUMBERING =
  /^(?:[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十]+[、.．]|\d+(?:[、．]|\.(?!\d)))\s*/;

/** The label without its leading numbering, e.g. 「（七）合计」 → 「合计」. */
export function withoutNumbering(label: string): string {
  return label.replace(NUMBERING, '');
}

/**
 * What two spellings of one label have in common: full-width forms folded, numbering, white space
 * and quotation marks dropped.
 */
export function labelKey(text: string): string {
  return withoutNumbering(text.normalize('NFKC').trim())
    .replace(/[\s“”"'‘’「」]/g, '')
    .toLowerCase();
}

/** What people call a field: its label, the label without what stands in brackets, its short name. */
function namesOf({ label, name }: Field): string[] {
  return [label, label.replace(/[（(][^（）()]*[）)]$/, ''), name];
}

/** The spellings under which a field may stand in a file, as label keys. */
export const spellings = (field: Field): string[] => namesOf(field).map(labelKey);

const MAYBE_NUMBERED = '(?:[（(]?[一二三四五六七八九十\\d]+[）)、.．]\\s*)?';

/**
 * The spellings of a field's label as a regular expression for keys: with or without numbering, in
 * either width of brackets and quotes. Narrower than keys are read, which forgives blanks as well.
 * @param key taken as a spelling, too
 */
export function keyPattern(field: Field, key?: string): string {
  const words = [...namesOf(field).map(withoutNumbering), ...(key ? [key] : [])];
  const either = [...new Set(words)].map((each) => each.replace(/[^\p{L}\p{N}]/gu, eitherWidth));
  return `^${MAYBE_NUMBERED}(?:${either.join('|')})$`;
}

function eitherWidth(sign: string): string {
  const same = ['（(', '）)', '“”"‘’\'「」', '、', '，,'].find((signs) => signs.includes(sign));
  return same ? `[${same}]` : sign.replace(/[\^$.*+?()[\]{}|/\\]/, '\\$&');
}
