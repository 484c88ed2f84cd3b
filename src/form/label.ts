/** Printed labels as people write them: with or without numbering, blanks and full-width forms. */
import type { Field, Form, GroupField } from './form.ts';

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
function spellings(field: Field): string[] {
  const label = labelKey(field.label);
  return [label, label.replace(/\([^()]*\)$/, ''), labelKey(field.name)];
}

/**
 * The child that a key of a file means.
 * @param key the English key, the printed label or the short name
 */
export function findChild(group: GroupField, key: string): Field | undefined {
  const byKey = group.children.find((child) => child.key === key);
  if (byKey) return byKey;
  const wanted = labelKey(key);
  if (wanted === '') return undefined;
  return group.children.find((child) => spellings(child).includes(wanted));
}

/**
 * The field that a path means, each segment an English key or a label.
 * @param text e.g. `group.row.column` or `组.行.列`
 */
export function resolvePath(form: Form, text: string): Field | undefined {
  let field: Field | undefined = form.root;
  for (const segment of text.split('.')) {
    if (field?.kind !== 'group') return undefined;
    field = findChild(field, segment.trim());
  }
  return field;
}
