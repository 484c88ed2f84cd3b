/** PDF by way of other programs, which small scripts stand for here. */
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { main } from '../../../src/cli/line/main.ts';
import { Browser } from '../../../src/cli/programs/browser.ts';
import { originIn } from '../../../src/write/origin.ts';
import { filesIn, folderWith, packageRoot, testWorld } from '../../fixtures/test-world.ts';

const REPORT = readFileSync(join(packageRoot, 'examples/first-report/report.yaml'));

/** As LibreOffice writes it, with a date and a number that change every time. */
const PDF = `%PDF-1.6
1 0 obj
<</Producer<FEFF0058>/CreationDate(D:$(date +%Y%m%d%H%M%S)+01'00')>>
endobj
xref
0 2
0000000000 65535 f 
0000000009 00000 n 
trailer
<</Size 2/Root 1 0 R/Info 1 0 R/ID [ <$1> <$1> ]>>
startxref
90
%%EOF`;

function machine(program: string, script: string) {
  const folder = folderWith({ 'report.yaml': REPORT });
  writeFileSync(join(folder, program), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, program), 0o755);
  const config = `programs: { ${program}: ${join(folder, program)} }\n`;
  writeFileSync(join(folder, 'gov-report.config.yaml'), config);
  return { folder, world: testWorld(folder, { env: { PATH: '/nowhere' } }) };
}

const build = ['build', 'report.yaml', '--lang', 'en', '--to'];

describe.skipIf(process.platform === 'win32')('build --to pdf', () => {
  test('says what to install where there is no program, before anything is written', async () => {
    const folder = folderWith({ 'report.yaml': REPORT });
    const world = testWorld(folder, { env: { PATH: '/nowhere' } });
    expect(await main([...build, 'docx,pdf'], world)).toBe(2);
    expect(world.output.stderr).toContain('Chromium, Chrome, Edge or LibreOffice');
    expect(filesIn(folder)).toEqual(['report.yaml']);
  });

  test('takes no other program than the one that is named', async () => {
    const { folder, world } = machine('chromium', '');
    writeFileSync(
      join(folder, 'gov-report.config.yaml'),
      'programs: { chromium: /gone/chromium }\n',
    );
    expect(await main([...build, 'pdf'], world)).toBe(2);
    expect(world.output.stderr).toContain('/gone/chromium');
  });

  test('a browser that ends is a finding with its last words, and nothing is written', async () => {
    const { folder, world } = machine('chromium', 'echo no sandbox >&2; exit 1');
    await main([...build, 'docx,html,pdf'], world);
    expect(world.output.stderr).toContain('report.pdf was not printed');
    expect(world.output.stderr).toContain('no sandbox');
    const left = filesIn(folder).filter((name) => /\.(docx|html|pdf)$|^\.gov/.test(name));
    expect(left).toEqual([]);
  });

  test('a browser that says nothing is ended after a while', async () => {
    const { folder, world } = machine('chromium', 'echo $$ > "$(dirname "$0")/pid"; /bin/sleep 60');
    const browser = new Browser(join(folder, 'chromium'), world, 500);
    await expect(browser.print(new Uint8Array())).rejects.toMatchObject({
      reason: { en: expect.stringContaining('took too long') },
    });
    browser.close();
    expect(existsSync(join(folder, 'report.pdf'))).toBe(false);
  });

  test('LibreOffice prints the Word file, and the file says whose it is and no date of the clock', async () => {
    const script = `export PATH=/usr/bin:/bin; set -- $(date +%s%N | md5sum | cut -c1-32)\ncat > document.pdf <<END\n${PDF}\nEND`;
    const { folder, world } = machine('soffice', script);
    expect(await main([...build, 'pdf'], world), world.output.stderr).toBe(0);
    const first = readFileSync(join(folder, 'report.pdf'));
    expect(originIn(first)).toMatchObject({ form: 'disclosure-2021', year: 2024 });
    expect(first.toString('latin1')).toContain('/CreationDate(D:20250101000000+00');
    await main([...build, 'pdf'], world);
    expect(readFileSync(join(folder, 'report.pdf')).equals(first)).toBe(true);
  });
});
