/** Equations that only repeat others, once computed totals are replaced by their parts. */
import type { LinearRelation } from './substitute-totals.ts';

/** Beyond this an entry is no longer taken for exact: two such still multiply below 2^53. */
const LARGEST = 2 ** 25;

/** A row in echelon form; its entry at `pivot` is 1 or -1. */
interface Row {
  entries: Float64Array;
  pivot: number;
}

/**
 * Finds the equations with a replaced total that follow from the other equations. With the totals
 * of all rows left out, for example, an equation between them is the sum of the same equation in
 * each column: it fails whenever one of those does, and would tie far-apart mistakes together.
 *
 * By Gaussian elimination over integers. Where the pivot would not be 1 or -1 an equation counts
 * as independent, which costs nothing but a shorter answer.
 */
export function impliedEquations(
  relations: LinearRelation[],
  index: ReadonlyMap<string, number>,
): Set<LinearRelation> {
  const equations = relations.filter(
    ({ instance }) => instance.operator === '=' && instance.when === undefined,
  );
  const implied = new Set<LinearRelation>();
  if (!equations.some(({ substituted }) => substituted)) return implied;
  const rows: Row[] = [];
  // What the file itself states goes first, then the equations with the fewest cells.
  const rank = (each: LinearRelation) =>
    (each.substituted ? index.size : 0) + each.form.factors.size;
  for (const equation of equations.toSorted((a, b) => rank(a) - rank(b))) {
    const entries = reduce(entriesOf(equation, index), rows);
    if (!entries) continue;
    if (equation.substituted && entries.every((entry) => entry === 0)) implied.add(equation);
    const pivot = entries.findIndex((entry, at) => at < index.size && Math.abs(entry) === 1);
    if (pivot >= 0) rows.push({ entries, pivot });
  }
  return implied;
}

function entriesOf({ form }: LinearRelation, index: ReadonlyMap<string, number>): Float64Array {
  const entries = new Float64Array(index.size + 1);
  for (const [path, factor] of form.factors) entries[index.get(path)!] = factor;
  // The constant comes last: what follows from others has theirs, too.
  entries[index.size] = form.constant;
  return entries;
}

/** Takes away multiples of the rows; gives nothing when the numbers get too large to be exact. */
function reduce(entries: Float64Array, rows: Row[]): Float64Array | undefined {
  for (const row of rows) {
    const factor = entries[row.pivot]! * row.entries[row.pivot]!;
    if (factor !== 0 && !subtract(entries, factor, row.entries)) return undefined;
  }
  return entries;
}

function subtract(entries: Float64Array, factor: number, row: Float64Array): boolean {
  for (let at = 0; at < entries.length; at++) {
    entries[at]! -= factor * row[at]!;
    if (Math.abs(entries[at]!) > LARGEST) return false;
  }
  return true;
}
