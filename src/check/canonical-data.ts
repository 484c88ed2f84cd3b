/** The data of a report in its one canonical shape. */
import { walk } from '../form/field-tree.ts';
import type { Field, Form, GroupField } from '../form/form.ts';
import type { FieldPlace, Value } from './checked.ts';

/**
 * Builds the data set: English keys, in the order of the form whatever the order of the file.
 * Fields without a legal value are left out; a group is there when the file has it
 * or any part of it, legal or not.
 */
export function canonicalData(
  form: Form,
  values: ReadonlyMap<string, Value>,
  places: ReadonlyMap<string, FieldPlace>,
): Record<string, unknown> {
  const dataOf = (field: Field): unknown => {
    if (field.kind !== 'group') return values.get(field.path)?.value;
    return [...walk(field)].some(isKnown) ? objectOf(field) : undefined;
  };
  const isKnown = ({ path }: Field) => values.has(path) || places.has(path);
  const objectOf = (group: GroupField): Record<string, unknown> => {
    const object: Record<string, unknown> = {};
    for (const child of group.children) {
      const value = dataOf(child);
      if (value !== undefined) object[child.key] = value;
    }
    return object;
  };
  return objectOf(form.root);
}
