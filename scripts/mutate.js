/**
 * Asks how much of the program the suite holds: breaks random lines of `src`, one at a time, in a
 * copy of the repository, and reports which breaks nobody notices. The compiler comes first, then
 * the tests of the room, then all tests that load the file, without the few that take longest.
 *
 * node scripts/mutate.js [--lines 200] [--after 0] [--seed 1] [--minutes 40] [--below src/print]
 */
import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
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
import { parseAst } from 'vitest/node';

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
const PATIENCE = 300_000;

const OPPOSITE = {
  '===': '!==',
  '!==': '===',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '+': '-',
  '-': '+',
  '*': '+',
  '/': '*',
  '%': '*',
  '&&': '||',
  '||': '&&',
  '??': '&&',
};

/** The break of each kind of node: what to write instead of it, or nothing where it cannot break. */
const BREAKS = {
  BinaryExpression: swapOperator,
  LogicalExpression: swapOperator,
  IfStatement: ({ test }, text) => [test, `!(${text(test)})`],
  ConditionalExpression: ({ test }, text) => [test, `!(${text(test)})`],
  UnaryExpression: (node, text) =>
    node.operator === '!' ? [node, text(node.argument)] : undefined,
  Literal: breakLiteral,
  ReturnStatement: (node) => (node.argument ? [node, 'return null!;'] : undefined),
  ExpressionStatement: (node) => [node, ';'],
  ContinueStatement: (node) => [node, ';'],
  BreakStatement: (node) => [node, ';'],
  ThrowStatement: (node) => [node, ';'],
  ArrayExpression: ({ elements }) => (elements.length > 1 ? [elements.at(-1), ''] : undefined),
  SpreadElement: (node) => [node, ''],
  ArrowFunctionExpression: ({ body }) =>
    body.type === 'BlockStatement' ? undefined : [body, 'null!'],
};

function swapOperator({ left, right, operator }, text) {
  const other = OPPOSITE[operator];
  if (!other) return undefined;
  const between = { start: left.end, end: right.start };
  return [between, text(between).replace(operator, other)];
}

function breakLiteral(node) {
  if (typeof node.value === 'number') return [node, String(node.value + 1)];
  if (typeof node.value === 'boolean') return [node, String(!node.value)];
  if (typeof node.value === 'string') return [node, node.value === '' ? "'x'" : "''"];
  return undefined;
}

/** What is no behaviour: types and the names of modules. */
const isSilent = ({ type }) =>
  /^(Import|TS(?!AsExpression|SatisfiesExpression|NonNull)|Export(All|Named)Declaration$)/.test(
    type,
  );

/** All breaks of a file: range, words instead, line. */
function breaksOf(file) {
  const source = readFileSync(join(root, file), 'utf8');
  const found = [];
  const text = ({ start, end }) => source.slice(start, end);
  const visit = (node) => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (typeof node?.type !== 'string') return undefined;
    if (isSilent(node) && !node.declaration) return undefined;
    const [range, words] = BREAKS[node.type]?.(node, text) ?? [];
    if (range && text(range) !== words) {
      const line = source.slice(0, range.start).split('\n').length;
      found.push({ file, line, start: range.start, end: range.end, words, was: text(range) });
    }
    return Object.values(node).forEach(visit);
  };
  visit(parseAst(source, { lang: 'ts' }));
  return found;
}

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
const VITEST = [
  'node_modules/vitest/vitest.mjs',
  '--run',
  '--bail=1',
  '--project=unit',
  '--project=alone',
  ...['line/everything-printed', 'batch/process-files', 'world/interruption'].map(
    (name) => `--exclude=test/cli/${name}.test.ts`,
  ),
];

/** Who notices a break: the compiler, the tests, or nobody. */
async function noticed({ file, start, end, words }, copy) {
  const path = join(copy, file);
  const source = readFileSync(path, 'utf8');
  writeFileSync(path, source.slice(0, start) + words + source.slice(end));
  try {
    if (await fails(copy, ...TSC)) return 'compiler';
    const room = file.replace(/^src/, 'test').replace(/\/[^/]*$/, '/');
    if (existsSync(join(copy, room)) && (await fails(copy, ...VITEST, room))) return 'tests';
    if (await fails(copy, VITEST[0], 'related', path, ...VITEST.slice(1))) return 'tests';
    return 'nobody';
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
const tally = { compiler: 0, tests: 0, nobody: 0 };
try {
  const chosen = choose(
    files.flatMap(breaksOf),
    Number(options.lines),
    chance(Number(options.seed)),
  ).slice(Number(options.after));
  for (const each of chosen) {
    if (Date.now() > end) break;
    const who = await noticed(each, copy);
    tally[who]++;
    const line = (words) => words.replace(/\s*\n\s*/g, ' ').slice(0, 80);
    console.log(
      `${who.padEnd(8)} ${each.file}:${each.line}  ${line(each.was)} → ${line(each.words)}`,
    );
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}
const run = tally.compiler + tally.tests + tally.nobody;
console.log(
  `${run} lines broken: ${tally.compiler} noticed by the compiler, ${tally.tests} by tests, ${tally.nobody} by nobody`,
);
