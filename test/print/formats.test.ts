import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Kind } from '../../src/diagnostic/diagnostic.ts';
import { kindTitle } from '../../src/diagnostic/kind-titles.ts';
import { loadPrinter, machineFormats } from '../../src/print/formats.ts';
import { notes, options, results } from './results-fixture.ts';

test.each(machineFormats)('%s: printed in both languages, the same each time', async (format) => {
  const print = await loadPrinter(format);
  const [zh, en] = [print(results, options('zh')), print(results, options('en'))];
  expect(zh).not.toBe(en);
  expect(zh).toMatch(/\n$/);
  expect(print(results, options('zh'))).toBe(zh);
  expect(print([], options('zh'))).toMatch(/^$|\n$/);
});

test.each(machineFormats)('%s: says what there is to know about the run', async (format) => {
  const print = await loadPrinter(format);
  for (const language of ['zh', 'en'] as const) {
    const words = notes[0]!.words[language];
    expect(print(results, options(language, { notes }))).toContain(words);
    expect(print(results, options(language, { notes: [] }))).toBe(
      print(results, options(language)),
    );
  }
});

test('the title of every kind of finding is known', async () => {
  const folder = new URL('../../src/diagnostic/kinds/', import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => name.endsWith('.ts'))) {
    for (const each of Object.values<unknown>(await import(new URL(file, folder).href))) {
      if (typeof each !== 'function' || !('code' in each)) continue;
      const { code, title } = each as unknown as Kind<[]>;
      expect(kindTitle(code), code).toEqual(title);
    }
  }
});
