/** The preview in a real browser: a file is saved, and what the reader sees changes under their eyes. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { formFolder } from '../fixtures/forms.ts';
import { folderWith, packageRoot } from '../fixtures/test-world.ts';
import { isMissing, useBrowser } from './browser.ts';

const example = readFileSync(`${formFolder('disclosure-2021')}example.yaml`, 'utf8');

let built = '';

const PROGRAM = `
import { main } from './src/cli/line/main.ts';
import { processWorld } from './src/cli/world/process-world.ts';
const world = { ...processWorld(${JSON.stringify(packageRoot)}), previewPage: __dirname };
main(process.argv.slice(2), world).then((code) => { process.exitCode = code; });`;

beforeAll(async () => {
  built = mkdtempSync(join(tmpdir(), 'gov-report-preview-'));
  const { buildPreviewPage } = await import(join(packageRoot, 'scripts/preview-page.js'));
  await buildPreviewPage({ root: packageRoot, outdir: built });
  await build({
    ...({ bundle: true, platform: 'node', format: 'cjs', logLevel: 'error' } as const),
    define: { 'import.meta.url': '__filename' },
    stdin: { contents: PROGRAM, resolveDir: packageRoot, loader: 'ts' },
    outfile: join(built, 'program.cjs'),
  });
}, 60_000);

afterAll(() => rmSync(built, { recursive: true }));

interface Running {
  child: ChildProcess;
  file: string;
  url: string;
  save(text: string): void;
}

async function preview(text: string, ...options: string[]): Promise<Running> {
  const cwd = folderWith({ 'report.yaml': text });
  const file = join(cwd, 'report.yaml');
  const words = [join(built, 'program.cjs'), 'preview', 'report.yaml', ...options];
  const child = spawn(process.execPath, words, { cwd, stdio: 'pipe' });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [url] = await once(child.stdout, 'data');
  const save = (now: string) => {
    writeFileSync(`${file}~`, now);
    renameSync(`${file}~`, file);
  };
  return { child, file, url: String(url).trim(), save };
}

const cell = (path: string) => `[data-at="${path}"]`;
const GRANTED = cell('requests.outcomes.granted.individuals');

describe.skipIf(isMissing)('the preview', () => {
  const { newPage } = useBrowser();
  const opened = async (url: string): Promise<Page> => {
    const page = await newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    onTestFinished(async () => {
      expect(faults.filter((each) => !each.includes('ERR_'))).toEqual([]);
      await page.close();
    });
    await page.goto(url);
    await page.waitForSelector('main');
    return page;
  };
  const hasText = (page: Page, selector: string, text: string) =>
    page.locator(selector).filter({ hasText: text }).first().waitFor();

  test('a number changes where the reader is, in every window', async () => {
    const { url, save } = await preview(example);
    const [page, other] = [await opened(url), await opened(url)];
    await page.evaluate(
      `document.querySelector(${JSON.stringify(GRANTED)}).scrollIntoView({ behavior: 'instant' })`,
    );
    const before = await page.evaluate(
      '[scrollY, window.same = document.querySelector("#t3, table")]',
    );
    save(example.replace('granted: [14,', 'granted: [41,'));
    await Promise.all([page, other].map((each) => hasText(each, GRANTED, '41')));
    expect(await page.evaluate<number>('scrollY')).toBe((before as number[])[0]);
    expect(await page.evaluate('window.same.isConnected')).toBe(true);
  });

  test('a finding is at its number, for the pointer and for the keyboard', async () => {
    const { url } = await preview(example.replace('granted: [14,', 'granted: [41,'));
    const page = await opened(url);
    await page.hover(GRANTED);
    await hasText(page, '.pv-card', '应为 14（现为 41）');
    const operands = await page.evaluate<number>(
      `document.querySelectorAll('[data-pv-operand]').length`,
    );
    expect(operands).toBeGreaterThan(3);
    await page.hover('h1');
    await page.waitForSelector('.pv-card', { state: 'hidden' });
    await page.getByText('下一处').click();
    await page.waitForSelector('.pv-card', { state: 'visible' });
    expect(await page.getAttribute(':focus', 'aria-describedby')).toBe('pv-card');
    await page.keyboard.press('Escape');
    await page.waitForSelector('.pv-card', { state: 'hidden' });
  });

  test('a number in the text is marked by itself', async () => {
    const text = example.replace(
      'overview: |\n',
      'overview: |\n  本年新收政府信息公开申请999件。\n',
    );
    const page = await opened((await preview(text)).url);
    expect(await page.textContent('span[data-pv-mark]')).toBe('999');
    await page.hover('span[data-pv-mark]');
    await hasText(page, '.pv-card', '表三 · 本年新收 为 53');
  });

  test('what has no place in the report is listed above it', async () => {
    const page = await opened((await preview(`${example}nonsense: 1\n`)).url);
    await hasText(page, '.pv-list', 'nonsense');
  });

  test('an error of syntax keeps the page and is shown above it', async () => {
    const { url, save } = await preview(example);
    const page = await opened(url);
    save(example.replace('granted: [14,', 'granted: [99'));
    await page.waitForSelector('.pv-notice');
    await hasText(page, '.pv-list', '错误');
    expect(await page.textContent(GRANTED)).toBe('14');
    save(example.replace('granted: [14,', 'granted: [41,'));
    await hasText(page, GRANTED, '41');
    expect(await page.$('.pv-notice')).toBeNull();
  });

  test('pages of A4 are marked, on paper as on the screen', async () => {
    const page = await opened((await preview(example, '--lang', 'en')).url);
    const marks = () => page.locator('.pv-break').count();
    const onScreen = await marks();
    expect(onScreen).toBeGreaterThan(1);
    await page.getByText('A4 paper').click();
    expect(await marks()).toBe(onScreen);
    const width = await page.evaluate<number>('document.body.getBoundingClientRect().width');
    expect(Math.round((width * 25.4) / 96)).toBe(210);
  });

  test('ends with Ctrl+C, and the page says so', async () => {
    const { url, child } = await preview(example);
    const page = await opened(url);
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([null, 'SIGINT']);
    await page.waitForSelector('.pv-gone', { state: 'visible' });
  });
});
