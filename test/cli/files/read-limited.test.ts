import { execFileSync } from 'node:child_process';
import { closeSync, constants, openSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { collect, readFileLimited, readTextSync } from '../../../src/cli/files/read-limited.ts';
import { TooLarge } from '../../../src/cli/world/system-reason.ts';
import { folderWith } from '../../fixtures/test-world.ts';

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

test('refuses at once what is no file: nobody may ever write into a pipe', async () => {
  const pipe = join(folderWith(), 'pipe');
  execFileSync('mkfifo', [pipe]);
  for (const path of [pipe, '/dev/zero', '/dev/null']) {
    await expect(readFileLimited(path, 100)).rejects.toMatchObject({ code: 'ENXIO' });
    expect(() => readTextSync(path, 100)).toThrow(expect.objectContaining({ code: 'ENXIO' }));
  }
});

test('reads a pipe that a shell holds open for the program', async () => {
  const pipe = join(folderWith(), 'pipe');
  execFileSync('mkfifo', [pipe]);
  const end = openSync(pipe, constants.O_RDONLY | constants.O_NONBLOCK);
  onTestFinished(() => closeSync(end));
  writeFileSync(pipe, 'piped');
  expect(Buffer.from(await readFileLimited(`/dev/fd/${end}`, 100)).toString()).toBe('piped');
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
