/** What checking a file gives: its data in one canonical shape, and everything found on the way. */

import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Range } from '../diagnostic/place.ts';
import type { RelationResult } from '../form/evaluate.ts';
import type { Form } from '../form/form.ts';

export interface Checked {
  form: Form;
  /** Canonical data: mappings by English key only, totals computed, cells with an error absent. */
  data: Record<string, unknown>;
  /** Every number and text of the form that the file gives, or that was computed, by data path. */
  values: ReadonlyMap<string, Value>;
  /** Where each field stands, groups included, by data path. */
  places: ReadonlyMap<string, FieldPlace>;
  /** One for each relation instance of the form, in the form's order. */
  relations: RelationResult[];
  diagnostics: Diagnostic[];
}

export interface Value {
  /** Absent when what stands in the file is not a legal value. */
  value?: number | string;
  /** What a page shows: of an amount, the digits as written. */
  text: string;
  /** Absent for a computed total. */
  range?: Range;
}

export interface FieldPlace {
  /** The key, absent for an item of a list row. */
  key?: Range;
  value: Range;
}
