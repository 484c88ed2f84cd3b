/** The page filled in from empty by somebody who has a keyboard and nothing else. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/line/main.ts';
import { openReport } from '../../src/index.ts';
import { forms } from '../fixtures/forms.ts';
import { folderWith, packageRoot, testWorld } from '../fixtures/test-world.ts';
import { isMissing, useBrowser } from './browser.ts';
import { useFillingPage } from './filling-page.ts';

const city = join(packageRoot, 'examples/city-2024');
const GRANTED = 'requests.outcomes.granted.individuals';
/** What the browser asks itself for. */
const LOCAL = ['file:', 'data:', 'blob:', 'about:'];
const MISTAKE = '应为 62（现为 26）';

/** What has the focus. */
interface Focus {
  tag: string;
  words: string;
  path: string | undefined;
  value: string;
  /** The finding that it belongs to. */
  finding: string;
  /** It is a text of several paragraphs. */
  isText: boolean;
  /** It opens a group that is closed. */
  opens: boolean;
}

const focusOf = (page: Page): Promise<Focus> =>
  page.evaluate<Focus>(`(({ tagName, dataset, textContent, value, parentElement, closest }) => ({
    tag: tagName,
    words: textContent,
    finding: closest.call(document.activeElement, 'li[data-finding]')?.textContent ?? '',
    path: dataset.path,
    value: value ?? '',
    isText: tagName === 'TEXTAREA',
    opens: tagName === 'SUMMARY' && !parentElement.open,
  }))(document.activeElement)`);

/** The keys of a page. */
function keysOf(page: Page) {
  const press = async (key: string): Promise<Focus> => {
    await page.keyboard.press(key);
    return focusOf(page);
  };
  return {
    press,
    /** Goes on by a key until the focus is where it is wanted. */
    async reach(isThere: (focus: Focus) => boolean, key = 'Tab'): Promise<Focus> {
      for (let steps = 0; steps < 500; steps += 1) {
        const focus = await press(key);
        if (isThere(focus)) return focus;
      }
      throw new Error('The keyboard does not lead there.');
    },
  };
}

/** Goes through the form from its first field, and fills in what the report says there. */
async function fillIn(page: Page, wanted: Map<string, string>): Promise<void> {
  const { press, reach } = keysOf(page);
  const answer = async ({ path = '', tag, value, isText }: Focus) => {
    const text = wanted.get(path);
    wanted.delete(path);
    if (text === undefined || text === value) return;
    if (tag === 'SELECT') await reach((focus) => focus.value === text, 'ArrowDown');
    else if (isText) await page.keyboard.insertText(text);
    else await page.keyboard.type(text);
  };
  const next = async ({ path, opens }: Focus): Promise<Focus> => {
    if (opens) await press('Enter');
    if (!path?.startsWith('requests.')) return press('Tab');
    const beside = await press('ArrowRight');
    // At the end of a row arrows stay where they are.
    return beside.path === path ? press('Tab') : beside;
  };
  let focus = await reach(({ path }) => path !== undefined);
  while (wanted.size > 0) {
    if (focus.tag === 'BODY') throw new Error(`Not reached: ${[...wanted.keys()].join(', ')}`);
    await answer(focus);
    focus = await next(focus);
  }
}

describe.skipIf(isMissing)('the page by keyboard alone', () => {
  const { newPage } = useBrowser();
  const { folder, url } = useFillingPage();

  test('fills a report in, names a mistake, mends it, and saves the Word file of the command line', async () => {
    const page = await newPage();
    const { press, reach } = keysOf(page);
    const asked = new Set<string>();
    page.on('request', (request) => asked.add(new URL(request.url()).protocol));
    const content = readFileSync(join(city, 'report.yaml'));
    const { filled } = await openReport(content, 'report.yaml', forms);
    const wanted = { ...filled?.values, [GRANTED]: '26' };

    await page.goto(url);
    await reach(({ tag }) => tag === 'INPUT');
    await press('Control+A');
    await page.keyboard.type(String(filled?.values.year));
    await press('Enter');
    await page.waitForSelector('.grid');
    await fillIn(page, new Map(Object.entries(wanted)));

    // The picture that a text names, through the button above that text.
    await reach(({ path }) => path === 'overview', 'Shift+Tab');
    await reach(({ words }) => words === '图片', 'Shift+Tab');
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press('Enter')]);
    await chooser.setFiles(join(city, 'channels.png'));

    // The mistake is found in the list of findings, from where Enter leads to its cell.
    await reach(({ words, finding }) => words === '定位' && finding.includes(MISTAKE));
    expect((await press('Enter')).path).toBe(GRANTED);
    await page.locator('.card').getByText(MISTAKE).first().waitFor();
    await press('Alt+Enter');
    await page.locator('.fine').waitFor();
    expect(await focusOf(page)).toMatchObject({ path: GRANTED, value: '62' });

    await reach(({ words }) => words === 'Word 文件', 'Shift+Tab');
    const [download] = await Promise.all([page.waitForEvent('download'), press('Enter')]);
    const saved = join(folder, 'saved.docx');
    await download.saveAs(saved);
    expect(hashOf(saved)).toBe(hashOf(await built(content)));
    expect([...asked].filter((each) => !LOCAL.includes(each))).toEqual([]);
    await page.close();
  });
});

/** The Word file that the command line builds from the example. */
async function built(report: Uint8Array): Promise<string> {
  const picture = readFileSync(join(city, 'channels.png'));
  const last = readFileSync(join(packageRoot, 'examples/city-2023/report.yaml'));
  const folder = folderWith({
    'city-2024/report.yaml': report,
    'city-2024/channels.png': picture,
    'city-2023/report.yaml': last,
  });
  const world = testWorld(join(folder, 'city-2024'));
  expect(await main(['build', 'report.yaml', '--to', 'docx'], world)).toBe(0);
  return join(folder, 'city-2024/report.docx');
}

const hashOf = (file: string): string =>
  createHash('sha256').update(readFileSync(file)).digest('hex');
