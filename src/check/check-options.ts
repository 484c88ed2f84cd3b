/** What a check may be told besides the file. It names no other part of the program: others program with it. */
import type { RuleSeverities } from '../diagnostic/rule.ts';

/**
 * Last day, `MM-DD`, on which the report of the year before is in time: one for all, or by the kind
 * of body, with `default` for the others.
 */
export type Deadline = string | Readonly<Record<string, string>>;

/** When a report is too like last year's, and when its numbers are too far from them. */
export interface Comparison {
  /** Percentage of the sentences of a section that are last year's; 50 unless it is said. */
  readonly reusedText?: number;
  /** How many times last year's number, or what part of it; without it only a hundredfold change. */
  readonly changeRatio?: number;
  /** Numbers that stay below it may change as they like; 20 unless it is said. */
  readonly changeMinimum?: number;
}

export interface CheckOptions {
  /** Today, `YYYY-MM-DD`, which exceptions end before; without it none expires. */
  readonly today?: string;
  /** Whether the exceptions of the report count; they do unless this is false. */
  exceptions?: boolean;
  /** The weights of a configuration. */
  rules?: RuleSeverities;
  /** Last day for publication; without it nobody is late. */
  deadline?: Deadline;
  /** How this year's report is compared with last year's. */
  comparison?: Comparison;
}

/**
 * Gives the bytes of a picture by its path as the text writes it. It rejects when it cannot; an
 * error with `words` (in both languages) says why.
 */
export type LoadImage = (path: string) => Promise<Uint8Array>;
