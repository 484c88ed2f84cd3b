/** The page to fill a report in, built once for the tests around the call. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll } from 'vitest';
import { packageRoot } from '../fixtures/test-world.ts';

/** @returns a folder that is removed after the tests, and the page in it */
export function useFillingPage(): { folder: string; file: string; url: string } {
  const folder = mkdtempSync(join(tmpdir(), 'gov-report-page-'));
  const file = join(folder, 'page.html');

  beforeAll(async () => {
    const { buildPage } = await import(join(packageRoot, 'scripts/page.js'));
    await buildPage({ root: packageRoot, outfile: file });
  }, 60_000);

  afterAll(() => rmSync(folder, { recursive: true }));

  return { folder, file, url: pathToFileURL(file).href };
}
