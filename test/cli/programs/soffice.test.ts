/** Documents of older formats by way of another program, which a small script stands for here. */
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { main } from '../../../src/cli/line/main.ts';
import { findProgram } from '../../../src/cli/programs/find-program.ts';
import { convertToWord } from '../../../src/cli/programs/soffice.ts';
import { filesIn, folderWith, testWorld } from '../../fixtures/test-world.ts';
import { docx, p, tbl, tc, tr } from '../../read/office-files.ts';

const RTF = '{\\rtf1 x}';

const word = docx(
  p('青禾县民政局2023年政府信息公开工作年度报告') +
    tbl(tr([tc('行政许可'), tc('58')]), tr([tc('行政处罚'), tc('4')])),
);

/** A folder with a program `soffice` that does what is given; its last word is the file. */
function folderOf(script: string): string {
  const folder = folderWith({ 'a.rtf': RTF, 'word.docx': word });
  writeFileSync(join(folder, 'soffice'), `#!/bin/sh\necho "$@" > ${folder}/words\n${script}\n`);
  chmodSync(join(folder, 'soffice'), 0o755);
  return folder;
}

const worldWith = (folder: string) =>
  testWorld(folder, { env: { PATH: `${folder}:/usr/bin:/bin` } });

/** Where the program was told to work: it is gone when the run is over. */
const workOf = (folder: string) =>
  /--outdir (\S+)/.exec(readFileSync(join(folder, 'words'), 'utf8'))?.[1] ?? '';

describe.skipIf(process.platform === 'win32')('import --convert', () => {
  test('reads what the program makes of the file, with a profile of its own, and leaves nothing', async () => {
    const folder = folderOf('cp "$(dirname "$0")/word.docx" "$PWD/document.docx"');
    const world = worldWith(folder);
    await main(['import', 'a.rtf', '--convert', '-o', 'a.yaml', '--lang', 'en'], world);
    expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toMatch(/58/);
    expect(world.output.stdout + world.output.stderr).toContain('converted by LibreOffice');
    expect(readFileSync(join(folder, 'words'), 'utf8')).toMatch(
      /-env:UserInstallation=file:\/\/\S+gov-report-convert-\S+ --headless/,
    );
    expect(existsSync(workOf(folder))).toBe(false);
  });

  test('the profile forbids macros and whatever else a document may do', async () => {
    const folder = folderOf(
      'cp -r "$PWD/profile" "$(dirname "$0")/kept"; cp "$(dirname "$0")/word.docx" "$PWD/document.docx"',
    );
    await main(['import', 'a.rtf', '--convert', '-o', 'a.yaml'], worldWith(folder));
    const settings = readFileSync(join(folder, 'kept/user/registrymodifications.xcu'), 'utf8');
    const setting = (path: string, name: string) =>
      new RegExp(
        `"/org.openoffice.Office.${path}"><prop oor:name="${name}"[^>]*><value>(\\w+)<`,
      ).exec(settings)?.[1];
    const scripting = 'Common/Security/Scripting';
    expect(setting(scripting, 'MacroSecurityLevel')).toBe('3');
    expect(setting(scripting, 'DisableMacrosExecution')).toBe('true');
    expect(setting(scripting, 'DisableActiveContent')).toBe('true');
    expect(setting('Writer/Content/Update', 'Link')).toBe('2');
  });

  test('without the option nothing is run, and the refusal names it', async () => {
    const folder = folderOf('exit 0');
    const world = worldWith(folder);
    expect(await main(['import', 'a.rtf', '--lang', 'en'], world)).toBe(2);
    expect(world.output.stderr).toContain('--convert');
    expect(filesIn(folder)).not.toContain('words');
  });

  test('where there is no such program, the refusal says what to do by hand', async () => {
    const folder = folderWith({ 'a.rtf': RTF });
    const plain = testWorld(folder, { env: { PATH: folder } });
    expect(await main(['import', 'a.rtf', '--lang', 'en'], plain)).toBe(2);
    expect(plain.output.stderr).toContain('save it as .docx');
    expect(plain.output.stderr).not.toContain('--convert');
    const asked = testWorld(folder, { env: { PATH: folder } });
    expect(await main(['import', 'a.rtf', '--convert', '--lang', 'en'], asked)).toBe(2);
    expect(asked.output.stderr).toContain('there is none on this computer');
  });

  test('a program that makes nothing is a reason to refuse', async () => {
    const folder = folderOf('exit 1');
    const world = worldWith(folder);
    expect(await main(['import', 'a.rtf', '--convert', '-o', 'a.yaml'], world)).toBe(2);
    expect(filesIn(folder)).not.toContain('a.yaml');
    expect(existsSync(workOf(folder))).toBe(false);
  });

  test('one that does not end is ended, with what it has started', async () => {
    const folder = folderOf('sleep 60 & echo $! > "$(dirname "$0")/child"; wait');
    const world = worldWith(folder);
    const converting = convertToWord(
      findProgram('soffice', {}, world)!,
      new Uint8Array(1),
      world,
      700,
    );
    await expect(converting).rejects.toMatchObject({
      words: { en: expect.stringContaining('took too long') },
    });
    const child = Number(readFileSync(join(folder, 'child'), 'utf8'));
    await expect.poll(() => isRunning(child)).toBe(false);
    expect(existsSync(workOf(folder))).toBe(false);
  });
});

/** What has ended and waits for its parent to notice runs no more. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    const status = `/proc/${pid}/stat`;
    return !existsSync(status) || !/\) Z /.test(readFileSync(status, 'utf8'));
  } catch {
    return false;
  }
}
