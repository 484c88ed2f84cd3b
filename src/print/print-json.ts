/** Prints findings for programs: one JSON document whose shape changes only with its version. */

import { jsonText, type Printable, printed } from '../diagnostic/printable.ts';
import type { FormatOptions } from './format-options.ts';
import { FINDINGS_VERSION, fileEntry, findingEntry, noteEntries } from './json-finding.ts';
import { listFindings } from './list-findings.ts';
import type { FileResult } from './results.ts';

/** Prints all files and all findings as the document of `schemas/findings.schema.json`. */
export function printJsonResults(
  results: readonly FileResult[],
  options: FormatOptions,
): Printable {
  const { toolVersion, language } = options;
  const files = listFindings(results, options);
  const output = {
    version: FINDINGS_VERSION,
    tool: { name: 'gov-report', version: toolVersion },
    language,
    notes: noteEntries(options),
    files: files.map(fileEntry),
    diagnostics: files.flatMap((file) =>
      file.findings.map((each) => findingEntry(each, file, options)),
    ),
  };
  return printed`${jsonText(output, 2)}\n`;
}
