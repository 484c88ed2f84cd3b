/** What each file on the disk is for in a run: nothing that is read is written over, and nothing is written twice. */
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileIdentity } from './file-identity.ts';

/** What a file is for, and the name of it, or of the report that it is made of. */
export interface Holder {
  use: 'report' | 'configuration' | 'form' | 'picture' | 'document' | 'findings';
  name: string;
}

/** The claims of one run, by what the files are, whatever they are called. */
export class Claims {
  readonly #cwd: string;
  readonly #holders = new Map<string, Holder>();
  #inputs: (() => Holder[]) | undefined;

  /** @param inputs the files that the run reads; asked for when the first file is claimed */
  constructor(cwd: string, inputs: () => Holder[]) {
    this.#cwd = cwd;
    this.#inputs = inputs;
  }

  /**
   * Claims a file to write to.
   * @returns who has it already; then it is not claimed
   */
  claim(name: string, holder: Holder): Holder | undefined {
    for (const input of this.#inputs?.() ?? [])
      this.#holders.set(this.#identity(input.name), input);
    this.#inputs = undefined;
    const identity = this.#identity(name);
    const other = this.#holders.get(identity) ?? picture(resolve(this.#cwd, name), name);
    if (!other) this.#holders.set(identity, holder);
    return other;
  }

  #identity(name: string): string {
    return fileIdentity(resolve(this.#cwd, name));
  }
}

/** What pictures begin with; nothing that a run writes does. */
const PICTURE =
  /^(?:\x89PNG|\xFF\xD8\xFF|GIF8|\s*(?:<\?xml|<!--|<!DOCTYPE svg|<svg)[\s\S]*<svg[\s>])/i;
const BEGINNING = 4096;

/** Pictures are known by their content: which report shows one is not known before it is read. */
function picture(path: string, name: string): Holder | undefined {
  const beginning = Buffer.alloc(BEGINNING);
  try {
    if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return undefined;
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
