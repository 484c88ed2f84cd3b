/** Whether the date of publication can be one of this report. */

import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { noSuchDate, publishedEarly } from '../../diagnostic/kinds/value.ts';
import { COMMON, reportFacts } from '../../form/common-fields.ts';
import { type Intake, whereIs } from '../intake.ts';
import { isDay } from '../values/calendar-day.ts';

/** A day that the calendar does not have, or one on which the year had not ended. */
export function publicationFindings(intake: Intake): Diagnostic[] {
  const { form, values } = intake;
  const { year, published: date } = reportFacts(values);
  const field = form.fields.get(COMMON.published);
  if (!field || date === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return [];
  const where = whereIs(intake, field, values.get(field.path)?.range);
  if (!isDay(date)) return [noSuchDate(where, date)];
  const last = `${year}-12-31`;
  return year !== undefined && date < last ? [publishedEarly(where, date, last)] : [];
}
