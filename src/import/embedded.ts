/** The data set that a document of this program carries, and what is wrong with it. */
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import * as kinds from '../diagnostic/kinds/verify.ts';
import type { Document } from '../read/document.ts';
import { hashOf } from '../report/data-set.ts';

export interface OwnData {
  /** The data as the text of a data file; absent where there is none, or nobody can tell which. */
  json?: string;
  /** The document that it says prescribes its form. */
  edition?: string;
  diagnostics: Diagnostic[];
}

export function ownData({ embedded = [] }: Document, file: string): OwnData {
  const [own, ...others] = embedded;
  if (!own) return { diagnostics: [kinds.noData({ file }, file)] };
  if (others.length > 0) return { diagnostics: [kinds.severalData({ file }, embedded.length)] };
  const { text, edition = '', sha256 } = own;
  const diagnostics = hashOf(text) === sha256 ? [] : [kinds.alteredData({ file })];
  return { json: text, edition, diagnostics };
}
