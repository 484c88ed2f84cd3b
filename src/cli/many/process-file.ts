/** Checks one file, and builds it where that is asked for. Whatever happens, it is that file's matter. */
import { resolve } from 'node:path';
import {
  buildInput,
  type CheckedInput,
  type CheckOptions,
  checkInput,
  hasErrors,
  type Input,
} from '../../compile.ts';
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
import { systemReason } from '../system-reason.ts';
import type { World } from '../world.ts';
import { WriteFailure, writeTogether } from '../write-together.ts';
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
  const failure = await write(opened.input, input, outputs, context);
  return failure
    ? { ...checkup, text: input.source.text, diagnostics: [...checkup.diagnostics, failure] }
    : { ...checkup, written: outputs.map(({ path }) => path) };
}

/** @returns why the documents could not be written */
async function write(
  { file, image }: Input,
  { checked }: CheckedInput,
  outputs: Output[],
  { world, settings, draft }: Context,
): Promise<Diagnostic | undefined> {
  if (!checked) return undefined;
  const { published, year } = checked.data;
  const modified = outputDate(world.env.SOURCE_DATE_EPOCH, published, year);
  const wanted = outputs.map(({ format }) => format);
  const { site } = settings;
  const options = { formats: wanted, draft, modified, ...(site ? { site } : {}) };
  const bytes = await buildInput(checked, image, options);
  const files = outputs.flatMap(({ format, path }) => {
    const content = bytes.get(format);
    return content ? { path: resolve(world.cwd, path), bytes: content } : [];
  });
  try {
    await writeTogether(files);
  } catch (error) {
    if (!(error instanceof WriteFailure)) throw error;
    const failed = outputs.find(({ path }) => resolve(world.cwd, path) === error.path);
    return outputUnwritable({ file }, failed?.path ?? error.path, systemReason(error.cause));
  }
  return undefined;
}
