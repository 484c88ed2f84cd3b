/** Ctrl+C, `kill` and a closed terminal: what a run has begun is cleared away before it ends. */

const SIGNALS: NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

type Cleanup = () => unknown;

const cleanups = new Set<Cleanup>();
let isEnding = false;

/** @returns takes it back: what was begun is finished */
export function onInterruption(cleanup: Cleanup): () => void {
  if (cleanups.size === 0) for (const signal of SIGNALS) process.on(signal, end);
  cleanups.add(cleanup);
  return () => {
    cleanups.delete(cleanup);
    if (cleanups.size === 0) for (const signal of SIGNALS) process.off(signal, end);
  };
}

/** Waits for ever where the run is being ended: what fails then is no news. */
export async function unlessInterrupted(): Promise<void> {
  if (isEnding) await new Promise(() => {});
}

/** The second signal finds nobody listening and ends the process at once. */
async function end(signal: NodeJS.Signals): Promise<void> {
  for (const each of SIGNALS) process.off(each, end);
  isEnding = true;
  await Promise.allSettled([...cleanups].map(async (cleanup) => cleanup()));
  // A shell must see that its command was ended by the signal.
  if (process.platform !== 'win32') process.kill(process.pid, signal);
  // Windows knows nothing of the kind, and the first process of a container is not ended by it.
  process.exit(2);
}
