/**
 * The compiler, from bytes to bytes: read → form → check → judge → assemble → write. Start reading here.
 */

import { check } from './check/check.ts';
import type { CheckOptions } from './check/check-options.ts';
import type { Checked } from './check/dataset.ts';
import type { LoadImage } from './check/examined.ts';
import { chooseForm } from './check/structure/choose-form.ts';
import type { Diagnostic } from './diagnostic/diagnostic.ts';
import type { Forms } from './form/forms.ts';
import { judge } from './judge/judge.ts';
import { readSource } from './read/read-source.ts';
import type { Source } from './read/source.ts';
import type { Report, SiteMetadata } from './report/report.ts';
import { type Format, loadWriter } from './write/formats.ts';

/** One report's file, as bytes, and the way to the pictures beside it. */
export interface Input {
  /** Name of the file, for messages. */
  file: string;
  bytes: Uint8Array;
  /** Gives the bytes of a picture by its path relative to the file, or throws why it cannot. */
  image: LoadImage;
}

/** A file that was read and checked. */
export interface CheckedInput {
  source: Source;
  /** Absent when the file could not be understood as any form. */
  checked?: Checked;
  /** Everything found, by place. */
  diagnostics: Diagnostic[];
}

/**
 * Reads a file and checks it against the form it names. Nothing in the file makes this throw.
 * @throws FormError when the form itself cannot be used
 */
export async function checkInput(
  { bytes, file, image }: Input,
  forms: Forms,
  options: CheckOptions = {},
): Promise<CheckedInput> {
  const source = await readSource(bytes, file);
  const choice = await chooseForm(source, forms);
  if ('form' in choice) {
    const checked = await check(source, choice.form, { forms, image, deadline: options.deadline });
    const diagnostics = await judge(checked.diagnostics, source, checked, options);
    return { source, checked, diagnostics };
  }
  const found = [...source.diagnostics, ...choice.diagnostics];
  return { source, diagnostics: await judge(found, source, undefined, options) };
}

/** Whether a report may be built: an error that nobody has answered forbids it. */
export function hasErrors(diagnostics: Diagnostic[]): boolean {
  return diagnostics.some(({ severity, excused }) => severity === 'error' && !excused);
}

export interface BuildOptions {
  formats: readonly Format[];
  /** Marks every page as a draft. */
  draft: boolean;
  /** Instant that the files carry as their date, in milliseconds since 1970; else the data say it. */
  instant?: number | undefined;
  /** Values for the `<meta>` tags that the report does not give itself. */
  site?: SiteMetadata;
}

/**
 * Assembles a checked report and writes it in each format.
 * @returns the bytes of one file per format
 */
export async function buildInput(
  checked: Checked,
  image: LoadImage,
  { formats, draft, instant, site }: BuildOptions,
): Promise<Map<Format, Uint8Array>> {
  const { assemble } = await import('./assemble/assemble.ts');
  const report = await assemble(checked, { draft, instant, image });
  return writeReport(site ? withSite(report, site) : report, formats);
}

function withSite(report: Report, site: SiteMetadata): Report {
  const { metadata } = report;
  return { ...report, metadata: { ...metadata, site: { ...site, ...metadata.site } } };
}

async function writeReport(
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
