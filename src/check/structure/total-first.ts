/**
 * Rows that were copied with their total in front. Read as they stand they often fit each other, with
 * every figure doubled, so they must be told before any sum is worked out.
 */

import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { totalFirst } from '../../diagnostic/kinds/structure.ts';
import { rowWords } from '../../form/field-words.ts';
import { isRow, splitColumns } from '../../form/fields.ts';
import type { GroupField, NumberField } from '../../form/form.ts';
import { disregard, type Intake, whereIs } from '../intake.ts';

/**
 * Finds the rows whose first number is the sum of the others, and takes their values back: nobody
 * knows which column they belong to.
 */
export function totalFirstFindings(intake: Intake): Diagnostic[] {
  const rows = [...intake.form.fields.values()].filter(isRow);
  return rows.flatMap((row) => {
    const written = numbersOfList(intake, row);
    if (!written || !hasTotalFirst(written)) return [];
    disregard(intake, row);
    const place = intake.places.get(row.path)?.value;
    return [totalFirst(whereIs(intake, row, place), rowWords(row), written)];
  });
}

function hasTotalFirst(numbers: number[]): boolean {
  const [first = 0, ...others] = numbers;
  const sum = (parts: number[]) => parts.reduce((whole, part) => whole + part, 0);
  return first > 0 && sum(others) === first && sum(numbers.slice(0, -1)) !== numbers.at(-1);
}

/** The numbers of a row that is written as a list with its one total, which is printed last. */
function numbersOfList({ places, values }: Intake, row: GroupField): number[] | undefined {
  const { columns, totals } = splitColumns(row);
  const [total] = totals;
  if (!total || totals.length > 1) return undefined;
  const cells: NumberField[] = [...columns, total];
  const numbers = cells.map(({ path }) => {
    const value = values.get(path)?.value;
    const place = places.get(path);
    return place && !place.key && typeof value === 'number' ? value : Number.NaN;
  });
  const list = places.get(row.path);
  const inList = cells.every(({ path }) => places.get(path)?.value !== list?.value);
  return inList && !numbers.some(Number.isNaN) ? numbers : undefined;
}
