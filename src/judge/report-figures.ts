/** What error localisation needs of a checked report. */
import type { Checked } from '../check/dataset.ts';
import { mentionedIntegers } from '../repair/mentioned-integers.ts';
import type { Figures } from '../repair/repair.ts';

/** Takes the figures of a report, and the integers in its texts, from what checking gives. */
export function reportFigures({ form, values, relations }: Checked): Figures {
  const computed = new Set<string>();
  for (const { defines } of form.relations) {
    const total = defines === undefined ? undefined : values.get(defines);
    if (total && total.range === undefined) computed.add(defines!);
  }
  return {
    fields: form.fields,
    relations,
    lookup: (path) => {
      const value = values.get(path)?.value;
      return typeof value === 'number' ? value : undefined;
    },
    computed,
    mentioned: mentionedIntegers(textsOf({ form, values }).join('\n')),
  };
}

/** The sections of the report that are prose; names, addresses and the like hold no figures. */
function textsOf({ form, values }: Pick<Checked, 'form' | 'values'>): string[] {
  return [...form.fields.values()].flatMap((field) => {
    const value = field.kind === 'text' && field.layout ? values.get(field.path)?.value : undefined;
    return typeof value === 'string' ? [value] : [];
  });
}
