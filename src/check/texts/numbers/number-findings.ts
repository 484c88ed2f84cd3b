/** Compares the numbers in the prose of a report with its tables. */
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts';
import type { Examined } from '../../examined.ts';

/** A text without any of these says nothing that the tables could contradict. */
const MAY_COUNT = /[\d０-９{｛未没无]|[零〇一二两三四五六七八九十百千万][件宗份起例]/;

/** The findings; what became of every number goes to `numbers`. What reads them is loaded for them. */
export async function numberFindings(examined: Examined): Promise<Diagnostic[]> {
  const texts = examined.texts.filter(({ prose, text }) => prose && MAY_COUNT.test(text));
  if (texts.length === 0) return [];
  const { checkNumbers } = await import('./check-numbers.ts');
  const { findings, numbers } = checkNumbers(examined, texts);
  examined.numbers.push(...numbers);
  return findings;
}
