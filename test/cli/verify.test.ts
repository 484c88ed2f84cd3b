/** `verify` and its exit codes, on documents that `build` has just made. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { main } from '../../src/cli/line/main.ts';
import { folderWith, packageRoot, testWorld } from '../fixtures/test-world.ts';

let folder = '';

async function run(command: string) {
  const world = testWorld(folder, { env: { LANG: 'zh_CN' } });
  const exitCode = await main(command.split(' '), world);
  return { exitCode, ...world.output };
}

beforeEach(async () => {
  const report = readFileSync(join(packageRoot, 'examples/baizhang-2023/report.yaml'), 'utf8');
  folder = folderWith({ 'report.yaml': report });
  await run('build report.yaml');
});

test.each(['report.docx', 'report.html', 'report.docx report.yaml'])('%s: equal', async (files) => {
  const { exitCode, stdout, stderr } = await run(`verify ${files}`);
  expect([exitCode, stdout]).toEqual([0, '']);
  expect(stderr).toContain('200 格');
});

test('a number that was changed: 1, with its cell in every format', async () => {
  const page = join(folder, 'report.html');
  const text = readFileSync(page, 'utf8');
  writeFileSync(page, text.replace(/(data-at="requests.received.total"[^>]*>)\d+(?=<\/td)/, '$19'));
  expect(await run('verify report.html')).toMatchObject({
    exitCode: 1,
    stdout: expect.stringContaining(
      '表三 · 本年新收 · 总计：网页中为 9，数据为 0\n  report.html 第2个表第4行第10列',
    ),
  });
  const { stdout } = await run('verify report.html --format json');
  expect(JSON.parse(stdout).diagnostics[0]).toMatchObject({
    code: 'verify/cell',
    path: 'requests.received.total',
    cell: { table: 2, row: 4, column: 10 },
  });
});

test.each(['nothing.docx', 'report.yaml'])('%s: 2, as it cannot be verified', async (file) => {
  expect(await run(`verify ${file}`)).toMatchObject({ exitCode: 2 });
});
