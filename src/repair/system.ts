/** The relations of a report as a system of linear equations and bounds over its cells. */
import type { Comparison, NumberField, Operator, RelationInstance } from '../form/form.ts';
import { impliedEquations } from './implied-equations.ts';
import type { Figures } from './repair.ts';
import { decimalPlaces, toScaled } from './scaled.ts';
import { type LinearForm, type LinearRelation, substituteTotals } from './substitute-totals.ts';

export interface System {
  /** In the order of the form. */
  cells: Variable[];
  /** Must be 0. None follows from the others by way of computed totals. */
  equations: Equation[];
  /** Equations that follow from others once totals are replaced: they tell nothing of their own. */
  implied: Equation[];
  /** Must not be negative. */
  bounds: Equation[];
  /** Are asked under a condition, or of a multiple: no repair is worked out from them, only kept to them. */
  conditional: Equation[];
  /** Digits behind the point of the unit in which values are counted. */
  places: number;
}

/** A cell of the report as a variable of the system. */
export interface Variable {
  path: string;
  value: bigint;
  /** Legal values are multiples of it. */
  step: bigint;
  minimum?: bigint;
  /** Where it occurs. */
  equations: Incidence[];
  bounds: Incidence[];
}

/** An occurrence of a cell, seen from the cell: index of the equation, and its factor there. */
export interface Incidence {
  equation: number;
  factor: bigint;
}

export interface Equation {
  instance: RelationInstance;
  terms: Term[];
  /** Left side minus right side; of a `<=` relation, right minus left; of a multiple, left side. */
  residual: bigint;
  operator: Operator;
  /** What it has to be a multiple of. */
  divisor?: bigint;
  /** Asked only where this holds. */
  when?: Equation;
}

/** An occurrence of a cell, seen from the equation. */
export interface Term {
  cell: number;
  factor: bigint;
}

/** A cell, and by how much it changes. */
export interface Move {
  cell: number;
  delta: bigint;
}

/** Builds the system of all relations that can be evaluated. */
export function buildSystem(figures: Figures): System {
  const relations = substituteTotals(figures.relations, figures.computed).filter(({ form }) =>
    [...form.factors.keys()].every((path) => figures.lookup(path) !== undefined),
  );
  const used = new Set(
    relations.flatMap(({ form, when }) => [
      ...form.factors.keys(),
      ...(when?.factors.keys() ?? []),
    ]),
  );
  const paths = [...figures.fields.keys()].filter((path) => used.has(path));
  const places = Math.max(0, ...paths.map((path) => decimalPlaces(figures.lookup(path)!)));
  const cells = paths.map((path) => variableOf(path, figures, places));
  const index = new Map(paths.map((path, at) => [path, at]));
  const implied = impliedEquations(relations, index);
  const select = (chosen: (relation: LinearRelation) => boolean) =>
    relations.filter(chosen).map((relation) => equationOf(relation, { cells, index, places }));
  const isEquation = (each: LinearRelation): boolean =>
    isPlain(each) && each.instance.operator === '=';
  const system = {
    cells,
    equations: select((relation) => isEquation(relation) && !implied.has(relation)),
    implied: select((relation) => implied.has(relation)),
    bounds: select((relation) => isPlain(relation) && relation.instance.operator !== '='),
    conditional: select((relation) => !isPlain(relation)),
    places,
  };
  addIncidences(system);
  return system;
}

/** What an equation or a bound says, it says whatever other numbers are. */
export const isPlain = ({ instance: { operator, when } }: LinearRelation): boolean =>
  when === undefined && operator !== 'divisible by';

function variableOf(path: string, { lookup, fields }: Figures, places: number): Variable {
  const { minimum, number } = fields.get(path) as NumberField;
  return {
    path,
    value: toScaled(lookup(path)!, places),
    step: number === 'count' ? 10n ** BigInt(places) : 1n,
    ...(minimum === undefined ? {} : { minimum: scaledUp(minimum, places) }),
    equations: [],
    bounds: [],
  };
}

/** The smallest representable value that is not below the minimum. */
function scaledUp(minimum: number, places: number): bigint {
  const own = decimalPlaces(minimum);
  if (own <= places) return toScaled(minimum, places);
  const unit = 10n ** BigInt(own - places);
  const fine = toScaled(minimum, own);
  return fine > 0n ? (fine + unit - 1n) / unit : fine / unit;
}

interface Scale {
  cells: Variable[];
  index: Map<string, number>;
  places: number;
}

function equationOf({ instance, form, when }: LinearRelation, scale: Scale): Equation {
  const condition = instance.when && when && comparisonOf(instance.when, when, scale);
  return {
    instance,
    ...comparisonOf(instance, form, scale),
    ...(condition ? { when: { instance, ...condition } } : {}),
  };
}

function comparisonOf(
  { operator, right }: Comparison,
  form: LinearForm,
  { cells, index, places }: Scale,
): Omit<Equation, 'instance' | 'when'> {
  const sign = operator === '<=' ? -1 : 1;
  const terms = [...form.factors].map(([path, factor]) => ({
    cell: index.get(path)!,
    factor: BigInt(sign * factor),
  }));
  const residual = terms.reduce(
    (sum, { cell, factor }) => sum + factor * cells[cell]!.value,
    toScaled(sign * form.constant, places),
  );
  const divisor = toScaled(right[0]?.factor ?? 0, places);
  return { terms, residual, operator, ...(operator === 'divisible by' ? { divisor } : {}) };
}

function addIncidences({ cells, equations, bounds }: System): void {
  for (const [equation, { terms }] of equations.entries()) {
    for (const { cell, factor } of terms) cells[cell]!.equations.push({ equation, factor });
  }
  for (const [equation, { terms }] of bounds.entries()) {
    for (const { cell, factor } of terms) cells[cell]!.bounds.push({ equation, factor });
  }
}

/** By how much moves change the residual of an equation. */
export function shiftOf({ terms }: Equation, moves: readonly Move[]): bigint {
  let shift = 0n;
  for (const { cell, delta } of moves) {
    const term = terms.find((each) => each.cell === cell);
    if (term) shift += term.factor * delta;
  }
  return shift;
}

/** Whether an equation, a bound or a condition holds after moves. */
export function holdsAfter(equation: Equation, moves: readonly Move[]): boolean {
  const { when, operator, divisor = 1n } = equation;
  if (when && !holdsAfter(when, moves)) return true;
  const residual = equation.residual + shiftOf(equation, moves);
  if (operator === '=') return residual === 0n;
  return operator === 'divisible by' ? residual % divisor === 0n : residual >= 0n;
}

/** Whether moves lead to legal values and break no bound and nothing conditional that holds now. */
export function isLegal(system: System, moves: readonly Move[]): boolean {
  const keeps = (each: Equation) => !holdsAfter(each, []) || holdsAfter(each, moves);
  return (
    moves.every(({ cell, delta }) => {
      const { value, step, minimum, bounds } = system.cells[cell]!;
      const changed = value + delta;
      return (
        changed % step === 0n &&
        (minimum === undefined || changed >= minimum) &&
        bounds.every(({ equation }) => keeps(system.bounds[equation]!))
      );
    }) && system.conditional.every(keeps)
  );
}

/** Whether a cell bears on what is asked under a condition, or of a multiple. */
export const isInConditional = (system: System, cell: number): boolean =>
  system.conditional.some(({ terms, when }) =>
    [...terms, ...(when?.terms ?? [])].some((each) => each.cell === cell),
  );
