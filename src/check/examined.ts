/** What a check may look at, and what it is: one signature for all of them. */

import type { Diagnostic, Localized } from '../diagnostic/diagnostic.ts';
import type { RelationResult } from '../form/evaluate.ts';
import type { SchemaError } from '../form/form.ts';
import type { Forms } from '../form/forms.ts';
import type { Comparison, Deadline, LoadImage } from './check-options.ts';
import type { Previous, ReportText } from './dataset.ts';
import type { Intake } from './intake.ts';
import type { TextNumber } from './text-number.ts';

/** A report of last year as it was found: what it says, or why nothing is known of it. */
export type LastYear = { file: string } & (
  | {
      report: Previous;
      /** Errors in it that nobody has answered. */
      errors: number;
    }
  | { reason: Localized }
);

/**
 * Gives last year's report.
 * @param named its path as the report writes it; nothing where it names none
 * @returns nothing where there is none to compare with
 */
export type LoadLastYear = (named: string | undefined) => Promise<LastYear | undefined>;

/** What a report is checked with besides its form. */
export interface Circumstances {
  /** The forms at hand; another one is loaded only when a finding is about it. */
  forms: Forms;
  /** Gives the pictures beside the report; without it none is looked at. */
  image?: LoadImage;
  /** Last day for publication; without it nobody is late. */
  deadline?: Deadline | undefined;
  comparison?: Comparison | undefined;
  /** Gives last year's report; without it nothing is compared with one. */
  lastYear?: LoadLastYear | undefined;
}

/** A report that was read and judged by the validator of its form. */
export interface Examined extends Intake, Circumstances {
  texts: ReportText[];
  /** Last year's report, where there is one that was understood. */
  previous?: Previous;
  /** The data in canonical shape: English keys, totals computed, illegal values left out. */
  data: Record<string, unknown>;
  /** Errors of the form's validator that are left when illegal values are taken out. */
  errors: SchemaError[];
  /** One for each relation instance of the form that can be checked, in the form's order. */
  relations: RelationResult[];
  /** The numbers in the prose; the check that compares them puts them here. */
  numbers: TextNumber[];
}

/** Finds one kind of mistake. The order of what it finds does not matter, nor does its own turn. */
export type Check = (examined: Examined) => Diagnostic[] | Promise<Diagnostic[]>;
