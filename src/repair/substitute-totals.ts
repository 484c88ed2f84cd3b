/** Relations as linear forms over the cells of a file: computed totals replaced by their parts. */
import type { RelationResult } from '../form/evaluate.ts';
import type { Comparison, Operand, RelationInstance } from '../form/form.ts';

/** A sum of multiples of cells, and of a constant. */
export interface LinearForm {
  /** By data path; none is 0. */
  factors: Map<string, number>;
  constant: number;
}

export interface LinearRelation {
  instance: RelationInstance;
  /** Left side minus right side; of one with a divisor the left side alone. */
  form: LinearForm;
  /** The same of the condition, where there is one. */
  when?: LinearForm;
  /** Whether a computed total was replaced in it. */
  substituted: boolean;
}

/** How each computed total follows from other numbers. */
interface Totals {
  computed: ReadonlySet<string>;
  definitions: ReadonlyMap<string, RelationInstance>;
  /** Totals replaced so far; nothing for one that cannot be, or is being replaced. */
  replaced: Map<string, LinearForm | undefined>;
}

/**
 * Writes relations as linear forms in which no computed total is left. The relation that defines a
 * computed total says nothing about the cells and is left out, as is one that cannot be evaluated.
 */
export function substituteTotals(
  relations: readonly RelationResult[],
  computed: ReadonlySet<string>,
): LinearRelation[] {
  const usable = relations.filter(({ status }) => status !== 'held-back');
  const totals = { computed, definitions: definitionsOf(usable, computed), replaced: new Map() };
  const used = new Set(totals.definitions.values());
  return usable
    .filter(({ instance }) => !used.has(instance))
    .flatMap(({ instance }) => linearRelation(instance, totals));
}

/** A total may have two definitions; it was computed from one that holds. */
function definitionsOf(relations: RelationResult[], computed: ReadonlySet<string>) {
  const definitions = new Map<string, RelationInstance>();
  for (const { instance, status } of relations) {
    const { defines } = instance;
    if (!defines || status !== 'holds') continue;
    if (computed.has(defines) && !definitions.has(defines)) definitions.set(defines, instance);
  }
  return definitions;
}

function linearRelation(instance: RelationInstance, totals: Totals): LinearRelation[] {
  const form = differenceOf(instance, totals);
  const when = instance.when && differenceOf(instance.when, totals);
  if (!form || form.factors.size === 0 || (instance.when && !when)) return [];
  const operands = [...instance.left, ...instance.right];
  const substituted = operands.some(({ leaves }) =>
    leaves.some((leaf) => totals.computed.has(leaf)),
  );
  return [{ instance, form, ...(when ? { when } : {}), substituted }];
}

/** @returns nothing when a computed total has no usable definition */
function differenceOf(
  { operator, left, right }: Comparison,
  totals: Totals,
): LinearForm | undefined {
  const form: LinearForm = { factors: new Map(), constant: 0 };
  const taken = operator === 'divisible by' ? [] : right;
  const complete = addOperands(form, left, 1, totals) && addOperands(form, taken, -1, totals);
  return complete ? form : undefined;
}

/** @returns false when a computed total among the operands has no usable definition */
function addOperands(form: LinearForm, operands: Operand[], sign: number, totals: Totals): boolean {
  return operands.every(({ factor, leaves }) => {
    const times = factor * sign;
    if (leaves.length === 0) form.constant += times;
    return leaves.every((leaf) => {
      const parts = partsOf(leaf, totals);
      if (parts) add(form, parts, times);
      return parts !== undefined;
    });
  });
}

function partsOf(path: string, totals: Totals): LinearForm | undefined {
  if (!totals.computed.has(path)) return { factors: new Map([[path, 1]]), constant: 0 };
  if (totals.replaced.has(path)) return totals.replaced.get(path);
  // A total that its own definition leads back to stays without parts.
  totals.replaced.set(path, undefined);
  const definition = totals.definitions.get(path);
  const parts: LinearForm = { factors: new Map(), constant: 0 };
  if (definition && addOperands(parts, definition.right, 1, totals)) {
    totals.replaced.set(path, parts);
  }
  return totals.replaced.get(path);
}

function add(form: LinearForm, { factors, constant }: LinearForm, times: number): void {
  form.constant += constant * times;
  for (const [path, factor] of factors) {
    const sum = (form.factors.get(path) ?? 0) + factor * times;
    if (sum === 0) form.factors.delete(path);
    else form.factors.set(path, sum);
  }
}
