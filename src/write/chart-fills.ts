/**
 * How the bars of a cluster are told apart: by what a copying machine keeps, too. Dark and light are
 * followed by hatchings; all have a dark outline.
 */

/** Stands on white wherever a page is printed; 10.5 : 1 against it. */
export const INK = '1F3F66';

export interface Fill {
  /** Name of the pattern in DrawingML (ST_PresetPatternVal); none where the bar is one colour. */
  pattern?: string;
  /** Colour of what lies below the pattern, or of all of the bar. */
  ground: string;
  /** The pattern drawn in a square of 8 × 8, with lines as thick as `stroke`. */
  drawn?: { path: string; stroke: number };
}

export const FILLS: readonly Fill[] = [
  { ground: INK },
  { ground: 'C9D6E6' },
  {
    ground: 'FFFFFF',
    pattern: 'wdUpDiag',
    drawn: { path: 'M-2 2L2-2M-2 10L10-2M6 10L10 6', stroke: 2 },
  },
  { ground: 'FFFFFF', pattern: 'ltHorz', drawn: { path: 'M0 2H8M0 6H8', stroke: 1.6 } },
  { ground: 'FFFFFF', pattern: 'lgGrid', drawn: { path: 'M0 4H8M4 0V8', stroke: 1 } },
  { ground: '7F93AB' },
];
