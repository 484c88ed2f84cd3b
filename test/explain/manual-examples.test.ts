/**
 * Every example of the manual is run: one that passes gives no finding, one that fails gives the
 * very finding it stands for and no other.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { main } from '../../src/cli/line/main.ts';
import { checkInput } from '../../src/compile.ts';
import { kinds } from '../../src/diagnostic/kind-titles.ts';
import type { CodeExamples, ExamplePair } from '../../src/explain/example-files.ts';
import { lastYearOf, optionsOf } from '../../src/explain/show-example.ts';
import { formFolder, forms } from '../fixtures/forms.ts';
import { folderWith, packageRoot, testWorld } from '../fixtures/test-world.ts';

// Another program may keep the machine busy: nothing here is about speed.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const text = readFileSync(join(packageRoot, 'schemas/codes.yaml'), 'utf8');
const { example, codes } = parse(text) as CodeExamples;
const report = readFileSync(`${formFolder(example)}example.yaml`, 'utf8');
const lastYears = readFileSync(`${formFolder(example)}previous.yaml`, 'utf8');
const pairs = Object.entries(codes);

function contentOf({
  text = '',
  times = 1,
  hex,
  example: copy,
}: NonNullable<ExamplePair['files']>[string]) {
  if (copy) return report + text.repeat(times);
  return hex === undefined ? text.repeat(times) : Buffer.from(hex, 'hex');
}

function filesOf({ files = {} }: ExamplePair): Record<string, string | Uint8Array> {
  return Object.fromEntries(Object.entries(files).map(([name, file]) => [name, contentOf(file)]));
}

describe.each(pairs.filter(([, { finding }]) => !finding))('%s', (code, pair) => {
  const beside = filesOf(pair);
  const image = async (path: string) => {
    const bytes = beside[path];
    if (bytes === undefined) throw new Error(path);
    return typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  };
  const codesIn = async (lines: string) => {
    const replaced = pair.at ?? pair.passes;
    expect(report).toContain(replaced);
    const bytes = new TextEncoder().encode(report.replace(replaced, () => lines));
    const lastYear = lastYearOf(pair, { text: report, lastYears });
    const input = { file: 'report.yaml', bytes, image, lastYear };
    const { diagnostics } = await checkInput(input, forms, optionsOf(pair));
    return diagnostics.filter(({ excused }) => !excused).map((each) => each.code);
  };

  test('the one that passes', async () => expect(await codesIn(pair.passes)).toEqual([]));
  test('the one that fails', async () => {
    const found = await codesIn(pair.fails);
    expect(new Set(found)).toEqual(new Set([code, ...(pair.also ?? [])]));
  });
});

describe.each(pairs.filter(([, { finding, simulated }]) => finding && !simulated))(
  '%s',
  (code, pair) => {
    const run = async (asked: string, LANG: string) => {
      const files = { 'report.yaml': report, ...filesOf(pair) };
      const cwd = folderWith(pair.file ? { ...files, [pair.file]: asked } : files);
      const world = testWorld(cwd, { env: { LANG } });
      const command = pair.file ? 'gov-report validate report.yaml' : asked;
      const exitCode = await main(command.split(' ').slice(1), world);
      return { exitCode, shown: world.output.stdout + world.output.stderr };
    };

    test('the one that passes', async () => {
      expect(await run(pair.passes, 'C')).toMatchObject({ exitCode: 0 });
    });
    test('the one that fails', async () => {
      for (const language of ['zh', 'en'] as const) {
        const { shown } = await run(pair.fails, { zh: 'zh_CN', en: 'en_US' }[language]);
        expect(shown).toContain(`${code}  ${pair.finding![language]}`);
        if (/^ {2}= /m.test(shown)) expect(shown).toContain(`  = ${pair.advice?.[language]}`);
        expect(new Set(shown.match(/\b[a-z]+\/[a-z-]+(?= {2})/g))).toEqual(new Set([code]));
      }
    });
  },
);

test('every kind of finding has its examples, and says what to do', () => {
  expect(Object.keys(codes).sort()).toEqual(kinds.map(({ code }) => code).sort());
});
