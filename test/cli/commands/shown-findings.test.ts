/** Findings as the preview's page is told them. */

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { shownFindings } from '../../../src/cli/commands/preview/shown-findings.ts';
import { checkInput } from '../../../src/compile.ts';
import { formFolder, forms } from '../../fixtures/forms.ts';

const example = readFileSync(`${formFolder('disclosure-2021')}example.yaml`, 'utf8');

async function shown(from: string, to: string) {
  const text = example.replace(from, to);
  expect(text).not.toBe(example);
  const bytes = new TextEncoder().encode(text);
  const image = async () => new Uint8Array();
  const { diagnostics } = await checkInput({ file: 'a.yaml', bytes, image }, forms);
  return shownFindings(diagnostics, { text, isTranscript: false }, 'zh');
}

test('a relation has its operands, the number that is wrong, and the repair in words', async () => {
  const found = await shown('granted: [14,', 'granted: [41,');
  expect(found).toHaveLength(1);
  const [one] = found;
  expect(one?.paths).toContain('requests.outcomes.granted.individuals');
  expect(one?.operands).toContain('requests.outcomes.granted.individuals');
  expect(one?.operands.length).toBeGreaterThan(3);
  expect(one?.help.join()).toContain('应为 14（现为 41）');
  expect(one?.place).toMatch(/^a\.yaml:\d+:\d+$/);
  expect(one).not.toHaveProperty('quote');
});

test('a number in the text is quoted with what stands around it in its line', async () => {
  const found = await shown('overview: |\n', 'overview: |\n  本年新收政府信息公开申请999件。\n');
  const [one] = found.filter(({ quote }) => quote?.text.includes('999'));
  expect(one?.quote).toMatchObject({ text: expect.stringContaining('999') });
  expect(`${one?.quote?.before}${one?.quote?.text}${one?.quote?.after}`.trim()).toBe(
    '本年新收政府信息公开申请999件。',
  );
});

test('blanks are shown where they are', async () => {
  const found = await shown('granted: [14,', 'granted: [_,');
  const blank = found.find(({ rule }) => rule === 'value/blank');
  expect(blank?.paths).toEqual(['requests.outcomes.granted.individuals']);
});
