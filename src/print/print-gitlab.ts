/** Prints findings as a code quality report of GitLab, which shows them in merge requests. */
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { fnv1a64 } from '../diagnostic/fnv1a64.ts';
import { jsonText, type Printable, printed } from '../diagnostic/printable.ts';
import type { FormatOptions } from './format-options.ts';
import { fullMessage, type Listed, listFindings, shownUnexcused } from './list-findings.ts';
import type { FileResult } from './results.ts';
import type { RunNote } from './run-note.ts';

/** Families whose errors keep a file from being checked any further. */
const BLOCKING = new Set(['file', 'encoding', 'yaml']);

/**
 * Excused findings are left out: the format has no sign for them. Nor has it a place for what there is
 * to know about the run, which is an issue like the others.
 */
export function printGitlab(results: readonly FileResult[], options: FormatOptions): Printable {
  const notes = (options.notes ?? []).map((note) => noteIssue(note, options));
  const issues = listFindings(results, options).flatMap((file) =>
    shownUnexcused(file, options).map((each) => issue(each, file.file, options)),
  );
  return printed`${jsonText([...notes, ...issues], 2)}\n`;
}

function noteIssue({ file, words }: RunNote, { language, locate = String }: FormatOptions) {
  return {
    description: oneLine(words[language]),
    check_name: 'run',
    fingerprint: fnv1a64(JSON.stringify([file, words.en])),
    severity: 'info',
    location: { path: locate(file), lines: { begin: 1 } },
  };
}

function issue({ finding, rule, region, fingerprint }: Listed, path: string, o: FormatOptions) {
  return {
    description: oneLine(fullMessage(finding, o.language)),
    check_name: rule,
    fingerprint,
    severity: severityOf(finding),
    location: { path, lines: { begin: region?.from.line ?? 1 } },
  };
}

const oneLine = (text: string) => text.replaceAll(/\s*[\n\r]\s*/g, ' ');

function severityOf({ severity, code, arithmetic }: Diagnostic) {
  if (severity !== 'error') return severity === 'warning' ? 'minor' : 'info';
  if (BLOCKING.has(code.split('/')[0]!)) return 'blocker';
  return arithmetic ? 'critical' : 'major';
}
