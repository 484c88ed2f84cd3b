/** What the reading of a file collects, before it is judged as a whole. */

import type { Diagnostic, Where } from '../diagnostic/diagnostic.ts';
import { sameFieldTwice } from '../diagnostic/kinds/structure.ts';
import type { Range } from '../diagnostic/place.ts';
import { quote } from '../diagnostic/quote.ts';
import { fieldWords } from '../form/field-words.ts';
import { walk } from '../form/fields.ts';
import type { Field, Form, GroupField } from '../form/form.ts';
import type { Entry, FieldPlace, Source } from '../read/source.ts';
import type { GivenText, Value } from './dataset.ts';

export interface Intake {
  source: Source;
  form: Form;
  /** The numbers and texts that the file gives. */
  values: Map<string, Value>;
  places: Map<string, FieldPlace>;
  /** Paths with an error of their own: nothing at or below them is reported as missing. */
  faulty: Set<string>;
  findings: Diagnostic[];
  /** What stands in the file with nothing in it, and where. */
  blanks: Map<Field, Range>;
  /** Entries whose key is no field of the group they stand in. */
  unknown: UnknownEntry[];
  /** Texts of the file, for the bindings in them. */
  texts: GivenText[];
}

export interface UnknownEntry {
  group: GroupField;
  entry: Entry;
}

/** An empty intake for a file. */
export function newIntake(source: Source, form: Form): Intake {
  return {
    source,
    form,
    values: new Map(),
    places: new Map(),
    faulty: new Set(source.transcript?.withheld),
    findings: [],
    blanks: new Map(),
    unknown: [],
    texts: [],
  };
}

/** The place of a finding about a field. */
export function whereIs(
  { source }: Pick<Intake, 'source'>,
  field: Field,
  range: Range | undefined,
): Where {
  return { file: source.file, path: field.path || undefined, range };
}

/** Whether the field, or a group that contains it, has an error of its own. */
export function isFaulty({ faulty }: Intake, path: string): boolean {
  for (let end = path.length; end > 0; end = path.lastIndexOf('.', end - 1)) {
    if (faulty.has(path.slice(0, end))) return true;
  }
  return false;
}

/** Takes back the values at and below a field: they have an error of their own. */
export function disregard({ faulty, values }: Intake, field: Field): void {
  faulty.add(field.path);
  for (const { path } of walk(field)) {
    const { text, range } = values.get(path) ?? {};
    if (text !== undefined) values.set(path, { text, ...(range ? { range } : {}) });
  }
}

/**
 * Takes a place of the file for a field. A field that has a place already is given twice, under two
 * spellings or inside and outside of its group: that is a finding, and nobody knows which one counts.
 * @returns whether the field is free
 */
export function claim(intake: Intake, field: Field, place: FieldPlace): boolean {
  const first = intake.places.get(field.path);
  if (first === undefined) {
    intake.places.set(field.path, place);
    return true;
  }
  disregard(intake, field);
  const key = ({ key: range, value }: FieldPlace) => {
    const { start, end } = range ?? value;
    return quote(intake.source.text.slice(start, end));
  };
  const finding = sameFieldTwice(
    {
      ...whereIs(intake, field, place.key ?? place.value),
      notes: [{ message: { zh: '第一处', en: 'the first' }, range: first.key ?? first.value }],
    },
    fieldWords(field),
    key(place),
    key(first),
  );
  intake.findings.push(finding);
  return false;
}
