/** Why a document is not read. Thrown within the carriers, and turned into a finding where they are called. */
import type { Diagnostic, Localized, Where } from '../diagnostic/diagnostic.ts';
import { damaged, tooMuch, type UnreadableFormat } from '../diagnostic/kinds/document.ts';

export class Refusal extends Error {
  /** Makes the finding, once the name of the file is known. */
  readonly finding: (where: Where) => Diagnostic;

  /** The format that its program can save it as, where that would do. */
  readonly saveAs: UnreadableFormat['saveAs'];

  constructor(finding: (where: Where) => Diagnostic, saveAs?: UnreadableFormat['saveAs']) {
    super('the document is refused');
    this.finding = finding;
    this.saveAs = saveAs;
  }
}

/** @param reason what is broken in it, without a full stop */
export function damagedFile(reason: Localized): Refusal {
  return new Refusal((where) => damaged(where, reason));
}

/** @param what what there is too much of, e.g. 单元格 */
export function moreThan(limit: number, what: Localized): Refusal {
  return new Refusal((where) => tooMuch(where, what, limit));
}
