/** Opens an address in the browser that the system has for such. */
import { spawn } from 'node:child_process';

const OPENERS: Partial<Record<NodeJS.Platform, string[]>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};

/** Where there is no browser nothing happens: the address was told. */
export function openBrowser(url: string): void {
  const [program = '', ...words] = [...(OPENERS[process.platform] ?? ['xdg-open']), url];
  spawn(program, words, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}
