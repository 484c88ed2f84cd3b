/** The way back from one finding per mistake to one per broken relation. */
import type { Diagnostic } from '../diagnostic/diagnostic.ts';

/**
 * Lists every finding that was folded under another beside it.
 * @returns findings without echoes, those of one mistake next to each other
 */
export function unfoldFindings(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.flatMap(({ echoes = [], ...alone }) => [alone, ...unfoldFindings(echoes)]);
}
