/** Repairs of an inequality that fails by itself: a cell gets a bound, not a value. */
import type { Change, Repair } from './repair.ts';
import { divideExactly, fromScaled } from './scaled.ts';
import { type Equation, isInConditional, type System, type Variable } from './system.ts';

/** Smallest and largest change of a cell; absent where there is no limit. */
interface Range {
  least?: bigint;
  most?: bigint;
}

/**
 * Finds the cells of a failing inequality that can restore it alone.
 *
 * A cell that also occurs in an equation is none: its change would break that; nor one that a
 * condition asks about.
 */
export function boundRepairs(system: System, broken: Equation): Repair[] {
  return broken.terms.flatMap(({ cell }) => {
    const changed = system.cells[cell]!;
    const isFree = changed.equations.length === 0 && !isInConditional(system, cell);
    const range = isFree ? rangeOf(system, changed, broken) : undefined;
    return range ? [{ changes: [changeOf(changed, range, system.places)], restores: 1 }] : [];
  });
}

/** The changes after which a bound holds, no other is newly broken, and the value is legal. */
function rangeOf(system: System, cell: Variable, broken: Equation): Range | undefined {
  const range: Range = {};
  if (cell.minimum !== undefined) raise(range, cell.minimum - cell.value);
  for (const { equation, factor } of cell.bounds) {
    const bound = system.bounds[equation]!;
    if (bound === broken || bound.residual >= 0n) narrow(range, bound.residual, factor, cell.step);
  }
  const { least, most } = range;
  return least !== undefined && most !== undefined && least > most ? undefined : range;
}

/** Keeps the changes that leave `residual + factor · change` at 0 or above. */
function narrow(range: Range, residual: bigint, factor: bigint, step: bigint): void {
  if (factor > 0n) raise(range, ceiling(-residual, factor * step) * step);
  else lower(range, -ceiling(-residual, -factor * step) * step);
}

function raise(range: Range, least: bigint): void {
  if (range.least === undefined || range.least < least) range.least = least;
}

function lower(range: Range, most: bigint): void {
  if (range.most === undefined || range.most > most) range.most = most;
}

/** The quotient rounded up; the divisor is positive. */
function ceiling(dividend: bigint, divisor: bigint): bigint {
  const exact = divideExactly(dividend, divisor);
  if (exact !== undefined) return exact;
  return dividend > 0n ? dividend / divisor + 1n : dividend / divisor;
}

function changeOf({ path, value }: Variable, { least, most }: Range, places: number): Change {
  const change: Change = { path, from: fromScaled(value, places) };
  // A limit on the side of the present value says nothing: the value has to leave it.
  if (least !== undefined && least > 0n) change.atLeast = fromScaled(value + least, places);
  if (most !== undefined && most < 0n) change.atMost = fromScaled(value + most, places);
  return change;
}
