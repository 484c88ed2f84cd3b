/** The file of a report, of any kind, as something to go on filling in: itself, or the next year's. */
import type { Checked } from '../check/dataset.ts';
import { type CheckedInput, checkInput } from '../compile.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { skeleton } from '../edit/skeleton.ts';
import { takenOver } from '../edit/taken-over.ts';
import { reportFacts } from '../form/common-fields.ts';
import { formOfYear, newestFirst } from '../form/editions.ts';
import type { Form } from '../form/form.ts';
import type { Forms } from '../form/forms.ts';
import { dataFile, filledFrom } from './data-file.ts';
import type { Filled } from './filled.ts';

/** A file that was opened. */
export interface Opened {
  /** Absent where there is no report in the file that the program understands. */
  filled?: Filled;
  /** What was found in the file and is not there to be found in what was taken from it. */
  doubts: Diagnostic[];
}

/** Opens a data file, or a document that others wrote. Nothing in it makes this throw. */
export async function openReport(bytes: Uint8Array, file: string, forms: Forms): Promise<Opened> {
  const input = await read(bytes, file, forms);
  if (!input.checked) return { doubts: input.diagnostics };
  const filled = filledFrom(input.source, input.checked);
  const again = await read(textBytes(await textOf(filled, forms)), file, forms);
  const known = new Set(again.diagnostics.map(identity));
  return { filled, doubts: input.diagnostics.filter((each) => !known.has(identity(each))) };
}

/** Last year's report as a start, and as the data that the new one is compared with. */
export interface NextYear extends Opened {
  lastYear?: string;
}

/**
 * Begins the report of the year after one: body, contact, headings and what is carried over are
 * taken from it, as `gov-report new --from` does.
 */
export async function beginNextYear(
  bytes: Uint8Array,
  file: string,
  forms: Forms,
): Promise<NextYear> {
  const { source, checked, diagnostics } = await read(bytes, file, forms);
  if (!checked) return { doubts: diagnostics };
  const { year, agency } = reportFacts(checked.values);
  const form = formFor(await newestFirst(forms), year === undefined ? undefined : year + 1);
  const text = skeleton(form, {
    year: year === undefined ? form.edition.firstYear : year + 1,
    ...{ name: agency, lastYear: takenOver(checked, form, file) },
  });
  const own = await filledText(text, forms);
  const lastYear = await textOf(filledFrom(source, checked), forms);
  const doubts = diagnostics.filter(({ code }) => !/^(?:text|value|relation)\//.test(code));
  return { filled: own, lastYear, doubts };
}

/** An empty report of a year. */
export async function beginEmpty(year: number, forms: Forms): Promise<Filled> {
  const form = formFor(await newestFirst(forms), year);
  return filledText(skeleton(form, { year }), forms);
}

function formFor([newest, ...older]: Form[], year: number | undefined): Form {
  if (!newest) throw new Error('there are no forms');
  return (year === undefined ? undefined : formOfYear([newest, ...older], year)) ?? newest;
}

async function filledText(text: string, forms: Forms): Promise<Filled> {
  const { source, checked } = await read(textBytes(text), '', forms);
  return filledFrom(source, checked as Checked);
}

export const textOf = async (filled: Filled, forms: Forms): Promise<string> =>
  dataFile(filled, await forms.load(filled.form));

export const textBytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const read = (bytes: Uint8Array, file: string, forms: Forms): Promise<CheckedInput> =>
  checkInput({ file, bytes, image: nothing }, forms);

async function nothing(): Promise<never> {
  throw new Error('a picture is no part of what is typed');
}

const identity = ({ code, path, message }: Diagnostic): string =>
  [code, path, message.zh].join('\n');
