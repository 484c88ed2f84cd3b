/** Whether a report was published in time. */
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { afterDeadline } from '../../diagnostic/kinds/value.ts';
import { type Guess, guessValue, valueLabel } from '../../form/choice.ts';
import { fieldWords } from '../../form/field-words.ts';
import type { TextField } from '../../form/form.ts';
import type { Deadline, Examined } from '../examined.ts';

/** The field that says which kind of body reports. */
const KIND = 'agency.kind';

/** Nothing where no day is set, the report names no date, or is in time. */
export function deadlineFindings(examined: Examined): Diagnostic[] {
  const { source, values, places, deadline: day } = examined;
  if (day === undefined) return [];
  const published = values.get('published')?.value;
  const year = values.get('year')?.value;
  const { last, guess } = typeof day === 'string' ? { last: day } : dayFor(examined, day);
  if (typeof published !== 'string' || typeof year !== 'number' || !last) return [];
  const deadline = `${year + 1}-${last}`;
  if (published <= deadline) return [];
  const range = places.get('published')?.value;
  return [
    afterDeadline({ file: source.file, path: 'published', range }, published, deadline, guess),
  ];
}

function dayFor({ form, values }: Examined, days: Exclude<Deadline, string>) {
  const field = form.fields.get(KIND);
  const given = values.get(KIND)?.value;
  const textOf = (path: string) => values.get(path)?.text;
  const guess =
    given === undefined && field?.kind === 'text' ? guessValue(field, textOf) : undefined;
  const kind = String(guess?.value ?? given);
  if (!Object.hasOwn(days, kind)) return { last: days.default };
  return { last: days[kind], guess: guess && guessWords(field as TextField, guess) };
}

const guessWords = (field: TextField, { value, from }: Guess) => ({
  ...{ field: fieldWords(field), value, from },
  label: valueLabel(field, value),
});
