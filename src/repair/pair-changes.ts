/** Changes of two cells that together make all equations hold which either of them touches. */
import type { Components } from './components.ts';
import { divideExactly } from './scaled.ts';
import { shortestOf } from './single-changes.ts';
import type { Move, System, Term, Variable } from './system.ts';
import { twinChanges } from './twin-changes.ts';

/** Two moves, and the components they repair: one, or two that neither repairs alone. */
export interface PairChange {
  moves: [Move, Move];
  components: number[];
}

/** An equation that is off after the first of two moves. */
interface Open {
  equation: number;
  terms: Term[];
  residual: bigint;
}

/**
 * Finds every pair of cells of which neither explains its component alone, but both together do.
 *
 * One of the two occurs in a broken equation without the other, which settles its change; what is
 * then left to explain leads to the other. (Two cells that occur in the same equations are twins.)
 * @returns pairs, whether or not they lead to legal values
 */
export function pairChanges(system: System, components: Components): PairChange[] {
  const pairs = new Map<string, PairChange>();
  const most = Math.max(0, ...system.cells.map((cell) => cell.equations.length));
  for (const [component, equations] of components.lists.entries()) {
    if (equations.length > 2 * most) continue;
    const found = [
      ...firstMoves(system, equations).flatMap((first) =>
        completions(system, components, first, most),
      ),
      ...twinChanges(system, equations).map((moves) => ({ moves, components: [component] })),
    ];
    for (const pair of found) pairs.set(keyOf(pair), pair);
  }
  return [...pairs.values()];
}

const keyOf = ({ moves }: PairChange): string =>
  moves
    .map(({ cell }) => cell)
    .sort((a, b) => a - b)
    .join(' ');

/** Every cell of the equations with every change that makes one of its equations hold. */
function firstMoves(system: System, equations: number[]): Move[] {
  const cells = new Set(equations.flatMap((at) => system.equations[at]!.terms.map((t) => t.cell)));
  return [...cells].flatMap((cell) => {
    const deltas = system.cells[cell]!.equations.map(({ equation, factor }) =>
      divideExactly(-system.equations[equation]!.residual, factor),
    );
    return [...new Set(deltas)].flatMap((delta) => (delta ? [{ cell, delta }] : []));
  });
}

function completions(
  system: System,
  components: Components,
  first: Move,
  most: number,
): PairChange[] {
  const open = openAfter(system, components, first);
  // None: the first move is a repair by itself.
  if (open.length === 0 || open.length > most) return [];
  const { terms, residual } = shortestOf(open);
  return terms.flatMap(({ cell, factor }): PairChange[] => {
    const delta = cell === first.cell ? undefined : divideExactly(-residual, factor);
    if (delta === undefined || !closes(system, first, { cell, delta }, open)) return [];
    const touched = touchedComponents(system, components, [first.cell, cell]);
    return touched ? [{ moves: [first, { cell, delta }], components: touched }] : [];
  });
}

/** What is off after a move, of the equations of its component and of its own. */
function openAfter(system: System, components: Components, first: Move): Open[] {
  const { equations } = system.cells[first.cell]!;
  const component = componentOf(equations, components);
  const concerned = new Set([
    ...components.lists[component]!,
    ...equations.map(({ equation }) => equation),
  ]);
  return [...concerned].flatMap((equation) => {
    const residual = residualAfter(system, equation, first);
    return residual === 0n
      ? []
      : [{ equation, residual, terms: system.equations[equation]!.terms }];
  });
}

const componentOf = (equations: Variable['equations'], { of }: Components): number =>
  Math.max(...equations.map(({ equation }) => of[equation]!));

function residualAfter(system: System, equation: number, { cell, delta }: Move): bigint {
  const own = system.cells[cell]!.equations.find((each) => each.equation === equation);
  const { residual } = system.equations[equation]!;
  return own ? residual + own.factor * delta : residual;
}

/** Whether the second move makes all open equations hold, and all others that it touches. */
function closes(system: System, first: Move, second: Move, open: Open[]): boolean {
  const { equations } = system.cells[second.cell]!;
  return (
    equations.every(
      ({ equation, factor }) =>
        residualAfter(system, equation, first) + factor * second.delta === 0n,
    ) && open.every((each) => equations.some(({ equation }) => equation === each.equation))
  );
}

/** The components that two cells touch; nothing when they do not occur in all their equations. */
function touchedComponents(
  system: System,
  { lists, of }: Components,
  cells: number[],
): number[] | undefined {
  const incidences = cells.flatMap((cell) => system.cells[cell]!.equations);
  const equations = new Set(incidences.map(({ equation }) => equation));
  const touched = new Set([...equations].map((equation) => of[equation]!));
  touched.delete(-1);
  const whole = [...touched].every((at) => lists[at]!.every((each) => equations.has(each)));
  return whole ? [...touched].sort((a, b) => a - b) : undefined;
}
