/**
 * Texts that are no text of a report: something else was pasted into them. They are refused before
 * they are read any further, as reading Markdown takes time that grows faster than its length.
 */
import type { Excess } from '../../diagnostic/kinds/prose.ts';
import type { TextField } from '../../form/form.ts';

/** A section has some thousand characters in some dozen lines, and few marks. */
const MOST: Record<Excess['of'], number> = { characters: 100_000, lines: 2_000, marks: 10_000 };

/** A note of a table is a sentence or two; behind a number there is room for fewer words still. */
const MOST_OF_NOTE: Record<Excess['of'], number> = { characters: 1_000, lines: 20, marks: 1_000 };

/** Signs that can mean something in Markdown; the bars of tables are counted with their lines. */
const MARKS = /[*_`~[\]!<&\\]/g;

/** What a text has too much of, if anything. */
export function excessOf(text: string, { note }: Pick<TextField, 'note'> = {}): Excess | undefined {
  const limits = note ? MOST_OF_NOTE : MOST;
  const counts: Record<Excess['of'], number> = {
    characters: text.length,
    lines: text.split('\n').length,
    marks: text.match(MARKS)?.length ?? 0,
  };
  const of = (['characters', 'lines', 'marks'] as const).find(
    (each) => counts[each] > limits[each],
  );
  return of && { of, most: limits[of] };
}
