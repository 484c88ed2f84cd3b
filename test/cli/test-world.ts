/** A world for tests: a folder of its own, streams that remember, a clock that stands still. */
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { World } from '../../src/cli/world.ts';

export const packageRoot = fileURLToPath(new URL('../../', import.meta.url));

export interface TestWorld extends World {
  /** What was written so far. */
  output: { stdout: string; stderr: string };
}

/** A folder that is removed when the test ends, with files in it. */
export function folderWith(files: Record<string, string | Uint8Array> = {}): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'gov-report-test-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

export function testWorld(
  cwd: string,
  changes: { env?: World['env']; stdin?: string } = {},
): TestWorld {
  const output = { stdout: '', stderr: '' };
  const sink = (name: 'stdout' | 'stderr') => ({
    write: (text: string) => {
      output[name] += text;
    },
    isTTY: false,
  });
  return {
    cwd,
    env: changes.env ?? {},
    stdin: bytesOf(changes.stdin ?? ''),
    stdout: sink('stdout'),
    stderr: sink('stderr'),
    packageRoot,
    version: '1.2.3',
    now: () => new Date('2026-01-05T08:00:00Z'),
    output,
  };
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

/** Names of all files below a folder. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}
