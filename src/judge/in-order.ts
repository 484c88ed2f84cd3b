/** The order in which the findings of a file are told. */
import type { Diagnostic } from '../diagnostic/diagnostic.ts';

/**
 * Mistakes first, then what is still to be filled in; each by place, findings about the file as a
 * whole before the others, findings at one place in the order given.
 */
export function inOrder(findings: readonly Diagnostic[]): Diagnostic[] {
  const rank = ({ unfilled }: Diagnostic) => (unfilled ? 1 : 0);
  const start = ({ range }: Diagnostic) => range?.start ?? -1;
  return findings.toSorted((a, b) => rank(a) - rank(b) || start(a) - start(b));
}
