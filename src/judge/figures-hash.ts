/** The short name of the values that an exception was made for. */
import { fnv1a64 } from '../diagnostic/fnv1a64.ts';

/** A data path and its exact value, or other words that a finding rests on. */
export type Figure = readonly [path: string, value: string];

/** Letters alone, so that YAML never takes it for a number; no vowels, so that it is never a word. */
const LETTERS = 'bcdfghjklmnpqrstvwxz';
const LENGTH = 8;

/**
 * Names a rule together with the values it rests on: another rule, path or value gives another
 * name. The order of the figures does not count.
 * @returns eight letters
 */
export function figuresHash(rule: string, figures: readonly Figure[]): string {
  const distinct = [...new Set(figures.map((figure) => JSON.stringify(figure)))].sort();
  let rest = BigInt(`0x${fnv1a64(JSON.stringify([rule, ...distinct]))}`);
  let name = '';
  for (let at = 0; at < LENGTH; at++) {
    name += LETTERS.charAt(Number(rest % BigInt(LETTERS.length)));
    rest /= BigInt(LETTERS.length);
  }
  return name;
}
