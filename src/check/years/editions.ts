/** Whether the form is that of the year reported. */

import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { yearOutsideEdition } from '../../diagnostic/kinds/value.ts';
import { keyIn } from '../../edit/key-style.ts';
import { COMMON } from '../../form/common-fields.ts';
import { covers, otherEditions, yearsOf } from '../../form/editions.ts';
import type { Examined } from '../examined.ts';

/** A warning when the report is of a year that its form is not for. */
export async function yearFindings(intake: Examined): Promise<Diagnostic[]> {
  const { form, source, values, forms } = intake;
  const { value: year, text = '', range } = values.get(COMMON.year) ?? {};
  if (typeof year !== 'number' || covers(form.edition, year)) return [];
  const others = (await otherEditions(form, forms)).filter(({ edition }) => covers(edition, year));
  return [
    yearOutsideEdition(
      { file: source.file, path: COMMON.year, range },
      text,
      form.edition.document,
      yearsOf(form.edition),
      keyIn(intake, form.fields.get(COMMON.form)!),
      others.map(({ id }) => id),
    ),
  ];
}
