/** What every printer of a format for machines takes besides the results. */
import type { Language } from '../diagnostic/diagnostic.ts';
import type { Printable } from '../diagnostic/printable.ts';
import type { FileResult } from './results.ts';
import type { RunNote } from './run-note.ts';

export interface FormatOptions {
  language: Language;
  toolVersion: string;
  /** Web address of the manual's entry for a relation's id or a finding's code, where it has one. */
  ruleHelp?(rule: string): string;
  /** A file's path below the repository, with `/` between its parts. The names are kept without. */
  locate?(file: string): string;
  /** What there is to know about the run. */
  notes?: readonly RunNote[];
  /** Lists the findings that have the same cause as another one beside it. */
  all?: boolean;
}

/** Gives the whole text of a file in the format, ending in a line break. */
export type Printer = (results: readonly FileResult[], options: FormatOptions) => Printable;
