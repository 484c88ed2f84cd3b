/** A change to the text of a report that the program can make by itself, before anybody agreed. */
import type { Localized } from '../diagnostic/diagnostic.ts';
import type { Range } from '../diagnostic/place.ts';
import type { Edit } from '../read/edits.ts';

export interface Proposal {
  /**
   * `spelling`: the same number, written as it should be. `repair`: another number, so that the
   * relations hold. `total`: a sum that the file leaves out. `binding`: a number of the prose as the
   * one of its cell.
   */
  kind: 'spelling' | 'repair' | 'total' | 'binding';
  /** What is `certain` needs no question. */
  certainty: 'certain' | 'likely';
  /** What it is about, for the words in front of the lines. */
  range: Range;
  /** Why, one line each. */
  reasons: Localized[];
  /** Different ways to do it, the likeliest first; of what is certain there is one. */
  choices: Choice[];
}

/** One way to change the text. */
export interface Choice {
  words: Localized;
  /** Do not overlap. */
  edits: Edit[];
}
