/** The instant that the files of a report carry as their date, which is never the clock's. */
import type { ReportFacts } from '../form/common-fields.ts';

/** A zip archive cannot hold an earlier time. */
const EARLIEST = Date.UTC(1980, 0, 1);
/** The largest instant of a four-digit year. */
const LATEST = Date.UTC(9999, 11, 31, 23, 59, 59);

/**
 * @param instant another one to carry, in milliseconds since 1970; else it is the day of publication,
 *   or the first day on which the report can have been written
 * @returns ISO 8601 in UTC
 */
export function reportDate({ published, year }: ReportFacts, instant?: number): string {
  const written = year === undefined ? EARLIEST : Date.UTC(year + 1, 0, 1);
  // A day that no calendar has is no number.
  const date = instant ?? (Date.parse(`${published}T00:00:00Z`) || written);
  return new Date(Math.min(Math.max(date, EARLIEST), LATEST)).toISOString();
}
