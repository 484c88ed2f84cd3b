/** The written page in a real browser: accessibility, telephones, keyboard, paper. */
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/report/report.ts';
import { writeHtml } from '../../src/write/html/write-html.ts';
import { fullReport } from '../write/html/fixtures.ts';
import { accessibilityOf, DESKTOP, isMissing, PHONE, useBrowser } from './browser.ts';

/** With all that a page can have around its text. */
const finished = (over: Partial<Report> = {}) => {
  const { metadata, blocks } = fullReport();
  return fullReport({
    metadata: { ...metadata, date: '2024-01-09' },
    blocks: [...blocks, { kind: 'signature', body: metadata.author, day: '2024-01-09' }],
    beside: [{ format: 'docx', name: 'a.docx' }],
    ...over,
  });
};

describe.skipIf(isMissing)('the page in a browser', () => {
  const { newPage, open } = useBrowser();

  test.each([
    ['on a desktop', DESKTOP, false],
    ['on a telephone', PHONE, false],
    ['as a draft', PHONE, true],
  ])('has no accessibility finding %s', async (_, viewport, draft) => {
    const page = await open(finished({ draft }), viewport);
    const { found, passed } = await accessibilityOf(page);
    expect(found).toEqual([]);
    expect(passed).toBeGreaterThan(20);
    await page.close();
  });

  test('asks for nothing but itself', async () => {
    const asked: string[] = [];
    const page = await newPage();
    page.on('request', (request) => asked.push(new URL(request.url()).protocol));
    await page.setContent(new TextDecoder().decode(await writeHtml(fullReport())));
    expect(asked.filter((protocol) => protocol !== 'data:')).toEqual([]);
    await page.close();
  });

  test.each([320, 390, 768, 1280])('does not scroll sideways at %i px', async (width) => {
    const page = await open(fullReport(), { width, height: 844 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    await page.close();
  });

  test('shows wide tables whole on a desktop', async () => {
    const page = await open(fullReport(), DESKTOP);
    const hidden = `[...document.querySelectorAll('.scroll')].map((r) => r.scrollWidth - r.clientWidth)`;
    expect(await page.evaluate(hidden)).toEqual([0, 0]);
    await page.close();
  });

  test('scrolls a wide table with the keyboard on a telephone', async () => {
    const page = await open(fullReport(), PHONE);
    await page.focus('.scroll');
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(`document.querySelector('.scroll').scrollLeft > 0`);
    await page.close();
  });

  test('keeps the head of the largest table in sight on a desktop', async () => {
    const page = await open(finished(), { ...DESKTOP, height: 500 });
    await page.evaluate(
      `document.querySelector('#t3 tbody tr:last-child')
        .scrollIntoView({ block: 'end', behavior: 'instant' })`,
    );
    const seen = await page.evaluate(`(() => {
      const head = document.querySelector('#t3 thead').getBoundingClientRect();
      const row = document.querySelector('#t3 tbody tr').getBoundingClientRect();
      return [Math.round(head.top), row.top < head.top];
    })()`);
    expect(seen).toEqual([0, true]);
    await page.close();
  });

  test('says that a table can be moved only where it can', async () => {
    const hint = `getComputedStyle(document.querySelector('.scroll'), '::before').fontSize`;
    for (const [viewport, size] of [
      [PHONE, '14px'],
      [{ width: 760, height: 900 }, '0px'],
    ] as const) {
      const page = await open(finished(), viewport);
      await page.waitForTimeout(100);
      expect(await page.evaluate(hint)).toBe(size);
      await page.close();
    }
  });

  test('leads with the first tab stop past the table of contents', async () => {
    const page = await open(fullReport(), DESKTOP);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.tagName')).toBe('MAIN');
    await page.close();
  });

  test('puts the largest table with its heading on one sheet of paper', async () => {
    const millimetre = 96 / 25.4;
    const page = await open(fullReport(), { width: Math.floor(156 * millimetre), height: 850 });
    await page.emulateMedia({ media: 'print' });
    const height = await page.evaluate<number>(
      `document.getElementById('t3').getBoundingClientRect().bottom -
        document.getElementById('requests').getBoundingClientRect().top`,
    );
    expect(height).toBeLessThan(225 * millimetre);
    await page.close();
  });

  test('prints on A4', async () => {
    const page = await open(fullReport({ draft: true }), DESKTOP);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const sizes = [...pdf.matchAll(/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
    expect(sizes.length).toBeGreaterThan(3);
    for (const [, width, height] of sizes) {
      expect([Number(width), Number(height)].map(Math.round)).toEqual([595, 842]);
    }
    await page.close();
  });
});
