/**
 * What whoever reads the results of a run has to know about it besides the findings: by what other
 * forms and rules than the package's it was checked, and what was not checked at all.
 */
import type { Localized } from '../diagnostic/diagnostic.ts';

export interface RunNote {
  /** What it is about: a configuration, a folder, a file. */
  file: string;
  words: Localized;
}
