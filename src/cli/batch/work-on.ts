/** Works on the files of a command while a line on the terminal says how far it is. */

import type { Session } from '../config/session.ts';
import type { FindingOptions } from '../config/shared-options.ts';
import type { Printer } from '../programs/printer.ts';
import { checkOptions } from './check-options.ts';
import { type Checkup, type FileOutcome, resultsOf } from './checkup.ts';
import type { Job, JobContext } from './job.ts';
import { processFiles } from './process-files.ts';
import { progress } from './progress.ts';
import { tellSameReports } from './same-reports.ts';

/**
 * @param printer of the run, where PDF is wanted
 * @returns what each file gave, in the order of the jobs
 */
export async function workOn(
  jobs: Job[],
  session: Session,
  options: FindingOptions & { draft?: boolean; unread?: boolean; blank?: JobContext['blank'] },
  printer?: Printer,
): Promise<{ checkups: Checkup[]; results: FileOutcome[] }> {
  const { world, forms, formFolders, settings, notes, language } = session;
  const { draft = false, unread: numbers, stdinName, previous, blank } = options;
  const check = checkOptions(world, options, settings);
  const common = { world, forms, settings, check, draft, numbers };
  const printing = printer ? { printedFrom: printer.from, print: printer.print } : {};
  const context = {
    ...common,
    ...(stdinName ? { stdinName } : {}),
    ...(blank && { blank }),
    ...printing,
  };
  const threads = { jobs: options.jobs, formFolders };
  const line = progress(world, language, jobs.length);
  const work = (some: Job[], done = line.add) => processFiles(some, context, threads, done);
  try {
    const done = await (previous === undefined && jobs.length < 2
      ? work(jobs)
      : (await import('./with-last-years.ts')).workWithLastYears(jobs, previous, session, work));
    if (done.some(({ previous }) => previous && previous.leftOut.length > 0)) {
      const { leftOutNotes } = await import('./pair-years.ts');
      notes.push(...(await leftOutNotes(done, forms)));
    }
    const checkups = tellSameReports(done, settings.rules);
    return { checkups, results: await resultsOf(checkups, forms, settings.rules) };
  } finally {
    line.clear();
  }
}
