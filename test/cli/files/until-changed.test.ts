/** Waiting for files to change, however an editor saves them. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { lookOf, untilChanged } from '../../../src/cli/files/until-changed.ts';
import { folderWith } from '../../fixtures/test-world.ts';

const looksOf = (...paths: string[]) => new Map(paths.map((path) => [path, lookOf(path)]));

/** Waits for a change of the file, which is made once the waiting has begun. */
async function changing(path: string, change: () => void | Promise<void>): Promise<string> {
  const changed = untilChanged(looksOf(path));
  await change();
  return changed;
}

test('a file that is written over', async () => {
  const path = join(folderWith({ 'a.yaml': 'one' }), 'a.yaml');
  expect(await changing(path, () => writeFileSync(path, 'two'))).toBe(path);
});

test('a file that another one is put in the place of', async () => {
  const folder = folderWith({ 'a.yaml': 'one', 'a.yaml~': 'one' });
  const path = join(folder, 'a.yaml');
  expect(await changing(path, () => renameSync(join(folder, 'a.yaml~'), path))).toBe(path);
});

test('a file that was saved before anybody waited', async () => {
  const path = join(folderWith({ 'a.yaml': 'one' }), 'a.yaml');
  const looks = looksOf(path);
  writeFileSync(path, 'two');
  expect(await untilChanged(looks)).toBe(path);
});

test('two saves in quick succession end in one wait, and the second is what is seen', async () => {
  const path = join(folderWith({ 'a.yaml': 'one' }), 'a.yaml');
  await changing(path, async () => {
    writeFileSync(path, '');
    await wait(3);
    writeFileSync(path, 'three');
  });
  const seen = lookOf(path);
  await wait(50);
  expect(lookOf(path)).toBe(seen);
});

test('a file that is taken away for a moment is waited for', async () => {
  const folder = folderWith({ 'a.yaml': 'one' });
  const path = join(folder, 'a.yaml');
  await changing(path, async () => {
    renameSync(path, join(folder, 'backup'));
    await wait(30);
    writeFileSync(path, 'two');
  });
  expect(lookOf(path)).not.toBe('');
});

test('a file that is deleted, and one that comes back', async () => {
  const path = join(folderWith({ 'a.yaml': 'one' }), 'a.yaml');
  expect(await changing(path, () => rmSync(path))).toBe(path);
  expect(lookOf(path)).toBe('');
  expect(await changing(path, () => writeFileSync(path, 'two'))).toBe(path);
});

test('a file in a folder that is not there yet is found by the clock', async () => {
  const folder = folderWith();
  const path = join(folder, 'later', 'a.yaml');
  const change = () => {
    mkdirSync(join(folder, 'later'));
    writeFileSync(path, 'one');
  };
  expect(await changing(path, change)).toBe(path);
});

test('what happens to other files of the folder is none of it', async () => {
  const folder = folderWith({ 'a.yaml': 'one', 'b.yaml': 'one' });
  const path = join(folder, 'a.yaml');
  let isOver = false;
  const changed = untilChanged(looksOf(path)).then(() => {
    isOver = true;
  });
  writeFileSync(join(folder, 'b.yaml'), 'two');
  await wait(50);
  expect(isOver).toBe(false);
  writeFileSync(path, 'two');
  await changed;
});
