/** The page to fill a report in, opened from the disk in a real browser. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../../src/index.ts';
import { forms } from '../fixtures/forms.ts';
import { packageRoot } from '../fixtures/test-world.ts';
import { accessibilityOf, DESKTOP, isMissing, PHONE, useBrowser } from './browser.ts';

const city = join(packageRoot, 'examples/city-2024');
const GRANTED = '[data-path="requests.outcomes.granted.individuals"]';
let folder = '';
let file = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gov-report-page-'));
  file = join(folder, 'page.html');
  const { buildPage } = await import(join(packageRoot, 'scripts/page.js'));
  await buildPage({ root: packageRoot, outfile: file });
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

test('is one file of bounded size', () => {
  expect(statSync(file).size).toBeLessThan(1_600_000);
});

describe.skipIf(isMissing)('the page', () => {
  const { newPage } = useBrowser();

  async function opened(asked: string[] = []): Promise<Page> {
    const page = await newPage();
    page.on('request', (request) => asked.push(request.url().split(':')[0] ?? ''));
    await page.goto(pathToFileURL(file).href);
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.locator('.way').nth(1).getByRole('button').click(),
    ]);
    await chooser.setFiles(['report.yaml', 'channels.png'].map((name) => join(city, name)));
    await page.waitForSelector(GRANTED);
    return page;
  }

  test('names a mistake, mends it, saves the same Word file, and asks the network for nothing', async () => {
    const asked: string[] = [];
    const page = await opened(asked);
    await page.focus(GRANTED);
    await page.keyboard.type('26');
    await page.locator('.card').getByText('应为 62（现为 26）').first().waitFor();
    await page.keyboard.press('Alt+Enter');
    await page.locator('.fine').waitFor();
    expect(await page.inputValue(GRANTED)).toBe('62');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Word' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('report.docx');
    const saved = join(folder, 'saved.docx');
    await download.saveAs(saved);
    const content = readFileSync(join(city, 'report.yaml'));
    const image = async () => readFileSync(join(city, 'channels.png'));
    const { documents } = await build({ content, image }, forms);
    const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
    expect(hash(readFileSync(saved))).toBe(hash(documents.get('docx') as Uint8Array));
    expect(
      [...new Set(asked)].filter((each) => !['file', 'data', 'blob', 'about'].includes(each)),
    ).toEqual([]);
    await page.close();
  });

  test.each([
    ['on a desktop', DESKTOP],
    ['on a telephone', PHONE],
  ])(
    'has no accessibility finding %s, at the start, filled in and with a mistake',
    async (_, size) => {
      const start = await newPage();
      await start.setViewportSize(size);
      await start.goto(pathToFileURL(file).href);
      expect((await accessibilityOf(start)).found).toEqual([]);
      await start.close();
      const page = await opened();
      await page.setViewportSize(size);
      expect((await accessibilityOf(page)).found).toEqual([]);
      await page.focus(GRANTED);
      await page.keyboard.type('26');
      await page.locator('.card').getByText('应为 62').first().waitFor();
      const { found, passed } = await accessibilityOf(page);
      expect(found).toEqual([]);
      expect(passed).toBeGreaterThan(20);
      await page.close();
    },
  );

  test('keeps what is typed over a reload, until it is to forget it', async () => {
    const page = await opened();
    await page.fill(GRANTED, '63');
    await page.waitForTimeout(300);
    await page.reload();
    await page.waitForSelector(GRANTED);
    await page.waitForFunction(`document.querySelector('${GRANTED}').value === '63'`);
    await page.getByRole('button', { name: '清除' }).click();
    await page.locator('dialog').getByRole('button', { name: '清除' }).click();
    await page.reload();
    await page.waitForSelector('.start');
    await page.close();
  });
});
