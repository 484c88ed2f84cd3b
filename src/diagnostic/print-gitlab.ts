/** Prints findings as a code quality report of GitLab, which shows them in merge requests. */
import type { Diagnostic } from './diagnostic.ts';
import type { FormatOptions } from './format-options.ts';
import { fullMessage, type Listed, listFindings, shownUnexcused } from './list-findings.ts';
import type { FileResult } from './results.ts';

/** Families whose errors keep a file from being checked any further. */
const BLOCKING = new Set(['file', 'encoding', 'yaml']);

/** Excused findings are left out: the format has no sign for them. */
export function printGitlab(results: readonly FileResult[], options: FormatOptions): string {
  const issues = listFindings(results, options).flatMap((file) =>
    shownUnexcused(file, options).map((each) => issue(each, file.file, options)),
  );
  return `${JSON.stringify(issues, null, 2)}\n`;
}

function issue({ finding, rule, region, fingerprint }: Listed, path: string, o: FormatOptions) {
  return {
    description: fullMessage(finding, o.language).replaceAll(/\s*[\n\r]\s*/g, ' '),
    check_name: rule,
    fingerprint,
    severity: severityOf(finding),
    location: { path, lines: { begin: region?.from.line ?? 1 } },
  };
}

function severityOf({ severity, code, arithmetic }: Diagnostic) {
  if (severity !== 'error') return severity === 'warning' ? 'minor' : 'info';
  if (BLOCKING.has(code.split('/')[0]!)) return 'blocker';
  return arithmetic ? 'critical' : 'major';
}
