/** Checks one file, and builds it where that is asked for. Whatever happens, it is that file's matter. */

import { checkInput, hasErrors } from '../../compile.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { internalError } from '../../diagnostic/kinds/file.ts';
import { formUnusable } from '../../diagnostic/kinds/form.ts';
import { printableLines, printed } from '../../diagnostic/printable.ts';
import { unanswered } from '../../diagnostic/summary.ts';
import { FormError } from '../../form/schema.ts';
import { openInput } from '../files/open-input.ts';
import type { World } from '../world/world.ts';
import { type Checkup, checkupOf, unreadCheckup } from './checkup.ts';
import type { Job, JobContext } from './job.ts';

export async function processFile(job: Job, context: JobContext): Promise<Checkup> {
  try {
    return await checkAndBuild(job, context);
  } catch (error) {
    return unreadCheckup(fault(job.file, error, context.world));
  }
}

function fault(file: string, error: unknown, { env, stderr }: World): Diagnostic {
  if (error instanceof FormError) return formUnusable({ file }, error.message);
  if (env.GOV_REPORT_DEBUG && error instanceof Error)
    stderr.write(printed`${printableLines(String(error.stack))}\n`);
  const what = String(error instanceof Error ? error.message : error).split('\n')[0] ?? '';
  return internalError({ file }, what);
}

async function checkAndBuild(job: Job, context: JobContext): Promise<Checkup> {
  const { file, outputs, previous } = job;
  const { world, forms, draft, stdinName, blank } = context;
  const besides = { ...(stdinName ? { stdinName } : {}), ...(previous ? { previous } : {}) };
  const opened = await openInput(file, world, besides);
  if ('finding' in opened) return unreadCheckup(opened.finding);
  const reading = { withPictures: true, ...(blank && { blank }) };
  const input = await checkInput({ ...opened.input, reading }, forms, context.check);
  const checkup = checkupOf(input, context.numbers);
  if (!outputs) return checkup;
  if (hasErrors(unanswered(input.diagnostics)) && !draft) return { ...checkup, refused: true };
  if (!input.checked) return checkup;
  // Whoever only checks does without what writes.
  const { stageDocuments } = await import('./documents.ts');
  return stageDocuments(checkup, input, input.checked, outputs, context);
}
