/** What the printers print: every file that was looked at, with its findings and its relations. */
import type { Diagnostic, Localized, Severity } from '../diagnostic/diagnostic.ts';

export interface FileResult {
  /** The file as the user named it. */
  file: string;
  /** Its text, which ranges count in; empty when it could not be read. */
  text: string;
  /** The text was written down from a document: its lines are none of the file. */
  isTranscript?: true;
  /** Another file that findings point into: last year's report. */
  beside?: Pick<FileResult, 'file' | 'text' | 'isTranscript'>;
  /** Name of the body and the year, where the file gives them. */
  agency?: string;
  year?: number;
  /** Excused findings included. */
  diagnostics: Diagnostic[];
  /** Every relation of the form at every place, what holds included. */
  relations: RelationState[];
}

export interface RelationState {
  /** Id of the relation. */
  rule: string;
  /** Unique in the form, e.g. `requests-balance@requests.individuals`. */
  key: string;
  title: Localized;
  /** The regulation or instruction behind it. */
  basis?: Localized;
  where: Localized;
  severity: Severity;
  status: 'holds' | 'broken' | 'held-back';
}
