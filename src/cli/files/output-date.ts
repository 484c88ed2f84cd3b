/** The instant that the files of a report carry as their date, which is never the clock's. */
import { CannotRun } from '../world/cannot-run.ts';

/** A zip archive cannot hold an earlier time. */
const EARLIEST = Date.UTC(1980, 0, 1);
/** The largest instant of a four-digit year. */
const LATEST = Date.UTC(9999, 11, 31, 23, 59, 59);

/**
 * @param epoch the variable SOURCE_DATE_EPOCH, seconds since 1970
 *   (https://reproducible-builds.org/specs/source-date-epoch/)
 * @param published date of publication, `YYYY-MM-DD`
 * @param year reporting year; its report is written in the year after
 * @returns ISO 8601 in UTC
 * @throws CannotRun when the variable is no number of seconds
 */
export function outputDate(epoch: string | undefined, published: unknown, year: unknown): string {
  const instant = epoch ? seconds(epoch) * 1000 : dateOf(published) || nextYear(year);
  return new Date(Math.min(Math.max(instant, EARLIEST), LATEST)).toISOString();
}

function seconds(epoch: string): number {
  if (/^\d{1,15}$/.test(epoch)) return Number(epoch);
  throw new CannotRun({
    zh: `环境变量 SOURCE_DATE_EPOCH 应是 1970 年以来的秒数，现为“${epoch}”`,
    en: `the variable SOURCE_DATE_EPOCH must be seconds since 1970, not "${epoch}"`,
  });
}

/** 0 where there is no date, or none of the calendar. */
function dateOf(published: unknown): number {
  return (typeof published === 'string' && Date.parse(`${published}T00:00:00Z`)) || 0;
}

function nextYear(year: unknown): number {
  return typeof year === 'number' ? Date.UTC(year + 1, 0, 1) : EARLIEST;
}
