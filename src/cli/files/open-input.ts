/** Reads the report that the user named, as the compiler takes it, or says why it cannot be read. */
import { dirname, resolve } from 'node:path';
import type { Input } from '../../compile.ts';
import type { Diagnostic, Localized } from '../../diagnostic/diagnostic.ts';
import { fileTooLarge, fileUnreadable } from '../../diagnostic/kinds/file.ts';
import { limits } from '../../diagnostic/limits.ts';
import { ignoringStrayRejections } from '../world/stray-rejections.ts';
import { systemReason, TooLarge } from '../world/system-reason.ts';
import type { World } from '../world/world.ts';
import { imageLoader } from './image-loader.ts';
import { type GivenPrevious, lastYearOf } from './last-year.ts';
import { collect, readFileLimited } from './read-limited.ts';

/** Name of standard input on the command line. */
export const STDIN = '-';

/**
 * @param stdinName what standard input is called, and where its pictures are thought to lie; `previous`
 *   is last year's report, where it is known by more than the name in the report
 * @returns the input, or the finding that there is none
 */
export async function openInput(
  named: string,
  world: World,
  { stdinName = STDIN, previous }: { stdinName?: string; previous?: GivenPrevious } = {},
): Promise<{ input: Input } | { finding: Diagnostic }> {
  const file = named === STDIN ? stdinName : named;
  const path = resolve(world.cwd, file);
  try {
    if (named !== STDIN) world.reads?.(path);
    const bytes =
      named === STDIN
        ? await collect(world.stdin, limits.foreign)
        : await readFileLimited(path, limits.foreign);
    const load = imageLoader(path);
    const image: Input['image'] = (picture) => {
      world.reads?.(resolve(dirname(path), picture));
      return load(picture);
    };
    const lastYear = lastYearOf(file, world, previous);
    return { input: { file, bytes, image, lastYear, guard: ignoringStrayRejections } };
  } catch (error) {
    return { finding: unreadable(file, error) };
  }
}

function unreadable(file: string, error: unknown): Diagnostic {
  if (error instanceof TooLarge) return fileTooLarge({ file }, error.limit);
  const reason: Localized = file.includes('\0')
    ? { zh: '文件名中有不允许的字符', en: 'there is an illegal character in the name' }
    : systemReason(error);
  return fileUnreadable({ file }, reason);
}
