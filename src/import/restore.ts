/**
 * The texts of a document that this program made, as its data file had them: with their bindings and
 * marks. What is visible is what is read: a text is taken from the data set in the document only
 * where it makes what the document shows, with the numbers that the document shows.
 */
import { type AssembleOptions, assemble } from '../assemble/assemble.ts';
import { check } from '../check/check.ts';
import type { Checked, Value } from '../check/dataset.ts';
import * as kinds from '../diagnostic/kinds/import.ts';
import { COMMON } from '../form/common-fields.ts';
import { isProse } from '../form/fields.ts';
import type { Field } from '../form/form.ts';
import type { Forms } from '../form/forms.ts';
import { relinked } from '../prose/relink.ts';
import type { Document } from '../read/document.ts';
import { readDocument } from '../read/read-document.ts';
import { readSource } from '../read/read-source.ts';
import type { Report } from '../report/report.ts';
import { loadWriter } from '../write/formats.ts';
import { ownData } from './embedded.ts';
import type { Imported } from './import-document.ts';
import { shownByHeading } from './shown.ts';

/** Whatever the pictures show: what counts are the words for them. */
const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"></svg>';

/** How a report is made to be compared with another one. */
export const PLAIN: AssembleOptions = {
  draft: false,
  instant: 0,
  image: async () => new TextEncoder().encode(PICTURE),
};

/** @returns what was imported, with the texts that the data set in the document agrees on */
export async function restoreTexts(
  imported: Imported,
  document: Document,
  { file, forms }: { file: string; forms: Forms },
): Promise<Imported> {
  if (!document.embedded?.length) return imported;
  const { json, diagnostics } = ownData(document, file);
  const own =
    json !== undefined && diagnostics.length === 0 && (await dataIn(json, imported, forms));
  const disagrees = (): Imported => ({
    ...imported,
    diagnostics: [...imported.diagnostics, kinds.embeddedDisagrees({ file })],
  });
  if (!own) return disagrees();
  const report = await assemble({ ...own, values: shownValues(own, imported), texts: [] }, PLAIN);
  const agrees = await agreement(document, report, file);
  const texts = await restored(imported, own, agrees);
  return agrees.all ? { ...imported, ...texts } : { ...disagrees(), ...texts };
}

async function dataIn(
  json: string,
  { form }: Imported,
  forms: Forms,
): Promise<Checked | undefined> {
  const source = await readSource(new TextEncoder().encode(json), 'data.json');
  const checked = await check(source, form, { forms });
  return checked.values.get(COMMON.form)?.text === form.id ? checked : undefined;
}

/** The values of the data set, with the numbers that the document shows. */
function shownValues({ values }: Checked, { tables }: Imported): Map<string, Value> {
  const shown = new Map(values);
  for (const [path, { number }] of tables.flatMap(({ cells }) => [...cells])) {
    if (number === undefined) shown.delete(path);
    else shown.set(path, { value: Number(number), text: number });
  }
  return shown;
}

interface Agreement {
  /** Whether what stands below a heading is as the data make it; '' is the beginning. */
  below(section: string): boolean;
  all: boolean;
}

async function agreement(document: Document, report: Report, file: string): Promise<Agreement> {
  const write = await loadWriter(document.carrier === 'word' ? 'docx' : 'html');
  const made = await readDocument(await write(report), file);
  const headings = report.blocks.flatMap((block) =>
    block.kind === 'heading' && block.level === 1
      ? [{ id: block.id, text: block.content.map(({ text }) => text).join('') }]
      : [],
  );
  if ('diagnostic' in made) return { below: () => false, all: false };
  const [expected, shown] = [made.document, document].map((each) => shownByHeading(each, headings));
  const below = (section: string) =>
    expected!.get(section)?.join('\n') === shown!.get(section)?.join('\n');
  return { below, all: ['', ...headings.map(({ id }) => id)].every(below) };
}

async function restored(
  { texts, form }: Imported,
  { values }: Checked,
  agreement: Agreement,
): Promise<Pick<Imported, 'texts' | 'exact'>> {
  const result = new Map(texts);
  const exact = new Set<string>();
  for (const field of form.fields.values()) {
    const { path } = field;
    if (!isText(field) || !isAgreed(field, texts, agreement)) continue;
    const text = values.get(path)?.text;
    if (text === undefined) result.delete(path);
    else result.set(path, await relinked(text, texts.get(path) ?? ''));
    exact.add(path);
  }
  return { texts: result, exact };
}

const isText = ({ kind, path }: Field): boolean =>
  path === COMMON.year || (kind === 'text' && path !== COMMON.form);

/** Facts that are printed in a text only are taken where the document was not read to say otherwise. */
function isAgreed(
  field: Field,
  texts: ReadonlyMap<string, string>,
  { below, all }: Agreement,
): boolean {
  if (all || HEAD.has(field.path)) return below('');
  if (isProse(field)) return below(field.path);
  return below('') && !texts.has(field.path);
}

/** What the first lines of a report say; other facts are not printed, or in a text. */
const HEAD: ReadonlySet<string> = new Set([
  COMMON.title,
  COMMON.year,
  COMMON.agency,
  COMMON.preamble,
]);
