/**
 * What the repository offers for pipelines has the shape that their servers ask for. That it works is
 * tested with the packed program (`npm run test:package`).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateAction } from '@action-validator/core';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { main } from '../src/cli/line/main.ts';
import { packageRoot, testWorld } from './fixtures/test-world.ts';

const read = (file: string) => readFileSync(join(packageRoot, file), 'utf8');

/** The long options that a command line uses. */
const optionsIn = (line: string) =>
  [...line.matchAll(/ (--[a-z][a-z-]*)/g)].map(([, name]) => name!);

async function help(): Promise<string> {
  const world = testWorld(packageRoot, { env: { LANG: 'en' } });
  await main(['validate', '--help'], world);
  return world.output.stdout;
}

test('the action is valid by the published schema', () => {
  expect(validateAction(read('action.yml')).errors).toEqual([]);
});

test('the action uses inputs that it has, and puts none of them into a script', () => {
  const text = read('action.yml');
  const { inputs, runs } = parse(text);
  const used = [...text.matchAll(/inputs\.([\w-]+)/g)].map(([, name]) => name);
  expect([...new Set(used)].sort()).toEqual(Object.keys(inputs).sort());
  for (const { run = '' } of runs.steps) expect(run).not.toContain('${{');
});

test('the hook has what pre-commit asks for, and finds reports', () => {
  const [hook, ...others] = parse(read('.pre-commit-hooks.yaml'));
  expect(others).toEqual([]);
  expect(hook).toMatchObject({ id: 'gov-report', language: 'node', types: ['yaml'] });
  expect(hook.entry).toMatch(/^gov-report validate/);
  const files = new RegExp(hook.files);
  expect(['report.yaml', '2024/report.yml'].every((file) => files.test(file))).toBe(true);
  expect(['reports.txt', 'my-report.yaml.bak'].some((file) => files.test(file))).toBe(false);
});

test('the GitLab job hands on the files that it writes', () => {
  const job = parse(read('ci/gitlab.yml'))['gov-report'];
  const script = job.script.join('\n');
  for (const file of Object.values(job.artifacts.reports)) expect(script).toContain(`:${file}`);
  expect(job.artifacts.when).toBe('always');
});

test('all of them use options that there are', async () => {
  const known = await help();
  const { runs } = parse(read('action.yml'));
  const [hook] = parse(read('.pre-commit-hooks.yaml'));
  const job = parse(read('ci/gitlab.yml'))['gov-report'];
  const lines = [
    runs.steps.find(({ id }: { id?: string }) => id === 'validate').run,
    hook.entry,
    ...job.script,
  ];
  for (const option of lines.flatMap(optionsIn)) expect(known).toContain(option);
});
