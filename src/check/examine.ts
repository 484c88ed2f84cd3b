/** Reads a source as a report of a form, and has the form's validator judge the data. */
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { overlapping, type Range } from '../diagnostic/place.ts';
import type { Form, SchemaError } from '../form/form.ts';
import type { Source } from '../read/source.ts';
import { canonicalData } from './canonical-data.ts';
import type { Value } from './dataset.ts';
import type { Circumstances, Examined } from './examined.ts';
import type { Intake } from './intake.ts';
import { readLastYear } from './previous/read-last-year.ts';
import { relationResults } from './relations/relations.ts';
import { computeTotals } from './relations/totals.ts';
import { normalise } from './structure/normalise.ts';
import { totalFirstFindings } from './structure/total-first.ts';
import { unknownKeyFindings } from './structure/unknown-keys.ts';
import { readTexts } from './texts/read-texts.ts';
import { rejectIllegalValues } from './values/schema-findings.ts';

/** @returns what the checks look at; `findings` holds what has come up so far */
export async function examine(
  source: Source,
  form: Form,
  circumstances: Circumstances,
): Promise<Examined> {
  const intake = normalise(source, form);
  // A document has no keys: of rows that are none of the form, its reading tells.
  const unknown = source.transcript ? [] : await unknownKeyFindings(intake, circumstances.forms);
  const shifted = totalFirstFindings(intake);
  const { data, values, errors, illegal } = validate(intake);
  const isNew = notYetExplained(source);
  const lastYear = await readLastYear(intake, values, circumstances.lastYear);
  const { previous } = lastYear;
  const found = [...intake.findings, ...unknown, ...shifted, ...illegal, ...lastYear.findings];
  return {
    ...intake,
    ...circumstances,
    ...{ data, values, errors },
    ...(previous ? { previous } : {}),
    texts: await readTexts(intake, { values, previous }),
    findings: [...source.diagnostics, ...found.filter(isNew)],
    blanks: new Map([...intake.blanks].filter(([, range]) => isNew({ range }))),
    relations: relationResults(form, { values, previous }, errors),
    numbers: [],
  };
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
function validate(intake: Intake): Validated {
  const values = new Map([...intake.values, ...computeTotals(intake)]);
  const data = canonicalData(intake.form, values, intake.places);
  const errors = intake.form.validate(data) ? [] : [...(intake.form.validate.errors ?? [])];
  const illegal = rejectIllegalValues(intake, errors);
  if (illegal.length === 0) return { data, values, errors, illegal };
  const again = validate(intake);
  return { ...again, illegal: [...illegal, ...again.illegal] };
}

/** What stands where the text itself is wrong follows from that, and is not told as well. */
function notYetExplained({ diagnostics }: Source): (finding: { range?: Range }) => boolean {
  const faults = diagnostics.flatMap(({ range, severity }) =>
    range && severity === 'error' ? [range] : [],
  );
  const isFault = overlapping(faults);
  return ({ range }) => !range || !isFault(range);
}
