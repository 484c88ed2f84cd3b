/** What the preview's page is told: plain data, in the language of the run. */
import type { Language, Severity } from '../../../diagnostic/diagnostic.ts';

export interface View {
  language: Language;
  /** The file as the user named it. */
  file: string;
  /** The report's page as it is written, of the last time that the whole file could be read. */
  html?: string;
  /** The page is older than the file. */
  isOld: boolean;
  /** How many findings there are, in a line. */
  summary: string;
  findings: ShownFinding[];
}

export interface ShownFinding {
  severity: Severity;
  /** Name of the rule, under which the manual has it. */
  rule: string;
  message: string;
  /** Line and column, or the cell of the document. */
  place: string;
  /** What else is broken with it, the repair, the basis: a line each. */
  help: string[];
  /** Data paths where it is shown: those of the numbers where there are any, else of a part of the report. */
  paths: string[];
  /** Data paths of the numbers that belong to it. */
  operands: string[];
  /** The characters of the text that it is about, and what stands around them. */
  quote?: Quote;
}

export interface Quote {
  before: string;
  text: string;
  after: string;
}
