/** The page to fill a report in, opened from the disk in a real browser. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { packageRoot } from '../fixtures/test-world.ts';
import { accessibilityOf, DESKTOP, isMissing, PHONE, useBrowser } from './browser.ts';
import { useFillingPage } from './filling-page.ts';

const city = join(packageRoot, 'examples/city-2024');
const GRANTED = '[data-path="requests.outcomes.granted.individuals"]';
const { file, url } = useFillingPage();

test('is one file of bounded size', () => {
  expect(statSync(file).size).toBeLessThan(1_600_000);
});

describe.skipIf(isMissing)('the page', () => {
  const { newPage } = useBrowser();

  async function opened(): Promise<Page> {
    const page = await newPage();
    await page.goto(url);
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.locator('.way').nth(1).getByRole('button').click(),
    ]);
    await chooser.setFiles(['report.yaml', 'channels.png'].map((name) => join(city, name)));
    await page.waitForSelector(GRANTED);
    return page;
  }

  test.each([
    ['on a desktop', DESKTOP],
    ['on a telephone', PHONE],
  ])(
    'has no accessibility finding %s, at the start, filled in and with a mistake',
    async (_, size) => {
      const start = await newPage();
      await start.setViewportSize(size);
      await start.goto(url);
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
