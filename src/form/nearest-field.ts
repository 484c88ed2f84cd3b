/** The field that a key or a path with a slip in it was probably meant for: of the same group, or none. */

import { distance } from 'fastest-levenshtein';
import { namesOf, partsOf, resolvePath } from './field-path.ts';
import { rowOf, walk } from './fields.ts';
import type { Field, Form, GroupField } from './form.ts';

/** What is longer is no key. */
const MAX_LENGTH = 80;

/** What stands deeper is in no form. */
const MAX_PARTS = 12;

/**
 * The field of a path in which one part is misspelt. What stands before that part names its group.
 * @returns nothing where the group has no field of a similar name
 */
export function nearestToPath(form: Form, path: string): Field | undefined {
  const parts = partsOf(path);
  if (parts.length > MAX_PARTS) return undefined;
  for (let at = parts.length - 1; at >= 0; at--) {
    const group = at === 0 ? form.root : resolvePath(form, parts.slice(0, at).join('.'));
    if (!group) continue;
    const field = group.kind === 'group' ? nearestIn(group, parts[at]!) : undefined;
    return field && resolvePath(form, [field.path, ...parts.slice(at + 1)].join('.'));
  }
  return undefined;
}

/**
 * The field of a group, or below it in a row, whose name is most like a word.
 * @param isOpen whether a field can have been meant
 */
export function nearestIn(
  group: GroupField,
  word: string,
  isOpen: (field: Field) => boolean = () => true,
): Field | undefined {
  const wanted = partsOf(word).join('.');
  if (wanted === '' || wanted.length > MAX_LENGTH) return undefined;
  let nearest: Field | undefined;
  let best = 1;
  for (const field of rowOf(group) ? walk(group).slice(1) : group.children) {
    if (!isOpen(field)) continue;
    const similarity = Math.min(
      ...namesOf(field).map((name) => unlikeness(wanted, name.join('.'))),
    );
    if (similarity < best) [nearest, best] = [field, similarity];
  }
  return nearest;
}

/** 0 for the same text; 1 and more for texts too different to suggest one for the other. */
function unlikeness(wanted: string, name: string): number {
  const longer = Math.max(wanted.length, name.length);
  const shorter = Math.min(wanted.length, name.length);
  if (shorter >= 2 && (wanted.includes(name) || name.includes(wanted))) return 0.9;
  // Two letters that changed places are one slip, not two.
  const slips = distance(wanted, name) / (haveSameLetters(wanted, name) ? 2 : 1);
  return slips / Math.max(1.5, longer * 0.4);
}

const letters = (text: string): string => [...text].sort().join('');

const haveSameLetters = (one: string, other: string): boolean =>
  one.length === other.length && letters(one) === letters(other);
