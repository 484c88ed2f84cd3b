/** Writes what the user named a file for, or says why that cannot be done. */
import { resolve } from 'node:path';
import { CannotRun } from '../world/cannot-run.ts';
import { systemCode } from '../world/system-reason.ts';
import type { World } from '../world/world.ts';
import { type OutputFile, WriteFailure, writeTogether } from './write-together.ts';

/**
 * @param taken what to say where there is such a file; without it the file is replaced
 * @throws CannotRun when nothing was written
 */
export async function writeText(
  file: string,
  text: string,
  world: World,
  taken?: (file: string) => CannotRun,
): Promise<void> {
  await writeNamed([{ path: file, bytes: new TextEncoder().encode(text) }], world, taken);
}

/**
 * Writes files that belong together, named as the user names them: all or none.
 * @param taken what to say where there is such a file; without it files are replaced
 * @throws CannotRun when nothing was written
 */
export async function writeNamed(
  files: OutputFile[],
  { cwd }: World,
  taken?: (file: string) => CannotRun,
): Promise<void> {
  const names = new Map(files.map(({ path }) => [resolve(cwd, path), path]));
  const isNew = taken !== undefined;
  try {
    await writeTogether(files.map((file) => ({ ...file, path: resolve(cwd, file.path), isNew })));
  } catch (error) {
    if (!(error instanceof WriteFailure)) throw error;
    const file = names.get(error.path) ?? error.path;
    if (taken && systemCode(error.cause) === 'EEXIST') throw taken(file);
    const { zh, en } = error.reason;
    throw new CannotRun({ zh: `写不了 ${file}：${zh}`, en: `cannot write ${file}: ${en}` });
  }
}
