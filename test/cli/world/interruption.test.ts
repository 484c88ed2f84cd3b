/** Runs that are ended from outside, each in a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeTogether } from '../../../src/cli/files/write-together.ts';
import { filesIn, folderWith, packageRoot } from '../../fixtures/test-world.ts';

/** A run that has replaced nothing yet and waits for the rest of its second file. */
const HALF_WRITTEN = `
import { writeTogether } from './src/cli/files/write-together.ts';
async function* bytes() {
  yield Buffer.from('new');
  process.stdout.write('half written');
  setInterval(() => {}, 1000);
  await new Promise(() => {});
}
writeTogether([
  { path: 'a.docx', bytes: Buffer.from('new') },
  { path: 'b.html', bytes: bytes() },
]);`;

/** The program with the worker that was bundled for the test. */
const PROGRAM = `
import { main } from './src/cli/line/main.ts';
import { processWorld } from './src/cli/world/process-world.ts';
const world = { ...processWorld(${JSON.stringify(packageRoot)}), worker: __dirname + '/worker.cjs' };
main(process.argv.slice(2), world).then((code) => { process.exitCode = code; });`;

let folder = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gov-report-interruption-'));
  const common = {
    ...({ bundle: true, platform: 'node', format: 'cjs', logLevel: 'error' } as const),
    define: { 'import.meta.url': '__filename' },
  };
  const bundle = (name: string, contents: string) =>
    build({
      ...common,
      stdin: { contents, resolveDir: packageRoot, loader: 'ts' },
      outfile: join(folder, name),
    });
  await bundle('half-written.cjs', HALF_WRITTEN);
  await bundle('program.cjs', PROGRAM);
  await bundle('worker.cjs', "import './src/cli/batch/worker.ts';");
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

function start(script: string, args: string[], cwd: string, env = process.env): ChildProcess {
  return spawn(process.execPath, [join(folder, script), ...args], { cwd, env, stdio: 'pipe' });
}

/** Ended by the signal itself, so that the shell knows; some systems have none. */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const onUnix = test.skipIf(process.platform === 'win32');

onUnix.each(signals)('%s leaves what stood there and nothing else', async (signal) => {
  const cwd = folderWith({ 'a.docx': 'old', 'b.html': 'old' });
  const child = start('half-written.cjs', [], cwd);
  await once(child.stdout ?? child, 'data');
  expect(filesIn(cwd)).toHaveLength(4);
  child.kill(signal);
  expect(await once(child, 'exit')).toEqual([null, signal]);
  expect(filesIn(cwd)).toEqual(['a.docx', 'b.html']);
  expect(readFileSync(join(cwd, 'a.docx'), 'utf8')).toBe('old');
});

onUnix(
  'what a killed run has left is removed by the next, that of a living one is not',
  async () => {
    const cwd = folderWith({ '.gov-report-of-a-person': 'mine' });
    const [killed, living] = [0, 1].map(() => start('half-written.cjs', [], cwd));
    if (!killed || !living) throw new Error('two runs are needed');
    await Promise.all([killed, living].map((child) => once(child.stdout ?? child, 'data')));
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    expect(filesIn(cwd)).toHaveLength(5);
    await writeTogether([{ path: join(cwd, 'c.html'), bytes: Buffer.from('new') }]);
    expect(filesIn(cwd)).toHaveLength(4);
    living.kill('SIGTERM');
    await once(living, 'exit');
    expect(filesIn(cwd)).toEqual(['.gov-report-of-a-person', 'c.html']);
  },
);

onUnix(
  'an interrupted run in several threads leaves no half pair and no temporary file',
  async () => {
    const report = readFileSync(join(packageRoot, 'examples/first-report/report.yaml'), 'utf8');
    const names = Array.from({ length: 160 }, (_, at) => `r${at}`);
    const cwd = folderWith(Object.fromEntries(names.map((name) => [`in/${name}.yaml`, report])));
    const child = start('program.cjs', ['build', 'in', '--out-dir', 'out', '--jobs', '2'], cwd);
    let output = '';
    child.stderr?.on('data', (data) => {
      output += data;
    });
    const ended = once(child, 'exit');
    while (!existsSync(join(cwd, 'out/r1.html'))) await new Promise((wake) => setTimeout(wake, 5));
    child.kill('SIGINT');
    expect(await ended).toEqual([null, 'SIGINT']);
    expect(output).toBe('');
    const written = filesIn(join(cwd, 'out'));
    const built = names.filter((name) => written.includes(`${name}.docx`));
    expect(built.length).toBeGreaterThan(0);
    expect(built.length).toBeLessThan(names.length);
    expect(written).toEqual(built.flatMap((name) => [`${name}.docx`, `${name}.html`]).toSorted());
  },
  60_000,
);

const pause = (milliseconds: number) => new Promise((wake) => setTimeout(wake, milliseconds));

/** Programs of the machine, which a script stands for that works on until it is ended. */
onUnix.each([
  ['soffice', ['import', 'a.rtf', '--convert', '-o', 'a.yaml']],
  ['chromium', ['build', 'a.yaml', '--to', 'pdf']],
])('Ctrl+C ends %s, too, and takes its profile away', async (program, args) => {
  const report = readFileSync(join(packageRoot, 'examples/first-report/report.yaml'), 'utf8');
  const data: Record<string, string> =
    program === 'soffice' ? { 'a.rtf': '{\\rtf1 x}' } : { 'a.yaml': report };
  const cwd = folderWith(data);
  const [bin, temporary, signs] = ['bin', 'tmp', 'signs'].map((name) => join(cwd, name));
  for (const made of [bin!, temporary!]) mkdirSync(made);
  const script = `#!/bin/sh\nwhile :; do echo at work >> ${signs}; /bin/sleep 0.02; done\n`;
  writeFileSync(join(bin!, program), script);
  chmodSync(join(bin!, program), 0o755);
  const child = start('program.cjs', args, cwd, { ...process.env, PATH: bin, TMPDIR: temporary });
  const ended = once(child, 'exit');
  while (!existsSync(signs!)) await pause(5);
  expect(readdirSync(temporary!)).not.toEqual([]);
  child.kill('SIGINT');
  expect(await ended).toEqual([null, 'SIGINT']);
  const last = readFileSync(signs!).length;
  await pause(200);
  expect(readFileSync(signs!)).toHaveLength(last);
  expect(readdirSync(temporary!)).toEqual([]);
  expect(filesIn(cwd).filter((name) => name.startsWith('a.'))).toEqual(Object.keys(data));
});
