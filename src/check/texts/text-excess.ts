/**
 * Texts that are no text of a report: something else was pasted into them. They are refused before
 * they are read any further, as reading Markdown takes time that grows faster than its length.
 */
import type { Excess } from '../../diagnostic/kinds/prose.ts';

/** A section has some thousand characters in some dozen lines, and few marks. */
const MOST: Record<Excess['of'], number> = { characters: 100_000, lines: 2_000, marks: 10_000 };

/** Signs that can mean something in Markdown; the bars of tables are counted with their lines. */
const MARKS = /[*_`~[\]!<&\\]/g;

/** What a text has too much of, if anything. */
export function excessOf(text: string): Excess | undefined {
  const counts: Record<Excess['of'], number> = {
    characters: text.length,
    lines: text.split('\n').length,
    marks: text.match(MARKS)?.length ?? 0,
  };
  const of = (['characters', 'lines', 'marks'] as const).find((each) => counts[each] > MOST[each]);
  return of && { of, most: MOST[of] };
}
