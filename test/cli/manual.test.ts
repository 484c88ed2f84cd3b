/**
 * The rule manual under `docs/` is what the forms and the catalogue of codes give. It is written anew
 * with `UPDATE_DOCUMENTS=1 npx vitest run test/cli/manual.test.ts`.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { exampleFiles } from '../../src/cli/manual/example-files.ts';
import { codeEntries, relationEntries } from '../../src/cli/manual/manual.ts';
import { filesAt, manualFile, ruleHelp } from '../../src/cli/manual/rule-help.ts';
import type { Language } from '../../src/diagnostic/diagnostic.ts';
import { forms, loadForm } from '../fixtures/forms.ts';
import { packageRoot, testWorld } from './test-world.ts';

const schemas = join(packageRoot, 'schemas');
const files = exampleFiles([schemas]);
const own = forms.ids.filter((id) => existsSync(join(schemas, id)));

async function output(command: string): Promise<string> {
  const world = testWorld(packageRoot);
  expect(await main(command.split(' ').slice(1), world), world.output.stderr).toBe(0);
  return world.output.stdout;
}

describe.each<Language>(['zh', 'en'])('the manual in %s', (language) => {
  const file = join(packageRoot, manualFile[language]);

  test('is fresh', async () => {
    const text = await output(`gov-report rules --all --format markdown --lang ${language}`);
    if (process.env.UPDATE_DOCUMENTS) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  test('has a place for every address that findings give, and only one', async () => {
    const text = readFileSync(file, 'utf8');
    const relations = (await Promise.all(own.map(loadForm))).flatMap((form) => form.relations);
    const codes = (await codeEntries(files, forms)).map(({ id }) => id);
    for (const rule of new Set([...relations.map(({ relation }) => relation.id), ...codes])) {
      const [path, anchor] = ruleHelp(rule, language, packageRoot).split('#');
      expect(path).toBe(file);
      expect(text.split(`<a id="${anchor}"></a>`), rule).toHaveLength(2);
    }
  });

  test('is linked from the README', () => {
    const readme = { zh: 'README.zh-CN.md', en: 'README.md' }[language];
    expect(readFileSync(join(packageRoot, readme), 'utf8')).toContain(`](${manualFile[language]})`);
  });
});

test.each(own)('every relation of %s has words, a basis and both examples', async (id) => {
  for (const entry of await relationEntries(await loadForm(id), files, forms)) {
    const { title, basis, example, advice } = entry;
    for (const words of [title, basis, ...advice]) expect(complete(words), entry.id).toBe(true);
    expect(example, `${entry.id} has no case in ${id}/cases.yaml`).toBeDefined();
    expect(example?.passes).not.toBe(example?.fails);
  }
});

test('every kind of finding has words, both examples, and says what to do', async () => {
  for (const { id, title, example, advice } of await codeEntries(files, forms)) {
    expect(example, `${id} has no example in schemas/codes.yaml`).toBeDefined();
    expect(advice.length, `${id} says not what to do`).toBeGreaterThan(0);
    for (const words of [title, example!.finding.message, ...advice]) {
      expect(complete(words), id).toBe(true);
    }
  }
});

function complete({ zh, en }: { zh: string; en: string }): boolean {
  return zh.trim() !== '' && en.trim() !== '';
}

test('explains a relation and a code with examples and what to do', async () => {
  const relation = await output('gov-report explain requests-balance --lang zh');
  for (const words of ['依据', '正例', '反例', '程序给出', '怎么办']) {
    expect(relation).toContain(words);
  }
  const code = await output('gov-report explain yaml/full-width-colon --lang en');
  expect(code).toContain('year: 2023');
  expect(code).toContain('year：2023');
  expect(code).toContain('what to do\n    write year: 2023');
});

test('gives the whole manual as JSON', async () => {
  const entries = JSON.parse(await output('gov-report rules --all --format json'));
  for (const entry of entries) {
    expect(entry).toMatchObject({ id: expect.any(String), severity: expect.any(String) });
    expect(entry.example, entry.id).toMatchObject({ finding: { help: expect.any(Array) } });
  }
});

test('addresses lead to the web page of the package, where it has one', () => {
  const base = filesAt('https://github.com/someone/gov-report#readme');
  expect(ruleHelp('value/blank', 'en', base)).toBe(
    'https://github.com/someone/gov-report/blob/HEAD/docs/rules.md#value-blank',
  );
  expect(ruleHelp('value/blank', 'zh', filesAt(undefined))).toBe('docs/rules.zh-CN.md#value-blank');
});
