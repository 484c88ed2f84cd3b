/** Verifies a published file: what it shows against the data that it carries, or that are given. */
import { assemble } from '../assemble/assemble.ts';
import type { Checked } from '../check/dataset.ts';
import { checkInput, type Input } from '../compile.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import * as kinds from '../diagnostic/kinds/verify.ts';
import { newestFirst } from '../form/editions.ts';
import type { Forms } from '../form/forms.ts';
import { type OwnData, ownData } from '../import/embedded.ts';
import { importDocument } from '../import/import-document.ts';
import type { Document } from '../read/document.ts';
import { type Guard, readDocument } from '../read/read-document.ts';
import { loadWriter } from '../write/formats.ts';
import { verify } from './verify.ts';

export interface Verified {
  /** Differences, and what else is wrong with the file. */
  diagnostics: Diagnostic[];
  /** The text that ranges count in. */
  text: string;
  /** The data that the file was held against; absent where there were none. */
  checked?: Checked;
}

/**
 * Nothing in the files makes this throw.
 * @param data the data file; without it the data set in the published file is taken
 * @throws FormError when a form itself cannot be used
 */
export async function verifyDocument(
  { file, bytes }: Pick<Input, 'file' | 'bytes'>,
  data: Input | undefined,
  forms: Forms,
  guard?: Guard,
): Promise<Verified> {
  const result = await readDocument(bytes, file, guard);
  if ('diagnostic' in result) return { text: '', diagnostics: [result.diagnostic] };
  const { document } = result;
  const { text = '', carrier } = document;
  if (carrier !== 'word' && carrier !== 'html') {
    return { text, diagnostics: [kinds.notPublished({ file })] };
  }
  const own = ownData(document, file);
  const input = data ?? inputOf(own, file);
  if (!input) return { text, diagnostics: own.diagnostics };
  const { checked, diagnostics } = await checkInput(input, forms);
  if (!checked) {
    const found = data ? diagnostics : diagnostics.map((each) => unusable(each, file));
    return { text, diagnostics: [...own.diagnostics, ...found] };
  }
  const about = data ? await beside(own, checked, { file, data, forms }) : own.diagnostics;
  const edition = editionFindings(own, checked, file);
  const differences = await compared(document, checked, file, forms);
  return { text, checked, diagnostics: [...about, ...edition, ...differences] };
}

const NO_PICTURES = async (path: string): Promise<never> => {
  throw new Error(path);
};

function inputOf({ json }: OwnData, file: string): Input | undefined {
  if (json === undefined) return undefined;
  return { file, bytes: new TextEncoder().encode(json), image: NO_PICTURES };
}

const unusable = ({ message }: Diagnostic, file: string): Diagnostic =>
  kinds.unusableData({ file }, message);

/** The data set in the file beside the data file that was given. */
async function beside(
  own: OwnData,
  { data }: Checked,
  { file, data: given, forms }: { file: string; data: Input; forms: Forms },
): Promise<Diagnostic[]> {
  const input = inputOf(own, file);
  if (!input) {
    return own.diagnostics.map((each) =>
      each.code === kinds.noData.code ? kinds.dataGone({ file }) : each,
    );
  }
  const { checked } = await checkInput(input, forms);
  const isSame = checked && JSON.stringify(checked.data) === JSON.stringify(data);
  return [...own.diagnostics, ...(isSame ? [] : [kinds.otherData({ file }, given.file)])];
}

function editionFindings({ edition }: OwnData, { form }: Checked, file: string): Diagnostic[] {
  const known = form.edition.document;
  if (edition === undefined || edition === known) return [];
  return [kinds.otherEdition({ file }, edition, known)];
}

/** A picture of its own: what counts are the words for it. */
const PICTURE = new TextEncoder().encode(
  '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"></svg>',
);

async function compared(
  published: Document,
  checked: Checked,
  file: string,
  forms: Forms,
): Promise<Diagnostic[]> {
  const { form, values } = checked;
  const imported = importDocument(published, {
    ...{ file, forms: await newestFirst(forms), blank: 'unknown' },
  });
  const read = 'imported' in imported ? imported.imported : undefined;
  if (read && read.form !== form) return [kinds.otherForm({ file }, read.form.id, form.id)];
  const format = published.carrier === 'word' ? 'docx' : 'html';
  const report = await assemble(checked, { draft: false, instant: 0, image: async () => PICTURE });
  const write = await loadWriter(format);
  const made = await readDocument(await write(report), file);
  if ('diagnostic' in made) return [made.diagnostic];
  const sides = { file, form, published, made: made.document, report, values };
  return verify({ ...sides, ...(read && { read }) });
}
