/** Error localisation: names the cells that explain why relations fail. */
import { boundRepairs } from './bound-repairs.ts';
import { type Cause, causesOf } from './causes.ts';
import type { Clues } from './evidence.ts';
import { rankRepairs } from './rank-repairs.ts';
import type { Certainty, Fault, Figures, Repair } from './repair.ts';
import { fromScaled } from './scaled.ts';
import {
  buildSystem,
  type Equation,
  holdsAfter,
  type Move,
  type System,
  shiftOf,
} from './system.ts';

/**
 * Finds the smallest repairs of a report, as in the editing of statistical data: the fewest cells
 * that can be changed, each to a legal value, so that all relations hold (I. P. Fellegi, D. Holt,
 * A systematic approach to automatic edit and imputation, 1976).
 * @returns one fault for each set of relations that fail together, in the order of the form
 */
export function localise(figures: Figures): Fault[] {
  const broken = figures.relations.filter(({ status }) => status === 'broken');
  if (broken.length === 0) return [];
  const system = buildSystem(figures);
  const causes = causesOf(system);
  const isBroken = (each: Equation) => !holdsAfter(each, []);
  const others = [...system.bounds, ...system.conditional].filter(isBroken);
  const loose = others.filter((each) => !addToCause(each, causes));
  addImplied(system, causes);
  const order = new Map(figures.relations.map(({ instance }, at) => [instance, at]));
  const clues = {
    relations: figures.relations.map(({ instance }) => instance),
    said: figures.said ?? new Map<string, Set<number>>(),
  };
  const faults = [
    ...causes.map((cause) => faultOf(cause, system, clues)),
    ...loose.map((bound) => faultOfBound(bound, system)),
  ];
  for (const fault of faults) fault.broken.sort((a, b) => order.get(a)! - order.get(b)!);
  return faults.sort((a, b) => order.get(a.broken[0]!)! - order.get(b.broken[0]!)!);
}

/** Adds what is broken besides equations to a cause that some repairs restore it with; keeps only those. */
function addToCause(bound: Equation, causes: Cause[]): boolean {
  const restores = (moves: Move[]): boolean => holdsAfter(bound, moves);
  const cause = causes.find(({ repairs }) => repairs.some(restores));
  if (!cause) return false;
  cause.repairs = cause.repairs.filter(restores);
  cause.broken.push(bound);
  return true;
}

/** Lists relations that follow from others with the causes that concern them. */
function addImplied({ implied }: System, causes: Cause[]): void {
  for (const equation of implied) {
    if (equation.residual === 0n) continue;
    const moved = causes.filter(({ repairs }) =>
      repairs.some((moves) => shiftOf(equation, moves) !== 0n),
    );
    const unexplained = causes.filter(({ repairs }) => repairs.length === 0);
    const concerned = moved.length > 0 ? moved : unexplained;
    for (const { broken } of concerned) broken.push(equation);
  }
}

function faultOf({ broken, repairs, certain, likely }: Cause, system: System, clues: Clues): Fault {
  const ranked = rankRepairs(
    repairs.map((moves) => repairOf(moves, broken, system)),
    clues,
  );
  const otherwise: Certainty = likely || ranked.standsOut ? 'likely' : 'unknown';
  return {
    broken: broken.map(({ instance }) => instance),
    repairs: ranked.repairs,
    certainty: certain ? 'certain' : otherwise,
  };
}

function repairOf(moves: Move[], broken: Equation[], { cells, places }: System): Repair {
  return {
    changes: moves
      .toSorted((a, b) => a.cell - b.cell)
      .map(({ cell, delta }) => {
        const { path, value } = cells[cell]!;
        const [from, to] = [value, value + delta].map((each) => fromScaled(each, places));
        return { path, from: from!, to: to! };
      }),
    restores: broken.filter((equation) => holdsAfter(equation, moves)).length,
  };
}

function faultOfBound(bound: Equation, system: System): Fault {
  return {
    broken: [bound.instance],
    repairs: system.bounds.includes(bound) ? boundRepairs(system, bound) : [],
    certainty: 'unknown',
  };
}
