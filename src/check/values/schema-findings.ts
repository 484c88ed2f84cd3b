/** The errors of the form's validator about single values, in the words of the office. */
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { notAllowed, notLegal, outOfRange } from '../../diagnostic/kinds/value.ts';
import { quote } from '../../diagnostic/quote.ts';
import { nearestValue, valueLabel } from '../../form/choice.ts';
import { fieldWords } from '../../form/field-words.ts';
import type { Field, SchemaError } from '../../form/form.ts';
import { type Intake, isFaulty, whereIs } from '../intake.ts';
import { patternFinding } from './meant-text.ts';

/** The keywords that other modules speak about. */
const ELSEWHERE = new Set(['required', 'relations']);

/** The data path that an error points at. */
export function errorPath({ instancePath }: SchemaError): string {
  return instancePath
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.');
}

/**
 * Takes the values that the form does not allow out of the intake.
 * @returns one finding per value
 */
export function rejectIllegalValues(intake: Intake, errors: SchemaError[]): Diagnostic[] {
  const findings: Diagnostic[] = [];
  for (const error of errors) {
    const field = intake.form.fields.get(errorPath(error));
    if (!field || ELSEWHERE.has(error.keyword) || isFaulty(intake, field.path)) continue;
    findings.push(findingOf(intake, field, error));
    intake.faulty.add(field.path);
    const { text = '', range } = intake.values.get(field.path) ?? {};
    intake.values.set(field.path, { text, ...(range ? { range } : {}) });
  }
  return findings;
}

const COMPARISONS: Record<string, string> = { '>=': '≥', '<=': '≤', '>': '>', '<': '<' };

function findingOf(intake: Intake, field: Field, error: SchemaError): Diagnostic {
  const { text = '', range } = intake.values.get(field.path) ?? {};
  const where = whereIs(intake, field, range ?? intake.places.get(field.path)?.key);
  const words = fieldWords(field);
  const { keyword, params, message = keyword } = error;
  if (field.kind === 'text' && field.values && (keyword === 'enum' || keyword === 'const')) {
    const named = (value: string) => ({ key: value, label: valueLabel(field, value) });
    const nearest = nearestValue(field, text);
    return notAllowed(
      where,
      words,
      quote(text),
      field.values.map(named),
      nearest === undefined ? undefined : named(nearest),
      field.description,
    );
  }
  if (field.kind === 'text' && keyword === 'pattern') return patternFinding(where, field, text);
  if (typeof params.comparison === 'string' && params.limit !== undefined) {
    const comparison = COMPARISONS[params.comparison] ?? params.comparison;
    return outOfRange(where, words, text, comparison, String(params.limit));
  }
  return notLegal(where, words, message);
}
