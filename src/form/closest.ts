/** The word that somebody probably meant. */
import { distance } from 'fastest-levenshtein';

/**
 * @returns the candidate with the fewest typing errors between it and the word, if there are few
 *   enough of them for a slip
 */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
  let best: { candidate: string; far: number } | undefined;
  for (const candidate of candidates) {
    const far = distance(word, candidate);
    if (far < (best?.far ?? Number.POSITIVE_INFINITY)) best = { candidate, far };
  }
  return best && best.far <= Math.max(2, best.candidate.length / 4) ? best.candidate : undefined;
}
