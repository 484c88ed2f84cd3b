/** Works on files in several threads. The library keeps the pool; here the work is cut and put together. */
import { dirname, resolve } from 'node:path';
import workerpool, { type Pool } from 'workerpool';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { internalError, outOfMemory } from '../../diagnostic/kinds/file.ts';
import type { Settings } from '../config/config.ts';
import { leadsTo } from '../files/file-identity.ts';
import { removeLeftovers } from '../files/temporary-files.ts';
import { onInterruption, unlessInterrupted } from '../world/interruption.ts';
import type { World } from '../world/world.ts';
import { type Checkup, unreadCheckup } from './checkup.ts';
import type { Job, JobContext } from './job.ts';
import { finish, mustStayHere, processHere } from './process-here.ts';

/** Files a thread is given at a time: enough for the way there to cost little, few for progress to flow. */
const BATCH = 16;

/** What a thread needs to know, as it can be sent to it. */
export interface ThreadData extends Omit<JobContext, 'world' | 'forms' | 'stdinName' | 'print'> {
  world: Pick<World, 'cwd' | 'env' | 'packageRoot' | 'validators' | 'version'>;
  formFolders: readonly string[];
  settings: Settings;
}

interface Threads {
  /** The built program of a thread. */
  worker: string;
  threads: number;
  formFolders: readonly string[];
}

/** @returns one checkup for each job, in the order of the jobs whatever the timing */
export async function processInThreads(
  jobs: readonly Job[],
  context: JobContext,
  { worker, threads, formFolders }: Threads,
  done: (checkup: Checkup) => void,
): Promise<Checkup[]> {
  const pool = workerpool.pool(worker, {
    workerType: 'thread',
    maxWorkers: Math.min(threads, Math.ceil(jobs.length / BATCH)),
    workerThreadOpts: { workerData: threadData(context, formFolders) },
  });
  const finished = new Map<Job, Checkup>();
  const end = async () => {
    await pool.terminate(true);
    clearAway(jobs, context.world);
  };
  const settled = onInterruption(end);
  try {
    const elsewhere = batches(jobs.filter((job) => !mustStayHere(job))).map(async (batch) => {
      for (const [at, checkup] of (await processThere(batch, pool)).entries()) {
        const job = batch[at] as Job;
        const placed = await finish(job, checkup, context);
        finished.set(job, placed);
        done(placed);
      }
    });
    const here = jobs.filter(mustStayHere);
    const checkups = await processHere(here, context, done);
    for (const [at, checkup] of checkups.entries()) finished.set(here[at] as Job, checkup);
    await Promise.all(elsewhere);
  } finally {
    await end();
    settled();
  }
  return jobs.flatMap((job) => finished.get(job) ?? []);
}

/** A thread that dies takes along what it had done: its files are given out again one by one. */
async function processThere(batch: readonly Job[], pool: Pool): Promise<Checkup[]> {
  try {
    return await pool.exec('processBatch', [batch]);
  } catch (error) {
    await unlessInterrupted();
    const [job, ...others] = batch;
    if (job && others.length === 0) return [unreadCheckup(deathOf(job, error))];
    return (await Promise.all(batch.map((each) => processThere([each], pool)))).flat();
  }
}

function deathOf({ file }: Job, error: unknown): Diagnostic {
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof Error && 'code' in cause && cause.code === OUT_OF_MEMORY) {
    return outOfMemory({ file });
  }
  const what = String(error instanceof Error ? error.message : error).split('\n')[0] ?? '';
  return internalError({ file }, what);
}

const OUT_OF_MEMORY = 'ERR_WORKER_OUT_OF_MEMORY';

/** What threads that were ended or died had not finished writing. */
function clearAway(jobs: readonly Job[], { cwd }: World): void {
  const places = jobs.flatMap(({ outputs = [] }) => outputs.map(({ path }) => resolve(cwd, path)));
  const folders = new Set(places.map((path) => dirname(leadsTo(path))));
  for (const folder of folders) removeLeftovers(folder, 'gone and own');
}

function threadData(
  { world, settings, check, draft, numbers, printedFrom, blank }: JobContext,
  formFolders: readonly string[],
): ThreadData {
  const { cwd, env, packageRoot, validators, version } = world;
  const reached = { cwd, env: { ...env }, packageRoot, version };
  return {
    world: validators === undefined ? reached : { ...reached, validators },
    ...{ formFolders, settings, check, draft, numbers },
    ...(printedFrom === undefined ? {} : { printedFrom }),
    ...(blank === undefined ? {} : { blank }),
  };
}

function batches(jobs: readonly Job[]): Job[][] {
  return Array.from({ length: Math.ceil(jobs.length / BATCH) }, (_, at) =>
    jobs.slice(at * BATCH, (at + 1) * BATCH),
  );
}
