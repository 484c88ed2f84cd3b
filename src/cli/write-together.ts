/** Writes the files of one report: each whole, and all of them or none. */
import { chmod, copyFile, mkdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

export interface OutputFile {
  path: string;
  bytes: Uint8Array;
}

/** A file on its way to its place. */
interface Staged {
  path: string;
  /** Where the link leads, when the place is a symbolic link. */
  target: string;
  /** The new content, complete, beside the target. */
  fresh: string;
  /** Copy of what stood there, absent when nothing did. */
  former: string;
}

/** Says which of the files could not be written. */
export class WriteFailure extends Error {
  readonly path: string;

  constructor(path: string, cause: unknown) {
    super(`cannot write ${path}`, { cause });
    this.path = path;
  }
}

/**
 * Writes all files beside their places first and moves them there when all of them are on disk.
 * A failure on the way puts back what stood there before.
 * @throws WriteFailure with the system's error as its cause
 */
export async function writeTogether(files: OutputFile[]): Promise<void> {
  const staged: Staged[] = [];
  try {
    for (const file of files) staged.push(await blaming(file.path, () => stage(file)));
    await putInPlace(staged);
  } finally {
    for (const file of staged) await removeStaged(file);
  }
}

async function stage({ path, bytes }: OutputFile): Promise<Staged> {
  await mkdir(dirname(path), { recursive: true });
  const target = await realpath(path).catch(() => path);
  const unique = Math.random().toString(36).slice(2);
  const beside = (end: string) => join(dirname(target), `.${basename(target)}.${unique}.${end}`);
  const file = { path, target, fresh: beside('new'), former: beside('old') };
  try {
    await writeFile(file.fresh, bytes, { flag: 'wx' });
    await keep(file);
    return file;
  } catch (error) {
    await removeStaged(file);
    throw error;
  }
}

/** A copy, not a move: at no moment the file is missing. The new one gets its permissions. */
async function keep({ target, fresh, former }: Staged): Promise<void> {
  const stats = await stat(target).catch(() => undefined);
  if (stats?.isDirectory()) throw Object.assign(new Error(target), { code: 'EISDIR' });
  if (!stats) return;
  await copyFile(target, former);
  await chmod(fresh, stats.mode);
}

async function removeStaged({ fresh, former }: Staged): Promise<void> {
  await rm(fresh, { force: true });
  await rm(former, { force: true });
}

async function putInPlace(staged: Staged[]): Promise<void> {
  for (const [index, file] of staged.entries()) {
    try {
      await blaming(file.path, () => rename(file.fresh, file.target));
    } catch (error) {
      for (const moved of staged.slice(0, index)) await putBack(moved);
      throw error;
    }
  }
}

/** Where nothing stood before, nothing shall stand again. */
async function putBack({ target, former }: Staged): Promise<void> {
  await rename(former, target).catch((error) => {
    if (error.code === 'ENOENT') return rm(target, { force: true });
    throw error;
  });
}

async function blaming<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new WriteFailure(path, error);
  }
}
