/** The places on the disk that a run reads or writes, by what they are, whatever they are called. */
import {
  type BigIntStats,
  closeSync,
  lstatSync,
  openSync,
  readlinkSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { systemCode } from '../world/system-reason.ts';

/** What has a place, and the name of it, or of the report that it is made of. */
export interface Holder {
  use: 'report' | 'configuration' | 'form' | 'picture' | 'document' | 'findings';
  name: string;
}

/** Nothing that is read is written over, and nothing is written twice. */
export class Places {
  readonly #cwd: string;
  readonly #holders = new Map<string, Holder>();
  readonly #folders = new Map<string, Folder>();
  #inputs: (() => Holder[]) | undefined;

  /** @param inputs the files that the run reads; asked for when the first place is taken */
  constructor(cwd: string, inputs: () => Holder[]) {
    this.#cwd = cwd;
    this.#inputs = inputs;
  }

  /**
   * Takes a place to write to.
   * @returns what has it already; then it is not taken
   */
  take(name: string, holder: Holder): Holder | undefined {
    for (const input of this.#inputs?.() ?? [])
      this.#holders.set(this.#identity(input.name), input);
    this.#inputs = undefined;
    const identity = this.#identity(name);
    const other = this.#holders.get(identity) ?? picture(resolve(this.#cwd, name), name);
    if (!other) this.#holders.set(identity, holder);
    return other;
  }

  /** Of a file that is not there yet: the folder it will be in, and its name. */
  #identity(name: string): string {
    const path = resolve(this.#cwd, name);
    const stats = look(path);
    if (stats) return identityOf(path, stats);
    const target = leadsTo(path);
    const home = dirname(target);
    if (home === target) return target;
    const { identity, isCaseBlind } = this.#folder(home);
    const file = basename(target);
    return join(identity, isCaseBlind ? file.normalize('NFC').toLowerCase() : file);
  }

  #folder(path: string): Folder {
    const known = this.#folders.get(path);
    if (known) return known;
    const folder = { identity: this.#identity(path), isCaseBlind: isCaseBlind(path) };
    this.#folders.set(path, folder);
    return folder;
  }
}

interface Folder {
  identity: string;
  /** Two names in it that differ in case only are one file. */
  isCaseBlind: boolean;
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

/** What the file is that a path leads to; where nothing stands yet, the path. */
export function fileIdentity(path: string): string {
  const stats = look(path);
  return stats ? identityOf(path, stats) : path;
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

/** What pictures begin with; nothing that a run writes does. */
const PICTURE =
  /^(?:\x89PNG|\xFF\xD8\xFF|GIF8|\s*(?:<\?xml|<!--|<!DOCTYPE svg|<svg)[\s\S]*<svg[\s>])/i;
const BEGINNING = 4096;

/** Pictures are known by their content: which report shows one is not known before it is read. */
function picture(path: string, name: string): Holder | undefined {
  if (!look(path)?.isFile()) return undefined;
  const beginning = Buffer.alloc(BEGINNING);
  try {
    const file = openSync(path, 'r');
    const length = readSync(file, beginning);
    closeSync(file);
    const isPicture = PICTURE.test(beginning.toString('latin1', 0, length));
    return isPicture ? { use: 'picture', name } : undefined;
  } catch {
    // What cannot be read cannot be shown in a report either.
    return undefined;
  }
}
