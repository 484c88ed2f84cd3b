/** Writes one text to a file that the user named, or says why that cannot be done. */
import { resolve } from 'node:path';
import { CannotRun } from '../world/cannot-run.ts';
import { systemCode } from '../world/system-reason.ts';
import type { World } from '../world/world.ts';
import { WriteFailure, writeTogether } from './write-together.ts';

/**
 * @param taken what to say where there is such a file; without it the file is replaced
 * @throws CannotRun when nothing was written
 */
export async function writeText(
  file: string,
  text: string,
  { cwd }: World,
  taken?: CannotRun,
): Promise<void> {
  const bytes = new TextEncoder().encode(text);
  try {
    await writeTogether([{ path: resolve(cwd, file), bytes, isNew: taken !== undefined }]);
  } catch (error) {
    if (!(error instanceof WriteFailure)) throw error;
    if (taken && systemCode(error.cause) === 'EEXIST') throw taken;
    const { zh, en } = error.reason;
    throw new CannotRun({ zh: `写不了 ${file}：${zh}`, en: `cannot write ${file}: ${en}` });
  }
}
