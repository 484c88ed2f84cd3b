/** Tables in a real browser: whole figures in every width and on paper, labels beside them on a telephone. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Table } from '../../src/report/report.ts';
import { exampleReport, withNumbers } from '../fixtures/example-report.ts';
import { forms } from '../fixtures/forms.ts';
import { type CellText, table } from '../write/word/fixtures.ts';
import { DESKTOP, isMissing, useBrowser } from './browser.ts';

/** Cells whose figure breaks, or stands out of its cell. */
const BROKEN = `[...document.querySelectorAll('.number, .whole')].filter((figure) => {
  const text = document.createRange();
  text.selectNodeContents(figure);
  const box = text.getBoundingClientRect();
  const cell = figure.closest('td, th').getBoundingClientRect();
  const lines = new Set([...text.getClientRects()].map(({ top }) => Math.round(top)));
  return lines.size > 1 || box.left < cell.left || box.right > cell.right;
}).map((figure) => figure.textContent)`;

/** What is seen of the regions in which tables scroll, and of tables that need none. */
const SEEN = `[...document.querySelectorAll('table.form')].map((table) => {
  const region = (table.closest('.scroll') ?? table).getBoundingClientRect();
  const labels = [...table.querySelectorAll('.stub')];
  const right = Math.max(region.left, ...labels.map((label) => label.getBoundingClientRect().right));
  const whole = (cell, left) => {
    const box = cell.getBoundingClientRect();
    return box.left >= left - 1 && box.right <= region.right + 1;
  };
  const rows = [...table.querySelectorAll('tr')].filter((row) => row.querySelector('.number'));
  return {
    labels: (right - region.left) / region.width,
    labelsStay: labels.every((label) => whole(label, region.left)),
    // Of a row with one number over all columns that number can be seen only.
    numbers: Math.min(...rows.map((row) => {
      const numbers = [...row.querySelectorAll('.number')];
      return numbers.length < 2 ? 2 : numbers.filter((number) => whole(number, right)).length;
    })),
  };
})`;

interface Seen {
  labels: number;
  labelsStay: boolean;
  numbers: number;
}

/** The most that a table of the form hides of itself. */
const HIDDEN = `Math.max(0, ...[...document.querySelectorAll('.scroll:has(.form)')].map(
  (region) => region.scrollWidth - region.clientWidth,
))`;

const millimetre = 96 / 25.4;
const SHEET = { width: Math.floor(156 * millimetre), height: Math.floor(225 * millimetre) };

/** Fifteen columns in a table of the text: numbers alone, and among words. */
function proseTable(number: string): Table {
  const cells = (words: string) => Array.from({ length: 15 }, (): CellText => ['text', words]);
  return table('numbers', Array(15).fill(1), 0, [cells(number), cells(`共${number}件`)], 'prose');
}

describe.skipIf(isMissing).each(forms.ids)('figures of form %s in a browser', (id) => {
  const { open } = useBrowser();
  const openWith = async (figure: string): Promise<Page> => {
    const { blocks, ...report } = withNumbers(await exampleReport(id), () => figure);
    return open({ ...report, blocks: [...blocks, proseTable(figure)] }, DESKTOP);
  };
  const sideways = (page: Page) =>
    page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');

  test.each(['1234567', '-123456789.12', '123456789012345'])('%s never breaks', async (figure) => {
    const page = await openWith(figure);
    for (const width of [1280, 700, 390, 320]) {
      await page.setViewportSize({ width, height: 844 });
      expect([width, await page.evaluate(BROKEN)]).toEqual([width, []]);
      expect(await sideways(page)).toBeLessThanOrEqual(0);
    }
    await page.setViewportSize(SHEET);
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate(BROKEN)).toEqual([]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await page.close();
  });

  test('seven digits in every cell are seen whole on a desktop', async () => {
    const page = await openWith('1234567');
    expect(await page.evaluate(HIDDEN)).toBe(0);
    await page.close();
  });

  test.each(['12', '1234567'])('labels and %s are seen at once on telephones', async (figure) => {
    const page = await openWith(figure);
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 844 });
      for (const end of [0, 9999]) {
        await page.evaluate(
          `document.querySelectorAll('.scroll').forEach((r) => { r.scrollLeft = ${end} })`,
        );
        for (const seen of await page.evaluate<Seen[]>(SEEN)) {
          expect(seen.labels).toBeLessThanOrEqual(0.45);
          expect(seen.labelsStay).toBe(true);
          expect(seen.numbers).toBeGreaterThanOrEqual(2);
        }
      }
    }
    await page.close();
  });
});
