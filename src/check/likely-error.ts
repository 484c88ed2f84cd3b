/**
 * The relations as an error-correcting code: a wrong number breaks every relation it is part of, so
 * the one number that would mend several of them at once is most likely the wrong one.
 */
import Big from 'big.js';
import { evaluate } from '../form/evaluate.ts';
import type { Operand, RelationInstance } from '../form/form.ts';
import type { Value } from './checked.ts';
import type { Draft } from './draft.ts';
import { computeTotals } from './totals.ts';

/** A number that is most likely wrong. */
export interface LikelyError {
  path: string;
  /** As it stands in the file. */
  written: string;
  instead: string;
  /** The broken relations that would hold. */
  mended: RelationInstance[];
}

/** With more relations broken than this, several numbers are wrong and any guess is idle. */
const MAX_BROKEN = 16;

/**
 * Looks for the one number behind each broken relation.
 * @param broken the relations that are reported
 * @returns by relation; none where two numbers would explain it as well, or only that one relation
 */
export function likelyErrors(
  draft: Draft,
  broken: RelationInstance[],
): Map<RelationInstance, LikelyError> {
  const found = new Map<RelationInstance, LikelyError>();
  if (broken.length < 2 || broken.length > MAX_BROKEN) return found;
  const all = brokenWith(draft, draft.values);
  const errors = candidates(draft, broken)
    .map((candidate) => ({ ...candidate, mended: mendedBy(draft, candidate, broken, all) }))
    .filter(({ mended }) => mended.length > 1);
  for (const instance of broken) {
    const [best, second] = errors
      .filter(({ mended }) => mended.includes(instance))
      .sort((a, b) => b.mended.length - a.mended.length);
    if (best && best.mended.length > (second?.mended.length ?? 0)) found.set(instance, best);
  }
  return found;
}

type Candidate = Omit<LikelyError, 'mended'>;

/** Every written number of the equations, with the value that makes its equation hold. */
function candidates(draft: Draft, broken: RelationInstance[]): Candidate[] {
  const lookup = lookupIn(new Map([...draft.values, ...computeTotals(draft)]));
  const found = new Map<string, Candidate>();
  for (const instance of broken.filter(({ operator }) => operator === '=')) {
    const { left, right } = evaluate(instance, lookup)!;
    const excess = left.minus(right);
    for (const { path, weight } of weightsOf(instance)) {
      const candidate = candidateAt(draft, path, excess.times(weight));
      if (candidate) found.set(`${path} ${candidate.instead}`, candidate);
    }
  }
  return [...found.values()];
}

function candidateAt(draft: Draft, path: string, excess: Big): Candidate | undefined {
  const written = draft.values.get(path);
  const field = draft.form.fields.get(path);
  if (!written || field?.kind !== 'number') return undefined;
  const instead = new Big(written.value as number).minus(excess);
  if (field.minimum !== undefined && instead.lt(field.minimum)) return undefined;
  return { path, written: written.text, instead: instead.toFixed() };
}

function weightsOf({ left, right }: RelationInstance): { path: string; weight: number }[] {
  const weights = (operands: Operand[], side: 1 | -1) =>
    operands.flatMap(({ leaves, sign }) => leaves.map((path) => ({ path, weight: sign * side })));
  return [...weights(left, 1), ...weights(right, -1)];
}

/** The relations that a correction mends; none when it breaks another one. */
function mendedBy(
  draft: Draft,
  { path, instead }: Candidate,
  broken: RelationInstance[],
  before: Set<RelationInstance>,
): RelationInstance[] {
  const values = new Map(draft.values);
  values.set(path, { ...values.get(path), value: Number(instead), text: instead });
  const after = brokenWith(draft, values);
  if ([...after].some((instance) => !before.has(instance))) return [];
  return broken.filter((instance) => !after.has(instance));
}

function brokenWith(draft: Draft, written: Map<string, Value>): Set<RelationInstance> {
  const lookup = lookupIn(new Map([...written, ...computeTotals({ ...draft, values: written })]));
  return new Set(
    draft.form.relations.filter((instance) => evaluate(instance, lookup)?.holds === false),
  );
}

function lookupIn(values: ReadonlyMap<string, Value>) {
  return (path: string): number | undefined => {
    const value = values.get(path)?.value;
    return typeof value === 'number' ? value : undefined;
  };
}
