import { expect, test } from 'vitest';
import type { Severity } from '../../src/diagnostic/diagnostic.ts';
import { capped, leftWords, MOST_SHOWN } from '../../src/print/cap.ts';
import { loadPrinter, machineFormats } from '../../src/print/formats.ts';
import { plain } from '../../src/print/paint.ts';
import { printTextResults } from '../../src/print/print-text.ts';
import { options, resultsWith } from './results-fixture.ts';

const itself = (severity: Severity) => severity;

test('as many as people read stay as they are', () => {
  const findings: Severity[] = Array(MOST_SHOWN).fill('info');
  expect(capped(findings, itself)).toEqual({ shown: findings, left: 0 });
});

test('an error is never left out for a warning, and the order stays', () => {
  const findings: Severity[] = [...Array(MOST_SHOWN).fill('warning'), 'error', 'info'];
  const { shown, left } = capped(findings, itself);
  expect(left).toBe(2);
  expect(shown).toEqual([...Array(MOST_SHOWN - 1).fill('warning'), 'error']);
  expect(capped(findings, itself, true)).toEqual({ shown: findings, left: 0 });
});

const [result] = resultsWith('甲.yaml', '一处错误');
const many = [{ ...result!, diagnostics: Array(5000).fill(result!.diagnostics[0]!) }];

test('people are told how many findings of a file are left out and how to see them', async () => {
  const text = { language: 'zh', width: 80, paint: plain } as const;
  const short = printTextResults(many, text);
  expect(short).toContain(`甲.yaml  ${leftWords(4900, 'zh')}\n`);
  expect(short).toMatch(/\n5000 处错误，0 处警告\n$/);
  expect(short.length).toBeLessThan(50_000);
  expect(printTextResults(many, { ...text, all: true })).not.toContain('未列出');
  expect(leftWords(4900, 'en')).toMatch(/^and 4,900 more; /);
  for (const format of ['github', 'markdown'] as const) {
    const print = await loadPrinter(format);
    expect(print(many, options('zh'))).toContain(leftWords(4900, 'zh'));
  }
});

test('formats for machines have every finding', async () => {
  const forPeople = new Set(['github', 'markdown']);
  for (const format of machineFormats.filter((each) => !forPeople.has(each))) {
    const print = await loadPrinter(format);
    const printed = print(many, options('zh', { locate: (file) => file }));
    expect(printed.split('一处错误').length, format).toBeGreaterThan(5000);
  }
});
