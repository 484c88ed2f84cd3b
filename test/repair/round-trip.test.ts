/** Break, fix, and the bytes of the file are back, wherever the program claims to be certain. */
import { describe, expect, test } from 'vitest';
import { type Cell, cellsOf, exampleText, fixText, replaced, reportText } from '../fix/fixing.ts';
import { chance, mistakes } from './mistakes.ts';

const reports: Record<string, { text: string; leastFixed: number }> = {
  'the example of 2021': { text: exampleText('disclosure-2021'), leastFixed: 45 },
  'the example of 2019': { text: exampleText('disclosure-2019'), leastFixed: 45 },
  'a report without totals': { text: reportText('examples/city-2024/report.yaml'), leastFixed: 0 },
};

describe.each(Object.entries(reports))('%s', (_, { text, leastFixed }) => {
  test('gets every byte back where one wrong number is certain', async () => {
    const { sample, pick } = chance(7);
    const cells = (await cellsOf(text)).filter(({ field }) => field.path.startsWith('requests'));
    let fixed = 0;
    for (const { range, value } of sample(cells, 50)) {
      const values = Object.values(mistakes).map((mistake) => mistake(value));
      const wrong = pick(values.filter((each) => each !== value));
      const broken = replaced(text, range, String(wrong));
      const after = await fixText(broken);
      if (after.changes > 0) fixed++;
      expect(after.text).toBe(after.changes > 0 ? text : broken);
    }
    expect(fixed).toBeGreaterThanOrEqual(leastFixed);
  });

  test('gets every byte back from numbers that are written otherwise', async () => {
    const { sample, pick } = chance(11);
    const cells = await cellsOf(text);
    for (let round = 0; round < 8; round++) {
      const noisy = sample(cells, 5)
        .toSorted((a, b) => b.range.start - a.range.start)
        .reduce((before, cell) => replaced(before, cell.range, pick(noise)(cell)), text);
      expect(noisy).not.toBe(text);
      const after = await fixText(noisy);
      expect(after.text).toBe(text);
      expect(after.checked.diagnostics).toEqual([]);
    }
  });
});

const fullWidth = (digits: string) =>
  digits.replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** Ways of writing the same number that a report may not use. */
const noise: ((cell: Cell) => string)[] = [
  ({ digits }) => fullWidth(digits),
  ({ digits }) => `"${digits}"`,
  ({ digits }) => `' ${digits} '`,
  ({ digits }) => digits.replace(/\d/, '0$&'),
  ({ digits, field }) => digits + (field.unit ?? '件'),
  ({ digits }) => `"${digits.replace(/\B(?=(\d{3})+(?!\d)(?<!\.\d*))/g, ',')}"`,
];
