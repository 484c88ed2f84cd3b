/** The PDF of an example as a real browser prints it, looked at by the tools of Poppler. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { main } from '../../src/cli/line/main.ts';
import { originIn } from '../../src/write/origin.ts';
import { folderWith, packageRoot, testWorld } from '../fixtures/test-world.ts';
import { EXECUTABLE, isMissing } from './browser.ts';

const REPORT = readFileSync(join(packageRoot, 'examples/first-report/report.yaml'));

function hasPoppler(): boolean {
  try {
    execFileSync('pdfinfo', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    if (!process.env.CI) console.warn('No pdfinfo: install poppler-utils. This test is skipped.');
    return false;
  }
}

const cannotLook = isMissing || (!hasPoppler() && !process.env.CI);

test.skipIf(cannotLook)(
  'build --to pdf gives a tagged A4 document with its title, language, fonts, bookmarks and numbers',
  async () => {
    const folder = folderWith({
      'report.yaml': REPORT,
      'gov-report.config.yaml': `programs: { chromium: ${EXECUTABLE} }\n`,
    });
    const world = testWorld(folder, { env: { PATH: process.env.PATH, HOME: process.env.HOME } });
    const built = await main(['build', 'report.yaml', '--to', 'html,pdf', '--lang', 'en'], world);
    expect(built, world.output.stderr).toBe(0);
    const file = join(folder, 'report.pdf');
    const tool = (name: string, ...words: string[]) => execFileSync(name, words).toString();

    const info = tool('pdfinfo', file);
    expect(info).toMatch(/Title: +青禾县民政局2024年/);
    expect(info).toMatch(/Author: +青禾县民政局/);
    expect(info).toMatch(/Tagged: +yes/);
    expect(info).toMatch(/Page size: .*A4/);
    const fonts = tool('pdffonts', file).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.filter((line) => !/ yes (?:yes|no) +(?:yes|no) +\d+ +0$/.test(line))).toEqual([]);

    const bytes = readFileSync(file);
    expect(bytes.toString('latin1')).toMatch(/\/Outlines \d+ 0 R[\s\S]*\/Lang \(zh-CN\)/);
    expect(originIn(bytes)).toMatchObject({ year: 2024, body: '青禾县民政局' });
    const text = tool('pdftotext', '-layout', file, '-').replace(/\s/g, '');
    expect(text).toContain('—1—');
    expect(text).toContain('一、本年新收政府信息公开申请数量123001016');
    expect(readFileSync(join(folder, 'report.html'), 'utf8')).toContain('href="report.pdf"');

    await main(['build', 'report.yaml', '--to', 'pdf'], world);
    expect(readFileSync(file).equals(bytes)).toBe(true);
  },
  60_000,
);
