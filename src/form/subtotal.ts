/** The cells whose sum a field stands for: itself, its own total, or its parts. */
import type { Field, GroupField } from './form.ts';

/** Fields stay the same: what each stands for is worked out once. */
const known = new WeakMap<Field, string[] | undefined>();

/** @returns nothing for a text, and for a row whose numbers count different things */
export function cellsOf(field: Field): string[] | undefined {
  if (known.has(field)) return known.get(field);
  const cells = findCells(field);
  known.set(field, cells);
  return cells;
}

function findCells(field: Field): string[] | undefined {
  if (field.kind === 'number') return [field.path];
  if (field.kind === 'text') return undefined;
  const isTotal = field.total ? isRowTotal : (child: Field) => child.total || isRowTotal(child);
  const total = field.children.find(isTotal);
  if (total) return cellsOf(total);
  if (isSingleRow(field)) return undefined;
  const parts = field.children.map(cellsOf);
  return parts.every((each) => each !== undefined) ? parts.flat() : undefined;
}

/** The number of a row that is the sum of the others. */
export const isRowTotal = (field: Field): boolean =>
  field.kind === 'number' && field.rowTotal === true;

/** A row whose columns count different things. */
const isSingleRow = ({ axis, children }: GroupField): boolean =>
  axis !== undefined && children.every(({ kind }) => kind === 'number');
