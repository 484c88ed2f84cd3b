import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findReports } from '../../../src/cli/files/find-reports.ts';
import { forms } from '../../fixtures/forms.ts';
import { folderWith, testWorld } from '../../fixtures/test-world.ts';

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
    const loop = { zh: '符号链接绕成了一圈', en: 'the symbolic links go round in a circle' };
    expect((await findReports([], forms, testWorld(tree()))).others).toEqual([
      { file: 'deep/empty.yaml' },
      { file: 'deep/form.txt' },
      { file: 'deep/other.yaml' },
      { file: 'deep/中文.yaml' },
      { file: 'empty/readme.txt' },
      { file: 'deep/loop', reason: loop },
    ]);
  });

  test('and names a folder whose name would hide what is in it', async () => {
    const cwd = folderWith({ 'a.yaml': 'form: x\n', 'two\nlines/b.yaml': 'form: x\n' });
    const { files, others } = await findReports([], forms, testWorld(cwd));
    expect(files).toEqual(['a.yaml']);
    expect(others).toMatchObject([
      { file: 'two\nlines', reason: { en: 'the name of the folder has a line break in it' } },
    ]);
  });

  test('also where a dot in its name looks like the ending of a file', async () => {
    const cwd = folderWith({ '2024.v2\nnew/b.yaml': 'form: x\n' });
    const { others } = await findReports([], forms, testWorld(cwd));
    expect(others).toMatchObject([{ file: '2024.v2\nnew' }]);
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

describe('links', () => {
  const linked = () => {
    const folder = folderWith({
      'in/a.yaml': 'form: x\n',
      'outside/b.yaml': 'form: x\n',
      'outside/more/c.yaml': 'form: x\n',
      'outside-too/d.yaml': 'form: x\n',
    });
    symlinkSync('../outside/b.yaml', join(folder, 'in/b.yaml'));
    symlinkSync('../outside', join(folder, 'in/folder'));
    symlinkSync('../outside-too', join(folder, 'outside/next'));
    symlinkSync('nowhere', join(folder, 'in/gone.yaml'));
    symlinkSync('nowhere', join(folder, 'in/picture.png'));
    symlinkSync('..', join(folder, 'in/up'));
    execFileSync('mkfifo', [join(folder, 'in/pipe.yaml')]);
    return folder;
  };

  test('are followed, each file once, and told where they lead nowhere or round', async () => {
    const { files, others } = await findReports(['in'], forms, testWorld(linked()));
    expect(files).toEqual([
      'in/a.yaml',
      'in/b.yaml',
      'in/folder/more/c.yaml',
      'in/folder/next/d.yaml',
    ]);
    expect(others.map(({ file, reason }) => [file, reason?.en]).sort()).toEqual([
      ['in/gone.yaml', 'no such file or folder'],
      ['in/pipe.yaml', 'it is a pipe, a device or a socket, not an ordinary file'],
      ['in/up', 'the symbolic links go round in a circle'],
    ]);
  });

  test('do not make a second report of a file under its own name', async () => {
    expect((await find(['.'], linked())).files).toEqual([
      'in/a.yaml',
      'outside-too/d.yaml',
      'outside/b.yaml',
      'outside/more/c.yaml',
    ]);
    expect((await find(['outside/b.yaml', 'in/b.yaml'], linked())).files).toEqual(['in/b.yaml']);
  });
});

test('what could be a report in another shape is named', async () => {
  const folder = folderWith({
    'report.yaml': 'form: x\n',
    'a.docx': '',
    'b.TXT': '',
    'c.yaml.txt': 'form: x\n',
    'd.json': '{"form":"x","year":2023}',
    'settings.json': '{"a": 1}',
    'mail.yaml': 'From: someone\nSubject: report\n',
    'chart.png': '',
    '~$a.docx': '',
  });
  const { others } = await findReports([], forms, testWorld(folder));
  expect(others.map(({ file }) => file)).toEqual([
    'a.docx',
    'b.TXT',
    'c.yaml.txt',
    'd.json',
    'mail.yaml',
  ]);
});

describe('documents of others in a folder', () => {
  const page = '<html><body><p>年度报告</p></body></html>';
  const search = (cwd: string) => ({ reports: [], ignore: [], folder: cwd });
  const found = async (named: string[], files: Record<string, string>) => {
    const cwd = folderWith(files);
    const { files: reports, others } = await findReports(
      named,
      forms,
      testWorld(cwd),
      search(cwd),
      true,
    );
    return { reports, others: others.map(({ file }) => file) };
  };

  test('count beside data files where the folder is named', async () => {
    const files = { 'a.yaml': 'form: x\n', 'b.html': page, 'c.txt': page };
    expect(await found(['.'], files)).toEqual({ reports: ['a.yaml', 'b.html'], others: ['c.txt'] });
    expect(await found([], files)).toEqual({ reports: ['a.yaml'], others: ['b.html', 'c.txt'] });
  });

  test('count where there is nothing else, named or not', async () => {
    expect((await found([], { 'b.html': page })).reports).toEqual(['b.html']);
  });

  test('do not count where this program made them and others lie beside them', async () => {
    const data = '{"form":"x","year":2023,"agency":{"name":"某局"}}';
    const ours = `<html><script type="application/json" id="report-data">${data}</script></html>`;
    expect((await found(['.'], { 'b.html': page, 'c.html': ours })).reports).toEqual(['b.html']);
    expect((await found(['.'], { 'c.html': ours })).reports).toEqual(['c.html']);
  });
});
