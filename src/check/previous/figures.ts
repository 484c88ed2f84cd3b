/** The figures of a report, and behind `previous.` those of last year's: one look-up for both. */
import type { Spot } from '../../diagnostic/place.ts';
import type { Lookup } from '../../form/evaluate.ts';
import { pathInLastYear } from '../../form/last-year.ts';
import type { Dataset, Value } from '../dataset.ts';

/** A report with last year's beside it, where that is at hand. */
export interface Figures {
  values: ReadonlyMap<string, Value>;
  previous?: Pick<Dataset, 'values' | 'file' | 'form'> | undefined;
}

/** The value at a path of this year's report or, behind `previous.`, of last year's. */
export function valueAt({ values, previous }: Figures, path: string): Value | undefined {
  const inLastYear = pathInLastYear(path);
  return inLastYear === undefined ? values.get(path) : previous?.values.get(inLastYear);
}

/** The number at such a path. */
export function lookupIn(figures: Figures): Lookup {
  return (path) => {
    const value = valueAt(figures, path)?.value;
    return typeof value === 'number' ? value : undefined;
  };
}

/** Where the number of such a path stands; the file only where it is not this year's. */
export function spotAt(figures: Figures, path: string): (Spot & { file?: string }) | undefined {
  const found = valueAt(figures, path);
  if (!found?.range && !found?.cell) return undefined;
  const { value: _, text: __, ...spot } = found;
  const { previous } = figures;
  return previous && pathInLastYear(path) !== undefined ? { file: previous.file, ...spot } : spot;
}
