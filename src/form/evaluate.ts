/** Exact arithmetic of relations. */
import Big from 'big.js';
import type { Operand, Operator, RelationInstance } from './form.ts';

export { Big };

/** Both sides of a relation as exact decimals. */
export interface Sums {
  left: Big;
  right: Big;
}

export interface Evaluation extends Sums {
  holds: boolean;
}

/** What a report makes of a relation at one place. */
export interface RelationResult {
  instance: RelationInstance;
  /** `held-back`: an operand has an error of its own or is missing, so nothing can be said. */
  status: 'holds' | 'broken' | 'held-back';
  /** Of a broken one, as the validator of the form worked them out. */
  sums?: Sums;
}

/** What a relation needs to be evaluated: its operator and the numbers on each side. */
export interface Arithmetic extends Sides {
  /** Where it does not hold, the relation does. */
  when?: Sides;
}

interface Sides {
  operator: Operator;
  left: Addend[];
  right: Addend[];
}

export type Addend = Pick<Operand, 'factor' | 'leaves'>;

/** Gives the number at a path, or nothing when there is none. */
export type Lookup = (path: string) => number | undefined;

/**
 * Evaluates a relation.
 *
 * A binary floating point number is taken for the shortest decimal that reads back as it, which is
 * the decimal of the file as long as that has no more than 15 significant digits.
 * @returns both sums, or nothing when a number is missing
 */
export function evaluate(relation: Arithmetic, lookup: Lookup): Evaluation | undefined {
  const condition = relation.when && compareSides(relation.when, lookup);
  const compared = compareSides(relation, lookup);
  if (!compared || (relation.when && !condition)) return undefined;
  return condition?.holds === false ? { ...compared, holds: true } : compared;
}

function compareSides({ operator, ...sides }: Sides, lookup: Lookup): Evaluation | undefined {
  const left = sum(sides.left, lookup);
  const right = sum(sides.right, lookup);
  if (left === undefined || right === undefined) return undefined;
  return { left, right, holds: compare(left, operator, right) };
}

/** The exact sum of the operands, or nothing when a number is missing. */
export function sum(operands: readonly Addend[], lookup: Lookup): Big | undefined {
  let whole = 0;
  let fraction = new Big(0);
  for (const { factor, leaves } of operands) {
    if (leaves.length === 0) whole += factor;
    for (const leaf of leaves) {
      const value = lookup(leaf);
      if (value === undefined) return undefined;
      if (Number.isSafeInteger(value) && Number.isSafeInteger(whole + factor * value))
        whole += factor * value;
      else fraction = fraction.plus(new Big(value).times(factor));
    }
  }
  return fraction.plus(whole);
}

function compare(left: Big, operator: Operator, right: Big): boolean {
  if (operator === '<=') return left.lte(right);
  if (operator === '>=') return left.gte(right);
  if (operator === 'divisible by') return left.mod(right).eq(0);
  return left.eq(right);
}
