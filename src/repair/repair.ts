/** What error localisation is given and what it says: faults, and the repairs that explain them. */

import type { Lookup, RelationResult } from '../form/evaluate.ts';
import type { Field, RelationInstance } from '../form/form.ts';

/** The numbers of one report, and what checking found about them. */
export interface Figures {
  /** The fields of the form by data path: they say which values a cell may have. */
  fields: ReadonlyMap<string, Field>;
  relations: readonly RelationResult[];
  /** The number at a data path. */
  lookup: Lookup;
  /** Paths of the totals that the file leaves out. They follow from other cells and are none. */
  computed: ReadonlySet<string>;
  /** What the texts of the report say that a cell holds, by its path. */
  said?: ReadonlyMap<string, ReadonlySet<number>>;
}

/** One root cause: relations that fail together, and the fewest changes that restore them. */
export interface Fault {
  /** In the order of the form. */
  broken: RelationInstance[];
  /** All smallest repairs, the likeliest first; none when it takes more than two cells, or two by amounts that nothing settles. */
  repairs: Repair[];
  certainty: Certainty;
}

/**
 * - `certain`: the only explanation by one wrong cell, and none by two, whatever values they would
 *   need: for that to be mistaken, three wrong cells must offset each other.
 * - `likely`: the only explanation by two cells, as three others may be wrong as well; or one changed
 *   cell explains what else takes two; or of several explanations the first looks like a known slip,
 *   and no other as much.
 * - `unknown`: the relations do not say more than that it is one of the repairs.
 */
export type Certainty = 'certain' | 'likely' | 'unknown';

export interface Repair {
  changes: Change[];
  /** The slip that it would undo. */
  reason?: Slip;
  /** How many relations that fail now hold after it. */
  restores: number;
}

/** A new value for a cell: a number, or, where only an inequality fails, a bound for it. */
export interface Change {
  path: string;
  from: number;
  to?: number;
  atLeast?: number;
  atMost?: number;
}

/** Ways in which a number goes wrong on its way into a file. */
export type Slip =
  | 'total-left-zero'
  | 'cells-exchanged'
  | 'digits-swapped'
  | 'sign'
  | 'digit-doubled'
  | 'digit-dropped'
  | 'digit-added'
  | 'digit-changed'
  | 'text-disagrees';
