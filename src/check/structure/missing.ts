/** Parts that the form asks for and the file does not have: what they are called, where they go. */

import type { Diagnostic, Localized } from '../../diagnostic/diagnostic.ts';
import { type Insertion, missing, type Named } from '../../diagnostic/kinds/structure.ts';
import type { Range } from '../../diagnostic/place.ts';
import { insertionAt } from '../../edit/insertion.ts';
import { namedIn, siblingBefore } from '../../edit/key-style.ts';
import { cellName, groupWords, rowWords } from '../../form/field-words.ts';
import { numbersOf, rowOf, topOf } from '../../form/fields.ts';
import type { Field, SchemaError } from '../../form/form.ts';
import { isComplete } from '../../read/source.ts';
import type { Examined } from '../examined.ts';
import { type Intake, isFaulty, whereIs } from '../intake.ts';
import { amountIn, grouped, isWhole, partWords, unfilledIn } from '../unfilled.ts';
import { errorPath } from '../values/schema-findings.ts';

/**
 * The findings about missing parts, one for each section. Where the rest of a section is blank, the
 * finding about the blanks tells all of it.
 */
export function missingFindings(intake: Examined): Diagnostic[] {
  return [...missingParts(intake)]
    .filter(([section, fields]) => !isAllOpen(intake, section, fields))
    .map(([section, fields]) => missingFinding(intake, section, runs(intake, fields)));
}

/**
 * What the file lacks, by section.
 * A total is missing only because its parts are, so it is mentioned when nothing else is wrong.
 */
export function missingParts(intake: Examined): Map<Field, Field[]> {
  const { source, errors } = intake;
  if (!isComplete(source)) return new Map();
  const lacking = missingFieldsOf(intake, errors);
  const parts = lacking.filter(({ total }) => !total);
  return grouped(parts.length > 0 || intake.faulty.size > 0 ? parts : lacking, topOf);
}

/** Whether some of a section is blank, and the file leaves out the rest of it. */
export function isAllOpen({ blanks }: Intake, section: Field, missing: Field[]): boolean {
  const within = [...blanks.keys()].filter((field) => topOf(field) === section);
  const gaps = [...within, ...missing].map((field) => ({ field }));
  return section.kind === 'group' && within.length > 0 && isWhole(section, gaps);
}

function missingFieldsOf(intake: Intake, errors: SchemaError[]): Field[] {
  const paths = errors
    .filter(({ keyword }) => keyword === 'required')
    .map((error) => [errorPath(error), error.params.missingProperty].filter(Boolean).join('.'));
  const order = [...intake.form.fields.keys()];
  return [...new Set(paths)]
    .filter((path) => !isFaulty(intake, path))
    .sort((a, b) => order.indexOf(a) - order.indexOf(b))
    .map((path) => intake.form.fields.get(path))
    .filter((field) => field !== undefined);
}

/** Missing fields that belong in one place: cells of one row; rows with none of the file in between. */
function runs(intake: Intake, fields: Field[]): Field[][] {
  const placeOf = (field: Field) =>
    rowOf(field.parent) ?? siblingBefore(intake, field) ?? field.parent;
  return [...grouped(fields, placeOf).values()];
}

function missingFinding(intake: Intake, section: Field, all: Field[][]): Diagnostic {
  const places = all.map((fields) => placeOf(intake, fields));
  const [{ part, range }, ...others] = places as [Place, ...Place[]];
  const fields = all.flat();
  const inRows = fields.some(({ parent }) => rowOf(parent) !== undefined);
  const gaps = fields.map((field) => ({ field }));
  const [subject, within] =
    others.length > 0 ? [section, partWords(section)] : [part, withinWords(fields[0]!)];
  return missing(
    { ...whereIs(intake, subject, range), unfilled: unfilledIn(gaps) },
    fields.map((field) => nameOf(intake, field)),
    {
      within,
      left: amountIn(section, gaps),
      insertions: places.flatMap(({ insertion }) => insertion ?? []),
      zero: inRows,
    },
  );
}

interface Place {
  /** What a finding about this place alone is about. */
  part: Field;
  range: Range | undefined;
  insertion: Insertion | undefined;
}

function placeOf(intake: Intake, fields: Field[]): Place {
  const [first] = fields as [Field];
  const row = rowOf(first.parent);
  if (!row) return { part: first, ...insertionAt(intake, first, fields) };
  const { key, value } = intake.places.get(row.path) ?? {};
  const together = fields.every(({ parent }) => parent === first.parent);
  const { insertion } = insertionAt(intake, first, together ? fields : []);
  return {
    part: fields.length === 1 ? first : row,
    range: key ?? value,
    insertion: insertion?.paste === undefined ? undefined : insertion,
  };
}

function withinWords({ parent }: Field): Localized | undefined {
  const row = rowOf(parent);
  return row ? rowWords(row) : parent && groupWords(parent);
}

function nameOf(intake: Intake, field: Field): Named {
  const row = rowOf(field.parent);
  if (!row) return namedIn(intake, field);
  const name = cellName(row, field);
  const label =
    field.kind === 'group'
      ? `${name}（${numbersOf(field).filter(({ total }) => !total).length} 个数）`
      : name;
  return { label, key: field.path.slice(row.path.length + 1) };
}
