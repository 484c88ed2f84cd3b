/**
 * Groups of rows that a report gives as one row. The validator of a form knows the rows alone, so it
 * is shown the one row as the last of them, beside zeros: every sum stays what it is.
 */
import { numbersOf } from './fields.ts';
import type { Field, GroupField, SchemaError, Validate } from './form.ts';

/** The groups of a form that may be given as one row. */
export function singleGroups(fields: ReadonlyMap<string, Field>): GroupField[] {
  return [...fields.values()].filter(
    (field): field is GroupField => field.kind === 'group' && field.single === true && !field.axis,
  );
}

/** The rows of the form that are given as one row of their group. */
export function singleRows(fields: ReadonlyMap<string, Field>): GroupField[] {
  return [...fields.values()].filter(
    (field): field is GroupField =>
      field.kind === 'group' && field.single === true && field.axis !== undefined,
  );
}

/**
 * The validator of a form in which some groups are one row each.
 * @param paths of the groups
 * @param fields of the form without such rows
 */
export function singleRowValidator(
  validate: Validate,
  paths: readonly string[],
  fields: ReadonlyMap<string, Field>,
): Validate {
  const groups = paths.flatMap((path) => {
    const field = fields.get(path);
    return field?.kind === 'group' ? [field] : [];
  });
  const withoutRows: Validate = (data) => {
    const holds = validate(groups.reduce(withRows, data));
    const errors = (validate.errors ?? []).flatMap((error) => inSingleRow(error, groups) ?? []);
    withoutRows.errors = holds ? null : errors;
    return errors.length === 0;
  };
  return withoutRows;
}

/** The data with the rows of a group in the place of its one row. */
function withRows(data: unknown, group: GroupField): unknown {
  return replaced(data, group.path.split('.'), (row) =>
    Object.fromEntries(
      group.children.map((child) => [child.key, isLast(child) ? row : zeros(child)]),
    ),
  );
}

const isLast = (row: Field): boolean => row.parent?.children.at(-1) === row;

function replaced(
  data: unknown,
  [key, ...deeper]: string[],
  change: (value: object) => object,
): unknown {
  if (typeof data !== 'object' || data === null) return data;
  if (key === undefined) return change(data);
  if (!Object.hasOwn(data, key)) return data;
  return { ...data, [key]: replaced((data as Record<string, unknown>)[key], deeper, change) };
}

function zeros(row: Field): unknown {
  if (row.kind !== 'group') return numbersOf(row).length > 0 ? 0 : undefined;
  return Object.fromEntries(row.children.map((child) => [child.key, zeros(child)]));
}

/** An error as one about the single row; nothing for one about the zeros. */
function inSingleRow(error: SchemaError, groups: GroupField[]): SchemaError | undefined {
  for (const { path, children } of groups) {
    const pointer = `/${path.replaceAll('.', '/')}`;
    const row = children.find(({ key }) =>
      isWithinPointer(error.instancePath, `${pointer}/${key}`),
    );
    if (!row) continue;
    const below = error.instancePath.slice(pointer.length + 1 + row.key.length);
    return isLast(row) ? { ...error, instancePath: pointer + below } : undefined;
  }
  return error;
}

const isWithinPointer = (pointer: string, top: string): boolean =>
  pointer === top || pointer.startsWith(`${top}/`);
