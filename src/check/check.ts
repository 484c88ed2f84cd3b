/** Checks a file against its form: one canonical data set, and everything that is wrong with it. */
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { overlapping, type Range } from '../diagnostic/place.ts';
import type { Form, SchemaError } from '../form/form.ts';
import type { Forms } from '../form/forms.ts';
import type { Source } from '../read/source.ts';
import { canonicalData } from './canonical-data.ts';
import type { Checked, Value } from './checked.ts';
import type { Draft } from './draft.ts';
import { relationFindings, relationResults } from './relations/relations.ts';
import { computeTotals } from './relations/totals.ts';
import { missingFindings } from './structure/missing.ts';
import { normalise } from './structure/normalise.ts';
import { totalFirstFindings } from './structure/total-first.ts';
import { unknownKeyFindings } from './structure/unknown-keys.ts';
import { bindingFindings } from './texts/bindings.ts';
import { bodyNameFindings } from './texts/body-name.ts';
import { boldMarkFindings } from './texts/bold-marks.ts';
import { pastedTableFindings } from './texts/pasted-tables.ts';
import { proseHeadingFindings } from './texts/prose-headings.ts';
import { blankFindings } from './values/blanks.ts';
import { rejectIllegalValues } from './values/schema-findings.ts';
import { yearFindings } from './years/editions.ts';
import { publicationFindings } from './years/publication-date.ts';
import { yearsInTextsFindings } from './years/years-in-texts.ts';

/**
 * Checks a file. Nothing in the file makes this throw.
 * @param forms the forms at hand; another one is loaded only when a finding is about it
 * @returns the data, the state of every relation, and all findings, those of reading the file
 *   included, in the order of the file
 */
export async function check(source: Source, form: Form, forms: Forms): Promise<Checked> {
  const draft = normalise(source, form);
  const unknown = await unknownKeyFindings(draft, forms);
  const shifted = totalFirstFindings(draft);
  const { data, values, errors, illegal } = validate(draft);
  const relations = relationResults(form.relations, values, errors);
  const findings = [
    ...source.diagnostics,
    ...notYetExplained(source, [...draft.findings, ...unknown, ...shifted, ...illegal]),
    ...blankFindings(draft, notYetExplained(source, blanksOf(draft))),
    ...(isComplete(source) ? missingFindings(draft, errors) : []),
    ...(await yearFindings(draft, forms)),
    ...publicationFindings(draft),
    ...bodyNameFindings(draft),
    ...yearsInTextsFindings(draft),
    ...relationFindings(draft, relations, values),
    ...bindingFindings(draft, values),
    ...boldMarkFindings(draft),
    ...proseHeadingFindings(draft),
    ...pastedTableFindings(draft),
  ];
  const { places } = draft;
  return { form, data, values, places, relations, diagnostics: findings };
}

interface Validated {
  data: Record<string, unknown>;
  values: Map<string, Value>;
  errors: SchemaError[];
  illegal: Diagnostic[];
}

/**
 * Computes the totals and has the form's validator judge the data. Values it does not allow are
 * taken out, and the rest is judged anew without them.
 */
function validate(draft: Draft): Validated {
  const values = new Map([...draft.values, ...computeTotals(draft)]);
  const data = canonicalData(draft.form, values, draft.places);
  const errors = draft.form.validate(data) ? [] : [...(draft.form.validate.errors ?? [])];
  const illegal = rejectIllegalValues(draft, errors);
  if (illegal.length === 0) return { data, values, errors, illegal };
  const again = validate(draft);
  return { ...again, illegal: [...illegal, ...again.illegal] };
}

const blanksOf = ({ blanks }: Draft) => [...blanks].map(([field, range]) => ({ field, range }));

/** What stands where the text itself is wrong follows from that, and is not told as well. */
function notYetExplained<T extends { range?: Range }>({ diagnostics }: Source, findings: T[]): T[] {
  const faults = diagnostics.flatMap(({ range, severity }) =>
    range && severity === 'error' ? [range] : [],
  );
  const isFault = overlapping(faults);
  return findings.filter(({ range }) => !range || !isFault(range));
}

/** After an error of syntax, what seems to be missing may stand in the part that was not read. */
function isComplete({ root, diagnostics }: Source): boolean {
  const lost = diagnostics.some(
    ({ code, severity }) => severity === 'error' && code !== 'yaml/duplicate-key',
  );
  return root?.kind === 'map' && !lost;
}
