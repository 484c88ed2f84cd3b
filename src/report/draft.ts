/** What a draft says of the numbers that are wrong in it. */
import { tablesOf } from './lines.ts';
import type { Report } from './report.ts';
import { WRONG } from './wrong.ts';

/** What the sign means, where there is one. */
export function legendOf(report: Report): string | undefined {
  const cells = tablesOf(report).flatMap(({ rows }) => rows.flat());
  return report.draft && cells.some(({ wrong }) => wrong)
    ? `标${WRONG}的数有误或者没有填`
    : undefined;
}
