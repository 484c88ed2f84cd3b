/**
 * Waits for files to change. Their folders are watched, not the files: an editor that saves puts
 * another file in the place of the old one. What an event is worth is seen by looking at the file,
 * so none of two saves is lost, and drives of a network that send no events are looked at by the
 * clock. (chokidar drops a second change within 50 ms; @parcel/watcher cannot be bundled.)
 */
import { type FSWatcher, statSync, watch } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** What each file looked like before it was read, by its absolute path. */
export type Looks = ReadonlyMap<string, string>;

/** How long no file may change before what was saved counts as whole, in milliseconds. */
const QUIET = 10;
/** How many times that a file may be gone while it is replaced. */
const GONE = 20;
/** How often files are looked at without an event. */
const POLL = 1000;

/** @returns something else for each version of a file; '' where there is none */
export function lookOf(path: string): string {
  try {
    const { ino, size, mtimeNs, ctimeNs } = statSync(path, { bigint: true });
    return `${ino} ${size} ${mtimeNs} ${ctimeNs}`;
  } catch {
    return '';
  }
}

/** @returns the path of a file that no longer looks as it did, once its saving is over */
export async function untilChanged(looks: Looks): Promise<string> {
  const changed = await firstChange(looks);
  let [before, after] = [new Map(looks), looksOf(looks)];
  for (let round = 0; round < GONE && !(isSame(before, after) && !isGone(changed)); round += 1) {
    await wait(QUIET);
    [before, after] = [after, looksOf(looks)];
  }
  return changed;
}

function firstChange(looks: Looks): Promise<string> {
  return new Promise((resolve) => {
    const look = () => {
      const changed = [...looks].find(([path, before]) => lookOf(path) !== before)?.[0];
      if (changed === undefined) return;
      clearInterval(clock);
      for (const each of watchers) each.close();
      resolve(changed);
    };
    const clock = setInterval(look, POLL);
    const folders = new Set([...looks.keys()].map((path) => dirname(path)));
    const watchers = [...folders].flatMap((folder) => watcherOf(folder, look));
    // What changed since it was read sends no event any more.
    look();
  });
}

/** None where the folder is not there, or the system has no more to give: the clock remains. */
function watcherOf(folder: string, look: () => void): FSWatcher[] {
  try {
    return [watch(folder, look).on('error', () => {})];
  } catch {
    return [];
  }
}

const looksOf = (looks: Looks): Map<string, string> =>
  new Map([...looks.keys()].map((path) => [path, lookOf(path)]));

const isSame = (before: Looks, after: Looks): boolean =>
  [...after].every(([path, look]) => before.get(path) === look);

const isGone = (path: string): boolean => lookOf(path) === '';
