/** Checks one file, and builds it where that is asked for. Whatever happens, it is that file's matter. */
import { resolve } from 'node:path';
import type { Checked } from '../../check/checked.ts';
import { buildInput, type CheckOptions, checkInput, hasErrors, type Input } from '../../compile.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { internalError, outputUnwritable } from '../../diagnostic/kinds/file.ts';
import { formUnusable } from '../../diagnostic/kinds/form.ts';
import { unanswered } from '../../diagnostic/summary.ts';
import type { Forms } from '../../form/forms.ts';
import { FormError } from '../../form/schema.ts';
import type { Settings } from '../config/apply-config.ts';
import { openInput } from '../open-input.ts';
import { outputDate } from '../output-date.ts';
import type { Output } from '../outputs.ts';
import { withSeverities } from '../severities.ts';
import type { World } from '../world.ts';
import { type OutputFile, putInPlace, stage, WriteFailure } from '../write-together.ts';
import { type Checkup, checkupOf, unreadCheckup } from './checkup.ts';

/** One file to work on. */
export interface Job {
  file: string;
  /** The documents to write; absent where the file is only checked. */
  outputs?: Output[];
}

/** What the files of a run have in common. */
export interface Context {
  world: World;
  forms: Forms;
  settings: Settings;
  check: CheckOptions;
  /** Builds reports with errors as well, marked as drafts. */
  draft: boolean;
  stdinName?: string;
}

export async function processFile(job: Job, context: Context): Promise<Checkup> {
  try {
    return await checkAndBuild(job, context);
  } catch (error) {
    return unreadCheckup(fault(job.file, error, context.world));
  }
}

function fault(file: string, error: unknown, { env, stderr }: World): Diagnostic {
  if (error instanceof FormError) return formUnusable({ file }, error.message);
  if (env.GOV_REPORT_DEBUG && error instanceof Error) stderr.write(`${error.stack}\n`);
  const what = String(error instanceof Error ? error.message : error).split('\n')[0] ?? '';
  return internalError({ file }, what);
}

async function checkAndBuild({ file, outputs }: Job, context: Context): Promise<Checkup> {
  const { world, forms, settings, draft } = context;
  const opened = await openInput(file, world, context.stdinName);
  if ('finding' in opened) return unreadCheckup(opened.finding);
  const found = await checkInput(opened.input, forms, context.check);
  const input = { ...found, diagnostics: withSeverities(found, settings.rules) };
  const checkup = checkupOf(input);
  if (!outputs) return checkup;
  if (hasErrors(unanswered(input.diagnostics)) && !draft) return { ...checkup, refused: true };
  if (!input.checked) return checkup;
  const documents = await documentsOf(opened.input, input.checked, outputs, context);
  return writing(checkup, outputs, world, async () => ({
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
  { staged, ...checkup }: Checkup,
  { world }: Context,
): Promise<Checkup> {
  if (!staged) return checkup;
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
  outputs: Output[],
  { world, settings, draft }: Context,
): Promise<OutputFile[]> {
  const { published, year } = checked.data;
  const modified = outputDate(world.env.SOURCE_DATE_EPOCH, published, year);
  const wanted = outputs.map(({ format }) => format);
  const { site } = settings;
  const options = { formats: wanted, draft, modified, ...(site ? { site } : {}) };
  const bytes = await buildInput(checked, image, options);
  return outputs.flatMap(({ format, path }) => {
    const content = bytes.get(format);
    return content ? { path: resolve(world.cwd, path), bytes: content } : [];
  });
}
