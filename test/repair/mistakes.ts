/** Mistakes in numbers, and a source of chance that gives the same numbers in every run. */

export type Mistake = (value: number) => number;

const edit =
  (change: (digits: string) => string): Mistake =>
  (value) =>
    value < 10 ? value : Number(change(String(value)));

/** What goes wrong with a single number; some leave some numbers as they are. */
export const mistakes: Record<string, Mistake> = {
  'one more': (value) => value + 1,
  'one less': (value) => Math.max(0, value - 1),
  'ten times': (value) => value * 10,
  'digits swapped': edit((digits) => digits.slice(0, -2) + digits.at(-1) + digits.at(-2)),
  nothing: () => 0,
};

export interface Chance {
  /** A whole number from 0 below the limit. */
  below(limit: number): number;
  pick<Each>(from: readonly Each[]): Each;
  /** Different elements, as many as asked for. */
  sample<Each>(from: readonly Each[], count: number): Each[];
}

/** A linear congruential generator, with the constants of Numerical Recipes. */
export function chance(seed: number): Chance {
  let state = seed;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  const pick = <Each>(from: readonly Each[]): Each => from[below(from.length)]!;
  const sample = <Each>(from: readonly Each[], count: number): Each[] => {
    const chosen = new Set<Each>();
    while (chosen.size < count) chosen.add(pick(from));
    return [...chosen];
  };
  return { below, pick, sample };
}
