/**
 * Which test files get to a line: all chosen lines are marked at once, and each test file runs by
 * itself and notes the marks it passes. A test that never gets to a line cannot notice its break.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const NOTES = 'reached.jsonl';

/** Runs in the process of every test file, before it loads anything. */
const SETUP = `
import { appendFileSync } from 'node:fs';
import { relative } from 'node:path';
import { afterAll, expect } from 'vitest';

const passed = new Set();
const start = performance.now();
globalThis.reached = (number) => passed.add(number);
afterAll(() => {
  const file = relative('.', expect.getState().testPath);
  const milliseconds = performance.now() - start;
  appendFileSync('${NOTES}', JSON.stringify({ file, milliseconds, passed: [...passed] }) + '\\n');
});
`;

const config = (exclude) => `
export default {
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ${JSON.stringify(exclude)},
    setupFiles: ['./reach-setup.js'],
    testTimeout: 300000,
  },
};
`;

/** The source with a mark at each node; numbers are those of the breaks. */
function withMarks(source, marks) {
  const signs = marks.flatMap(({ number, node: { type, start, end } }) => {
    const note = `globalThis.reached?.(${number})`;
    const [open, close] = /Statement$/.test(type) ? [`{${note};`, '}'] : [`(${note},`, ')'];
    const size = end - start;
    return [
      { at: start, order: [1, -size, number], text: open },
      { at: end, order: [0, size, -number], text: close },
    ];
  });
  signs.sort((a, b) => a.at - b.at || compare(a.order, b.order));
  let from = 0;
  const parts = signs.map(({ at, text }) => {
    const before = source.slice(from, at);
    from = at;
    return before + text;
  });
  return parts.join('') + source.slice(from);
}

const compare = ([a, ...rest], [b, ...others]) =>
  a - b || (rest.length ? compare(rest, others) : 0);

/**
 * @param chosen breaks of `breaksOf`
 * @param run runs vitest in the copy
 * @returns for each break the test files that get there, relative to the copy, quickest first;
 *   nothing for one that cannot be marked
 */
export async function reach(chosen, copy, exclude, run) {
  const sources = new Map();
  for (const { file } of chosen) sources.set(file, readFileSync(join(copy, file), 'utf8'));
  for (const [file, source] of sources) {
    const marks = chosen.map(({ marked: node, ...each }, number) => ({ ...each, number, node }));
    const here = marks.filter((each) => each.node && each.file === file);
    writeFileSync(join(copy, file), withMarks(source, here));
  }
  writeFileSync(join(copy, 'reach-setup.js'), SETUP);
  writeFileSync(join(copy, 'reach.config.js'), config(exclude));
  await run('--config=reach.config.js');
  for (const [file, source] of sources) writeFileSync(join(copy, file), source);
  const notes = readFileSync(join(copy, NOTES), 'utf8').trim().split('\n');
  const tests = notes.map((line) => JSON.parse(line));
  tests.sort((a, b) => a.milliseconds - b.milliseconds);
  const passing = (number) => tests.filter(({ passed }) => passed.includes(number));
  return chosen.map(({ marked }, number) => marked && passing(number));
}
