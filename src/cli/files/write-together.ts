/** Writes files, each whole, and all that belong together or none. Nothing else writes. */
import {
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  renameSync,
  rmdirSync,
  rmSync,
  type Stats,
} from 'node:fs';
import { type FileHandle, mkdir, open, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Localized } from '../../diagnostic/diagnostic.ts';
import { onInterruption } from '../world/interruption.ts';
import { systemCode, systemReason } from '../world/system-reason.ts';
import { leadsTo } from './file-identity.ts';
import { removeLeftovers, temporaryFile } from './temporary-files.ts';

export interface OutputFile {
  path: string;
  bytes: Uint8Array;
  /** What stands there already is left alone, and nothing is written. */
  isNew?: boolean;
  /** Its folder is made where there is none, as it always is for a file that may be replaced. */
  makesFolder?: boolean;
}

/** A file on its way to its place; plain data, so that a thread can hand it to another. */
export interface Staged {
  path: string;
  /** Where the link leads, when the place is a symbolic link. */
  target: string;
  /** The new content, complete and on the disk, beside the target. */
  fresh: string;
  isNew: boolean;
  /** The folder that was made for it, which goes again if nothing comes to stand in it. */
  madeFolder?: string;
}

/** How a system says that another program has a file; none of them says it plainly. */
const IN_USE = new Set(['EBUSY', 'EPERM', 'EACCES']);

const inUse: Localized = {
  zh: '文件可能正在 Word 或 WPS 中打开，请关闭后再运行；如果没有打开，就是没有替换它的权限',
  en: 'it is probably open in Word or WPS: close it and run this again; if it is not, you may not replace it',
};

/** Says which of the files could not be written, and why. */
export class WriteFailure extends Error {
  readonly path: string;
  readonly #isInUse: boolean;

  /** @param isReplacing whether something stands in its place that would have to go */
  constructor(path: string, cause: unknown, isReplacing = false) {
    super(`cannot write ${path}`, { cause });
    this.path = path;
    this.#isInUse = isReplacing && IN_USE.has(systemCode(cause) ?? '');
  }

  /** In words; throws the cause where that is none of the system's. */
  get reason(): Localized {
    return this.#isInUse ? inUse : systemReason(this.cause);
  }
}

/**
 * Writes all files beside their places first and moves them there when all of them are on disk.
 * A failure on the way, or an interruption, leaves what stood there before.
 * @throws WriteFailure with the system's error as its cause
 */
export async function writeTogether(files: OutputFile[]): Promise<void> {
  await putInPlace(await stage(files));
}

/**
 * Writes all files beside their places.
 * @throws WriteFailure after which nothing is left of them
 */
export async function stage(files: OutputFile[]): Promise<Staged[]> {
  const staged: Staged[] = [];
  const finished = onInterruption(() => discard(staged));
  try {
    for (const file of files) await blaming(file.path, () => stageOne(file, staged));
    return staged;
  } catch (error) {
    discard(staged);
    throw error;
  } finally {
    finished();
  }
}

async function stageOne(output: OutputFile, staged: Staged[]) {
  const { path, bytes, isNew = false, makesFolder = !isNew } = output;
  const made = makesFolder && (await makeFolder(dirname(path)));
  const target = isNew ? path : leadsTo(path);
  const former = await stat(target).catch(() => undefined);
  if (former && !former.isFile()) throw notAFile(target, former);
  const folder = dirname(target);
  clearOnce(folder);
  const fresh = temporaryFile(folder);
  staged.push({ path, target, fresh, isNew, ...(made && { madeFolder: folder }) });
  // Nobody else shall read what nobody else could read before.
  const file = await open(fresh, 'wx', former ? 0o600 : 0o666);
  try {
    await file.writeFile(bytes);
    if (former) await inherit(file, former);
    await file.sync();
  } finally {
    await file.close();
  }
}

/**
 * Makes a folder and those above it. The recursive way of Node never ends where a system says of a
 * folder in one that exists that there is no such thing, as that of processes does.
 * @returns whether it was not there before
 */
async function makeFolder(folder: string): Promise<boolean> {
  const problem = await mkdir(folder).catch((error: unknown) => error);
  if (problem === undefined) return true;
  if (await isFolder(folder)) return false;
  const above = dirname(folder);
  if (systemCode(problem) !== 'ENOENT' || above === folder) throw problem;
  await makeFolder(above);
  // Another thread may be as far.
  await mkdir(folder).catch(async (error: unknown) => {
    if (!(await isFolder(folder))) throw error;
  });
  return true;
}

const isFolder = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => undefined))?.isDirectory() === true;

function notAFile(target: string, stats: Stats): Error {
  return Object.assign(new Error(target), { code: stats.isDirectory() ? 'EISDIR' : 'ENXIO' });
}

const cleared = new Set<string>();

function clearOnce(folder: string): void {
  if (!cleared.has(folder)) removeLeftovers(folder, 'gone');
  cleared.add(folder);
}

/** The owner where that is permitted, and who may read it; never the right to act as the owner. */
async function inherit(file: FileHandle, { uid, gid, mode }: Stats): Promise<void> {
  await file
    .chown(uid, gid)
    .catch(() => file.chown(-1, gid))
    .catch(() => {});
  await file.chmod(mode & 0o777);
}

/**
 * Moves files that belong together to their places.
 * @throws WriteFailure after which everything stands as it stood before
 */
export async function putInPlace(staged: Staged[]): Promise<void> {
  const finished = onInterruption(() => discard(staged));
  try {
    moveAll(staged);
    for (const folder of new Set(staged.map(({ target }) => dirname(target)))) {
      await syncFolder(folder);
    }
  } finally {
    discard(staged);
    finished();
  }
}

/** Before each further attempt, in milliseconds: a virus scanner looks into what was just written. */
const PAUSES = [50, 100, 200];

/** Lets nothing else happen while it waits: a signal has to find all files in place, or none. */
function patiently(move: () => void, [pause, ...later] = PAUSES): void {
  try {
    move();
  } catch (error) {
    if (pause === undefined || !IN_USE.has(systemCode(error) ?? '')) throw error;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
    patiently(move, later);
  }
}

/** At one go: no signal comes through before all of them are in place, or none is. */
function moveAll(staged: Staged[]): void {
  const moved: Staged[] = [];
  for (const file of staged) {
    try {
      if (staged.length > 1) keepFormer(file);
      if (file.isNew) moveToFree(file);
      else patiently(() => renameSync(file.fresh, file.target));
      moved.push(file);
    } catch (error) {
      for (const each of moved) putBack(each);
      throw new WriteFailure(file.path, error, existsSync(file.target));
    }
  }
}

const formerOf = ({ fresh }: Staged): string => `${fresh}.former`;

/** A second name, or a copy on a disk that knows no such thing: at no moment the file is missing. */
function keepFormer(file: Staged): void {
  try {
    linkSync(file.target, formerOf(file));
  } catch (error) {
    const code = systemCode(error);
    const isNothingToDo = code === 'ENOENT' || code === 'EEXIST';
    if (!isNothingToDo) copyFileSync(file.target, formerOf(file), constants.COPYFILE_EXCL);
  }
}

/** Unlike a move, a second name never takes the place of anything. */
function moveToFree({ fresh, target }: Staged): void {
  try {
    linkSync(fresh, target);
  } catch (error) {
    if (systemCode(error) === 'EEXIST') throw error;
    copyFileSync(fresh, target, constants.COPYFILE_EXCL);
  }
}

/** Where nothing stood before, nothing shall stand again. */
function putBack(file: Staged): void {
  try {
    renameSync(formerOf(file), file.target);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
    rmSync(file.target, { force: true });
  }
}

/** Takes away what stands beside its place. */
export function discard(staged: readonly Staged[]): void {
  for (const file of staged) {
    rmSync(file.fresh, { force: true });
    rmSync(formerOf(file), { force: true });
  }
  for (const { madeFolder } of staged) if (madeFolder !== undefined) removeEmpty(madeFolder);
}

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Something stands in it.
  }
}

/** The new name itself has to reach the disk, too; some systems do it by themselves and refuse. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => undefined);
  await folder?.sync().catch(() => {});
  await folder?.close();
}

async function blaming<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new WriteFailure(path, error);
  }
}
