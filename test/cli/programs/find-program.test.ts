/** Which program of the machine is taken; a folder of scripts stands for the machine. */
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findProgram } from '../../../src/cli/programs/find-program.ts';
import { folderWith, testWorld } from '../../fixtures/test-world.ts';

function machine(...programs: string[]): { folder: string; find: typeof find } {
  const folder = folderWith({ 'bin/readme.txt': '' });
  for (const name of programs) {
    writeFileSync(join(folder, name), '#!/bin/sh\n');
    chmodSync(join(folder, name), 0o755);
  }
  const find = (named?: { chromium?: string }, path = join(folder, 'bin')) =>
    findProgram('chromium', named, testWorld(folder, { env: { PATH: path } }));
  return { folder, find };
}
declare function find(named?: { chromium?: string }, path?: string): string | undefined;

describe.skipIf(process.platform === 'win32')('a program', () => {
  test('is found by its names in the folders of PATH, the best known first', () => {
    const { folder, find } = machine('bin/google-chrome', 'bin/chromium');
    expect(find()).toBe(join(folder, 'bin/chromium'));
    expect(find({}, join(folder, 'empty'))).toBeUndefined();
  });

  test('that is named in the configuration is the only one that will do', () => {
    const { folder, find } = machine('bin/chromium', 'bin/my-browser', 'other');
    expect(find({ chromium: 'my-browser' })).toBe(join(folder, 'bin/my-browser'));
    expect(find({ chromium: join(folder, 'other') })).toBe(join(folder, 'other'));
    expect(find({ chromium: join(folder, 'gone') })).toBeUndefined();
    expect(find({ chromium: 'gone' })).toBeUndefined();
  });

  test('is none of the working folder, and no file or folder that cannot be run', () => {
    const { folder, find } = machine('chromium');
    mkdirSync(join(folder, 'bin/chromium'));
    writeFileSync(join(folder, 'bin/google-chrome'), '');
    expect(find(undefined, `.::${join(folder, 'bin')}`)).toBeUndefined();
    expect(find({ chromium: './chromium' })).toBeUndefined();
  });
});
