/** Which field a key of the file means. */

import { rowOf, walk } from './fields.ts';
import type { Field, GroupField } from './form.ts';
import { findChild, findNamed, labelKey } from './label.ts';

/**
 * The field that a key of a group's mapping means: a child, or inside a row any column further down,
 * as long as the row has only one of that name.
 */
export function fieldOfKey(group: GroupField, key: string): Field | undefined {
  const child = findChild(group, key);
  if (child || !rowOf(group)) return child;
  const deeper = fieldsNamed(group, key);
  return deeper.length === 1 ? deeper[0] : undefined;
}

/** All fields below a group that a key could mean. */
export function fieldsNamed(group: GroupField, key: string): Field[] {
  const wanted = labelKey(key);
  return groupsIn(group).flatMap(({ children }) => findNamed(children, key, wanted) ?? []);
}

/** Forms stay the same, and a file may have thousands of keys to look for. */
const groupsByTop = new WeakMap<GroupField, GroupField[]>();

function groupsIn(top: GroupField): GroupField[] {
  const groups = groupsByTop.get(top) ?? walk(top).filter((field) => field.kind === 'group');
  groupsByTop.set(top, groups);
  return groups;
}
