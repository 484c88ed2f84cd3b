/** Writes the documents of one report in two steps: beside their places, then into them. */
import { basename, resolve } from 'node:path';
import type { Checked } from '../../check/dataset.ts';
import { assembleInput, type CheckedInput, writeReport } from '../../compile.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { notPrinted, outputUnwritable } from '../../diagnostic/kinds/file.ts';
import type { Report } from '../../report/report.ts';
import type { Format } from '../../write/formats.ts';
import { outputDate } from '../files/output-date.ts';
import type { Output } from '../files/outputs.ts';
import {
  discard,
  type OutputFile,
  putInPlace,
  type Staged,
  stage,
  WriteFailure,
} from '../files/write-together.ts';
import { ProgramFailure } from '../programs/program-failure.ts';
import { onInterruption, unlessInterrupted } from '../world/interruption.ts';
import type { World } from '../world/world.ts';
import type { Checkup, Sheets } from './checkup.ts';
import type { Job, JobContext } from './job.ts';

/** Builds the documents and writes them beside their places, but for what has to be printed. */
export async function stageDocuments(
  checkup: Checkup,
  input: CheckedInput,
  checked: Checked,
  outputs: Output[],
  context: JobContext,
): Promise<Checkup> {
  const { files, sheets } = await documentsOf(input, checked, checkup, outputs, context);
  return writing(checkup, outputs, context.world, async () => ({
    ...checkup,
    staged: await stage(files),
    ...(sheets ? { sheets } : {}),
  }));
}

/**
 * Moves the documents of a report to their places, after printing what is printed. The main thread
 * does that alone: it is never ended between the documents of one report, as a thread may be, and
 * it has the printer.
 */
export async function placeDocuments(
  { outputs = [] }: Job,
  { staged = [], sheets, ...checkup }: Checkup,
  context: JobContext,
): Promise<Checkup> {
  return writing(checkup, outputs, context.world, async () => {
    const printed = sheets ? await stagePrinted(sheets, staged, context) : [];
    await putInPlace([...staged, ...printed]);
    return { ...checkup, written: outputs.map(({ path }) => path) };
  });
}

/** Prints, and writes the PDF beside its place; when that fails nothing of the report is left. */
async function stagePrinted(
  { path, bytes, details }: Sheets,
  staged: Staged[],
  { print }: JobContext,
): Promise<Staged[]> {
  const finished = onInterruption(() => discard(staged));
  try {
    const pdf = await print?.(bytes, details);
    return pdf ? await stage([{ path, bytes: pdf }]) : [];
  } catch (error) {
    await unlessInterrupted();
    discard(staged);
    throw error;
  } finally {
    finished();
  }
}

/** Does a part of writing; what cannot be written is a finding of the report. */
async function writing(
  checkup: Checkup,
  outputs: Output[],
  { cwd }: World,
  work: () => Promise<Checkup>,
): Promise<Checkup> {
  try {
    return await work();
  } catch (error) {
    const { file, diagnostics } = checkup;
    return { ...checkup, diagnostics: [...diagnostics, failure(error, { file }, outputs, cwd)] };
  }
}

function failure(
  error: unknown,
  place: { file: string },
  outputs: Output[],
  cwd: string,
): Diagnostic {
  if (error instanceof ProgramFailure) {
    const pdf = outputs.find(({ format }) => format === 'pdf');
    return notPrinted(place, pdf?.path ?? '', error.reason);
  }
  if (!(error instanceof WriteFailure)) throw error;
  const failed = outputs.find(({ path }) => resolve(cwd, path) === error.path);
  return outputUnwritable(place, failed?.path ?? error.path, error.reason);
}

async function documentsOf(
  { image }: CheckedInput,
  checked: Checked,
  { diagnostics: found }: Checkup,
  outputs: Output[],
  { world, settings, draft, printedFrom }: JobContext,
): Promise<{ files: OutputFile[]; sheets?: Sheets }> {
  const instant = outputDate(world.env);
  const { site } = settings;
  const beside = outputs.map(({ format, path }) => ({ format, name: basename(path) }));
  const options = { draft, found, instant, beside, ...(site ? { site } : {}) };
  const report = await assembleInput(checked, image, options);
  const written = outputs.flatMap(({ format }) => (format === 'pdf' ? [] : [format]));
  const bytes = await writeReport(report, written);
  const files = outputs.flatMap(({ format, path }) => {
    const content = format === 'pdf' ? undefined : bytes.get(format);
    return content ? [{ path: resolve(world.cwd, path), bytes: content }] : [];
  });
  const pdf = outputs.find(({ format }) => format === 'pdf');
  if (!pdf || !printedFrom) return { files };
  return { files, sheets: await sheetsOf(report, resolve(world.cwd, pdf.path), printedFrom) };
}

/** Whatever stands beside it, the PDF is the same. */
async function sheetsOf(
  { beside: _, ...report }: Report,
  path: string,
  from: Format,
): Promise<Sheets> {
  const { pdfDetails } = await import('../../write/pdf/finish-pdf.ts');
  const [bytes] = (await writeReport(report, [from])).values();
  return { path, bytes: bytes ?? new Uint8Array(), details: pdfDetails(report) };
}
