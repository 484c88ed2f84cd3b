/**
 * Last year's report, read from the disk. A report names it by a relative path that stays near: below
 * the folder around its own, or below the working directory; further away only the user may point.
 */
import { realpath } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import type { FoundReport, Input } from '../../compile.ts';
import type { Localized } from '../../diagnostic/diagnostic.ts';
import { limits } from '../../diagnostic/limits.ts';
import { systemReason } from '../world/system-reason.ts';
import type { World } from '../world/world.ts';
import { readFileLimited } from './read-limited.ts';

type Folder = Pick<World, 'cwd' | 'reads'>;

/** Last year's report as a run has it. */
export interface GivenPrevious {
  file: string;
  /** `option`: the user named it, whatever the report says; `run`: it is among the files of the run. */
  by: 'option' | 'run';
}

/**
 * The way from a report to last year's: what the user names wins over what the report names, and
 * that over what else is in the run.
 * @param report as it is called in messages
 */
export function lastYearOf(
  report: string,
  world: Folder,
  given?: GivenPrevious,
): NonNullable<Input['lastYear']> {
  return async (named) => {
    if (named !== undefined && given?.by !== 'option')
      return readNamedLastYear(report, named, world);
    return given && readLastYear(given.file, world);
  };
}

/** A file that the user named, or that is one of the run. */
function readLastYear(file: string, world: Folder): Promise<FoundReport> {
  return read(file, world, async () => resolve(world.cwd, file));
}

/**
 * The file that a report names.
 * @param report as it is called in messages
 */
function readNamedLastYear(report: string, named: string, world: Folder): Promise<FoundReport> {
  const path = named.replaceAll('\\', '/');
  if (isAbsolute(path) || /^[a-z][a-z0-9+.-]*:|\0/i.test(path)) {
    return Promise.resolve({ file: named, reason: NOT_RELATIVE });
  }
  const file = join(dirname(report), path);
  const home = dirname(resolve(world.cwd, report));
  const near = [dirname(home), world.cwd];
  const full = resolve(home, path);
  return read(file, world, async () => {
    // Of what is far away nobody learns so much as whether it is there.
    if (!near.some((folder) => isBelow(full, folder))) return TOO_FAR;
    const [target, ...folders] = await Promise.all([full, ...near].map((each) => realpath(each)));
    return target && folders.some((folder) => isBelow(target, folder)) ? target : TOO_FAR;
  });
}

/** A data file with the way to last year's report that it names. */
export function withLastYear(input: Input, world: Folder): Input {
  const lastYear = async (named: string | undefined) =>
    named === undefined ? undefined : readNamedLastYear(input.file, named, world);
  return { ...input, lastYear };
}

async function read(
  file: string,
  world: Folder,
  find: () => Promise<string | Localized>,
): Promise<FoundReport> {
  try {
    world.reads?.(resolve(world.cwd, file));
    const found = await find();
    if (typeof found !== 'string') return { file, reason: found };
    return { file, bytes: await readFileLimited(found, limits.foreign) };
  } catch (error) {
    return { file, reason: systemReason(error) };
  }
}

function isBelow(full: string, folder: string): boolean {
  const from = relative(folder, full);
  return from !== '' && from !== '..' && !/^\.\.[\\/]/.test(from) && !isAbsolute(from);
}

const NOT_RELATIVE: Localized = {
  zh: '要写相对于本文件的路径；别处的文件，用 --previous 指定',
  en: 'its path must be relative to this file; name a file elsewhere by --previous',
};

const TOO_FAR: Localized = {
  zh: '它不在上一级文件夹或当前文件夹之内；别处的文件，用 --previous 指定',
  en: 'it lies neither below the folder above nor below the working directory; name it by --previous',
};
