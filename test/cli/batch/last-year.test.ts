/** Last year's report as a published document, and an exception that rests on both years. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import { main } from '../../../src/cli/line/main.ts';
import { formFolder } from '../../fixtures/forms.ts';
import { folderWith, testWorld } from '../../fixtures/test-world.ts';

vi.setConfig({ testTimeout: 30_000 });

const folder = formFolder('disclosure-2021');
const lastYears = readFileSync(`${folder}previous.yaml`, 'utf8');
const report = readFileSync(`${folder}example.yaml`, 'utf8').replace(
  '  normativeDocuments: [3, 2, 11]',
  '  normativeDocuments: [3, 2, 12]',
);

async function run(cwd: string, ...words: string[]) {
  const world = testWorld(cwd);
  const exitCode = await main(words, world);
  return { exitCode, shown: world.output.stdout + world.output.stderr };
}

test.each(['docx', 'html'])('last year’s report may be its published %s', async (format) => {
  const cwd = folderWith({ '2022.yaml': lastYears, 'now.yaml': report });
  expect(await run(cwd, 'build', '2022.yaml', '--to', format)).toMatchObject({ exitCode: 0 });
  const { shown } = await run(cwd, 'validate', 'now.yaml', '--previous', `2022.${format}`);
  expect(shown).toContain('现行有效 12，而 上年的现行有效 10 + 制发 3 - 废止 2 = 11');
  expect(shown).toMatch(
    new RegExp(`2022\\.${format} 表二 · 行政规范性文件 · 现行有效，第\\d+行第\\d+列`),
  );
});

test('an exception lapses when last year’s figure changes', async () => {
  const cwd = folderWith({ '2022.yaml': lastYears, '2023.yaml': `${report}previous: 2022.yaml\n` });
  const asked = ['previous/stock', '--reason', '清理后重新清点'];
  expect(await run(cwd, 'except', '2023.yaml', ...asked)).toMatchObject({ exitCode: 0 });
  expect((await run(cwd, 'validate', '2023.yaml')).shown).toContain('已说明理由 1 处');
  writeFileSync(join(cwd, '2022.yaml'), lastYears.replace('[2, 1, 10]', '[2, 1, 9]'));
  expect((await run(cwd, 'validate', '2023.yaml')).shown).toContain('exception/lapsed');
});

test('a reason that is published stands below its table in both documents, which still verify', async () => {
  const cwd = folderWith({ '2022.yaml': lastYears, '2023.yaml': `${report}previous: 2022.yaml\n` });
  const asked = ['previous/stock', '--reason', '清理后重新清点，多计一件', '--publish'];
  expect(await run(cwd, 'except', '2023.yaml', ...asked)).toMatchObject({ exitCode: 0 });
  expect(readFileSync(join(cwd, '2023.yaml'), 'utf8')).toContain('publish: true');
  expect(await run(cwd, 'build', '2023.yaml')).toMatchObject({ exitCode: 0 });
  const [page, document] = ['html', 'docx'].map((ending) =>
    readFileSync(join(cwd, `2023.${ending}`)),
  );
  expect(page!.toString('utf8')).toContain('注：清理后重新清点，多计一件');
  const words = new TextDecoder().decode(unzipSync(document!)['word/document.xml']);
  expect(words.replaceAll(/<[^>]*>/g, '')).toContain('注：清理后重新清点，多计一件');
  for (const ending of ['html', 'docx']) {
    const { shown, exitCode } = await run(cwd, 'verify', `2023.${ending}`, '2023.yaml');
    expect(exitCode, shown).toBe(0);
  }
});
