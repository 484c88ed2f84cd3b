/** Writes a report as a Word document: the entrance of this room. */

import { hasChart } from '../../report/chart.ts';
import type { Report } from '../../report/report.ts';

/**
 * The bytes of a `.docx` file for a report, set as an official document (GB/T 9704-2012).
 *
 * The same report gives the same bytes on any machine at any time. Characters that XML cannot hold
 * are left out; nothing in a well-formed report makes it throw. `docx` is loaded with the first call,
 * its charts with the first report that has some.
 */
export async function writeWord(report: Report): Promise<Uint8Array> {
  const { packReport } = await import('./package.ts');
  return packReport(report, hasChart(report) ? await import('./chart.ts') : undefined);
}
