/** How much of one file people are shown: who reads a hundred findings reads no further ones. */
import type { Language, Severity } from '../diagnostic/diagnostic.ts';

/** Findings of one file that are shown to people; formats for machines have all. */
export const MOST_SHOWN = 100;

const ORDER: readonly Severity[] = ['error', 'warning', 'info'];

export interface Capped<T> {
  /** In the order given; an error is never left out for a warning. */
  shown: readonly T[];
  /** How many are left out. */
  left: number;
}

/**
 * Leaves out what is more than people read.
 * @param all whether they asked for everything
 */
export function capped<T>(
  findings: readonly T[],
  severityOf: (finding: T) => Severity,
  all = false,
): Capped<T> {
  if (all || findings.length <= MOST_SHOWN) return { shown: findings, left: 0 };
  const weights = findings.map((each) => ORDER.indexOf(severityOf(each)));
  const byWeight = [...findings.keys()].sort((a, b) => weights[a]! - weights[b]! || a - b);
  const kept = new Set(byWeight.slice(0, MOST_SHOWN));
  return {
    shown: findings.filter((_, at) => kept.has(at)),
    left: findings.length - MOST_SHOWN,
  };
}

/** How many are left out, and how to see them. */
export function leftWords(left: number, language: Language): string {
  return {
    zh: `另有 ${left} 处未列出，用 validate --all 或 --format json 可以全部列出`,
    en: `and ${left.toLocaleString('en')} more; validate --all or --format json lists them all`,
  }[language];
}
