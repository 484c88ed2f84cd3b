/** Puts new content into the place of a file that was read before, unless it is another one by now. */
import { stat } from 'node:fs/promises';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { changedMeanwhile, notChanged } from '../../diagnostic/kinds/file.ts';
import { limits } from '../../diagnostic/limits.ts';
import { systemReason, TooLarge } from '../world/system-reason.ts';
import { readFileLimited } from './read-limited.ts';
import { WriteFailure, writeTogether } from './write-together.ts';

/** What was read, and what shall stand there instead. */
export interface Replacement {
  /** Name for the finding. */
  file: string;
  path: string;
  before: Uint8Array;
  after: Uint8Array;
}

/**
 * Replaces a file whole: written beside it, then moved to its place with the same permissions.
 * @returns why it was left as it is
 */
export async function replaceFile(replacement: Replacement): Promise<Diagnostic | undefined> {
  const { file, path, before, after } = replacement;
  try {
    await refuseReadOnly(path);
    const now = await readFileLimited(path, limits.report);
    if (Buffer.compare(now, before) !== 0) return changedMeanwhile({ file });
    await writeTogether([{ path, bytes: after }]);
    return undefined;
  } catch (error) {
    if (error instanceof TooLarge) return changedMeanwhile({ file });
    return notChanged({ file }, error instanceof WriteFailure ? error.reason : systemReason(error));
  }
}

/** Moving a new file to its place would do away with the protection. */
async function refuseReadOnly(path: string): Promise<void> {
  const { mode } = await stat(path);
  if ((mode & 0o222) === 0) throw Object.assign(new Error(path), { code: 'EREADONLY' });
}
