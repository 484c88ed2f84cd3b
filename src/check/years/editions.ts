/** Editions of the form: the years each is for, and the others there are. */
import type { Diagnostic, Localized } from '../../diagnostic/diagnostic.ts';
import { yearOutsideEdition } from '../../diagnostic/kinds/value.ts';
import type { Edition, Form } from '../../form/form.ts';
import type { Forms } from '../../form/forms.ts';
import { FormError } from '../../form/schema.ts';
import type { Examined } from '../examined.ts';
import { keyIn } from '../structure/key-style.ts';

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

/** A warning when the report is of a year that its form is not for. */
export async function yearFindings(draft: Examined): Promise<Diagnostic[]> {
  const { form, source, values, forms } = draft;
  const { value: year, text = '', range } = values.get('year') ?? {};
  if (typeof year !== 'number' || covers(form.edition, year)) return [];
  const others = (await otherEditions(form, forms)).filter(({ edition }) => covers(edition, year));
  return [
    yearOutsideEdition(
      { file: source.file, path: 'year', range },
      text,
      form.edition.document,
      yearsOf(form.edition),
      keyIn(draft, form.fields.get('form')!),
      others.map(({ id }) => id),
    ),
  ];
}

function covers({ firstYear, lastYear = Number.POSITIVE_INFINITY }: Edition, year: number) {
  return firstYear <= year && year <= lastYear;
}
