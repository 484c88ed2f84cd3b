import { mkdirSync, readFileSync, readlinkSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { WriteFailure, writeTogether } from '../../../src/cli/files/write-together.ts';
import { filesIn, folderWith } from '../../fixtures/test-world.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (...path: string[]) => readFileSync(join(...path), 'utf8');

test('writes new files and replaces old ones, and leaves nothing else behind', async () => {
  const folder = folderWith({ 'a.docx': 'old' });
  await writeTogether([
    { path: join(folder, 'a.docx'), bytes: bytes('new a') },
    { path: join(folder, 'deeper/b.html'), bytes: bytes('new b') },
  ]);
  expect(filesIn(folder)).toEqual(['a.docx', 'deeper/b.html']);
  expect([read(folder, 'a.docx'), read(folder, 'deeper/b.html')]).toEqual(['new a', 'new b']);
});

test('writes none when the last place is a folder', async () => {
  const folder = folderWith({ 'a.docx': 'old' });
  mkdirSync(join(folder, 'b.html'));
  const writing = writeTogether([
    { path: join(folder, 'a.docx'), bytes: bytes('new a') },
    { path: join(folder, 'b.html'), bytes: bytes('new b') },
  ]);
  await expect(writing).rejects.toMatchObject({
    path: join(folder, 'b.html'),
    cause: { code: 'EISDIR' },
  });
  await expect(writing).rejects.toBeInstanceOf(WriteFailure);
  expect(filesIn(folder)).toEqual(['a.docx']);
  expect(read(folder, 'a.docx')).toBe('old');
});

test('puts back what stood there when a file cannot be moved to its place', async () => {
  const folder = folderWith({ 'a.docx': 'old' });
  const place = join(folder, 'b.html');
  const writing = writeTogether([
    { path: join(folder, 'a.docx'), bytes: bytes('new a') },
    { path: join(folder, 'c.html'), bytes: bytes('new c') },
    { path: place, bytes: bytes('new b') },
    {
      path: join(folder, 'd.html'),
      // A folder appears at a place that has been looked at already.
      get bytes() {
        mkdirSync(place);
        return bytes('new d');
      },
    },
  ]);
  await expect(writing).rejects.toMatchObject({ path: place });
  expect(filesIn(folder)).toEqual(['a.docx']);
  expect(read(folder, 'a.docx')).toBe('old');
});

test('writes through a symbolic link and keeps it', async () => {
  const folder = folderWith({ 'real/a.docx': 'old' });
  symlinkSync('real/a.docx', join(folder, 'a.docx'));
  await writeTogether([{ path: join(folder, 'a.docx'), bytes: bytes('new') }]);
  expect(readlinkSync(join(folder, 'a.docx'))).toBe('real/a.docx');
  expect(read(folder, 'real/a.docx')).toBe('new');
});

test('names the file whose folder is a file', async () => {
  const folder = folderWith({ out: 'a file' });
  const path = join(folder, 'out/a.docx');
  await expect(writeTogether([{ path, bytes: bytes('x') }])).rejects.toMatchObject({ path });
  expect(filesIn(folder)).toEqual(['out']);
});

test('makes all folders on the way, also when files of one run want the same ones at once', async () => {
  const cwd = folderWith({});
  const bytes = new Uint8Array();
  const paths = ['a/b/c/1', 'a/b/c/2', 'a/b/3'].map((path) => join(cwd, path));
  await Promise.all(paths.map((path) => writeTogether([{ path, bytes }])));
  expect(filesIn(cwd)).toEqual(['a/b/3', 'a/b/c/1', 'a/b/c/2']);
});

test.runIf(process.platform === 'linux')(
  'ends where a folder that exists takes no other',
  async () => {
    const path = '/proc/no/such/folder/a.docx';
    const failed = writeTogether([{ path, bytes: new Uint8Array() }]);
    await expect(failed).rejects.toMatchObject({ path, reason: { en: 'no such file or folder' } });
  },
);
