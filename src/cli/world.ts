/** Everything outside the program that a run may touch, so that a test can put its own there. */

export interface World {
  /** Folder that relative paths start from. */
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
  stdin: AsyncIterable<Uint8Array>;
  stdout: Sink;
  stderr: Sink;
  /** Folder of the installed package: `package.json` and `schemas/` lie there. */
  packageRoot: string;
  /** Folder of the validators compiled with the package; without it they are compiled when needed. */
  validators?: string;
  /** Version of the package. */
  version: string;
  now(): Date;
}

/** A stream that takes text. */
export interface Sink {
  write(text: string): void;
  isTTY: boolean;
  /** Width of the terminal, where it is one. */
  columns?: number | undefined;
}

/** 0 all is well · 1 a report has errors · 2 the command could not do its work. */
export type ExitCode = 0 | 1 | 2;
