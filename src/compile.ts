/**
 * The compiler, from bytes to bytes: read → form → check → judge → assemble → write. Start reading here.
 */

import { check } from './check/check.ts';
import type { CheckOptions, LoadImage } from './check/check-options.ts';
import type { Checked, Previous, Value } from './check/dataset.ts';
import type { LastYear } from './check/examined.ts';
import { chooseForm } from './check/structure/choose-form.ts';
import type { Diagnostic, Localized } from './diagnostic/diagnostic.ts';
import { unanswered, wrongNumbers } from './diagnostic/summary.ts';
import type { Form } from './form/form.ts';
import type { Forms } from './form/forms.ts';
import type { Album } from './import/album.ts';
import { judge } from './judge/judge.ts';
import { withPublishedReasons } from './judge/published-reasons.ts';
import { isDocument } from './read/document-kind.ts';
import type { Guard } from './read/read-document.ts';
import { readSource } from './read/read-source.ts';
import type { Source } from './read/source.ts';
import type { FileBeside, Report, SiteMetadata } from './report/report.ts';
import { type Format, loadWriter } from './write/formats.ts';

/** One report's file, as bytes, and the way to the pictures beside it. */
export interface Input {
  /** Name of the file, for messages. */
  file: string;
  bytes: Uint8Array;
  /** Gives the bytes of a picture by its path relative to the file, or throws why it cannot. */
  image: LoadImage;
  /** How a document that others wrote is read. */
  reading?: {
    /** What a cell without a number means: nothing that is known, or 0. */
    blank?: 'unknown' | 'zero';
    /** The pictures of its texts go along, as they do of a data file. */
    withPictures?: boolean;
  };
  /** Stands by while a library reads a document; without it the promises that it forgets are fatal. */
  guard?: Guard;
  /**
   * Finds last year's report by its path as the report writes it, or, where it names none, as
   * whoever runs the check knows it; gives its bytes, or why they cannot be had.
   */
  lastYear?: (named: string | undefined) => Promise<FoundReport | undefined>;
}

/** A report that was looked for. */
export type FoundReport = Pick<Input, 'file'> & ({ bytes: Uint8Array } | { reason: Localized });

/** A file that was read and checked. */
export interface CheckedInput {
  source: Source;
  /** Absent when the file could not be understood as any form. */
  checked?: Checked;
  /** Everything found, by place. */
  diagnostics: Diagnostic[];
  /** Gives the pictures that the texts show: those beside a data file, or in a document. */
  image: LoadImage;
}

/**
 * Reads a file and checks it: a data file against the form it names, a document that others wrote
 * (Word, web page, sheet, text) against the form its tables are in. Nothing in the file makes this
 * throw.
 * @throws FormError when the form itself cannot be used
 */
export async function checkInput(
  input: Input,
  forms: Forms,
  options: CheckOptions = {},
): Promise<CheckedInput> {
  const { source, form, album } = await sourceOf(input, forms);
  // The pictures of a document are in it, and not where its texts once had them.
  const image: LoadImage = album ? (path) => album.bytesOf(path) : input.image;
  if (!form) {
    const diagnostics = await judge(source.diagnostics, source, undefined, options);
    return { source, diagnostics, image };
  }
  const { lastYear } = input;
  const checked = await check(source, form, {
    ...(source.transcript && !album ? {} : { image }),
    ...{ forms, deadline: options.deadline, comparison: options.comparison },
    lastYear: lastYear && (async (named) => understand(await lastYear(named), input, forms)),
  });
  const diagnostics = await judge(checked.diagnostics, source, checked, options);
  return { source, checked: withPublishedReasons(checked, diagnostics), diagnostics, image };
}

/** A source with its form; without form, why it has none is among its findings. */
interface Opened {
  source: Source;
  form?: Form;
  /** Of a document, the pictures that its texts show. */
  album?: Album;
}

/** Last year's report is read as it stands, and without pictures. */
type Readable = Omit<Input, 'image'> & Partial<Pick<Input, 'image'>>;

async function sourceOf(input: Readable, forms: Forms): Promise<Opened> {
  const { bytes, file } = input;
  if (isDocument(bytes)) return documentOf(input, forms);
  const source = await readSource(bytes, file);
  const choice = await chooseForm(source, forms);
  if ('form' in choice) return { source, form: choice.form };
  // What is no data file may be the text of a document.
  const text = await documentOf(input, forms);
  if (text.form) return text;
  return { source: { ...source, diagnostics: [...source.diagnostics, ...choice.diagnostics] } };
}

async function documentOf(
  { bytes, file, guard, image, reading: { blank, withPictures } = {} }: Readable,
  forms: Forms,
): Promise<Opened> {
  const { readDocumentSource } = await import('./import/document-source.ts');
  return readDocumentSource(bytes, file, forms, {
    guard,
    ...(blank && { blank }),
    ...(withPictures && image && { beside: image }),
  });
}

/** Reads last year's report; it is not compared with the one before it, nor its pictures looked at. */
async function understand(
  found: FoundReport | undefined,
  { guard }: Input,
  forms: Forms,
): Promise<LastYear | undefined> {
  if (!found || 'reason' in found) return found;
  const { file } = found;
  const { source, form } = await sourceOf({ ...found, ...(guard ? { guard } : {}) }, forms);
  if (!form) return { file, reason: NOT_A_REPORT };
  const checked = await check(source, form, { forms });
  const diagnostics = await judge(checked.diagnostics, source, checked, {});
  const errors = unanswered(diagnostics).filter(({ severity }) => severity === 'error').length;
  return { file, report: lastYearsReport(checked, source), errors };
}

/** Of a document, with the cells where it has its numbers. */
function lastYearsReport(checked: Checked, { text, transcript }: Source): Previous {
  if (!transcript) return { ...checked, text };
  const placed = ([path, value]: [string, Value]): [string, Value] => {
    const { path: _, ...place } = transcript.placeOf({
      ...(value.range ? { path, range: value.range } : { path }),
    });
    return [path, { ...value, ...place }];
  };
  const values = new Map([...checked.values].map(placed));
  return { ...checked, values, text, isTranscript: true };
}

const NOT_A_REPORT: Localized = {
  zh: '里面没有本程序读得懂的年度报告',
  en: 'there is no report in it that this program understands',
};

/** Whether a report may be built: an error that nobody has answered forbids it. */
export function hasErrors(diagnostics: Diagnostic[]): boolean {
  return diagnostics.some(({ severity, excused }) => severity === 'error' && !excused);
}

export interface BuildOptions {
  formats: readonly Format[];
  /** Marks every page as a draft, and the numbers that the findings call wrong. */
  draft: boolean;
  found: readonly Diagnostic[];
  /** Instant that the files carry as their date, in milliseconds since 1970; else the data say it. */
  instant?: number | undefined;
  /** Values for the `<meta>` tags that the report does not give itself. */
  site?: SiteMetadata;
  /** Those of the documents that will stand in one folder, to which a page can lead. */
  beside?: FileBeside[];
}

/**
 * Assembles a checked report and writes it in each format.
 * @returns the bytes of one file per format
 */
export async function buildInput(
  checked: Checked,
  image: LoadImage,
  options: BuildOptions,
): Promise<Map<Format, Uint8Array>> {
  return writeReport(await assembleInput(checked, image, options), options.formats);
}

/** The report as the writers take it, for whoever needs more of it than its files. */
export async function assembleInput(
  checked: Checked,
  image: LoadImage,
  { draft, found, instant, site, beside }: Omit<BuildOptions, 'formats'>,
): Promise<Report> {
  const { assemble } = await import('./assemble/assemble.ts');
  const report = await assemble(checked, { draft, wrong: wrongNumbers(found), instant, image });
  const finished = { ...report, ...(beside ? { beside } : {}) };
  return site ? withSite(finished, site) : finished;
}

function withSite(report: Report, site: SiteMetadata): Report {
  const { metadata } = report;
  return { ...report, metadata: { ...metadata, site: { ...site, ...metadata.site } } };
}

export async function writeReport(
  report: Report,
  formats: readonly Format[],
): Promise<Map<Format, Uint8Array>> {
  const files = new Map<Format, Uint8Array>();
  for (const format of formats) {
    const write = await loadWriter(format);
    files.set(format, await write(report));
  }
  return files;
}
