/** Whether a report was published in time. */
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { afterDeadline } from '../../diagnostic/kinds/value.ts';
import { type Guess, guessValue, valueLabel } from '../../form/choice.ts';
import { fieldWords } from '../../form/field-words.ts';
import type { TextField } from '../../form/form.ts';
import type { Checked } from '../checked.ts';

/**
 * Last day, `MM-DD`, on which the report of the year before is in time: one for all, or by the kind
 * of body, with `default` for the others.
 */
export type Deadline = string | Readonly<Record<string, string>>;

/** The field that says which kind of body reports. */
const KIND = 'agency.kind';

/** @returns nothing where the report names no date, or is in time */
export function deadlineFindings(checked: Checked, file: string, day: Deadline): Diagnostic[] {
  const { values, places } = checked;
  const published = values.get('published')?.value;
  const year = values.get('year')?.value;
  const { last, guess } = typeof day === 'string' ? { last: day } : dayFor(checked, day);
  if (typeof published !== 'string' || typeof year !== 'number' || !last) return [];
  const deadline = `${year + 1}-${last}`;
  if (published <= deadline) return [];
  const range = places.get('published')?.value;
  return [afterDeadline({ file, path: 'published', range }, published, deadline, guess)];
}

function dayFor({ form, values }: Checked, days: Exclude<Deadline, string>) {
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
