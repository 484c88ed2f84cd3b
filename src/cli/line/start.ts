/** The entry of the built program: a run of this process. */
import { join } from 'node:path';
import { processWorld } from '../world/process-world.ts';
import { main } from './main.ts';

/** @param packageRoot folder of the installed package */
export async function start(packageRoot: string): Promise<void> {
  const world = processWorld(packageRoot);
  const built = {
    validators: join(packageRoot, 'dist', 'validators'),
    worker: join(packageRoot, 'dist', 'worker.js'),
    previewPage: join(packageRoot, 'dist', 'preview'),
    page: join(packageRoot, 'dist', 'page.html'),
  };
  const exitCode = await main(process.argv.slice(2), { ...world, ...built });
  // A stream that failed on the way has set its own.
  process.exitCode ??= exitCode;
}
