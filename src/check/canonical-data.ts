/** The data of a report in its one canonical shape. */

import type { Field, Form, GroupField } from '../form/form.ts';
import type { FieldPlace } from '../read/source.ts';
import type { Value } from './dataset.ts';

/**
 * Builds the data set: English keys, in the order of the form whatever the order of the file.
 * Fields without a legal value are left out; a group is there when the file has it or any part of
 * it, legal or not.
 */
export function canonicalData(
  form: Form,
  values: ReadonlyMap<string, Value>,
  places: ReadonlyMap<string, FieldPlace>,
): Record<string, unknown> {
  const partOf = (field: Field): { value?: unknown } | undefined => {
    if (field.kind !== 'group') return values.get(field.path);
    const value = build(field);
    return value && { value };
  };
  const build = (group: GroupField): Record<string, unknown> | undefined => {
    const object: Record<string, unknown> = {};
    let known = places.has(group.path);
    for (const child of group.children) {
      const part = partOf(child);
      if (part) known = true;
      if (part?.value !== undefined) object[child.key] = part.value;
    }
    return known ? object : undefined;
  };
  return build(form.root) ?? {};
}
