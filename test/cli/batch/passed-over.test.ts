import { copyFileSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { main } from '../../../src/cli/line/main.ts';
import { formFolder } from '../../fixtures/forms.ts';
import { folderWith, testWorld } from '../../fixtures/test-world.ts';

const report = readFileSync(`${formFolder('disclosure-2021')}example.yaml`, 'utf8');

/** What became of the numbers in the texts of the report. */
const TALLY = '5 numbers in the text: 4 bound, 1 not compared\n';

async function run(cwd: string, ...argv: string[]) {
  const world = testWorld(cwd, { env: { LANG: 'en' } });
  const exitCode = await main(argv, world);
  return { exitCode, ...world.output };
}

test('documents made of a report of the run belong to it, whatever they are called', async () => {
  const cwd = folderWith({ 'report.yaml': report });
  await run(cwd, 'build', 'report.yaml');
  renameSync(join(cwd, 'report.docx'), join(cwd, 'final.docx'));
  const { exitCode, stdout, stderr } = await run(cwd, 'validate', '--strict-files');
  expect([exitCode, stdout, stderr]).toEqual([0, '', `${TALLY}1 report checked, no errors\n`]);
});

test('documents made of another report are named: its data were not checked', async () => {
  const cwd = folderWith({ 'a.yaml': report, 'b.yaml': report.replace(/year: \d+/, 'year: 2022') });
  await run(cwd, 'build', 'a.yaml', 'b.yaml', '--to', 'docx');
  copyFileSync(join(cwd, 'b.docx'), join(cwd, 'last year.docx'));
  rmSync(join(cwd, 'b.yaml'));
  const { stdout, stderr } = await run(cwd, 'validate');
  expect(stdout).toBe('note 2 other files were not checked: b.docx, last year.docx\n');
  expect(stderr).toBe(`${TALLY}1 report checked, no errors; 2 other files were not checked\n`);
  expect(await run(cwd, 'validate', '--strict-files')).toMatchObject({ exitCode: 1 });
});
