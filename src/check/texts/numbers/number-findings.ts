/** Compares the numbers in the prose of a report with its tables. */
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts';
import type { Examined } from '../../examined.ts';
import { mayCount } from './may-count.ts';

/** The findings; what became of every number goes to `numbers`. What reads them is loaded for them. */
export async function numberFindings(examined: Examined): Promise<Diagnostic[]> {
  const texts = examined.texts.filter(({ prose, text }) => prose && mayCount(text));
  if (texts.length === 0) return [];
  const { checkNumbers } = await import('./check-numbers.ts');
  const { findings, numbers } = checkNumbers(examined, texts);
  examined.numbers.push(...numbers);
  return findings;
}
