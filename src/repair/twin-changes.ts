/** Pairs of cells that occur in the same equations, but with other factors. */
import { divideExactly } from './scaled.ts';
import type { Incidence, Move, System, Variable } from './system.ts';

/**
 * Finds the pairs of twins that explain a component of broken equations, by Cramer's rule on two
 * equations and a check of the others. Twins with the same factors cannot be told apart: one of
 * them alone explains what both do, so they are no pair.
 */
export function twinChanges(system: System, component: number[]): [Move, Move][] {
  const cells = candidatesOf(system, component);
  return cells.flatMap((one, at) =>
    cells.slice(at + 1).flatMap((other) => {
      const moves = areTwins(system, one, other) ? solve(system, one, other) : undefined;
      return moves ? [moves] : [];
    }),
  );
}

/** Cells that occur in all equations of the component, and in two at least. */
function candidatesOf(system: System, component: number[]): number[] {
  const candidates = system.equations[component[0]!]!.terms.map(({ cell }) => cell);
  return candidates.filter((cell) => {
    const own = system.cells[cell]!.equations.map(({ equation }) => equation);
    return own.length >= 2 && component.every((equation) => own.includes(equation));
  });
}

function areTwins(system: System, one: number, other: number): boolean {
  const [a, b] = [system.cells[one]!.equations, system.cells[other]!.equations];
  return a.length === b.length && a.every(({ equation }, at) => equation === b[at]!.equation);
}

function solve(system: System, one: number, other: number): [Move, Move] | undefined {
  const [a, b] = [system.cells[one]!, system.cells[other]!];
  const at = a.equations.findIndex((_, index) => determinant(a, b, 0, index) !== 0n);
  if (at < 0) return undefined;
  const divisor = determinant(a, b, 0, at);
  const [r, s] = [residual(system, a.equations[0]!), residual(system, a.equations[at]!)];
  const factor = (cell: Variable, index: number): bigint => cell.equations[index]!.factor;
  const first = divideExactly(s * factor(b, 0) - r * factor(b, at), divisor);
  const second = divideExactly(r * factor(a, at) - s * factor(a, 0), divisor);
  if (!first || !second) return undefined;
  const solved = a.equations.every(
    (each, index) =>
      residual(system, each) + each.factor * first + factor(b, index) * second === 0n,
  );
  return solved
    ? [
        { cell: one, delta: first },
        { cell: other, delta: second },
      ]
    : undefined;
}

function determinant(a: Variable, b: Variable, row: number, other: number): bigint {
  const [p, q] = [a.equations[row]!.factor, b.equations[row]!.factor];
  const [u, v] = [a.equations[other]!.factor, b.equations[other]!.factor];
  return p * v - q * u;
}

const residual = (system: System, { equation }: Incidence): bigint =>
  system.equations[equation]!.residual;
