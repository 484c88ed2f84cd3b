/** Works on all files of a run, in this thread or, where it pays, in several; the order stays. */
import { availableParallelism } from 'node:os';
import type { Checkup } from './checkup.ts';
import type { Job, JobContext } from './job.ts';
import { processHere } from './process-here.ts';

/** A thread takes as long to start as some dozens of reports take to check. */
const WORTH_THREADS = 32;

export interface Threads {
  /** How many to work in; one per processor core where it is not said. */
  jobs?: number | undefined;
  /** Folders of further forms, for the threads to open themselves. */
  formFolders: readonly string[];
}

/**
 * @param done is told of each file as soon as it is finished, in whatever order that happens
 * @returns one checkup for each job, in the order of the jobs
 */
export async function processFiles(
  jobs: readonly Job[],
  context: JobContext,
  { jobs: wanted = availableParallelism(), formFolders }: Threads,
  done: (checkup: Checkup) => void,
): Promise<Checkup[]> {
  const { worker } = context.world;
  if (worker !== undefined && wanted > 1 && jobs.length >= WORTH_THREADS) {
    const { processInThreads } = await import('./process-in-threads.ts');
    const pool = { worker, threads: wanted, formFolders };
    return processInThreads(jobs, context, pool, done);
  }
  return processHere(jobs, context, done);
}
