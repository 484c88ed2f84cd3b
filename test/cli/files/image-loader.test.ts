import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { imageLoader } from '../../../src/cli/files/image-loader.ts';
import { CannotRun } from '../../../src/cli/world/cannot-run.ts';
import { folderWith } from '../../fixtures/test-world.ts';

function reportFolder() {
  const folder = folderWith({
    'report/report.yaml': '',
    'report/chart.png': 'inside',
    'report/图片/图 1.png': 'deeper',
    'report/..name.png': 'odd name',
    'secret.png': 'outside',
  });
  symlinkSync('../secret.png', join(folder, 'report/link.png'));
  symlinkSync('..', join(folder, 'report/up'));
  symlinkSync('chart.png', join(folder, 'report/alias.png'));
  return { folder, load: imageLoader(join(folder, 'report/report.yaml')) };
}

test.each([
  ['chart.png', 'inside'],
  ['./chart.png', 'inside'],
  ['图片/图 1.png', 'deeper'],
  ['图片/../chart.png', 'inside'],
  ['..name.png', 'odd name'],
  ['alias.png', 'inside'],
])('reads %s', async (path, content) => {
  const { load } = reportFolder();
  expect(Buffer.from(await load(path)).toString()).toBe(content);
});

test.each([
  '../secret.png',
  '图片/../../secret.png',
  'link.png',
  'up/secret.png',
  '..',
  '.',
  '/etc/hostname',
  'file:///etc/hostname',
  'https://example.org/a.png',
  'C:\\secret.png',
  '..\\secret.png',
])('refuses %s as outside the folder', async (path) => {
  const { load } = reportFolder();
  await expect(load(path)).rejects.toThrow(/in the folder of the report/);
});

test('does not wait for a pipe', async () => {
  const { folder, load } = reportFolder();
  execFileSync('mkfifo', [join(folder, 'report/pipe.png')]);
  await expect(load('pipe.png')).rejects.toThrow(/^it is a pipe/);
});

test.each(['missing.png', '图片', 'a\0b.png', ''])('says why it cannot read %j', async (path) => {
  const { load } = reportFolder();
  await expect(load(path)).rejects.toBeInstanceOf(CannotRun);
});

test('says in both languages that a name holds what no name may', async () => {
  const { load } = reportFolder();
  const words = { zh: '文件名中有不允许的字符', en: 'there is an illegal character in the name' };
  await expect(load('a\0b.png')).rejects.toMatchObject({ words });
});
