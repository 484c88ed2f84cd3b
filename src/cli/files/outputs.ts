/** Which files a build will write, and whether one of them would destroy something. */
import { basename, dirname, extname, join, parse, relative, resolve } from 'node:path';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { outputIsInput, outputTwice } from '../../diagnostic/kinds/file.ts';
import { type Format, formats } from '../../write/formats.ts';
import type { Claims } from './claims.ts';

/** Those that are written here, and PDF, which a program of the machine prints. */
export type DocumentFormat = Format | 'pdf';

export const documentFormats: readonly DocumentFormat[] = [...formats, 'pdf'];

export interface Output {
  format: DocumentFormat;
  path: string;
}

/** The outputs of one run, over all its reports. */
export class Outputs {
  readonly #claims: Claims;
  readonly #formats: readonly DocumentFormat[];
  readonly #folder: string | undefined;
  readonly #cwd: string;
  readonly #parent: string | undefined;

  /**
   * @param claims of everything the run reads or writes
   * @param parent absolute path of the folder whose folders are kept below the output folder; where
   *   there is none, all folders of a drive are kept
   */
  constructor(
    claims: Claims,
    formats: readonly DocumentFormat[],
    folder: string | undefined,
    cwd: string,
    parent: string | undefined,
  ) {
    this.#claims = claims;
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
      const holder = this.#claims.claim(path, { use: 'document', name: file });
      if (holder?.use === 'document') return { finding: outputTwice({ file }, holder.name) };
      if (holder) return { finding: outputIsInput({ file }, holder.name) };
    }
    return { outputs };
  }

  #path(file: string, format: DocumentFormat): string {
    const home = dirname(file);
    const full = resolve(this.#cwd, home);
    const below = () => relative(this.#parent ?? parse(full).root, full);
    const folder = this.#folder === undefined ? home : join(this.#folder, below());
    return join(folder, `${basename(file, extname(file))}.${format}`);
  }
}
