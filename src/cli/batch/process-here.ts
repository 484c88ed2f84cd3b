/** Works on files in the main thread, which alone puts documents into their places. */
import { STDIN } from '../files/open-input.ts';
import type { Checkup } from './checkup.ts';
import type { Job, JobContext } from './job.ts';
import { processFile } from './process-file.ts';

/** One after the other: only one report is in memory at a time. */
export async function processHere(
  jobs: readonly Job[],
  context: JobContext,
  done: (checkup: Checkup) => void,
): Promise<Checkup[]> {
  const checkups: Checkup[] = [];
  for (const job of jobs) {
    const checkup = await finish(job, await processFile(job, context), context);
    done(checkup);
    checkups.push(checkup);
  }
  return checkups;
}

/** What only the main thread does with a report, in whatever thread it was worked on. */
export async function finish(job: Job, checkup: Checkup, context: JobContext): Promise<Checkup> {
  if (!checkup.staged) return checkup;
  const { placeDocuments } = await import('./documents.ts');
  return placeDocuments(job, checkup, context);
}

/** Standard input belongs to the main thread. */
export const mustStayHere = ({ file }: Job): boolean => file === STDIN;
