import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { targetsOf } from '../../../src/cli/batch/report-findings.ts';
import { Claims } from '../../../src/cli/files/claims.ts';
import { main } from '../../../src/cli/line/main.ts';
import { folderWith, testWorld } from '../../fixtures/test-world.ts';

const reading = (files: string[]) =>
  new Claims('/work', () => files.map((name) => ({ use: 'report', name })));
const nothing = () => reading([]);

const world = (env: Record<string, string>) => testWorld('/work', { env });

test('CI systems get their own format besides what was asked for, unless they got it', () => {
  const github = world({ GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: '/s.md' });
  expect(targetsOf({}, nothing(), github)).toEqual({
    asked: [{ format: 'text' }],
    added: [{ format: 'github' }],
    summary: '/s.md',
  });
  const asked = { formats: [{ format: 'github' as const }] };
  expect(targetsOf(asked, nothing(), github)).toMatchObject({ added: [], summary: '/s.md' });
  expect(targetsOf({ ci: false }, nothing(), github)).toEqual({
    asked: [{ format: 'text' }],
    added: [],
  });
  expect(targetsOf({}, nothing(), world({ GITLAB_CI: 'true' })).added).toEqual([
    { format: 'gitlab', file: 'gl-code-quality-report.json' },
  ]);
  expect(targetsOf({}, nothing(), world({ GITHUB_ACTIONS: '' })).added).toEqual([]);
});

test.each([
  [['json:a.json', 'sarif:./a.json'], []],
  [['json:in/report.yaml'], ['in/report.yaml']],
])('%j with the reports %j is refused', (formats, files) => {
  const asked = formats.map((text) => {
    const [format, file = ''] = text.split(':');
    return { format: format as 'json', file };
  });
  expect(() => targetsOf({ formats: asked }, reading(files), world({}))).toThrow(
    /findings cannot go to/,
  );
});

test('the summary of a job is added to what other steps wrote, with paths below the repository', async () => {
  const repository = folderWith({
    'data/report.yaml': 'form: nothing\n',
    'summary.md': '# before\n',
  });
  const env = {
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: repository,
    GITHUB_STEP_SUMMARY: join(repository, 'summary.md'),
  };
  const run = testWorld(join(repository, 'data'), { env });
  expect(await main(['validate'], run)).toBe(1);
  expect(run.output.stdout).toMatch(
    /^::stop-commands::([\da-f-]{36})\n[\s\S]*\n::\1::\n::error file=data\/report\.yaml,line=1/,
  );
  expect(readFileSync(env.GITHUB_STEP_SUMMARY, 'utf8')).toMatch(/^# before\n[\s\S]*form\/unknown/);
});

test.each(['json', 'sarif', 'markdown', 'github'])(
  '%s leads to no file of the user',
  async (format) => {
    const run = testWorld(folderWith({ 'report.yaml': 'form: nothing\n' }));
    await main(['validate', '--format', format], run);
    expect(run.output.stdout).toContain('form/unknown');
    expect(run.output.stdout).not.toMatch(/rules(\.zh-CN)?\.md/);
    const homepage = 'https://github.com/someone/gov-report';
    const published = { ...testWorld(run.cwd), homepage };
    await main(['validate', '--format', 'sarif'], published);
    expect(published.output.stdout).toContain(
      `"helpUri": "${homepage}/blob/HEAD/docs/rules.zh-CN.md#`,
    );
  },
);
