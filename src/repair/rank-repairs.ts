/** Puts the likeliest of several equally small repairs first. */
import { type Clues, type Evidence, evidenceFor } from './evidence.ts';
import type { Repair } from './repair.ts';

export interface Ranking {
  /** The likeliest first, else in the order of the form. */
  repairs: Repair[];
  /** Whether the first looks like a known slip, and no other nearly as much. */
  standsOut: boolean;
}

/** Weight from which a repair counts as the undoing of a slip. */
const CONVINCING = 3;

/** By how much it must outweigh the next one. */
const AHEAD = 2;

/** Ranks repairs by the slips that they would undo. */
export function rankRepairs(repairs: Repair[], clues: Clues): Ranking {
  const weighed = repairs
    .map((repair) => ({ repair, evidence: evidenceFor(repair, clues) }))
    .sort((a, b) => b.evidence.weight - a.evidence.weight);
  const [first = 0, second = 0] = weighed.map(({ evidence }) => evidence.weight);
  return {
    repairs: weighed.map(({ repair, evidence }) => withReason(repair, evidence)),
    standsOut: first >= CONVINCING && first - second >= AHEAD,
  };
}

const withReason = (repair: Repair, { reason }: Evidence): Repair =>
  reason === undefined ? repair : { ...repair, reason };
