/** Figures stay on one line, in the widest face that may stand in for the official one. */
import { describe, expect, test } from 'vitest';
import type { Report } from '../../../src/report/report.ts';
import { cellPadding } from '../../../src/write/word/page.ts';
import { exampleReport, withNumbers } from '../../fixtures/example-report.ts';
import { forms } from '../../fixtures/forms.ts';
import { type CellText, report, table } from './fixtures.ts';
import { attributes, documentOf, elements, partsOf, wordsIn } from './parts.ts';

const widestDigit = 0.64;
const points = (twips: number) => twips / 20;

interface Figure {
  text: string;
  size: number;
  /** Blank left of the line, in points; negative when the figure would break. */
  spare: number;
}

/** The cells of a document, or of a part of it, whose words are a number. */
function figuresIn(xml: string): Figure[] {
  const cells = elements(xml, 'w:tc');
  return cells.filter((cell) => /^-?\d[\d.,]*%?$/.test(wordsIn(cell))).map(figure);
}

const figures = async (of: Report): Promise<Figure[]> => figuresIn(await documentOf(of));

function figure(cell: string): Figure {
  const [width] = attributes(cell, 'w:tcW', 'w:w').map(Number);
  const [size = 20] = attributes(cell, 'w:sz', 'w:val').map(Number);
  const [narrowed = 100] = attributes(cell, 'w:w', 'w:val').map(Number);
  const padding = cell.includes('"TableNumber"') ? cellPadding.number : cellPadding.side;
  const text = wordsIn(cell);
  const long = (text.length * widestDigit * size * narrowed) / 200;
  return { text, size: size / 2, spare: points(width! - 2 * padding) - long };
}

const least = (numbers: number[]) => numbers.reduce((a, b) => Math.min(a, b), Infinity);

describe.each(forms.ids)('form %s', (id) => {
  test.each(['12', '1234', '12345', '123456', '1234567', '-123456', '1234.56'])(
    '%s in every cell stands on one line, in 7.5 points or more',
    async (text) => {
      const all = await figures(withNumbers(await exampleReport(id), () => text));
      expect(all.length).toBeGreaterThan(10);
      expect(least(all.map(({ spare }) => spare))).toBeGreaterThanOrEqual(0);
      expect(least(all.map(({ size }) => size))).toBeGreaterThanOrEqual(text.length > 4 ? 7.5 : 10);
    },
  );

  test.each(['12345678', '123456789', '123456789012', '123456789012345', '-1234567890.12'])(
    '%s in every cell stands on one line, however small',
    async (text) => {
      const all = await figures(withNumbers(await exampleReport(id), () => text));
      expect(least(all.map(({ spare }) => spare))).toBeGreaterThanOrEqual(0);
    },
  );
});

test('the figures of a table are of one size', async () => {
  const mixed = withNumbers(await exampleReport('disclosure-2021'), (i) => (i ? '0' : '123456'));
  const tables = elements(await documentOf(mixed), 'w:tbl').map(figuresIn);
  expect(tables.map((all) => new Set(all.map(sizeOf)).size)).toEqual([1, 1, 1]);
});

test('one figure that is too long for that is smaller by itself', async () => {
  const mixed = withNumbers(await exampleReport('disclosure-2021'), (i) =>
    i === 7 ? '123456789012' : '0',
  );
  const all = await figures(mixed);
  const sizes = (wanted: boolean) =>
    all.filter(({ text }) => (text === '0') === wanted).map(sizeOf);
  expect(least(sizes(true))).toBe(7.5);
  expect(least(sizes(false))).toBeLessThan(7.5);
});

function sizeOf({ size }: Figure): number {
  return size;
}

test('numbers in a table of the text stand on one line, too, alone or among words', async () => {
  const row: CellText[] = Array.from({ length: 15 }, () => ['text', '1234567']);
  const words: CellText[] = [['text', '共1234567件'], ...row.slice(1)];
  const xml = await documentOf(report([table('t', Array(15).fill(1), 0, [row, words], 'prose')]));
  const cells = elements(xml, 'w:tc').map((cell) => ({ ...figure(cell), words: wordsIn(cell) }));
  expect(new Set(cells.map(sizeOf)).size).toBe(1);
  for (const { spare } of cells.filter(({ words }) => words === '1234567')) {
    expect(spare).toBeGreaterThanOrEqual(0);
  }
});

test('ordinary figures keep the type of their style', async () => {
  const parts = await partsOf(await exampleReport('disclosure-2021'));
  expect(elements(parts['word/document.xml']!, 'w:tc').join('')).not.toContain('<w:sz ');
  expect(parts['word/styles.xml']).toContain('w:styleId="TableNumber"');
});
