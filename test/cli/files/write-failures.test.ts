/** What is left when writing fails half-way: a full disk, Word holding a file, a disk of another kind. */

import { chmodSync, chownSync, lstatSync, readFileSync, statSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { WriteFailure, writeTogether } from '../../../src/cli/files/write-together.ts';
import { main } from '../../../src/cli/line/main.ts';
import { filesIn, folderWith, packageRoot, testWorld } from '../../fixtures/test-world.ts';

/** Faults that the system is to have, by the path they are about; each says its code. */
const faults = vi.hoisted(() => ({
  write: (_path: string): string | undefined => undefined,
  rename: (_path: string): string | undefined => undefined,
  link: (_path: string): string | undefined => undefined,
  done: [] as string[],
}));

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  return {
    ...real,
    open: async (path: string, flags: string, mode?: number): Promise<FileHandle> => {
      const file = await real.open(path, flags, mode);
      const sync = file.sync.bind(file);
      file.sync = async () => {
        faults.done.push(flags === 'wx' ? 'file on disk' : 'name on disk');
        await sync();
      };
      const code = flags === 'wx' ? faults.write(path) : undefined;
      if (code === undefined) return file;
      const write = file.writeFile.bind(file);
      file.writeFile = async (bytes) => {
        await write((bytes as Uint8Array).subarray(0, 10));
        throw Object.assign(new Error(code), { code });
      };
      return file;
    },
  };
});

vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>();
  const fail = (code: string | undefined) => {
    if (code !== undefined) throw Object.assign(new Error(code), { code });
  };
  return {
    ...real,
    renameSync: (from: string, to: string) => {
      fail(faults.rename(to));
      faults.done.push('moved');
      real.renameSync(from, to);
    },
    linkSync: (from: string, to: string) => {
      fail(faults.link(to));
      real.linkSync(from, to);
    },
  };
});

beforeEach(() => {
  faults.done = [];
  faults.write = () => undefined;
  faults.rename = () => undefined;
  faults.link = () => undefined;
});

const report = readFileSync(join(packageRoot, 'examples/first-report/report.yaml'), 'utf8');
const wrong = report.replace('total:     [12,', 'total:     [21,');

async function run(command: string, cwd: string) {
  const world = testWorld(cwd);
  return { exitCode: await main([...command.split(' '), '--lang', 'en'], world), ...world.output };
}

test.each([
  ['new fresh.yaml', 'cannot write fresh.yaml: the disk is full'],
  ['validate report.yaml --format json:findings.json', 'cannot write findings.json: the disk is'],
  ['validate report.yaml --format json:old.json', 'cannot write old.json: the disk is full'],
  ['build report.yaml', 'cannot write report.docx: the disk is full'],
  ['fix wrong.yaml --yes', 'cannot be written: the disk is full; the file was not changed'],
])('on a full disk %s leaves everything as it was', async (command, says) => {
  const files = {
    'report.yaml': report,
    'wrong.yaml': wrong,
    'old.json': 'old',
    'report.html': 'old',
  };
  const folder = folderWith(files);
  faults.write = () => 'ENOSPC';
  const { exitCode, stderr, stdout } = await run(command, folder);
  expect(stderr + stdout).toContain(says);
  expect(exitCode).toBe(2);
  expect(filesIn(folder)).toEqual(Object.keys(files).toSorted());
  for (const [name, text] of Object.entries(files)) {
    expect(readFileSync(join(folder, name), 'utf8')).toBe(text);
  }
});

test('what fix writes is on the disk before the old file goes', async () => {
  const folder = folderWith({ 'wrong.yaml': wrong });
  expect(await run('fix wrong.yaml --yes', folder)).toMatchObject({ exitCode: 0 });
  expect(faults.done).toEqual(['file on disk', 'moved', 'name on disk']);
});

test.each(['EBUSY', 'EPERM', 'EACCES'])('Word holding a document open (%s)', async (code) => {
  const folder = folderWith({ 'report.yaml': report, 'report.docx': 'old', 'report.html': 'old' });
  faults.rename = (path) => (path.endsWith('.html') ? code : undefined);
  const { exitCode, stderr } = await run('build report.yaml', folder);
  expect(exitCode).toBe(2);
  expect(stderr).toContain(
    'cannot write report.html: it is probably open in Word or WPS: close it',
  );
  expect(filesIn(folder)).toEqual(['report.docx', 'report.html', 'report.yaml']);
  expect(readFileSync(join(folder, 'report.docx'), 'utf8')).toBe('old');
});

test('a file that is held for a moment only is written after it', async () => {
  const folder = folderWith({ 'a.docx': 'old', 'b.html': 'old' });
  let held = 2;
  faults.rename = (path) => (path.endsWith('.html') && held-- > 0 ? 'EPERM' : undefined);
  await writeTogether(['a.docx', 'b.html'].map((name) => newFile(folder, name)));
  expect(filesIn(folder)).toEqual(['a.docx', 'b.html']);
  expect(readFileSync(join(folder, 'a.docx'), 'utf8')).toBe('new');
  expect(readFileSync(join(folder, 'b.html'), 'utf8')).toBe('new');
});

test('on a disk that knows no second names files are written and put back all the same', async () => {
  const folder = folderWith({ 'a.docx': 'old', 'b.html': 'old' });
  faults.link = () => 'EPERM';
  faults.rename = (path) => (path.endsWith('.html') ? 'EIO' : undefined);
  const both = ['a.docx', 'b.html'].map((name) => newFile(folder, name));
  await expect(writeTogether(both)).rejects.toBeInstanceOf(WriteFailure);
  expect(readFileSync(join(folder, 'a.docx'), 'utf8')).toBe('old');
  await writeTogether([{ ...newFile(folder, 'c.yaml'), isNew: true }]);
  expect(filesIn(folder)).toEqual(['a.docx', 'b.html', 'c.yaml']);
  expect(await run('new c.yaml', folder)).toMatchObject({ exitCode: 2 });
  expect(readFileSync(join(folder, 'c.yaml'), 'utf8')).toBe('new');
});

test('what replaces a file has its owner and its mode, but not the right to act as the owner', async () => {
  const folder = folderWith({ 'a.docx': 'old' });
  const path = join(folder, 'a.docx');
  // Only an administrator may give a file away, so only one can see it kept.
  if (process.getuid?.() === 0) chownSync(path, 1234, 1235);
  chmodSync(path, 0o6751);
  const { uid, gid } = statSync(path);
  await writeTogether([newFile(folder, 'a.docx')]);
  expect(lstatSync(path)).toMatchObject({ uid, gid });
  expect(lstatSync(path).mode & 0o7777).toBe(0o751);
});

const newFile = (folder: string, name: string) => ({
  path: join(folder, name),
  bytes: new TextEncoder().encode('new'),
});
