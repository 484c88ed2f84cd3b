/** Editions of a form: the years each is for, and the others there are. */
import type { Localized } from '../diagnostic/diagnostic.ts';
import type { Edition, Form } from './form.ts';
import type { Forms } from './forms.ts';
import { FormError } from './schema.ts';

/** Whether an edition is for the reports of a year. */
export function covers({ firstYear, lastYear = Number.POSITIVE_INFINITY }: Edition, year: number) {
  return firstYear <= year && year <= lastYear;
}

/**
 * Forms, the newest edition first: most reports at hand are in it.
 * @throws FormError when one of them cannot be loaded
 */
export async function newestFirst(forms: Forms, ids = forms.ids): Promise<Form[]> {
  const loaded = await Promise.all(ids.map((id) => forms.load(id)));
  return loaded.sort((a, b) => b.edition.firstYear - a.edition.firstYear);
}

/** The first of several forms that is for the reports of a year. */
export function formOfYear(forms: readonly Form[], year: number): Form | undefined {
  return forms.find(({ edition }) => covers(edition, year));
}

/**
 * The other editions of a form: those of the same title. One that cannot be loaded is no help here
 * and is passed over.
 */
export async function otherEditions(form: Form, forms: Forms): Promise<Form[]> {
  const ids = forms.ids.filter((id) => id !== form.id);
  const loaded = await Promise.all(
    ids.map((id) =>
      forms.load(id).catch((error: unknown) => {
        if (error instanceof FormError) return undefined;
        throw error;
      }),
    ),
  );
  return loaded.filter((other) => other !== undefined).filter(({ title }) => title === form.title);
}

/** The reporting years of an edition in words. */
export function yearsOf({ firstYear, lastYear }: Edition): Localized {
  if (lastYear === undefined) {
    return { zh: `${firstYear} 年及以后`, en: `${firstYear} and later` };
  }
  if (lastYear === firstYear) return { zh: `${firstYear} 年`, en: `${firstYear}` };
  return { zh: `${firstYear}—${lastYear} 年`, en: `${firstYear} to ${lastYear}` };
}
