/** A real browser for tests, and the pages of reports in it. */
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import type { Report } from '../../src/report/report.ts';
import { writeHtml } from '../../src/write/html/write-html.ts';

export const EXECUTABLE = process.env.CHROMIUM ?? '/usr/bin/chromium';
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const DESKTOP = { width: 1280, height: 900 };
export const PHONE = { width: 390, height: 844 };

const present = existsSync(EXECUTABLE);
if (!present && !process.env.CI) {
  console.warn(`No browser at ${EXECUTABLE}: set CHROMIUM to its path. These tests are skipped.`);
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Accessibility {
  violations: { id: string; help: string; nodes: { html: string }[] }[];
  passes: unknown[];
}

/** What axe finds in a page but not in frames in it, each with the first place; it has to find something to pass. */
export async function accessibilityOf(page: Page): Promise<{ found: unknown[]; passed: number }> {
  // Not as an element: the policy of a page may forbid further scripts.
  await page.evaluate(`${AXE};0`);
  const { violations, passes } = await page.evaluate<Accessibility>(
    'axe.run(document, { iframes: false })',
  );
  const found = violations.map(({ id, help, nodes }) => [id, help, nodes[0]?.html]);
  return { found, passed: passes.length };
}

/** Tests without a browser are skipped, but fail where everything must hold. */
export const isMissing = !present && !process.env.CI;

type Viewport = typeof DESKTOP;

/** Starts a browser for the tests around the call. */
export function useBrowser() {
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gov-report-'));
    browser = await chromium.launch({ executablePath: EXECUTABLE, args: FLAGS });
  });

  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  return {
    newPage: (): Promise<Page> => browser.newPage(),

    async open(report: Report, viewport: Viewport): Promise<Page> {
      const file = join(folder, 'report.html');
      await writeFile(file, await writeHtml(report));
      const page = await browser.newPage({ viewport });
      await page.goto(pathToFileURL(file).href);
      return page;
    },
  };
}
