/**
 * Files beside the place they are meant for. Their names say whose they are, so that none outlives
 * its run for long: an interrupted run takes its own away, the next one those of a run that was killed.
 */
import { readdirSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { systemCode } from '../world/system-reason.ts';

/** The process of another computer, in a folder that both share, has a number of no meaning here. */
const computer = Buffer.from(hostname()).toString('hex');
const prefix = `.gov-report-${computer}-`;

/** The name of a new file in a folder. */
export function temporaryFile(folder: string): string {
  return join(folder, `${prefix}${process.pid}-${Math.random().toString(36).slice(2)}`);
}

/**
 * Removes what runs have left in a folder.
 * @param whose `gone` runs, or also this one's, when nothing of it is written there any more
 */
export function removeLeftovers(folder: string, whose: 'gone' | 'gone and own'): void {
  for (const name of namesIn(folder)) {
    const pid = name.startsWith(prefix) ? Number.parseInt(name.slice(prefix.length), 10) : NaN;
    const isOwn = pid === process.pid;
    if (isOwn ? whose === 'gone and own' : isGone(pid)) {
      rmSync(join(folder, name), { force: true });
    }
  }
}

/** A folder that cannot be listed, or is not there yet, has nothing to remove. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isGone(pid: number): boolean {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return systemCode(error) === 'ESRCH';
  }
}
