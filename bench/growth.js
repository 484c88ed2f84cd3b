/**
 * How the time for a report grows with its length, for each shape in `shapes.js`: twice the input
 * takes at most 2.5 times as long, and at the limit of its size it is checked within 100 times, built
 * within 250 times what an empty process takes. Times are those of the processor, as others may keep
 * the machine busy, and medians. Needs the built program.
 *
 * usage: node bench/growth.js [part of the names of shapes] [commands, e.g. validate,build]
 * BENCH_ROUNDS runs of each, 5 unless set.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SHAPES } from './shapes.js';

const [NAMED = '', COMMANDS = 'validate,build,fix,explain'] = process.argv.slice(2);
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);

/** The limit of a report in bytes, see `src/diagnostic/limits.ts`; a shape adds some of its own. */
const LIMIT = 1024 * 1024 - 4096;
/** Shorter times say nothing about growth. */
const MEASURABLE = 200;
const MOST_GROWTH = 2.5;
/** Times an empty process, at the limit. */
const MOST = { validate: 100, build: 250, fix: 250, explain: 250 };

const program = fileURLToPath(new URL('../bin/gov-report.js', import.meta.url));
const example = fileURLToPath(new URL('../examples/first-report/report.yaml', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'gov-report-growth-'));
const file = join(folder, 'report.yaml');

const ARGUMENTS = {
  validate: ['validate', file],
  build: ['build', file, '--draft', '--out-dir', folder],
  fix: ['fix', '--dry-run', file],
  explain: ['explain', file, 'requests.received.individuals'],
};

// Certificates from this variable are read at every start and would hide what is measured.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

const spent = join(folder, 'spent');
const preload = join(folder, 'spent.cjs');
writeFileSync(
  preload,
  `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(spent)}, JSON.stringify(process.cpuUsage())));`,
);

/** Milliseconds of the processor that a Node process takes. */
function time(args) {
  const { status, signal, stderr } = spawnSync(process.execPath, ['--require', preload, ...args], {
    env,
    cwd: folder,
    maxBuffer: 2 ** 30,
    timeout: 120_000,
  });
  if (signal) return Number.POSITIVE_INFINITY;
  if (status > 2 || /internal-error/.test(stderr)) throw new Error(`${args.join(' ')}: ${stderr}`);
  const { user, system } = JSON.parse(readFileSync(spent, 'utf8'));
  return (user + system) / 1000;
}

const middle = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const median = (rounds, args) => middle(Array.from({ length: rounds }, () => time(args)));

/** A shape of so many bytes: some need bytes of their own for each line. */
function ofSize(make, bytes) {
  let text = make(bytes);
  for (let ask = bytes; Buffer.byteLength(text) > bytes + 4096; text = make(ask)) {
    ask *= bytes / Buffer.byteLength(text);
  }
  return text;
}

function timeOf(command, make, bytes, rounds) {
  writeFileSync(file, ofSize(make, bytes));
  return median(rounds, [program, ...ARGUMENTS[command]]);
}

/** The least number of bytes that takes long enough, and its time; nothing below the limit does. */
function measurable(command, make, ordinary) {
  for (let bytes = 16_384; bytes * 2 <= LIMIT; bytes *= 2) {
    const once = timeOf(command, make, bytes, 1);
    if (once - ordinary >= MEASURABLE) return bytes;
  }
  return undefined;
}

/** @returns whether the shape keeps to what is asked */
function measure(name, command, empty, ordinary) {
  const make = SHAPES[name];
  const bytes = measurable(command, make, ordinary);
  const atLimit = timeOf(command, make, LIMIT, 1) / empty;
  let growth = 'always fast';
  let ratio = 0;
  if (bytes !== undefined) {
    // What every report takes would hide how the rest grows.
    const one = timeOf(command, make, bytes, ROUNDS) - ordinary;
    const two = timeOf(command, make, bytes * 2, ROUNDS) - ordinary;
    ratio = two / one;
    growth = `${(bytes / 1024).toFixed(0)} KB ${one.toFixed(0)} ms, twice that ${two.toFixed(0)} ms: ${ratio.toFixed(2)} ×`;
  }
  const missed = ratio > MOST_GROWTH || atLimit > MOST[command];
  console.log(
    `${command.padEnd(8)} ${name.padEnd(34)} ${growth}; at the limit ${atLimit.toFixed(0)} × an empty process${missed ? '   missed' : ''}`,
  );
  return !missed;
}

try {
  const empty = median(ROUNDS, ['-e', '0']);
  const names = Object.keys(SHAPES).filter((name) => name.includes(NAMED));
  let missed = 0;
  for (const command of COMMANDS.split(',')) {
    writeFileSync(file, readFileSync(example));
    const ordinary = median(ROUNDS, [program, ...ARGUMENTS[command]]);
    for (const name of names) if (!measure(name, command, empty, ordinary)) missed++;
  }
  console.log(`${names.length} shapes, ${missed} missed`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
