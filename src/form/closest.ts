/**
 * What somebody probably meant: the id, the value or the field whose name is most like what stands
 * there. One measure of likeness for all of them.
 */
import { distance } from 'fastest-levenshtein';
import { rowOf, walk } from './fields.ts';
import type { Field, Form, GroupField } from './form.ts';
import { namesOf, partsOf, resolvePath } from './named-fields.ts';
import { isTable, tableNotes } from './notes.ts';

/** What is longer is no name. */
const MAX_LENGTH = 80;

/** The candidate that is most like a word, if one is enough like it for a slip. */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
  return mostLike(word, candidates, (candidate) => [candidate]);
}

/**
 * The key that another is a misprint of: at most a quarter of it differs, and no other is less than
 * twice as far.
 */
export function clearlyNearest(key: string, candidates: Iterable<string>): string | undefined {
  if (key.length > MAX_LENGTH) return undefined;
  const isLikely = ({ length }: string) => Math.abs(length - key.length) * 4 <= length;
  const all = [...candidates];
  if (!all.some(isLikely)) return undefined;
  let nearest: string | undefined;
  let [least, second] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const candidate of all) {
    const far = distance(key, candidate);
    if (far < least) [nearest, least, second] = [candidate, far, least];
    else if (far < second) second = far;
  }
  const isNear = nearest !== undefined && least * 4 <= nearest.length && second >= least * 2;
  return isNear ? nearest : undefined;
}

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
  const below = rowOf(group) ? walk(group).slice(1) : group.children;
  const fields = [...below, ...(isTable(group) ? [tableNotes(group)] : [])].filter(isOpen);
  const names = (field: Field) => namesOf(field).map((name) => name.join('.'));
  return mostLike(partsOf(word).join('.'), fields, names);
}

/** The candidate one of whose names is most like a word; nothing where none is like it. */
function mostLike<T>(
  word: string,
  candidates: Iterable<T>,
  namesOf: (candidate: T) => string[],
): T | undefined {
  if (word === '' || word.length > MAX_LENGTH) return undefined;
  let nearest: T | undefined;
  let least = 1;
  for (const candidate of candidates) {
    const far = Math.min(...namesOf(candidate).map((name) => unlikeness(word, name)));
    if (far < least) [nearest, least] = [candidate, far];
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
