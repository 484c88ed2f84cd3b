/** A document that others wrote as a source of data: from here on it goes the way of a data file. */
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { noTable } from '../diagnostic/kinds/import.ts';
import { newestFirst } from '../form/editions.ts';
import type { Form } from '../form/form.ts';
import type { Forms } from '../form/forms.ts';
import { dataTest } from '../form/looks-like-data.ts';
import type { Document } from '../read/document.ts';
import { type Guard, readDocument } from '../read/read-document.ts';
import type { Source } from '../read/source.ts';
import { Album } from './album.ts';
import { type ImportOptions, importDocument } from './import-document.ts';
import { restoreTexts } from './restore.ts';
import { transcribe } from './transcribe.ts';

/** How a document is to be read. */
export interface Reading extends Partial<Pick<ImportOptions, 'blank'>> {
  /** Gives a file by its path relative to the document; with it the pictures of the texts go along. */
  beside?: (path: string) => Promise<Uint8Array>;
}

/** A source with the form that its tables are in; without form, why it was not read is its finding. */
export interface DocumentSource {
  source: Source;
  form?: Form;
  /** The pictures that its texts show, where they were asked for. */
  album?: Album;
}

/** Pictures of a document are called as if they lay in a folder of this name beside it. */
const FOLDER = '图片';

/** Reads a document of any kind. Nothing in it makes this throw. */
export async function readDocumentSource(
  bytes: Uint8Array,
  file: string,
  forms: Forms,
  { guard, blank = 'unknown', beside }: Reading & { guard?: Guard | undefined } = {},
): Promise<DocumentSource> {
  const unread = (diagnostic: Diagnostic) => ({
    source: { file, text: '', diagnostics: [diagnostic] },
  });
  const read = await readDocument(bytes, file, guard);
  if ('diagnostic' in read) return unread(read.diagnostic);
  const { document } = read;
  if (await isDataFile(document, forms)) return unread(noTable({ file }));
  const all = await newestFirst(forms);
  const album = beside && (await Album.of(document, { folder: FOLDER, beside }));
  const result = importDocument(document, { file, forms: all, blank, album });
  if ('diagnostic' in result) return unread(result.diagnostic);
  const imported = await restoreTexts(result.imported, document, { file, forms });
  return { source: transcribe(imported, file), form: imported.form, ...(album && { album }) };
}

/** Whether a text is a data file. One with mistakes has the labels of the tables in it as well. */
export async function isDataFile({ carrier, text = '' }: Document, forms: Forms): Promise<boolean> {
  return carrier === 'text' && (await dataTest(forms)(text));
}
