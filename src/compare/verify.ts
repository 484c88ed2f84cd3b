/** A published file against its data: every cell, every line, and what a reader would not see. */
import type { Value } from '../check/dataset.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import * as kinds from '../diagnostic/kinds/verify.ts';
import type { Form } from '../form/form.ts';
import type { Imported } from '../import/import-document.ts';
import { shownIn } from '../import/shown.ts';
import type { Document, LeftOut } from '../read/document.ts';
import { leftOutWords } from '../read/left-out.ts';
import { linesOf, tablesOf } from '../report/lines.ts';
import type { Report } from '../report/report.ts';
import type { Verification } from './verification.ts';
import { lineFindings } from './verify-lines.ts';
import { tableFindings } from './verify-tables.ts';

export interface Sides {
  file: string;
  form: Form;
  published: Document;
  /** The document that the data make, in the same format. */
  made: Document;
  report: Report;
  values: ReadonlyMap<string, Value>;
  read?: Imported;
}

/** @returns a finding for each difference */
export function verify({ file, form, published, made, report, values, read }: Sides): Diagnostic[] {
  const verification: Verification = {
    ...{ file, form, medium: published.carrier === 'word' ? 'word' : 'html' },
    isOurs: (published.embedded ?? []).length > 0,
    published: { shown: shownIn(published), leftOut: published.leftOut },
    expected: {
      shown: shownIn(made),
      leftOut: made.leftOut,
      ...{ lines: linesOf(report), tables: tablesOf(report), values },
    },
    ...(read && { read }),
  };
  return [
    ...tableFindings(verification),
    ...lineFindings(verification),
    ...unseenFindings(verification),
  ];
}

/** What is left out of a file and is not in the one that the data make. */
function unseenFindings(verification: Verification): Diagnostic[] {
  const { file, published, expected } = verification;
  // The number of a page is another one wherever the file was saved.
  const keyOf = ({ reason, text }: LeftOut) =>
    `${reason} ${reason === 'footer' ? text.replace(/[\d\s]/g, '') : text}`;
  const usual = new Set(expected.leftOut.map(keyOf));
  const strange = published.leftOut.filter((each) => !usual.has(keyOf(each)));
  const [scripts, others] = [strange.filter(isProgram), strange.filter((each) => !isProgram(each))];
  const told = others.filter((each) => isOfReport(each, verification));
  return [
    ...told.map(({ reason, text, place }) => {
      const where = { file, range: place?.range, cell: place?.cell };
      return kinds.unseen(where, leftOutWords(reason), text);
    }),
    ...(scripts.length > 0 ? [kinds.script({ file }, scripts.length)] : []),
  ];
}

const isProgram = ({ reason }: LeftOut): boolean => reason === 'script' || reason === 'control';

/** The page around a report has menus that are hidden, and whoever sets a file gives it running heads. */
function isOfReport({ reason, place }: LeftOut, { isOurs, medium }: Verification): boolean {
  if (isOurs || place?.cell) return true;
  return medium === 'word' && reason !== 'header' && reason !== 'footer';
}
