/** Pictures from beside the report: nothing outside the report's own folder can be reached. */
import { realpath } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative } from 'node:path';
import type { Localized } from '../../diagnostic/diagnostic.ts';
import { limits } from '../../diagnostic/limits.ts';
import { CannotRun } from '../world/cannot-run.ts';
import { systemReason } from '../world/system-reason.ts';
import { readFileLimited } from './read-limited.ts';

/**
 * @param reportFile absolute path of the report, or of the place standard input is thought to be at
 * @returns reads a picture by its path relative to the report; throws `CannotRun` with the reason
 *   when it lies outside the folder (also behind a symbolic link), is missing or too large
 */
export function imageLoader(reportFile: string): (path: string) => Promise<Uint8Array> {
  return async (path) => {
    try {
      return await readFileLimited(await insideFolder(dirname(reportFile), path), limits.picture);
    } catch (error) {
      throw error instanceof CannotRun ? error : new CannotRun(reasonOf(error, path));
    }
  };
}

async function insideFolder(folder: string, path: string): Promise<string> {
  // A Windows path or an address must not become a file name on another system.
  if (isAbsolute(path) || /^[a-z][a-z0-9+.-]*:|\\/i.test(path)) throw outside();
  const home = await realpath(folder);
  const below = (full: string) => {
    const from = relative(home, full);
    return from !== '' && from !== '..' && !/^\.\.[\\/]/.test(from) && !isAbsolute(from);
  };
  if (!below(join(home, path))) throw outside();
  const full = await realpath(join(home, path));
  if (!below(full)) throw outside();
  return full;
}

function outside(): CannotRun {
  return new CannotRun({
    zh: '图片必须放在报告所在的文件夹内，用相对路径引用',
    en: 'a picture must lie in the folder of the report and be named by a relative path',
  });
}

function reasonOf(error: unknown, path: string): Localized {
  if (path.includes('\0')) {
    return { zh: '文件名中有不允许的字符', en: 'there is an illegal character in the name' };
  }
  return systemReason(error);
}
