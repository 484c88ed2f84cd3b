/** Totals that the file leaves out, computed from what it gives. */
import { sum } from '../../form/evaluate.ts';
import type { RelationInstance } from '../../form/form.ts';
import type { Value } from '../dataset.ts';
import { type Draft, isFaulty } from '../draft.ts';

/**
 * Computes every total that the file does not write, as far as its parts are known. One total may
 * need another, so this goes on until nothing more can be computed.
 * @returns the computed numbers alone, by data path
 */
export function computeTotals(draft: Draft): Map<string, Value> {
  const computed = new Map<string, Value>();
  const lookup = (path: string): number | undefined => {
    const { value } = draft.values.get(path) ?? computed.get(path) ?? {};
    return typeof value === 'number' ? value : undefined;
  };
  let open = draft.form.relations.filter((instance) => isOpen(draft, instance));
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

function isOpen(draft: Draft, { defines }: RelationInstance): boolean {
  return defines !== undefined && !draft.values.has(defines) && !isFaulty(draft, defines);
}
