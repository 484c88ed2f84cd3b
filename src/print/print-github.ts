/** Prints findings as workflow commands of GitHub Actions, which become annotations of the files. */

import type { Severity } from '../diagnostic/diagnostic.ts';
import { type Printable, printable, printableLines, printed } from '../diagnostic/printable.ts';
import { capped, leftWords } from './cap.ts';
import type { FormatOptions } from './format-options.ts';
import {
  fullMessage,
  type Listed,
  listFindings,
  type Region,
  shownUnexcused,
} from './list-findings.ts';
import type { FileResult } from './results.ts';

const COMMAND: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'notice' };

/**
 * One command a line; excused findings are left out, and of one file what is more than people read.
 * GitHub shows ten errors and ten warnings of a step at the files, all of them in the log.
 */
export function printGithub(results: readonly FileResult[], options: FormatOptions): Printable {
  const notes = (options.notes ?? []).map(({ words }) => notice(words[options.language]));
  const findings = listFindings(results, options).flatMap((file) => {
    const found = shownUnexcused(file, options);
    const { shown, left } = capped(found, ({ finding }) => finding.severity, options.all);
    const commands = shown.map((each) => command(each, file.file, options));
    return left === 0 ? commands : [...commands, rest(left, file.file, options)];
  });
  return printed`${notes}${findings}`;
}

/** About the run, and therefore at no file. */
const notice = (words: string) => printed`::notice title=gov-report::${data(words)}\n`;

function rest(left: number, file: string, { language }: FormatOptions): Printable {
  const where = printable(`file=${property(file)}`);
  return printed`::notice ${where}::${data(leftWords(left, language))}\n`;
}

function command({ finding, rule, region }: Listed, file: string, options: FormatOptions) {
  const properties = { file, ...place(region), title: rule };
  const written = Object.entries(properties).map(([name, value]) => `${name}=${property(value)}`);
  const message = data(fullMessage(finding, options.language));
  const name = printable(COMMAND[finding.severity]);
  return printed`::${name} ${printable(written.join(','))}::${message}\n`;
}

/** Columns count only within one line, and the last one is that of the last character. */
function place(region: Region | undefined): Record<string, number> {
  if (region === undefined) return {};
  const { from, to } = region;
  const lines = { line: from.line, endLine: to.line };
  if (from.line !== to.line) return lines;
  return { ...lines, col: from.column, endColumn: Math.max(from.column, to.column - 1) };
}

/** GitHub makes lines of the message out of `%0A`. */
function data(text: string): Printable {
  return printable(printableLines(text.replaceAll('%', '%25')).replaceAll('\n', '%0A'));
}

function property(value: string | number): string {
  return data(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
