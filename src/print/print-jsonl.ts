/** Prints one JSON object a line: the run, then each file followed by its findings. */

import { jsonText, type Printable, printed } from '../diagnostic/printable.ts';
import type { FormatOptions } from './format-options.ts';
import { FINDINGS_VERSION, fileEntry, findingEntry, noteEntries } from './json-finding.ts';
import { listFindings } from './list-findings.ts';
import type { FileResult } from './results.ts';

/** For programs that read while the output grows: `type` says what a line is. */
export function printJsonl(results: readonly FileResult[], options: FormatOptions): Printable {
  const { toolVersion, language } = options;
  const run = {
    type: 'run',
    version: FINDINGS_VERSION,
    tool: { name: 'gov-report', version: toolVersion },
    language,
    notes: noteEntries(options),
  };
  const lines = listFindings(results, options).flatMap((file) => [
    { type: 'file', ...fileEntry(file) },
    ...file.findings.map((each) => ({ type: 'finding', ...findingEntry(each, file, options) })),
  ]);
  return printed`${[run, ...lines].map((line) => printed`${jsonText(line)}\n`)}`;
}
