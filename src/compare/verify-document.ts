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
import { PLAIN } from '../import/restore.ts';
import type { Document } from '../read/document.ts';
import { type Guard, readDocument } from '../read/read-document.ts';
import { embeddedText } from '../report/data-set.ts';
import type { Report } from '../report/report.ts';
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
  const report = await assemble(checked, PLAIN);
  const about = data ? beside(own, report, file, data.file) : own.diagnostics;
  const edition = editionFindings(own, checked, file);
  const differences = await compared(document, checked, report, { file, forms });
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
function beside(own: OwnData, { data }: Report, file: string, given: string): Diagnostic[] {
  const isGone = ({ code }: Diagnostic) => code === kinds.noData.code;
  const found = own.diagnostics.map((each) => (isGone(each) ? kinds.dataGone({ file }) : each));
  const isSame = own.json === undefined || own.json === embeddedText(data);
  return isSame ? found : [...found, kinds.otherData({ file }, given)];
}

function editionFindings({ edition }: OwnData, { form }: Checked, file: string): Diagnostic[] {
  const known = form.edition.document;
  if (edition === undefined || edition === known) return [];
  return [kinds.otherEdition({ file }, edition, known)];
}

async function compared(
  published: Document,
  checked: Checked,
  report: Report,
  { file, forms }: { file: string; forms: Forms },
): Promise<Diagnostic[]> {
  const { form, values } = checked;
  const imported = importDocument(published, {
    ...{ file, forms: await newestFirst(forms), blank: 'unknown' },
  });
  const read = 'imported' in imported ? imported.imported : undefined;
  if (read && read.form.id !== form.id) return [kinds.otherForm({ file }, read.form.id, form.id)];
  const format = published.carrier === 'word' ? 'docx' : 'html';
  const write = await loadWriter(format);
  const made = await readDocument(await write(report), file);
  if ('diagnostic' in made) return [made.diagnostic];
  const sides = { file, form, published, made: made.document, report, values };
  return verify({ ...sides, ...(read && { read }) });
}
