/** Parts that the form asks for and the file does not have: what they are called, where they go. */
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { missingCells, missingFields } from '../diagnostic/kinds/structure.ts';
import { numbersOf } from '../form/field-tree.ts';
import type { Field, GroupField, SchemaError } from '../form/form.ts';
import { at, type Draft, isFaulty } from './draft.ts';
import { cellName, groupWords, named, rowOf, rowWords } from './field-words.ts';
import { insertionAt } from './insertion.ts';
import { errorPath } from './schema-findings.ts';

/**
 * The findings about missing parts: one for the cells of a row, one for rows that belong in one place.
 * A total is missing only because its parts are, so it is mentioned when nothing else is wrong.
 * @param errors of the form's validator
 */
export function missingFindings(draft: Draft, errors: SchemaError[]): Diagnostic[] {
  const missing = missingFieldsOf(draft, errors);
  const parts = missing.filter(({ total }) => !total);
  const told = parts.length > 0 || draft.faulty.size > 0 ? parts : missing;
  return runs(draft, told).map((fields) => {
    const row = rowOf(fields[0]!.parent);
    return row ? cellsFinding(draft, row, fields) : fieldsFinding(draft, fields);
  });
}

function missingFieldsOf(draft: Draft, errors: SchemaError[]): Field[] {
  const paths = errors
    .filter(({ keyword }) => keyword === 'required')
    .map((error) => [errorPath(error), error.params.missingProperty].filter(Boolean).join('.'));
  const order = [...draft.form.fields.keys()];
  return [...new Set(paths)]
    .filter((path) => !isFaulty(draft, path))
    .sort((a, b) => order.indexOf(a) - order.indexOf(b))
    .map((path) => draft.form.fields.get(path))
    .filter((field) => field !== undefined);
}

/** Missing fields that make one finding: cells of one row; rows with no row of the file in between. */
function runs(draft: Draft, fields: Field[]): Field[][] {
  const found = new Map<string, Field[]>();
  for (const field of fields) {
    const row = rowOf(field.parent);
    const previous = previousSibling(draft, field);
    const key = row
      ? `row ${row.path}`
      : field.parent?.path === ''
        ? field.path
        : `after ${previous?.path ?? `${field.parent?.path}:`}`;
    found.set(key, [...(found.get(key) ?? []), field]);
  }
  return [...found.values()];
}

/** The nearest field before this one in the form that the file has. */
export function previousSibling({ places }: Draft, field: Field): Field | undefined {
  const siblings = field.parent?.children ?? [];
  return siblings
    .slice(0, siblings.indexOf(field))
    .findLast((sibling) => places.get(sibling.path)?.key);
}

function fieldsFinding(draft: Draft, fields: Field[]): Diagnostic {
  const [first] = fields as [Field];
  const previous = previousSibling(draft, first);
  const { range, insertion } = insertionAt(draft, first.parent!, previous, fields);
  return missingFields(
    at(draft, first, range),
    fields.map(named),
    first.parent && groupWords(first.parent),
    insertion,
  );
}

function cellsFinding(draft: Draft, row: GroupField, fields: Field[]): Diagnostic {
  const [first] = fields as [Field];
  const group = first.parent!;
  const together = fields.every(({ parent }) => parent === group);
  const previous = previousSibling(draft, first);
  const { insertion } = insertionAt(draft, group, previous, together ? fields : []);
  const place = draft.places.get(row.path);
  const where = at(draft, fields.length === 1 ? first : row, place?.key ?? place?.value);
  const cells = fields.map((field) => ({
    label: cellLabel(row, field),
    key: field.path.slice(row.path.length + 1),
  }));
  return missingCells(where, rowWords(row), cells, insertion);
}

function cellLabel(row: GroupField, field: Field): string {
  const name = cellName(row, field);
  return field.kind === 'group' ? `${name}（${numbersOf(field).length} 个数）` : name;
}
