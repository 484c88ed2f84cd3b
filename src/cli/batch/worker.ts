/** The entry of a worker thread: it opens its own forms and works on the files it is given. */
import { workerData } from 'node:worker_threads';
import workerpool from 'workerpool';
import { openFormFolders } from '../files/form-folders.ts';
import type { World } from '../world/world.ts';
import type { Checkup } from './checkup.ts';
import type { Job, JobContext } from './job.ts';
import { processFile } from './process-file.ts';
import type { ThreadData } from './process-in-threads.ts';

const { formFolders, ...data }: ThreadData = workerData;

/** Nothing is asked of a person or shown to one from here, except what helps to find our own faults. */
const world: World = {
  ...data.world,
  stdin: (async function* () {})(),
  stdout: { write() {}, isTTY: false },
  stderr: { write: (text) => process.stderr.write(text), isTTY: false },
  now: () => new Date(),
};

const context: JobContext = { ...data, world, forms: openFormFolders(formFolders, world) };

async function processBatch(jobs: Job[]): Promise<Checkup[]> {
  const checkups: Checkup[] = [];
  for (const job of jobs) checkups.push(await processFile(job, context));
  return checkups;
}

workerpool.worker({ processBatch });
