/** What is wrong with a report, as plain data: who found it, where, in which words, and what helps. */
import type { Localized } from './localized.ts';
import type { Place, Range, TableCell } from './place.ts';

export type { Language, Localized } from './localized.ts';

export type Severity = 'error' | 'warning' | 'info';

/** Marks a help that tells how to write a data file. */
export const ofDataFile = true as const;

/** What to do, in a sentence. */
export type Help = Localized & {
  /** It is no help with a document. */
  readonly ofDataFile?: true;
};

export interface Diagnostic extends Place {
  /** `family/what-is-wrong`, e.g. `yaml/duplicate-key`. */
  code: string;
  severity: Severity;
  message: Localized;
  /** What the rule says, where no kind of finding does: a form's own. */
  title?: Localized;
  /** One per operand or other place that belongs to the finding. */
  notes: Note[];
  /** What to do, one sentence each. */
  help: Help[];
  /** The figures, when a relation between numbers does not hold. */
  arithmetic?: Arithmetic;
  /** The numbers and texts that are still to be filled in, where the finding is about such. */
  unfilled?: Unfilled[];
  /** What to write instead of a single value, where the finding itself says it. */
  edit?: Correction;
  /** The smallest changes that would restore the relations, the likeliest first. */
  repair?: Repair;
  /** Findings with the same cause. People see this one alone, machines can list all. */
  echoes?: Diagnostic[];
  /** Set when the office has answered the finding: it no longer counts. */
  excused?: Excuse;
}

/** A number or a text that a report still lacks. */
export interface Unfilled {
  path: string;
  kind: 'number' | 'text';
  /** Where its blank stands; absent where the file leaves it out. */
  range?: Range;
}

/** A value as it should be written, in the place of a range of the file. */
export interface Correction {
  range: Range;
  text: string;
  /** `certain`: the same number, written otherwise. `likely`: a reading that a person should confirm. */
  certainty: 'certain' | 'likely';
}

/** What would mend broken relations, and how sure that is. */
export interface Repair {
  /**
   * `certain`: one cell, and no other cell and no two explain them. `likely`: the only two cells
   * that do, or one of several with a reason. `unknown`: one of several, and nothing tells which.
   */
  certainty: 'certain' | 'likely' | 'unknown';
  /** Each a set of changes to be made together, all of the same size. */
  alternatives: RepairChange[][];
}

/** A new value for a cell: `to`, or a bound for it where an inequality fails. */
export interface RepairChange {
  path: string;
  range?: Range;
  from: string;
  to?: string;
  atLeast?: string;
  atMost?: string;
}

/** The answer to a finding, as the report gives it. */
export interface Excuse {
  reason: string;
  by?: string;
  /** Last day on which it counts, `YYYY-MM-DD`. */
  until?: string;
  /** The reason is printed below the table. */
  publish?: true;
}

/** A further place, shown with its words beside the carets; in the file of the finding, or another. */
export interface Note extends Partial<Place> {
  message: Localized;
}

/** Both sides of a relation. Numbers are exact decimals in text form. */
export interface Arithmetic {
  /** Id of the relation. */
  relation: string;
  /** Its place in the form, unique there, e.g. `rule@table.column`. */
  key: string;
  title: Localized;
  basis: Localized;
  operator: '=' | '<=' | '>=' | 'divisible by';
  left: string;
  right: string;
  /** left − right */
  difference: string;
  /** `times`: what the number is multiplied by, where that is not 1. */
  operands: {
    path: string;
    side: 'left' | 'right';
    sign: 1 | -1;
    times?: number;
    value: string;
  }[];
}

/** A kind of finding: its code, its severity and how to say it. */
export interface Kind<A extends unknown[]> {
  (where: Where, ...args: A): Diagnostic;
  code: string;
  severity: Severity;
  /** What this kind of finding is, without the particulars. */
  title: Localized;
}

/** The place of a finding as whoever makes it has it at hand, and what belongs to it. */
export interface Where {
  file: string;
  path?: string | undefined;
  range?: Range | undefined;
  cell?: TableCell | undefined;
  notes?: Note[];
  unfilled?: Unfilled[];
}

/**
 * Defines a kind of finding. Calling it with a place and the particulars gives the diagnostic.
 * @param say builds the message, and the help if there is any, from the particulars
 */
export function kind<A extends unknown[]>(
  code: string,
  severity: Severity,
  title: Localized,
  say: (...args: A) => { message: Localized; help?: Help | Help[] },
): Kind<A> {
  const make = (where: Where, ...args: A): Diagnostic => {
    const { file, path, range, cell, notes = [], unfilled } = where;
    const { message, help = [] } = say(...args);
    return {
      code,
      severity,
      file,
      ...(path === undefined ? {} : { path }),
      ...(range === undefined ? {} : { range }),
      ...(cell === undefined ? {} : { cell }),
      message,
      notes,
      help: Array.isArray(help) ? help : [help as Help],
      ...(unfilled === undefined ? {} : { unfilled }),
    };
  };
  return Object.assign(make, { code, severity, title });
}
