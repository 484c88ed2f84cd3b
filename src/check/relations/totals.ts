/** Totals that the file leaves out, computed from what it gives. */
import { sum } from '../../form/evaluate.ts';
import type { RelationInstance } from '../../form/form.ts';
import type { Value } from '../dataset.ts';
import { type Intake, isFaulty } from '../intake.ts';

/**
 * Computes every total that the file does not write, as far as its parts are known. One total may
 * need another, so this goes on until nothing more can be computed.
 * @returns the computed numbers alone, by data path
 */
export function computeTotals(intake: Intake): Map<string, Value> {
  const computed = new Map<string, Value>();
  const lookup = (path: string): number | undefined => {
    const { value } = intake.values.get(path) ?? computed.get(path) ?? {};
    return typeof value === 'number' ? value : undefined;
  };
  let open = intake.form.relations.filter((instance) => isOpen(intake, instance));
  for (let before = -1; before !== open.length; ) {
    before = open.length;
    open = open.filter(({ defines, right }) => {
      if (computed.has(defines!)) return false;
      const total = sum(right, lookup);
      if (total) computed.set(defines!, { value: total.toNumber(), text: total.toFixed() });
      return total === undefined;
    });
  }
  return computed;
}

function isOpen(intake: Intake, { defines }: RelationInstance): boolean {
  return defines !== undefined && !intake.values.has(defines) && !isFaulty(intake, defines);
}
