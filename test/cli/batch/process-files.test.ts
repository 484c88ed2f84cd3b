/** Many files in one thread and in several, with a worker bundled for the test. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { processFiles } from '../../../src/cli/batch/process-files.ts';
import { noSettings } from '../../../src/cli/config/apply-config.ts';
import { main } from '../../../src/cli/line/main.ts';
import type { Forms } from '../../../src/form/forms.ts';
import { FormError } from '../../../src/form/schema.ts';
import { forms } from '../../fixtures/forms.ts';
import { filesIn, folderWith, packageRoot, testWorld } from '../../fixtures/test-world.ts';

const report = readFileSync(join(packageRoot, 'examples/first-report/report.yaml'), 'utf8');
const wrong = readFileSync(
  join(packageRoot, 'examples/first-report/one-wrong-number.yaml'),
  'utf8',
);

let worker = '';

beforeAll(async () => {
  const outfile = join(mkdtempSync(join(tmpdir(), 'gov-report-worker-')), 'worker.cjs');
  await bundle({ entryPoints: [join(packageRoot, 'src/cli/batch/worker.ts')], outfile });
  worker = outfile;
});

const bundle = (entry: BuildOptions) =>
  build({
    ...{ bundle: true, platform: 'node', format: 'cjs', logLevel: 'error', ...entry },
    define: { 'import.meta.url': '__filename' },
  });

afterAll(() => rmSync(dirname(worker), { recursive: true }));

/** Forty reports, every tenth with a mistake, and a file of no form. */
function reports(): string {
  const files = Array.from({ length: 40 }, (_, at) => [
    `in/${String(at).padStart(2, '0')}/report.yaml`,
    (at % 10 === 9 ? wrong : report).replace(/name: [^,]+/, `name: 第${at}局`),
  ]);
  return folderWith({ ...Object.fromEntries(files), 'in/40/report.yaml': 'form: nothing\n' });
}

async function run(command: string, cwd: string, threads: boolean) {
  const world = { ...testWorld(cwd), ...(threads ? { worker } : {}) };
  const exitCode = await main([...command.split(' '), '--jobs', threads ? '3' : '1'], world);
  return { exitCode, ...world.output };
}

test('what is printed is the same in one thread and in several', async () => {
  const cwd = reports();
  const one = await run('validate in --format json:one.json --format text', cwd, false);
  const several = await run('validate in --format json:several.json --format text', cwd, true);
  expect(one.exitCode).toBe(1);
  expect(several.stdout).toBe(one.stdout);
  expect(several.stderr).toBe(one.stderr.replace('one.json', 'several.json'));
  const json = (name: string) => readFileSync(join(cwd, name), 'utf8');
  expect(json('several.json')).toBe(json('one.json'));
});

test('what passed is told of every file, also from other threads', async () => {
  const cwd = reports();
  const one = await run('validate in --format junit', cwd, false);
  const several = await run('validate in --format junit', cwd, true);
  expect(several.stdout).toBe(one.stdout);
  expect(one.stdout.match(/<testcase /g)?.length).toBeGreaterThan(1000);
});

test('reports are built in several threads, those with errors are not', async () => {
  const cwd = reports();
  const { exitCode, stderr } = await run('build in --to html --out-dir out', cwd, true);
  expect(exitCode).toBe(1);
  expect(readdirSync(join(cwd, 'out'))).toHaveLength(36);
  const written = stderr.split('\n').filter((line) => line.startsWith('已生成'));
  expect(written).toEqual(written.toSorted());
  expect(stderr).toContain('in/09/report.yaml 有错误，没有生成');
});

test('a configuration reaches the threads', async () => {
  const cwd = reports();
  writeFileSync(join(cwd, 'gov-report.config.yaml'), 'site: { siteName: 某市人民政府 }\n');
  await run('build in --to html --out-dir out', cwd, true);
  expect(readFileSync(join(cwd, 'out/00/report.html'), 'utf8')).toContain(
    '<meta name="SiteName" content="某市人民政府">',
  );
});

/** A thread that dies of the files whose names say how, and works on all others. */
const DYING = `
import { parentPort } from 'node:worker_threads';
const dies = (file) => {
  if (file.includes('exits')) process.exit(3);
  if (!file.includes('grows')) return;
  const error = new Error('reached memory limit');
  setImmediate(() => { throw Object.assign(error, { code: 'ERR_WORKER_OUT_OF_MEMORY' }); });
  return new Promise(() => {});
};
parentPort.on('message', async ({ params: [jobs] = [[]] }) => {
  for (const { file } of jobs) await dies(file);
});
import './src/cli/batch/worker.ts';`;

test('a report that a thread dies of costs its own result only', async () => {
  const dying = join(dirname(worker), 'dying.cjs');
  const stdin = { contents: DYING, resolveDir: packageRoot };
  await bundle({ stdin, outfile: dying });
  const cwd = folderWith({
    ...Object.fromEntries(Array.from({ length: 38 }, (_, at) => [`in/${at}.yaml`, report])),
    ...{ 'in/exits.yaml': report, 'in/grows.yaml': report },
  });
  const world = { ...testWorld(cwd), worker: dying };
  const command = 'build in --to html --jobs 2 --lang en --format jsonl:f.jsonl';
  expect(await main(command.split(' '), world)).toBe(2);
  const findings = readFileSync(join(cwd, 'f.jsonl'), 'utf8').trim().split('\n');
  const told = findings
    .map((line) => JSON.parse(line))
    .filter(({ severity }) => severity === 'error');
  expect(told.map(({ file, code }) => [file, code])).toEqual([
    ['in/exits.yaml', 'file/internal-error'],
    ['in/grows.yaml', 'file/out-of-memory'],
  ]);
  expect(world.output.stderr).toContain('38 reports checked, no errors');
  expect(filesIn(join(cwd, 'in')).filter((name) => name.endsWith('.html'))).toHaveLength(38);
  expect(filesIn(cwd)).toHaveLength(40 + 38 + 1);
});

test('a fault of the program in one file, or of its form, is told of that file alone', async () => {
  const world = testWorld(folderWith({ 'a.yaml': report, 'b.yaml': report, 'c.yaml': report }));
  const faults = [new TypeError('x is not a function\nat …'), new FormError('no such column')];
  const flawed: Forms = {
    ids: forms.ids,
    async load(id) {
      const fault = faults.shift();
      if (fault) throw fault;
      return forms.load(id);
    },
  };
  const context = {
    world,
    forms: flawed,
    settings: noSettings(world.cwd),
    check: {},
    draft: false,
    numbers: false,
  };
  const jobs = ['a.yaml', 'b.yaml', 'c.yaml'].map((file) => ({ file }));
  const checkups = await processFiles(jobs, context, { formFolders: [] }, () => {});
  expect(checkups.map(({ diagnostics }) => diagnostics.map(({ code }) => code))).toEqual([
    ['file/internal-error'],
    ['form/unusable'],
    [],
  ]);
  expect(checkups[0]?.diagnostics[0]?.message.en).toContain('(x is not a function)');
});

test('a file without findings keeps no text', async () => {
  const world = testWorld(folderWith({ 'a.yaml': report, 'b.yaml': wrong }));
  const context = {
    world,
    forms,
    settings: noSettings(world.cwd),
    check: {},
    draft: false,
    numbers: false,
  };
  const jobs = [{ file: 'a.yaml' }, { file: 'b.yaml' }];
  const [a, b] = await processFiles(jobs, context, { formFolders: [] }, () => {});
  expect([a?.text, b?.text]).toEqual(['', wrong]);
});
