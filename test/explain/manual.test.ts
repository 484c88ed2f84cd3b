/**
 * The rule manual under `docs/` is what the forms and the catalogue of codes give. It is written anew
 * with `UPDATE_DOCUMENTS=1 npx vitest run test/explain/manual.test.ts`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { INTRO } from '../../src/cli/commands/rules/run.ts';
import { main } from '../../src/cli/line/main.ts';
import type { Language } from '../../src/diagnostic/diagnostic.ts';
import { kindCodes } from '../../src/diagnostic/kind-titles.ts';
import type { CodeEntry, RelationEntry } from '../../src/explain/manual.ts';
import { printManual } from '../../src/explain/print-manual.ts';
import { filesAt, manualFile, ruleHelp } from '../../src/explain/rule-help.ts';
import { packageRoot, testWorld } from '../fixtures/test-world.ts';

/** Every example is run to see what it gives, which takes a while where several tests run at once. */
const SLOW = { timeout: 60_000 };

async function output(command: string): Promise<string> {
  const world = testWorld(packageRoot);
  expect(await main(command.split(' ').slice(1), world), world.output.stderr).toBe(0);
  return world.output.stdout;
}

let entries: (RelationEntry | CodeEntry)[];
let relations: RelationEntry[];
let codes: CodeEntry[];
beforeAll(async () => {
  entries = JSON.parse(await output('gov-report rules --all --format json'));
  relations = entries.filter((entry) => 'form' in entry);
  codes = entries.filter((entry) => !('form' in entry));
}, SLOW.timeout);

test('holds every kind of finding, and the relations of several forms', () => {
  expect(codes.map(({ id }) => id)).toEqual(kindCodes);
  expect(new Set(relations.map(({ form }) => form)).size).toBeGreaterThan(1);
});

test('has words, both examples and advice in both languages for each of them', () => {
  for (const { id, title, severity, example, advice } of entries) {
    expect(
      example,
      `${id} has no example, in schemas/codes.yaml or its form’s cases.yaml`,
    ).toBeDefined();
    expect(example?.passes, id).not.toBe('');
    expect(severity).toMatch(/^(error|warning|info)$/);
    expect(advice.length, `${id} says not what to do`).toBeGreaterThan(0);
    for (const { zh, en } of [title, example!.finding.message, ...advice]) {
      expect([zh.trim(), en.trim()], id).not.toContain('');
    }
  }
});

test('has a formula for every relation, and a basis for every rule of a form', () => {
  for (const { id, equation, basis, places } of relations) {
    if (!id.startsWith('wording/')) expect(equation, id).toMatch(/ (=|<=|>=) /);
    expect([basis.zh.trim(), basis.en.trim()], id).not.toContain('');
    expect(places.length).toBeGreaterThan(0);
  }
});

describe.each<Language>(['zh', 'en'])('the manual in %s', (language) => {
  const file = join(packageRoot, manualFile[language]);

  test('is fresh', () => {
    const text = printManual(relations, codes, language, INTRO);
    if (process.env.UPDATE_DOCUMENTS) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  test('has a place for every address that findings give, and only one', () => {
    const anchors = readFileSync(file, 'utf8').match(/(?<=<a id=")[^"]+/g);
    const addresses = entries.map(({ id }) => ruleHelp(id, language, packageRoot).split('#'));
    expect(addresses[0]?.[0]).toBe(file);
    expect(anchors).toEqual([...new Set(addresses.map(([, anchor]) => anchor))]);
  });

  test('is linked from the README', () => {
    const readme = { zh: 'README.zh-CN.md', en: 'README.md' }[language];
    expect(readFileSync(join(packageRoot, readme), 'utf8')).toContain(`](${manualFile[language]})`);
  });
});

test('explains a relation and a code with examples and what to do', SLOW, async () => {
  const relation = await output('gov-report explain requests-balance --lang zh');
  for (const words of ['依据', '正例', '反例', '程序给出', '怎么办']) {
    expect(relation).toContain(words);
  }
  const code = await output('gov-report explain yaml/full-width-colon --lang en');
  expect(code).toContain('year: 2023');
  expect(code).toContain('year：2023');
  expect(code).toContain('what to do\n    write year: 2023');
});

test('addresses lead to the web page of the package, where it has one', () => {
  const base = filesAt('https://github.com/someone/gov-report#readme')!;
  expect(ruleHelp('value/blank', 'en', base)).toBe(
    'https://github.com/someone/gov-report/blob/HEAD/docs/rules.md#value-blank',
  );
  expect(filesAt(undefined)).toBeUndefined();
});
