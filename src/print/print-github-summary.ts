/** Prints findings as Markdown for the summary of a job of GitHub Actions. */

import type { Printable } from '../diagnostic/printable.ts';
import type { FormatOptions } from './format-options.ts';
import { markdownReport } from './markdown-report.ts';
import type { FileResult } from './results.ts';

/** A step's summary may have 1 MiB; a Chinese character takes three bytes of it. */
const LIMIT = 340_000;

/** What belongs into the file that `GITHUB_STEP_SUMMARY` names. */
export function printGithubSummary(
  results: readonly FileResult[],
  options: FormatOptions,
): Printable {
  return markdownReport(results, options, LIMIT);
}
