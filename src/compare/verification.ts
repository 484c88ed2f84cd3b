/** What the parts of a verification look at: the published file, and the one that its data make. */
import type { Value } from '../check/dataset.ts';
import type { Medium } from '../diagnostic/kinds/verify.ts';
import type { Form } from '../form/form.ts';
import type { Imported } from '../import/import-document.ts';
import type { Shown } from '../import/shown.ts';
import type { LeftOut } from '../read/document.ts';
import type { ReportLine } from '../report/lines.ts';
import type { Table } from '../report/report.ts';

export interface Verification {
  file: string;
  medium: Medium;
  form: Form;
  /** The file carries a data set: this program made it, and everything in it counts. */
  isOurs: boolean;
  published: { shown: Shown; leftOut: LeftOut[] };
  /** What the data make: the document, read as the other one, and what its parts stand for. */
  expected: {
    shown: Shown;
    leftOut: LeftOut[];
    lines: ReportLine[];
    tables: Table[];
    values: ReadonlyMap<string, Value>;
  };
  /** The published file as that of others is read, by labels. */
  read?: Imported;
}
