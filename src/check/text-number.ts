/** What the check of the texts makes of the numbers in them. */
import type { Range, Spot } from '../diagnostic/place.ts';

/** A number in the prose of a report. */
export interface TextNumber extends Spot {
  range: Range;
  /** As it is printed. */
  text: string;
  value?: number;
  fate: 'bound' | 'agrees' | 'adds-up' | 'disagrees' | Unread;
  /** The cells whose sum it is taken for, or may be. */
  cells: string[];
}

/** Why a number is compared with nothing. */
export type Unread =
  /** No field of the form is named with it. */
  | 'no-field'
  /** It is counted in a unit of other things. */
  | 'unit'
  /** About, more than. */
  | 'vague'
  | 'other-year'
  /** A part that has no cell. */
  | 'part'
  /** By how much more or less it is. */
  | 'change'
  /** Of a part of the body. */
  | 'scope'
  /** The sentence speaks of something else. */
  | 'aside'
  | 'plan'
  /** In a list of something else. */
  | 'list'
  /** The phrase names several things. */
  | 'unclear'
  /** A cell behind it is not given. */
  | 'no-value'
  /** A percentage that is none of a number beside it. */
  | 'rate'
  /** A year, a date, a number of a document. */
  | 'no-count';
