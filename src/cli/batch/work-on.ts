/** Works on the files of a command while a line on the terminal says how far it is. */

import type { Session } from '../config/session.ts';
import type { FindingOptions } from '../config/shared-options.ts';
import { checkOptions } from './check-options.ts';
import type { FileOutcome } from './checkup.ts';
import { type Checkup, resultsOf } from './checkup.ts';
import type { Job } from './job.ts';
import { processFiles } from './process-files.ts';
import { progress } from './progress.ts';
import { tellSameReports } from './same-reports.ts';

/** @returns what each file gave, in the order of the jobs */
export async function workOn(
  jobs: Job[],
  { world, forms, formFolders, settings, language }: Session,
  options: FindingOptions & { draft?: boolean; unread?: boolean },
): Promise<{ checkups: Checkup[]; results: FileOutcome[] }> {
  const { draft = false, unread: numbers = false, stdinName } = options;
  const check = checkOptions(world, options, settings);
  const common = { world, forms, settings, check, draft, numbers };
  const context = { ...common, ...(stdinName ? { stdinName } : {}) };
  const threads = { jobs: options.jobs, formFolders };
  const line = progress(world, language, jobs.length);
  try {
    const done = await processFiles(jobs, context, threads, line.add);
    const checkups = tellSameReports(done, settings.rules);
    return { checkups, results: await resultsOf(checkups, forms, settings.rules) };
  } finally {
    line.clear();
  }
}
