/** Broken equations that may have one cause: those connected by cells they share. */
import type { System } from './system.ts';

export interface Components {
  /** Indices of equations, each list in the order of the form. */
  lists: number[][];
  /** The component of each equation; -1 for one that holds. */
  of: number[];
}

/** Splits the broken equations into connected components. */
export function componentsOf(system: System): Components {
  const of = system.equations.map(() => -1);
  const lists: number[][] = [];
  for (const [equation, { residual }] of system.equations.entries()) {
    if (residual === 0n || of[equation] !== -1) continue;
    const list = connected(system, equation, of, lists.length);
    lists.push(list.sort((a, b) => a - b));
  }
  return { lists, of };
}

function connected(system: System, first: number, of: number[], component: number): number[] {
  const list = [first];
  of[first] = component;
  // The list grows while it is walked.
  for (const equation of list) {
    for (const next of neighbours(system, equation)) {
      if (of[next] !== -1) continue;
      of[next] = component;
      list.push(next);
    }
  }
  return list;
}

function neighbours(system: System, equation: number): number[] {
  return system.equations[equation]!.terms.flatMap(({ cell }) =>
    system.cells[cell]!.equations.map((incidence) => incidence.equation).filter(
      (other) => system.equations[other]!.residual !== 0n,
    ),
  );
}
