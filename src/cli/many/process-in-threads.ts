/** Works on files in several threads. The library keeps the pool; here the work is cut and put together. */
import workerpool from 'workerpool';
import type { Settings } from '../config/apply-config.ts';
import type { World } from '../world.ts';
import type { Checkup } from './checkup.ts';
import type { Context, Job } from './process-file.ts';
import { mustStayHere, processHere } from './process-files.ts';

/** Files a thread is given at a time: enough for the way there to cost little, few for progress to flow. */
const BATCH = 16;

/** What a thread needs to know, as it can be sent to it. */
export interface ThreadData extends Omit<Context, 'world' | 'forms' | 'stdinName'> {
  world: Pick<World, 'cwd' | 'env' | 'packageRoot' | 'validators' | 'version'>;
  formFolders: string[];
  settings: Settings;
}

interface Pool {
  /** The built program of a thread. */
  worker: string;
  threads: number;
  formFolders: string[];
}

/** @returns one checkup for each job, in the order of the jobs whatever the timing */
export async function processInThreads(
  jobs: readonly Job[],
  context: Context,
  { worker, threads, formFolders }: Pool,
  done: (checkup: Checkup) => void,
): Promise<Checkup[]> {
  const pool = workerpool.pool(worker, {
    workerType: 'thread',
    maxWorkers: Math.min(threads, Math.ceil(jobs.length / BATCH)),
    workerThreadOpts: { workerData: threadData(context, formFolders) },
  });
  const finished = new Map<Job, Checkup>();
  const keep = (batch: readonly Job[], checkups: Checkup[]) => {
    for (const [at, checkup] of checkups.entries()) finished.set(batch[at] as Job, checkup);
  };
  try {
    const elsewhere = batches(jobs.filter((job) => !mustStayHere(job))).map(async (batch) => {
      const checkups: Checkup[] = await pool.exec('processBatch', [batch]);
      for (const checkup of checkups) done(checkup);
      keep(batch, checkups);
    });
    const here = jobs.filter(mustStayHere);
    keep(here, await processHere(here, context, done));
    await Promise.all(elsewhere);
  } finally {
    await pool.terminate(true);
  }
  return jobs.flatMap((job) => finished.get(job) ?? []);
}

function threadData({ world, settings, check, draft }: Context, formFolders: string[]): ThreadData {
  const { cwd, env, packageRoot, validators, version } = world;
  const reached = { cwd, env: { ...env }, packageRoot, version };
  return {
    world: validators === undefined ? reached : { ...reached, validators },
    ...{ formFolders, settings, check, draft },
  };
}

function batches(jobs: readonly Job[]): Job[][] {
  return Array.from({ length: Math.ceil(jobs.length / BATCH) }, (_, at) =>
    jobs.slice(at * BATCH, (at + 1) * BATCH),
  );
}
