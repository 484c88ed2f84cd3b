/** New values for cells as edits of the text: the digits of the number, and nothing beside them. */

import type { RepairChange } from '../diagnostic/diagnostic.ts';
import type { Range } from '../diagnostic/place.ts';
import { holdsNumbersOnly, rowOf, splitColumns } from '../form/fields.ts';
import type { Field, Form, GroupField } from '../form/form.ts';
import type { Edit } from '../read/edits.ts';
import { listText } from './field-lines.ts';
import type { Written } from './key-style.ts';

/** A file that was read: what its cells hold, and where. */
interface Cells extends Pick<Written, 'places'> {
  form: Form;
  values: ReadonlyMap<string, { range?: Range }>;
}

type NewValue = RepairChange & { to: string; range: Range };

/**
 * Writes changes of cells as edits.
 * @returns nothing when one of them has no value of its own in the text that could be replaced
 */
export function cellEdits(
  changes: readonly RepairChange[],
  cells: Cells,
  text: string,
): Edit[] | undefined {
  const edits = new Map<number, Edit>();
  for (const change of changes) {
    if (!hasPlace(change)) return undefined;
    const edit = isShared(change.range, cells)
      ? zeroRowEdit(change.range, changes.filter(hasPlace), cells, text)
      : numberEdit(change, text);
    if (!edit) return undefined;
    edits.set(edit.start, edit);
  }
  return [...edits.values()];
}

function hasPlace(change: RepairChange): change is NewValue {
  return change.to !== undefined && change.range !== undefined;
}

/** Only where the text holds that very number: a place may have been guessed beside a mistake. */
function numberEdit({ range, from, to }: NewValue, text: string): Edit | undefined {
  const written = text.slice(range.start, range.end);
  const same = /^[-+]?\d+(?:\.\d+)?$/.test(written) && Number(written) === Number(from);
  return same ? { ...range, text: to } : undefined;
}

const isSame = (a: Range | undefined, b: Range): boolean => a?.start === b.start && a.end === b.end;

/** A 0 for a whole group, or a value that is named elsewhere once more, is the value of many cells. */
function isShared(range: Range, { values }: Cells): boolean {
  return [...values.values()].filter((value) => isSame(value.range, range)).length > 1;
}

/** A row that was written as one 0 becomes a list, its totals left to be computed. */
function zeroRowEdit(
  range: Range,
  changes: NewValue[],
  { form, places, values }: Cells,
  text: string,
): Edit | undefined {
  const path = [...places].find(([, { key, value }]) => key && isSame(value, range))?.[0];
  const row = path === undefined ? undefined : form.fields.get(path);
  if (text.slice(range.start, range.end) !== '0' || !isListable(row)) return undefined;
  const shared = [...values].filter(([, value]) => isSame(value.range, range));
  if (shared.some(([cell]) => !cell.startsWith(`${row.path}.`))) return undefined;
  const { columns } = splitColumns(row);
  const numbers = columns.map(
    (column) => changes.find((change) => change.path === column.path)?.to ?? '0',
  );
  return { ...range, text: listText(numbers) };
}

/** Whether a list can stand for the group. */
const isListable = (field: Field | undefined): field is GroupField =>
  field?.kind === 'group' && rowOf(field) !== undefined && holdsNumbersOnly(field);
