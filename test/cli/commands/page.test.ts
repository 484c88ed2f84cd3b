/** The page that comes with the package: shown in the browser, or saved to be passed on. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { main } from '../../../src/cli/line/main.ts';
import { folderWith, testWorld } from '../../fixtures/test-world.ts';

const PAGE = '<!doctype html><title>页</title>';

test('is opened in the browser, and its address told', async () => {
  const folder = folderWith({ 'page.html': PAGE });
  const page = join(folder, 'page.html');
  const browsed: string[] = [];
  const world = { ...testWorld(folder), page, browse: (url: string) => browsed.push(url) };
  expect(await main(['page'], world)).toBe(0);
  expect(browsed).toEqual([pathToFileURL(page).href]);
  expect(world.output.stdout).toBe(`${pathToFileURL(page).href}\n`);
});

test('is saved under a name, but over no other file', async () => {
  const folder = folderWith({ 'page.html': PAGE, '旧.html': '旧' });
  const world = { ...testWorld(folder), page: join(folder, 'page.html') };
  expect(await main(['page', '年度报告.html'], world)).toBe(0);
  expect(readFileSync(join(folder, '年度报告.html'), 'utf8')).toBe(PAGE);
  expect(await main(['page', '旧.html'], world)).toBe(2);
  expect(readFileSync(join(folder, '旧.html'), 'utf8')).toBe('旧');
});
