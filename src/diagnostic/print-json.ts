/** Prints findings for programs: one JSON document whose shape changes only with its version. */
import type { Arithmetic, Diagnostic, Language, Localized, Note } from './diagnostic.ts';
import type { FormatOptions } from './format-options.ts';
import { FINDINGS_VERSION, fileEntry as fileOf, findingEntry } from './json-finding.ts';
import { type LineIndex, lineIndex } from './line-index.ts';
import { listFindings } from './list-findings.ts';
import type { Position, Range } from './place.ts';
import type { FileResult } from './results.ts';
import { count } from './summary.ts';

/** Goes up when a field is renamed, removed or changes its meaning; not when one is added. */
export const JSON_VERSION = 1;

/** Prints all files and all findings as the document of `schemas/findings.schema.json`. */
export function printJsonResults(results: readonly FileResult[], options: FormatOptions): string {
  const { toolVersion, language } = options;
  const files = listFindings(results, options);
  const output = {
    version: FINDINGS_VERSION,
    tool: { name: 'gov-report', version: toolVersion },
    language,
    files: files.map(fileOf),
    diagnostics: files.flatMap((file) =>
      file.findings.map((each) => findingEntry(each, file, options)),
    ),
  };
  return `${JSON.stringify(output, null, 2)}\n`;
}

export interface JsonOptions {
  language: Language;
  /** The text of each file that was checked, by name; all of them are listed in the output. */
  texts: ReadonlyMap<string, string>;
}

/**
 * Prints findings in the order given, ending in a line break. Offsets count UTF-16 units of the
 * file's text from 0, lines and columns from 1.
 */
export function printJson(diagnostics: readonly Diagnostic[], options: JsonOptions): string {
  const indexes = new Map([...options.texts].map(([file, text]) => [file, lineIndex(text)]));
  const files = [...new Set([...options.texts.keys(), ...diagnostics.map(({ file }) => file)])];
  const output = {
    version: JSON_VERSION,
    files: files.map((file) => fileEntry(file, diagnostics)),
    diagnostics: diagnostics.map((one) => finding(one, options.language, indexes.get(one.file))),
  };
  return `${JSON.stringify(output, null, 2)}\n`;
}

function fileEntry(file: string, diagnostics: readonly Diagnostic[]) {
  const own = diagnostics.filter((diagnostic) => diagnostic.file === file);
  return { file, errors: count(own, 'error'), warnings: count(own, 'warning') };
}

function finding(diagnostic: Diagnostic, language: Language, index: LineIndex | undefined) {
  const { file, code, severity, path, message, range, notes, help, arithmetic } = diagnostic;
  return {
    file,
    code,
    severity,
    path,
    message: message[language],
    range: range && placed(range, index),
    notes: notes.map((note) => noteEntry(note, language, index)),
    help: help.map((words) => words[language]),
    arithmetic: arithmetic && inLanguage(arithmetic, language),
  };
}

function noteEntry({ message, path, range }: Note, language: Language, index?: LineIndex) {
  return { message: message[language], path, range: range && placed(range, index) };
}

type Edge = { offset: number } & Partial<Position>;

function placed({ start, end }: Range, index: LineIndex | undefined): { start: Edge; end: Edge } {
  return {
    start: { offset: start, ...index?.positionAt(start) },
    end: { offset: end, ...index?.positionAt(end) },
  };
}

function inLanguage(arithmetic: Arithmetic, language: Language) {
  const word = (words: Localized) => words[language];
  return { ...arithmetic, title: word(arithmetic.title), basis: word(arithmetic.basis) };
}
