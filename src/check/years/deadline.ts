/** Whether a report was published in time. */

import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { afterDeadline } from '../../diagnostic/kinds/value.ts';
import { type Guess, guessValue, valueLabel } from '../../form/choice.ts';
import { COMMON, reportFacts } from '../../form/common-fields.ts';
import { fieldWords } from '../../form/field-words.ts';
import type { TextField } from '../../form/form.ts';
import type { Deadline } from '../check-options.ts';
import type { Examined } from '../examined.ts';

/** Nothing where no day is set, the report names no date, or is in time. */
export function deadlineFindings(examined: Examined): Diagnostic[] {
  const { source, values, places, deadline: day } = examined;
  if (day === undefined) return [];
  const { published, year } = reportFacts(values);
  const { last, guess } = typeof day === 'string' ? { last: day } : dayFor(examined, day);
  if (published === undefined || year === undefined || !last) return [];
  const deadline = `${year + 1}-${last}`;
  if (published <= deadline) return [];
  const range = places.get(COMMON.published)?.value;
  return [
    afterDeadline({ file: source.file, path: COMMON.published, range }, published, deadline, guess),
  ];
}

function dayFor({ form, values }: Examined, days: Exclude<Deadline, string>) {
  const field = form.fields.get(COMMON.kind);
  const given = values.get(COMMON.kind)?.value;
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
