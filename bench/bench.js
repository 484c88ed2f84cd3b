/**
 * What a run costs, as a ratio to an empty Node process measured alternately in the same minutes
 * (seconds drift from machine to machine and from hour to hour, ratios hold), and how many reports
 * one process does a second. Needs the built program.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { localiseLine } from './localise.js';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 21);
const REPORTS = Number(process.env.BENCH_REPORTS ?? 1000);

const root = fileURLToPath(new URL('..', import.meta.url));
const program = join(root, 'bin/gov-report.js');
const example = join(root, 'examples/baizhang-2023/report.yaml');

// Certificates from this variable are read at every start and would hide what is measured.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

/** @returns milliseconds that a Node process takes */
function time(args) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, { env, cwd: folder });
  const end = process.hrtime.bigint();
  if (status !== 0) throw new Error(`${args.join(' ')} failed: ${stderr}`);
  return Number(end - start) / 1e6;
}

const middle = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

function startUp() {
  const runs = {
    empty: ['-e', '0'],
    version: [program, '--version'],
    validate: [program, 'validate', example],
    build: [program, 'build', example, '--out-dir', folder],
  };
  const times = Object.fromEntries(Object.keys(runs).map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, args] of Object.entries(runs)) times[name].push(time(args));
  }
  const base = middle(times.empty);
  console.log(
    `One report, ${ROUNDS} rounds, against an empty Node process (${base.toFixed(0)} ms):`,
  );
  for (const [name, target] of [['version'], ['validate', 2.7], ['build', 7]]) {
    const ratio = middle(times[name]) / base;
    const aim = target ? `   target ≤ ${target}${ratio <= target ? '' : '   missed'}` : '';
    console.log(`  ${name.padEnd(9)} ${ratio.toFixed(2)} ×${aim}`);
  }
  return base;
}

function throughput(base) {
  const data = join(folder, 'many');
  mkdirSync(data);
  const files = Array.from({ length: REPORTS }, (_, at) => join(data, `report-${at}.yaml`));
  for (const file of files) copyFileSync(example, file);
  console.log(`${REPORTS} reports in one process:`);
  for (const args of [
    ['validate', data],
    ['build', ...files, '--out-dir', join(folder, 'out')],
  ]) {
    const seconds = (time([program, ...args]) - base) / 1000;
    console.log(`  ${args[0].padEnd(9)} ${(REPORTS / seconds).toFixed(0)} reports/s`);
  }
}

const folder = mkdtempSync(join(tmpdir(), 'gov-report-bench-'));
try {
  throughput(startUp());
  console.log(await localiseLine());
} finally {
  rmSync(folder, { recursive: true, force: true });
}
