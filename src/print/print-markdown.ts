/** Prints findings as Markdown for a comment on a pull or merge request. */

import { type Printable, printed } from '../diagnostic/printable.ts';
import type { FormatOptions } from './format-options.ts';
import { markdownReport } from './markdown-report.ts';
import type { FileResult } from './results.ts';

/** GitHub takes comments of up to 65,536 characters. */
const LIMIT = 65_000;

/** By this line a later run finds its comment again, to replace it. */
const COMMENT_MARK = printed`<!-- gov-report -->`;

export function printMarkdown(results: readonly FileResult[], options: FormatOptions): Printable {
  return printed`${COMMENT_MARK}\n${markdownReport(results, options, LIMIT)}`;
}
