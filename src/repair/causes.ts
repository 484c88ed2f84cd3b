/** Causes of broken equations: which of them go together, and the smallest sets of moves for them. */
import { type Components, componentsOf } from './components.ts';
import { type PairChange, pairChanges } from './pair-changes.ts';
import { singleChanges } from './single-changes.ts';
import { type Equation, isLegal, type Move, type System } from './system.ts';

/** A fault before it is put into words of the report: equations, and sets of moves. */
export interface Cause {
  broken: Equation[];
  repairs: Move[][];
  certain: boolean;
  /** Whether one cell explains what otherwise takes two, or only two cells explain it. */
  likely: boolean;
}

/** What explains the components, one cell and two cells at a time. */
interface Explanations {
  singles: Move[][];
  pairs: PairChange[];
}

/** Finds the causes of all broken equations. */
export function causesOf(system: System): Cause[] {
  const components = componentsOf(system);
  const singles = components.lists.map((equations) => singleChanges(system, equations));
  const explanations = { singles, pairs: pairChanges(system, components) };
  return groupsOf(system, explanations).map((group) =>
    causeOf(system, components, group, explanations),
  );
}

/** Joins components that a pair explains together, unless each can be explained by one cell. */
function groupsOf(system: System, { singles, pairs }: Explanations): number[][] {
  const solved = singles.map((moves) => moves.some((move) => isLegal(system, [move])));
  const groups = singles.map((_, component) => [component]);
  for (const { components, moves } of pairs) {
    const [one = 0, other = one] = components;
    if ((solved[one] && solved[other]) || !isLegal(system, moves)) continue;
    if (groups[one] === groups[other]) continue;
    const joined = [...groups[one]!, ...groups[other]!];
    for (const component of joined) groups[component] = joined;
  }
  return [...new Set(groups)];
}

function causeOf(
  system: System,
  { lists }: Components,
  group: number[],
  { singles, pairs }: Explanations,
): Cause {
  const broken = group.flatMap((at) => lists[at]!.map((equation) => system.equations[equation]!));
  const ones = group.flatMap((component) => singles[component]!.map((move) => [move]));
  const twos = pairs.filter(({ components }) => components.some((at) => group.includes(at)));
  const repairs = smallestRepairs(system, group, ones, twos);
  const only = repairs.length === 1 && ones.length + twos.length === 1;
  const isTold = only && isCrossChecked(system, repairs[0]!);
  const isSimplest = ones.length === 1 && repairs[0] === ones[0];
  return { broken, repairs, certain: isTold && isSimplest, likely: isTold || isSimplest };
}

/** The legal repairs by one cell or else by two, of all components of the group at once. */
function smallestRepairs(
  system: System,
  group: number[],
  ones: Move[][],
  twos: PairChange[],
): Move[][] {
  if (group.length > 2) return [];
  const legal = (moves: Move[]): boolean => isLegal(system, moves);
  const single = group.length === 1 ? ones.filter(legal) : [];
  if (single.length > 0) return single;
  const whole = twos.filter(({ components }) => components.length === group.length);
  return whole.map(({ moves }) => moves).filter(legal);
}

/**
 * Whether every cell occurs in two equations at least. One equation names no cell: what speaks
 * against its other cells are only relations that hold, and a few mistakes of one size keep those.
 */
function isCrossChecked({ cells }: System, moves: Move[]): boolean {
  return moves.every(({ cell }) => cells[cell]!.equations.length > 1);
}
