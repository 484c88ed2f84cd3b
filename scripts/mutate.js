/**
 * Asks how much of the program the suite holds: breaks random lines of `src`, one at a time, in a
 * copy of the repository, and reports which breaks nobody notices. The compiler comes first, then
 * the tests that get to the line, the quickest first, without the few that take longest.
 *
 * node scripts/mutate.js [--lines 200] [--after 0] [--seed 1] [--minutes 40] [--below src/print]
 */
import { spawn } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { breaksOf } from './mutate/breaks.js';
import { reach } from './mutate/reach.js';

const root = fileURLToPath(new URL('..', import.meta.url));

const { values: options } = parseArgs({
  options: {
    lines: { type: 'string', default: '200' },
    after: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
    minutes: { type: 'string', default: '40' },
    below: { type: 'string', default: 'src' },
  },
});

/** Longer than the slowest test: a break that never ends is noticed, too. */
const PATIENCE = 600_000;

/** A linear congruential generator: the same seed chooses the same lines. */
function chance(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Random lines of the program, and of each one random break. */
function choose(breaks, count, below) {
  const byLine = new Map();
  for (const each of breaks) {
    const line = `${each.file}:${each.line}`;
    byLine.set(line, [...(byLine.get(line) ?? []), each]);
  }
  const lines = [...byLine.values()];
  const chosen = [];
  while (chosen.length < count && lines.length > 0) {
    const [line] = lines.splice(below(lines.length), 1);
    chosen.push(line[below(line.length)]);
  }
  return chosen;
}

/** A copy that can be broken; libraries are shared. */
function copyOfRepository() {
  const copy = mkdtempSync(join(tmpdir(), 'gov-report-mutate-'));
  const skipped = new Set(['node_modules', '.git', 'out']);
  for (const name of readdirSync(root)) {
    if (!skipped.has(name)) cpSync(join(root, name), join(copy, name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

/** @returns whether the command failed, or did not end */
function fails(cwd, ...args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd, stdio: 'ignore', detached: true });
    const timer = setTimeout(() => process.kill(-child.pid, 'SIGKILL'), PATIENCE);
    child.on('exit', (code) => {
      clearTimeout(timer);
      resolve(code !== 0);
    });
  });
}

const TSC = ['node_modules/typescript/bin/tsc', '--noEmit'];
const VITEST = 'node_modules/vitest/vitest.mjs';
const LONGEST = ['line/everything-printed', 'batch/process-files', 'world/interruption'].map(
  (name) => `test/cli/${name}.test.ts`,
);
const OTHERS = ['test/browser/**', ...LONGEST];
const TESTS = [
  '--run',
  '--bail=1',
  '--project=unit',
  '--project=alone',
  ...OTHERS.map((name) => `--exclude=${name}`),
];

/** Tests that end within this time are asked before any other. */
const QUICK = 15_000;

/** The files of the quick tests, and of the others. */
function inTurns(tests) {
  const turns = { quick: [], other: [] };
  let sum = 0;
  for (const { file, milliseconds } of tests) {
    sum += milliseconds;
    turns[sum < QUICK ? 'quick' : 'other'].push(file);
  }
  return [turns.quick, turns.other].filter(({ length }) => length > 0);
}

/**
 * Who notices a break: the compiler, the tests, or nobody.
 * @param tests those that get to the line; absent where that is not known: all that load the file
 */
async function noticed({ file, start, end, words }, tests, copy) {
  const path = join(copy, file);
  const source = readFileSync(path, 'utf8');
  writeFileSync(path, source.slice(0, start) + words + source.slice(end));
  try {
    if (await fails(copy, ...TSC)) return 'compiler';
    const turns = tests ? inTurns(tests) : [['related', path]];
    for (const turn of turns) {
      if (await fails(copy, VITEST, ...turn, ...TESTS)) return 'tests';
    }
    return tests?.length === 0 ? 'unreached' : 'nobody';
  } finally {
    writeFileSync(path, source);
  }
}

const files = readdirSync(join(root, options.below), { recursive: true })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => join(options.below, name).replaceAll('\\', '/'));
const end = Date.now() + Number(options.minutes) * 60_000;
const copy = copyOfRepository();
if (await fails(copy, ...TSC)) throw new Error('the program does not compile as it is');
const tally = { compiler: 0, tests: 0, nobody: 0, unreached: 0 };
try {
  const chosen = choose(
    files.flatMap((file) => breaksOf(file, readFileSync(join(copy, file), 'utf8'))),
    Number(options.lines),
    chance(Number(options.seed)),
  ).slice(Number(options.after));
  const tests = await reach(chosen, copy, OTHERS, (config) => fails(copy, VITEST, '--run', config));
  for (const [number, each] of chosen.entries()) {
    if (Date.now() > end) break;
    const who = await noticed(each, tests[number], copy);
    tally[who]++;
    const line = (words) => words.replace(/\s*\n\s*/g, ' ').slice(0, 80);
    console.log(
      `${who.padEnd(9)} ${each.file}:${each.line}  ${line(each.was)} → ${line(each.words)}`,
    );
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}
console.log(
  `noticed by the compiler ${tally.compiler}, by tests ${tally.tests}, by nobody ${tally.nobody}, where no test gets ${tally.unreached}`,
);
