/**
 * The compiler, from bytes to bytes: read → form → check → assemble → write. Start reading here.
 */

import { check } from './check/check.ts';
import type { Checked } from './check/checked.ts';
import { chooseForm } from './check/structure/choose-form.ts';
import { checkImages, type LoadImage } from './check/texts/images.ts';
import { type Deadline, deadlineFindings } from './check/years/deadline.ts';
import type { Diagnostic } from './diagnostic/diagnostic.ts';
import type { Forms } from './form/forms.ts';
import { excuse } from './judge/excuse.ts';
import { inOrder } from './judge/in-order.ts';
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

export interface CheckOptions {
  /** Today, `YYYY-MM-DD`, which exceptions end before; without it none expires. */
  readonly today?: string;
  /** Whether the exceptions of the report count; they do unless this is false. */
  exceptions?: boolean;
  /** Last day, `MM-DD`, on which the report of the year before is in time: for all, or by kind of body. */
  deadline?: Deadline;
}

/**
 * Reads a file and checks it against the form it names. Nothing in the file makes this throw.
 * @throws FormError when the form itself cannot be used
 */
export async function checkInput(
  input: Input,
  forms: Forms,
  options: CheckOptions = {},
): Promise<CheckedInput> {
  const source = await readSource(input.bytes, input.file);
  const choice = await chooseForm(source, forms);
  if (!('form' in choice)) {
    return { source, diagnostics: [...source.diagnostics, ...choice.diagnostics] };
  }
  const { exceptions = true, deadline } = options;
  const checked = await check(source, choice.form, forms);
  const found = [
    ...checked.diagnostics,
    ...(await checkImages(checked, source, input.image)),
    ...(deadline ? deadlineFindings(checked, input.file, deadline) : []),
  ];
  const answered = exceptions ? await excuse(found, source, checked, options) : found;
  return { source, checked, diagnostics: inOrder(await explainRelations(checked, answered)) };
}

/**
 * Most reports break no relation: what explains broken ones is loaded for those that do. A relation
 * that the office has answered is neither a mistake nor evidence of one.
 */
async function explainRelations(checked: Checked, found: Diagnostic[]): Promise<Diagnostic[]> {
  const open = found.filter(({ excused }) => excused === undefined);
  if (open.every(({ arithmetic }) => arithmetic === undefined)) return found;
  const excused = found.filter((each) => each.excused !== undefined);
  const answered = new Set(excused.map(({ arithmetic }) => arithmetic?.key));
  const relations = checked.relations.filter(({ instance }) => !answered.has(instance.key));
  const { foldFindings } = await import('./judge/fold-findings.ts');
  return [...foldFindings({ ...checked, relations, diagnostics: open }), ...excused];
}

/** Whether a report may be built: an error that nobody has answered forbids it. */
export function hasErrors(diagnostics: Diagnostic[]): boolean {
  return diagnostics.some(({ severity, excused }) => severity === 'error' && !excused);
}

export interface BuildOptions {
  formats: Format[];
  /** Marks every page as a draft. */
  draft: boolean;
  /** Instant that the files carry as their date, ISO 8601 in UTC. */
  modified: string;
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
  { formats, draft, modified, site }: BuildOptions,
): Promise<Map<Format, Uint8Array>> {
  const { assemble } = await import('./assemble/assemble.ts');
  const report = await assemble(checked, { draft, modified, image });
  return writeReport(site ? withSite(report, site) : report, formats);
}

function withSite(report: Report, site: SiteMetadata): Report {
  const { metadata } = report;
  return { ...report, metadata: { ...metadata, site: { ...site, ...metadata.site } } };
}

async function writeReport(report: Report, formats: Format[]): Promise<Map<Format, Uint8Array>> {
  const files = new Map<Format, Uint8Array>();
  for (const format of formats) {
    const write = await loadWriter(format);
    files.set(format, await write(report));
  }
  return files;
}
