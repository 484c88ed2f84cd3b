/** The world of a real run: this process, its streams and the clock. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { terminalKeyboard } from './terminal-keyboard.ts';
import type { Sink, World } from './world.ts';

/**
 * Node makes a standard stream when it is first touched, which takes time, so an unused one is left
 * alone. A reader that has seen enough (`| head`) closes the pipe: what is still to be written is
 * dropped quietly. Any other trouble with the stream is a failure of the run.
 */
function sink(open: () => NodeJS.WriteStream): Sink {
  let closed = false;
  let opened: NodeJS.WriteStream | undefined;
  const stream = () => {
    opened ??= open().on('error', (error: NodeJS.ErrnoException) => {
      closed = true;
      if (error.code !== 'EPIPE') process.exitCode = 2;
    });
    return opened;
  };
  return {
    write: (text) => {
      if (!closed && text !== '') stream().write(text);
    },
    get isTTY() {
      return stream().isTTY === true;
    },
    get columns() {
      return stream().columns;
    },
  };
}

/** @param packageRoot folder that holds the package's `package.json` */
export function processWorld(packageRoot: string): World {
  const manifest = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8'));
  return {
    cwd: process.cwd(),
    env: process.env,
    stdin: standardInput(),
    keyboard: () =>
      process.stdin.isTTY ? terminalKeyboard(process.stdin, process.stderr) : undefined,
    stdout: sink(() => process.stdout),
    stderr: sink(() => process.stderr),
    packageRoot,
    version: manifest.version,
    homepage: manifest.homepage,
    now: () => new Date(),
    browse: (url) => void import('./open-browser.ts').then(({ openBrowser }) => openBrowser(url)),
  };
}

/** Opened on use: an open standard input keeps a process alive that never asked for it. */
async function* standardInput(): AsyncGenerator<Uint8Array> {
  yield* process.stdin;
}
