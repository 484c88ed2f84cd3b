/** Whether the date of publication can be one of this report. */
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { noSuchDate, publishedEarly } from '../../diagnostic/kinds/value.ts';
import { at, type Draft } from '../draft.ts';
import { isDay } from '../values/calendar-day.ts';

/** Its field, in every form; the schema sees to the shape `YYYY-MM-DD`. */
const FIELD = 'published';

/** A day that the calendar does not have, or one on which the year had not ended. */
export function publicationFindings(draft: Draft): Diagnostic[] {
  const { form, values } = draft;
  const { value: date, range } = values.get(FIELD) ?? {};
  const field = form.fields.get(FIELD);
  const year = values.get('year')?.value;
  if (!field || typeof date !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return [];
  const where = at(draft, field, range);
  if (!isDay(date)) return [noSuchDate(where, date)];
  const last = `${year}-12-31`;
  return typeof year === 'number' && date < last ? [publishedEarly(where, date, last)] : [];
}
