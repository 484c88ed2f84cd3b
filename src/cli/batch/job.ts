/** The work of a run: its files, and what they have in common. */
import type { CheckOptions } from '../../check/check-options.ts';
import type { Forms } from '../../form/forms.ts';
import type { Settings } from '../config/config.ts';
import type { GivenPrevious } from '../files/last-year.ts';
import type { Output } from '../files/outputs.ts';
import type { Printer } from '../programs/printer.ts';
import type { World } from '../world/world.ts';

/** One file to work on. */
export interface Job {
  file: string;
  /** The documents to write; absent where the file is only checked. */
  outputs?: Output[];
  /** Last year's report, where the run has one for this file. */
  previous?: GivenPrevious;
}

/** What the files of a run have in common. */
export interface JobContext {
  world: World;
  forms: Forms;
  settings: Settings;
  check: CheckOptions;
  /** Builds reports with errors as well, marked as drafts. */
  draft: boolean;
  /** Keeps what became of every number in the prose. */
  numbers: boolean | undefined;
  stdinName?: string;
  /** What a cell without a number means in a document that others wrote. */
  blank?: 'unknown' | 'zero';
  /** The format that PDF is printed from, where it is wanted. */
  printedFrom?: Printer['from'];
  /** Prints it; only the main thread can. */
  print?: Printer['print'];
}
