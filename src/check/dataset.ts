/** The data of one report: a form with values that know their places; and what checking makes of it. */
import type { Diagnostic, Where } from '../diagnostic/diagnostic.ts';
import type { Range, Spot } from '../diagnostic/place.ts';
import type { RelationResult } from '../form/evaluate.ts';
import type { Form, TextField } from '../form/form.ts';
import type { Prose } from '../prose/read-prose.ts';
import type { FieldPlace, ScalarNode } from '../read/source.ts';
import type { InFile } from '../read/yaml/text-places.ts';
import type { TextNumber } from './text-number.ts';

/** A form with the values of one report, whatever kind of file they come from. */
export interface Dataset {
  form: Form;
  /** The file that the places are in, as the user named it. */
  file: string;
  /** Canonical data: mappings by English key only, totals computed, cells with an error absent. */
  data: Record<string, unknown>;
  /** Every number and text of the form that the file gives, or that was computed, by data path. */
  values: ReadonlyMap<string, Value>;
  /** Where each field stands, groups included, by data path. */
  places: ReadonlyMap<string, FieldPlace>;
  /** The texts that the file gives, in its order. */
  texts: ReportText[];
}

/** Last year's report of the same body, which this year's is compared with. */
export interface Previous extends Dataset {
  /** What its ranges count in. */
  text: string;
  /** The text was written down from a document: its lines are none of the file. */
  isTranscript?: true;
}

/** A data set that was checked. */
export interface Checked extends Dataset {
  previous?: Previous;
  /**
   * One for each relation instance of the form, in the form's order; none of those with last year's
   * report where there is no such report, or it has other numbers.
   */
  relations: RelationResult[];
  /** Every number in the prose, and what became of it. */
  numbers: TextNumber[];
  diagnostics: Diagnostic[];
}

/** A value with where it stands; a computed total stands nowhere. */
export interface Value extends Spot {
  /** Absent when what stands in the file is not a legal value. */
  value?: number | string;
  /** What a page shows: of an amount, the digits as written. */
  text: string;
}

/** A text as a file gives it. */
export interface GivenText {
  field: TextField;
  node: ScalarNode;
  text: string;
}

/** A text that was read, with the way from ranges of its characters to the file. */
export interface ReportText extends GivenText {
  /** Of running text. */
  prose?: Prose;
  inFile: InFile;
  /** The place of a part; that of the whole text where the file writes it in another way. */
  where(range: Range): Where;
}
