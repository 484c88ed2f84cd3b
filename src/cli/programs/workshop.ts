/**
 * A program of the machine at work in a folder of its own. Both are gone when the work is done, and
 * when the run is interrupted.
 */
import type { ChildProcess, StdioOptions } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onInterruption } from '../world/interruption.ts';
import type { World } from '../world/world.ts';

export class Workshop {
  readonly folder: string;
  readonly #settled: () => void;
  #child: ChildProcess | undefined;

  /** @param name says in a list of folders what the folder is for */
  constructor(name: string) {
    this.folder = mkdtempSync(join(tmpdir(), `gov-report-${name}-`));
    this.#settled = onInterruption(() => this.#clear());
  }

  /** Starts the program in the folder, without a way to the network. */
  start(
    program: string,
    words: string[],
    env: World['env'],
    stdio: StdioOptions = 'ignore',
  ): ChildProcess {
    // By name, as the build leaves the module out for a library that names it at every start.
    const { spawn } = process.getBuiltinModule('node:child_process');
    const child = spawn(program, words, {
      cwd: this.folder,
      env: { ...env, ...NO_NETWORK },
      stdio,
      // A group of its own: the program starts others, and they end with it.
      detached: process.platform !== 'win32',
    });
    this.#child = child;
    return child;
  }

  close(): void {
    this.#clear();
    this.#settled();
  }

  #clear(): void {
    if (this.#child) end(this.#child);
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** A proxy that is not there. */
const NO_NETWORK = {
  http_proxy: 'http://127.0.0.1:9',
  https_proxy: 'http://127.0.0.1:9',
  ftp_proxy: 'http://127.0.0.1:9',
  no_proxy: '',
};

/** Ends the program and what it has started, by their number and never by their name. */
function end({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
