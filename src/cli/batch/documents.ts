/** Writes the documents of one report in two steps: beside their places, then into them. */
import { basename, resolve } from 'node:path';
import type { Checked } from '../../check/dataset.ts';
import { buildInput, type Input } from '../../compile.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { outputUnwritable } from '../../diagnostic/kinds/file.ts';
import { outputDate } from '../files/output-date.ts';
import type { Output } from '../files/outputs.ts';
import { type OutputFile, putInPlace, stage, WriteFailure } from '../files/write-together.ts';
import type { World } from '../world/world.ts';
import type { Checkup } from './checkup.ts';
import type { Job, JobContext } from './job.ts';

/** Builds the documents and writes them beside their places. */
export async function stageDocuments(
  checkup: Checkup,
  input: Input,
  checked: Checked,
  outputs: Output[],
  context: JobContext,
): Promise<Checkup> {
  const documents = await documentsOf(input, checked, checkup.diagnostics, outputs, context);
  return writing(checkup, outputs, context.world, async () => ({
    ...checkup,
    staged: await stage(documents),
  }));
}

/**
 * Moves the documents of a report to their places. The main thread does that alone: it is never
 * ended between the two documents of one report, as a thread may be.
 */
export async function placeDocuments(
  { outputs = [] }: Job,
  { staged = [], ...checkup }: Checkup,
  { world }: JobContext,
): Promise<Checkup> {
  return writing(checkup, outputs, world, async () => {
    await putInPlace(staged);
    return { ...checkup, written: outputs.map(({ path }) => path) };
  });
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
    if (!(error instanceof WriteFailure)) throw error;
    const failed = outputs.find(({ path }) => resolve(cwd, path) === error.path);
    const { file, diagnostics } = checkup;
    const failure = outputUnwritable({ file }, failed?.path ?? error.path, error.reason);
    return { ...checkup, diagnostics: [...diagnostics, failure] };
  }
}

async function documentsOf(
  { image }: Input,
  checked: Checked,
  found: Diagnostic[],
  outputs: Output[],
  { world, settings, draft }: JobContext,
): Promise<OutputFile[]> {
  const instant = outputDate(world.env);
  const wanted = outputs.map(({ format }) => format);
  const { site } = settings;
  const beside = outputs.map(({ format, path }) => ({ format, name: basename(path) }));
  const options = { formats: wanted, draft, found, instant, beside, ...(site ? { site } : {}) };
  const bytes = await buildInput(checked, image, options);
  return outputs.flatMap(({ format, path }) => {
    const content = bytes.get(format);
    return content ? { path: resolve(world.cwd, path), bytes: content } : [];
  });
}
