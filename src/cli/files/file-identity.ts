/** What a path leads to on the disk, whatever it is called: two names of one file have one identity. */
import { type BigIntStats, lstatSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { systemCode } from '../world/system-reason.ts';

/**
 * @param path absolute
 * @returns of a file that is not there yet: the folder it will be in, and its name
 */
export function fileIdentity(path: string): string {
  const stats = look(path);
  if (stats) return identityOf(path, stats);
  const target = leadsTo(path);
  const home = dirname(target);
  if (home === target) return target;
  const file = basename(target);
  return join(fileIdentity(home), isCaseBlind(home) ? file.normalize('NFC').toLowerCase() : file);
}

/** Where a path leads when its links are followed, also to where nothing stands yet. */
export function leadsTo(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    // Links that go round in a circle are told by whoever opens them.
    const isMissing = systemCode(error) === 'ENOENT';
    const isLink = isMissing && lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink();
    return isLink ? leadsTo(resolve(realpathSync(dirname(path)), readlinkSync(path))) : path;
  }
}

function look(path: string): BigIntStats | undefined {
  try {
    return statSync(path, { bigint: true, throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** Some disks on a network number no files: there it is the name without its links. */
function identityOf(path: string, { dev, ino }: BigIntStats): string {
  return ino === 0n ? realpathSync(path) : `${dev}:${ino}`;
}

/** The system is asked whether a folder is also there under its name with the cases changed. */
function isCaseBlind(folder: string): boolean {
  const above = dirname(folder);
  const name = basename(folder);
  const other = [...name]
    .map((sign) => (sign === sign.toLowerCase() ? sign.toUpperCase() : sign.toLowerCase()))
    .join('');
  if (other === name) return above !== folder && isCaseBlind(above);
  const [here, there] = [look(folder), look(join(above, other))];
  return here !== undefined && here.dev === there?.dev && here.ino === there.ino;
}
