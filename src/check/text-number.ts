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
  /** The only cell that it can be. */
  binding?: Binding;
}

export interface Binding {
  path: string;
  /** Whether braces may stand there in the file: not where YAML would read them as its own. */
  isSafe: boolean;
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

/** How many numbers a text has, and what became of them. */
export type Tally = Record<'bound' | 'agree' | 'disagree' | 'unread', number>;

export function tallyOf(numbers: readonly Pick<TextNumber, 'fate'>[]): Tally {
  const tally: Tally = { bound: 0, agree: 0, disagree: 0, unread: 0 };
  for (const { fate } of numbers) {
    if (fate === 'bound') tally.bound += 1;
    else if (fate === 'agrees' || fate === 'adds-up') tally.agree += 1;
    else if (fate === 'disagrees') tally.disagree += 1;
    else if (fate !== 'no-count') tally.unread += 1;
  }
  return tally;
}
