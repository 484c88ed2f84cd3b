/** The instant that the files of a report carry as their date, which is never the clock's. */
import type { Dataset } from '../check/dataset.ts';

/** A zip archive cannot hold an earlier time. */
const EARLIEST = Date.UTC(1980, 0, 1);
/** The largest instant of a four-digit year. */
const LATEST = Date.UTC(9999, 11, 31, 23, 59, 59);

/**
 * @param instant another one to carry, in milliseconds since 1970; else it is the day of publication,
 *   or the first day on which the report can have been written
 * @returns ISO 8601 in UTC
 */
export function reportDate({ published, year }: Dataset['data'], instant?: number): string {
  const date = instant ?? (dateOf(published) || nextYear(year));
  return new Date(Math.min(Math.max(date, EARLIEST), LATEST)).toISOString();
}

/** 0 where there is no date, or none of the calendar. */
function dateOf(published: unknown): number {
  return (typeof published === 'string' && Date.parse(`${published}T00:00:00Z`)) || 0;
}

function nextYear(year: unknown): number {
  return typeof year === 'number' ? Date.UTC(year + 1, 0, 1) : EARLIEST;
}
