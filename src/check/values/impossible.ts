/** Numbers that no body of its kind can have: as a rule, an amount that was filled in in another unit. */
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { impossibleAmount } from '../../diagnostic/kinds/value.ts';
import { guessValue } from '../../form/choice.ts';
import { COMMON } from '../../form/common-fields.ts';
import { fieldWords } from '../../form/field-words.ts';
import type { Examined } from '../examined.ts';
import { whereIs } from '../intake.ts';

/** By the bounds that the form gives. */
export function impossibleFindings(examined: Examined): Diagnostic[] {
  const { form, values } = examined;
  return [...form.fields.values()].flatMap((field) => {
    if (field.kind !== 'number' || !field.most) return [];
    const { value, text = '', range } = values.get(field.path) ?? {};
    const { byKind, basis } = field.most;
    const bound = byKind[kindOf(examined)] ?? byKind.default;
    if (typeof value !== 'number' || bound === undefined || value <= bound) return [];
    const where = whereIs(examined, field, range);
    return [impossibleAmount(where, fieldWords(field), text, field.unit ?? '', basis)];
  });
}

/** As the report gives it, or as the name of the body suggests. */
function kindOf({ form, values }: Examined): string {
  const given = values.get(COMMON.kind)?.value;
  const field = form.fields.get(COMMON.kind);
  if (given !== undefined || field?.kind !== 'text') return String(given ?? 'default');
  return guessValue(field, (path) => values.get(path)?.text)?.value ?? 'default';
}
