/** The public functions: what a program, or a page in a browser, gets. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build as bundle } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { build, check, type FormFiles, forms } from '../src/index.ts';
import { packageRoot } from './fixtures/test-world.ts';

const read = (file: string) => readFileSync(join(packageRoot, file), 'utf8');

/** A folder of forms as a page has it: as text. */
function filesBelow(folder: string): FormFiles {
  const names = readdirSync(join(packageRoot, folder), { recursive: true, encoding: 'utf8' });
  const schemas = names.filter((name) => name.endsWith('.json'));
  return { files: Object.fromEntries(schemas.map((name) => [name, read(join(folder, name))])) };
}

const own = forms(filesBelow('schemas'));
const content = read('examples/first-report/report.yaml');
const wrong = read('examples/first-report/one-wrong-number.yaml');

test('forms come in as data, those of the caller besides those of the package', async () => {
  const all = forms(filesBelow('test/forms'), filesBelow('schemas'));
  expect(all.ids).toEqual(expect.arrayContaining([...own.ids, 'inspection-mini']));
  const report = { content: read('test/forms/inspection-mini/example.yaml') };
  expect(await check(report, all)).toMatchObject({ diagnostics: [], hasErrors: false });
});

describe('check', () => {
  test('gives the data of a report', async () => {
    const { data, diagnostics, hasErrors } = await check({ content }, own);
    expect([data?.year, diagnostics, hasErrors]).toEqual([2024, [], false]);
  });

  test('says what is wrong and where', async () => {
    const bytes = new TextEncoder().encode(wrong);
    const { diagnostics, text, hasErrors } = await check({ content: bytes, file: 'a.yaml' }, own);
    expect([text, hasErrors]).toEqual([wrong, true]);
    expect(diagnostics[0]).toMatchObject({ file: 'a.yaml', severity: 'error' });
  });

  test('weighs rules as it is told', async () => {
    const file = { content: content.replace(/^published:.*\n/m, ''), file: 'a.yaml' };
    const found = (await check(file, own)).diagnostics;
    const rules = Object.fromEntries(found.map(({ code }) => [code, 'off' as const]));
    expect((await check(file, own, { rules })).diagnostics).toEqual([]);
  });
});

describe('build', () => {
  test('writes nothing of a report with errors, but a draft', async () => {
    expect((await build({ content: wrong }, own)).documents.size).toBe(0);
    const { documents } = await build({ content: wrong }, own, { draft: true, formats: ['html'] });
    expect(new TextDecoder().decode(documents.get('html'))).toContain('草稿');
  });

  test('shows the pictures it is given', async () => {
    const pictured = content.replace(/^overview: .*/m, 'overview: "![公开](a.gif)"');
    const gif = Buffer.from('R0lGODlhAQABAAAAACH5BAEAAAAALAAAAAABAAEAAAICTAEAOw==', 'base64');
    const asked: string[] = [];
    const image = async (path: string) => {
      asked.push(path);
      return new Uint8Array(gif);
    };
    const { documents } = await build({ content: pictured, image }, own, { formats: ['html'] });
    expect(new Set(asked)).toEqual(new Set(['a.gif']));
    expect(new TextDecoder().decode(documents.get('html'))).toContain('data:image/gif');
    expect((await build({ content: pictured }, own)).hasErrors).toBe(true);
  });
});

test('a page can use it: nothing below asks for a part of Node', async () => {
  const bundled = bundle({
    absWorkingDir: packageRoot,
    entryPoints: ['src/index.ts'],
    ...{ bundle: true, platform: 'browser', format: 'esm', write: false, logLevel: 'silent' },
  });
  expect((await bundled).errors).toEqual([]);
});
