/** How the prose of a report speaks of the fields of a form: the keyword `mentions`. */

/** Of a field, row, column or group the words that name it; of a section more than that. */
export type Mentions = string[] | SectionMentions;

/**
 * The words of a section. Paths are relative to it, or to one of its rows; `means` and `bare` are
 * sums of them, with plus and minus.
 */
export interface SectionMentions {
  $ref?: string;
  /** Put what follows on the subject of the section. */
  about?: string[];
  /** Units in which its numbers are counted. */
  counters?: string[];
  /** May follow a number whose verb stands before it. */
  object?: string[];
  /** May stand between a name and its number. */
  between?: string[];
  /** What a number can be where nothing but the subject, or a row without a total, is named. */
  bare?: string[];
  /** Verbs, and what a number after them can be. */
  phrases?: { words: string[]; means: string[] }[];
  /** Below these paths fields have names that nothing else has: a sentence with several is on it. */
  own?: string[];
  /** Before a name: its number counts something else. */
  not?: string[];
  /** Beside a verb: its number is a part of what the verb counts. */
  partial?: string[];
  /** What is said from here on is about something else. */
  aside?: string[];
  /** With “all” these words say that nothing is left of the numbers under the key `open`. */
  all?: string[];
  open?: string;
}

/** Longest word that a pattern may stand for, and most of them. */
const MOST_WORDS = 400;

/**
 * The words that a pattern stands for: `[甲|乙|]丙` is 甲丙, 乙丙 and 丙; `{year-1}` is the year before.
 */
export function wordsOf(pattern: string, year: number): string[] {
  if (!/[[{]/.test(pattern)) return [pattern];
  const parts = pattern
    .replace(/\{year([+-]\d)?\}/g, (_, by: string | undefined) => String(year + Number(by ?? 0)))
    .split(/(\[[^[\]]*\])/);
  return parts.reduce<string[]>(
    (words, part) => {
      const choices = part.startsWith('[') ? part.slice(1, -1).split('|') : [part];
      return words.flatMap((word) => choices.map((choice) => word + choice)).slice(0, MOST_WORDS);
    },
    [''],
  );
}

export interface SignedPath {
  sign: 1 | -1;
  path: string;
}

/** The terms of a sum of paths, e.g. `a + b - c.d`. */
export function termsOf(sum: string): SignedPath[] {
  return sum.split(/\s+(?=[+-])/).map((term) => ({
    sign: term.startsWith('-') ? -1 : 1,
    path: term.replace(/^[+-]\s*/, '').trim(),
  }));
}
