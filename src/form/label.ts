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

/** Forms stay the same: under which names their fields are found is worked out once. */
const namesByFields = new WeakMap<readonly Field[], Names>();

interface Names {
  keys: Map<string, Field>;
  spellings: Map<string, Field>;
}

function namesIn(fields: readonly Field[]): Names {
  const known = namesByFields.get(fields);
  if (known) return known;
  // The first of several fields with one name is found, which is why the last is put in first.
  const reversed = fields.toReversed();
  const names = {
    keys: new Map(reversed.map((field) => [field.key, field])),
    spellings: new Map(
      reversed.flatMap((field) => spellings(field).map((each) => [each, field] as const)),
    ),
  };
  namesByFields.set(fields, names);
  return names;
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

/**
 * The field among several that a key means, as `findChild`.
 * @param wanted the label key of the key, for who looks among many
 */
export function findNamed<F extends Field>(
  fields: F[],
  key: string,
  wanted?: string,
): F | undefined {
  const names = namesIn(fields);
  const byKey = names.keys.get(key);
  if (byKey) return byKey as F;
  const label = wanted ?? labelKey(key);
  return label === '' ? undefined : (names.spellings.get(label) as F | undefined);
}
