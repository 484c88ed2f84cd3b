/** The sentence that a run ends with. */
import { expect, test } from 'vitest';
import type { FileOutcome } from '../../../src/cli/batch/checkup.ts';
import { exitCodeOf, summaryOf } from '../../../src/cli/batch/findings.ts';
import type { Diagnostic } from '../../../src/diagnostic/diagnostic.ts';
import { notPrinted, outputUnwritable } from '../../../src/diagnostic/kinds/file.ts';

const reason = { zh: '磁盘已满', en: 'the disk is full' };
const place = { file: 'a.yaml' };

const outcome = (...diagnostics: Diagnostic[]): FileOutcome => ({
  ...{ ...place, text: '', diagnostics, relations: [], read: true, heldBack: 0 },
});

test.each([
  ['printed', notPrinted(place, 'a.pdf', reason)],
  ['written', outputUnwritable(place, 'a.docx', reason)],
])('of a report that cannot be %s it does not say that all is well', (_, finding) => {
  const results = [outcome(finding), outcome()];
  expect(exitCodeOf(results)).toBe(2);
  expect(summaryOf(results)).toEqual({
    zh: '核对了 2 份报告，1 份没有写成',
    en: '2 reports checked, 1 not written',
  });
});

test('without findings it does', () => {
  expect(summaryOf([outcome()]).zh).toBe('核对了 1 份报告，没有错误');
});
