import { execFileSync } from 'node:child_process';
import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { collect, readFileLimited, TooLarge } from '../../src/cli/read-limited.ts';
import { folderWith } from './test-world.ts';

test('reads a file up to its limit', async () => {
  const folder = folderWith({ a: '123456' });
  expect(Buffer.from(await readFileLimited(join(folder, 'a'), 6)).toString()).toBe('123456');
  await expect(readFileLimited(join(folder, 'a'), 5)).rejects.toBeInstanceOf(TooLarge);
});

test('does not load a file that is far too large', async () => {
  const path = join(folderWith({ huge: '' }), 'huge');
  // More than fits into memory; sparse, so that it takes no space.
  truncateSync(path, 2 ** 40);
  await expect(readFileLimited(path, 100)).rejects.toBeInstanceOf(TooLarge);
});

test('stops at the limit where a file has no size', async () => {
  await expect(readFileLimited('/dev/zero', 100_000)).rejects.toBeInstanceOf(TooLarge);
});

test('reads a named pipe', async () => {
  const pipe = join(folderWith(), 'pipe');
  execFileSync('mkfifo', [pipe]);
  const reading = readFileLimited(pipe, 100);
  const { writeFile } = await import('node:fs/promises');
  await writeFile(pipe, 'piped');
  expect(Buffer.from(await reading).toString()).toBe('piped');
});

test('a folder is an error of the system', async () => {
  await expect(readFileLimited(folderWith(), 100)).rejects.toMatchObject({ code: 'EISDIR' });
});

test('stops reading a stream at the limit', async () => {
  let pieces = 0;
  async function* endless() {
    for (;;) {
      pieces++;
      yield new Uint8Array(10);
    }
  }
  await expect(collect(endless(), 95)).rejects.toBeInstanceOf(TooLarge);
  expect(pieces).toBe(10);
});
