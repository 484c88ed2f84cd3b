/** What error localisation needs of a checked report. */
import type { Checked } from '../check/dataset.ts';
import { lookupIn } from '../check/previous/figures.ts';
import type { Figures } from '../repair/repair.ts';

/** Takes the figures of a report, and what its texts say of them, from what checking gives. */
export function reportFigures({ form, values, relations, numbers }: Checked): Figures {
  const computed = new Set<string>();
  for (const { defines } of form.relations) {
    const total = defines === undefined ? undefined : values.get(defines);
    if (total && total.range === undefined) computed.add(defines!);
  }
  return {
    fields: form.fields,
    // What stands in last year's report cannot be mended here, and may be what is wrong.
    relations: relations.filter(({ instance }) => !instance.acrossYears),
    lookup: lookupIn({ values }),
    computed,
    said: saidIn(numbers),
  };
}

/** What the texts say of single cells; what is not compared, or is the cell itself, says nothing. */
function saidIn(numbers: Checked['numbers']): Map<string, Set<number>> {
  const said = new Map<string, Set<number>>();
  for (const { fate, value, cells } of numbers) {
    const [cell, ...others] = cells;
    const isSaid = fate === 'agrees' || fate === 'disagrees';
    if (!isSaid || value === undefined || cell === undefined || others.length > 0) continue;
    said.set(cell, (said.get(cell) ?? new Set()).add(value));
  }
  return said;
}
