/** Colours for what is printed, given from outside, so that the printers stay pure. */
import type { Printable } from '../diagnostic/printable.ts';

type Colour = (words: Printable) => Printable;

export interface Paint {
  error: Colour;
  warning: Colour;
  info: Colour;
  /** The code of a finding. */
  code: Colour;
  /** File, line and column. */
  place: Colour;
  /** Line numbers and the bar beside the lines. */
  gutter: Colour;
  /** Marks and words at a further place. */
  note: Colour;
  /** The sign in front of a help line. */
  help: Colour;
}

const same: Colour = (words) => words;

/** No colours: for files, pipes and `NO_COLOR`. */
export const plain: Paint = {
  error: same,
  warning: same,
  info: same,
  code: same,
  place: same,
  gutter: same,
  note: same,
  help: same,
};
