/** Everything outside the program that a run may touch, so that a test can put its own there. */
import type { Printable } from '../../diagnostic/printable.ts';

export interface World {
  /** Folder that relative paths start from. */
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
  stdin: AsyncIterable<Uint8Array>;
  /** The person at the terminal; nothing when standard input is none. */
  keyboard?(): Keyboard | undefined;
  stdout: Sink;
  stderr: Sink;
  /** Folder of the installed package: `package.json` and `schemas/` lie there. */
  packageRoot: string;
  /** Folder of the validators compiled with the package; without it they are compiled when needed. */
  validators?: string;
  /** The built program of a worker thread; without it everything is done in one thread. */
  worker?: string;
  /** Folder of the built page that `preview` shows reports in. */
  previewPage?: string;
  /** File of the built page in which reports are filled in. */
  page?: string;
  /** Shows an address to the person in the browser, where there is one. */
  browse?(url: string): void;
  /** Version of the package. */
  version: string;
  /** Web page of the package, where it has one. */
  homepage?: string | undefined;
  now(): Date;
  /** Is told of each file of a report just before it is read, for whoever waits for it to change. */
  reads?(path: string): void;
}

/** Puts questions to a person. */
export interface Keyboard {
  /** @returns what was typed, or nothing when the person has left */
  ask(question: Printable): Promise<string | undefined>;
  /** Has to be called after the last question: a listening terminal keeps the program alive. */
  close(): void;
}

/** A stream that takes text. */
export interface Sink {
  write(text: Printable): void;
  isTTY: boolean;
  /** Width of the terminal, where it is one. */
  columns?: number | undefined;
}

/** 0 all is well · 1 a report has errors · 2 the command could not do its work. */
export type ExitCode = 0 | 1 | 2;
