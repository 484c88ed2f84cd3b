/** Changes of one cell that make all equations of a component hold. */
import { divideExactly } from './scaled.ts';
import type { Equation, Move, System } from './system.ts';

/**
 * Finds every cell that alone explains a component of broken equations: all of them contain it, are
 * off by its change, and no equation that holds contains it.
 * @returns moves, whether or not they lead to a legal value
 */
export function singleChanges(system: System, component: number[]): Move[] {
  const shortest = shortestOf(component.map((at) => system.equations[at]!));
  return shortest.terms.flatMap(({ cell, factor }) => {
    const { equations } = system.cells[cell]!;
    const delta = divideExactly(-shortest.residual, factor);
    // As many as are broken, and each broken by as much: so they are the same ones.
    if (delta === undefined || equations.length !== component.length) return [];
    const explains = equations.every(
      (each) => system.equations[each.equation]!.residual === -each.factor * delta,
    );
    return explains ? [{ cell, delta }] : [];
  });
}

/** The equation with the fewest cells: it has the fewest candidates. */
export function shortestOf<Each extends Pick<Equation, 'terms'>>(equations: Each[]): Each {
  return equations.reduce((a, b) => (b.terms.length < a.terms.length ? b : a));
}
