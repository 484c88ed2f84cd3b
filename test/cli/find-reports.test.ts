import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findReports } from '../../src/cli/find-reports.ts';
import { forms } from '../fixtures/forms.ts';
import { folderWith, testWorld } from './test-world.ts';

const label = (await forms.load(forms.ids[0]!)).fields.get('form')!.label;

function tree() {
  const folder = folderWith({
    'a.yaml': 'form: x\n',
    'b.yml': 'year: 2023\n"form": x\n',
    'deep/c.yaml': `${label}：x\n`,
    'deep/d.yaml': `${label}: x\n`,
    'deep/bom.yaml': '\uFEFFform: x\n',
    'deep/other.yaml': 'report:\n  form: x\n',
    'deep/中文.yaml': '别的: 1\n',
    'deep/form.txt': 'form: x\n',
    'deep/tabs.YAML': '\tform: x\n\tyear: 2023\n\tagency: x\n\trequests: 0\n',
    'deep/typo.yaml': 'from: x\nyear: 2023\nagency: x\nrequests: 0\n',
    'deep/gbk.yaml': new Uint8Array([0xc4, 0xea, 0xb1, 0xa8]),
    'deep/empty.yaml': '',
    'node_modules/e.yaml': 'form: x\n',
    'deep/node_modules/e/e.yaml': 'form: x\n',
    '.hidden/f.yaml': 'form: x\n',
    'empty/readme.txt': '',
  });
  symlinkSync('..', join(folder, 'deep/loop'));
  return folder;
}

async function find(named: string[], cwd = tree()) {
  const { files, findings } = await findReports(named, forms, testWorld(cwd));
  return { files, codes: findings.map(({ code, file }) => `${code} ${file}`) };
}

describe('finds reports', () => {
  const all = [
    'a.yaml',
    'b.yml',
    'deep/bom.yaml',
    'deep/c.yaml',
    'deep/d.yaml',
    'deep/gbk.yaml',
    'deep/tabs.YAML',
    'deep/typo.yaml',
  ];

  test('below the working directory, by the key of the form or its label', async () => {
    expect(await find([])).toEqual({ files: all, codes: [] });
  });

  test('and says what it passed over', async () => {
    expect((await findReports([], forms, testWorld(tree()))).others).toEqual([
      'deep/empty.yaml',
      'deep/other.yaml',
      'deep/中文.yaml',
    ]);
  });

  test('below a folder that is named', async () => {
    expect((await find(['deep'])).files).toEqual(all.slice(2));
  });

  test('by pattern, whatever they hold', async () => {
    expect((await find(['*.y*ml', 'deep/other.*'])).files).toEqual([
      'a.yaml',
      'b.yml',
      'deep/other.yaml',
    ]);
  });

  test('by pattern with an address of its own', async () => {
    const cwd = tree();
    const { files } = await find([`${cwd}/deep/[ct]*.yaml`, '../?.yaml'], join(cwd, 'deep'));
    expect(files).toEqual([
      join(cwd, 'deep/c.yaml'),
      join(cwd, 'deep/tabs.YAML'),
      join(cwd, 'deep/typo.yaml'),
      join('..', 'a.yaml'),
    ]);
  });

  test('each once, under the name that came last', async () => {
    expect((await find(['a.yaml', './a.yaml', '-', '-'])).files).toEqual(['./a.yaml', '-']);
  });

  test('and takes a name for a file even if there is none', async () => {
    expect(await find(['missing.yaml'])).toEqual({ files: ['missing.yaml'], codes: [] });
  });
});

test('a folder or a pattern without reports is a finding, and the others go on', async () => {
  expect(await find(['empty', '*.toml', 'a.yaml'])).toEqual({
    files: ['a.yaml'],
    codes: ['file/no-reports empty', 'file/no-reports *.toml'],
  });
});
