/** Writes a report as one self-contained HTML page: no network, no script needed to read it. */

import { toHtml } from 'hast-util-to-html';
import { hasChart } from '../../report/chart.ts';
import type { Report } from '../../report/report.ts';
import type { Draw } from './blocks.ts';
import { page } from './page.ts';

/**
 * The bytes (UTF-8) of the report's HTML page. The page is built as a syntax tree and serialised by
 * a library, so that no text of the report can become markup. The same report gives the same
 * bytes; nothing is thrown for any text.
 */
export async function writeHtml(report: Report): Promise<Uint8Array> {
  const draw: Draw = hasChart(report) ? (await import('./chart.ts')).chartElements : () => [];
  return new TextEncoder().encode(`${toHtml(page(report, draw))}\n`);
}
