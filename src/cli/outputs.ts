/** Which files a build will write, and whether one of them would destroy something. */
import { realpathSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { outputIsInput, outputTwice } from '../diagnostic/kinds/file.ts';
import type { Format } from '../write/formats.ts';

export interface Output {
  format: Format;
  path: string;
}

/** Follows links, so that two names of one file are known to be one; a new file is its own place. */
function identity(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** The outputs of one run, over all its reports. */
export class Outputs {
  readonly #inputs: Map<string, string>;
  readonly #taken = new Map<string, string>();
  readonly #formats: readonly Format[];
  readonly #folder: string | undefined;
  readonly #cwd: string;
  readonly #parent: string;

  /**
   * @param files the reports as named on the command line
   * @param parent absolute path of the folder whose folders are kept below the output folder
   */
  constructor(
    files: string[],
    formats: readonly Format[],
    folder: string | undefined,
    cwd: string,
    parent: string,
  ) {
    this.#inputs = new Map(files.map((file) => [identity(resolve(cwd, file)), file]));
    this.#formats = formats;
    this.#folder = folder;
    this.#cwd = cwd;
    this.#parent = parent;
  }

  /**
   * Reserves the outputs of a report.
   * @returns the files to write, or why they must not be written
   */
  claim(file: string): { outputs: Output[] } | { finding: Diagnostic } {
    const outputs = this.#formats.map((format) => ({ format, path: this.#path(file, format) }));
    for (const { path } of outputs) {
      const place = identity(resolve(this.#cwd, path));
      const input = this.#inputs.get(place);
      if (input !== undefined) return { finding: outputIsInput({ file }, input) };
      const other = this.#taken.get(place);
      if (other !== undefined) return { finding: outputTwice({ file }, other) };
      this.#taken.set(place, file);
    }
    return { outputs };
  }

  #path(file: string, format: Format): string {
    const home = dirname(file);
    const below = () => relative(this.#parent, resolve(this.#cwd, home));
    const folder = this.#folder === undefined ? home : join(this.#folder, below());
    return join(folder, `${basename(file, extname(file))}.${format}`);
  }
}
