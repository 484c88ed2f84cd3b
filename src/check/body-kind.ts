/** The kind of the body that reports: as the report gives it, or as its name suggests. */
import type { GuessedKind } from '../diagnostic/kinds/value.ts';
import { guessValue, valueLabel } from '../form/choice.ts';
import { COMMON } from '../form/common-fields.ts';
import { fieldWords } from '../form/field-words.ts';
import type { Form } from '../form/form.ts';
import type { Value } from './dataset.ts';

export interface BodyKind {
  /** Absent where nobody can tell. */
  kind?: string;
  /** Set where it was guessed, in words. */
  guess?: GuessedKind;
}

export function bodyKind(form: Form, values: ReadonlyMap<string, Value>): BodyKind {
  const field = form.fields.get(COMMON.kind);
  const given = values.get(COMMON.kind)?.value;
  if (typeof given === 'string') return { kind: given };
  if (field?.kind !== 'text' || given !== undefined) return {};
  const found = guessValue(field, (path) => values.get(path)?.text);
  if (!found) return {};
  const { value, from } = found;
  return {
    kind: value,
    guess: { field: fieldWords(field), value, from, label: valueLabel(field, value) },
  };
}
