/** Whether a report was published in time. */

import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { afterDeadline, afterStatutoryDeadline } from '../../diagnostic/kinds/value.ts';
import { COMMON, reportFacts } from '../../form/common-fields.ts';
import { type BodyKind, bodyKind } from '../body-kind.ts';
import type { Deadline } from '../check-options.ts';
import type { Examined } from '../examined.ts';
import { isDay } from '../values/calendar-day.ts';

/**
 * A warning where the day that somebody set has passed; else an information where that of the law
 * has. Nothing where the report names no date, or no day is set for its kind of body.
 */
export function deadlineFindings({
  source,
  form,
  values,
  places,
  deadline,
}: Examined): Diagnostic[] {
  const { published, year } = reportFacts(values);
  if (published === undefined || year === undefined || !isDay(published)) return [];
  const range = places.get(COMMON.published)?.value;
  const where = { file: source.file, path: COMMON.published, range };
  const body = bodyKind(form, values);
  const set = dayFor(deadline, body);
  const day = (last: string) => `${year + 1}-${last}`;
  if (set.last !== undefined && published > day(set.last)) {
    return [afterDeadline(where, published, day(set.last), set.guess)];
  }
  const field = form.fields.get(COMMON.published);
  const law = field?.kind === 'text' ? field.deadline : undefined;
  if (set.last !== undefined || !law) return [];
  const { last, guess } = dayFor(law.days, body);
  if (last === undefined || published <= day(last)) return [];
  return [afterStatutoryDeadline(where, published, day(last), law.basis, guess)];
}

function dayFor(days: Deadline | undefined, { kind = '', guess }: BodyKind) {
  if (days === undefined || typeof days === 'string') return { last: days };
  if (!Object.hasOwn(days, kind)) return { last: days.default };
  return { last: days[kind], guess };
}
