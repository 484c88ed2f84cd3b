/** Prints findings as a report of Checkstyle, which most build servers and review tools read. */

import type { Printable } from '../diagnostic/printable.ts';
import type { FormatOptions } from './format-options.ts';
import { fullMessage, type Listed, listFindings, shownUnexcused } from './list-findings.ts';
import type { FileResult } from './results.ts';
import type { RunNote } from './run-note.ts';
import { element, xmlDocument } from './xml.ts';

/**
 * All files are listed, those without a finding too; excused findings are left out. What there is to
 * know about the run stands at the file that it is about.
 */
export function printCheckstyle(results: readonly FileResult[], options: FormatOptions): Printable {
  const files = listFindings(results, options).map((file) =>
    element(
      'file',
      { name: file.file },
      shownUnexcused(file, options).map((each) => errorElement(each, options)),
    ),
  );
  const notes = (options.notes ?? []).map((note) => noteElement(note, options));
  return xmlDocument(element('checkstyle', { version: '4.3' }, [...notes, ...files]));
}

function noteElement(
  { file, words }: RunNote,
  { language, locate = String }: FormatOptions,
): Printable {
  const error = { line: 1, severity: 'info', message: words[language], source: 'gov-report.run' };
  return element('file', { name: locate(file) }, [element('error', error)]);
}

function errorElement({ finding, rule, region }: Listed, { language }: FormatOptions): Printable {
  return element('error', {
    // What stands in a cell of a document stands in no line.
    line: region?.from.line ?? (finding.label ? undefined : 1),
    column: region?.from.column,
    severity: finding.severity,
    message: fullMessage(finding, language),
    source: `gov-report.${rule}`,
  });
}
