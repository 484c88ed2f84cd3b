/** Printed labels as people write them: with or without numbering, blanks and full-width forms. */
import type { Field, GroupField } from './form.ts';

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

/** The spellings under which a field may stand in a file, as label keys. */
export function spellings(field: Field): string[] {
  const label = labelKey(field.label);
  return [label, label.replace(/\([^()]*\)$/, ''), labelKey(field.name)];
}

const MAYBE_NUMBERED = '(?:[（(]?[一二三四五六七八九十\\d]+[）)、.．]\\s*)?';

/**
 * The spellings of a field's label as a regular expression for keys: with or without numbering, in
 * either width of brackets and quotes. Narrower than `findChild`, which forgives blanks as well.
 * @param key taken as a spelling, too
 */
export function keyPattern({ label, name }: Field, key?: string): string {
  const bare = withoutNumbering(label);
  const words = [
    bare,
    bare.replace(/（[^（）]*）$/, ''),
    withoutNumbering(name),
    ...(key ? [key] : []),
  ];
  const either = [...new Set(words)].map((each) => each.replace(/[^\p{L}\p{N}]/gu, eitherWidth));
  return `^${MAYBE_NUMBERED}(?:${either.join('|')})$`;
}

function eitherWidth(sign: string): string {
  const same = ['（(', '）)', '“”"‘’\'「」', '、', '，,'].find((signs) => signs.includes(sign));
  return same ? `[${same}]` : sign.replace(/[\^$.*+?()[\]{}|/\\]/, '\\$&');
}

/**
 * The child that a key of a file means.
 * @param key the English key, the printed label or the short name
 */
export function findChild(group: GroupField, key: string): Field | undefined {
  return findNamed(group.children, key);
}

/** The field among several that a key means, as `findChild`. */
export function findNamed<F extends Field>(fields: F[], key: string): F | undefined {
  const byKey = fields.find((field) => field.key === key);
  if (byKey) return byKey;
  const wanted = labelKey(key);
  if (wanted === '') return undefined;
  return fields.find((field) => spellings(field).includes(wanted));
}
