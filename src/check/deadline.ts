/** Whether a report was published in time. */
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { afterDeadline } from '../diagnostic/kinds/value.ts';
import type { Checked } from './checked.ts';

/**
 * Last day, `MM-DD`, on which the report of the year before is in time: one for all, or by the kind
 * of body, with `default` for the others.
 */
export type Deadline = string | Readonly<Record<string, string>>;

/** @returns nothing where the report names no date, or is in time */
export function deadlineFindings(
  { values, places }: Checked,
  file: string,
  day: Deadline,
): Diagnostic[] {
  const published = values.get('published')?.value;
  const year = values.get('year')?.value;
  const last = typeof day === 'string' ? day : dayFor(values.get('agency.kind')?.value, day);
  if (typeof published !== 'string' || typeof year !== 'number' || !last) return [];
  const deadline = `${year + 1}-${last}`;
  if (published <= deadline) return [];
  const range = places.get('published')?.value;
  return [afterDeadline({ file, path: 'published', range }, published, deadline)];
}

function dayFor(kind: unknown, days: Exclude<Deadline, string>): string | undefined {
  return typeof kind === 'string' && Object.hasOwn(days, kind) ? days[kind] : days.default;
}
