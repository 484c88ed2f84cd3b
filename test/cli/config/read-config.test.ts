import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { failOnLevels } from '../../../src/cli/config/config.ts';
import { findConfig } from '../../../src/cli/config/find-config.ts';
import { readConfig } from '../../../src/cli/config/read-config.ts';
import { documentFormats } from '../../../src/cli/files/outputs.ts';
import { folderWith, packageRoot, testWorld } from '../../fixtures/test-world.ts';

const NAME = 'gov-report.config.yaml';

async function read(text: string) {
  const folder = folderWith({ [NAME]: text });
  return readConfig(join(folder, NAME), NAME, testWorld(folder));
}

test('finds the nearest file above, and passes over a folder of that name', () => {
  const folder = folderWith({
    [NAME]: '',
    'a/b/c.txt': '',
    [`a/${NAME}/x`]: '',
    [`near/${NAME}`]: '',
    'near/d/e.txt': '',
  });
  expect(findConfig(join(folder, 'a/b'))).toBe(join(folder, NAME));
  expect(findConfig(join(folder, 'near/d'))).toBe(join(folder, 'near', NAME));
  expect(findConfig('/')).toBeUndefined();
});

test('gives the settings and the place of each', async () => {
  const reading = await read(
    'site:\n  siteName: 某市\nrules: { value/blank: info }\nmaxWarnings: 3\n',
  );
  if (!('loaded' in reading)) throw new Error(JSON.stringify(reading));
  const { config, places, text } = reading.loaded;
  expect(config).toEqual({
    site: { siteName: '某市' },
    rules: { 'value/blank': 'info' },
    maxWarnings: 3,
  });
  const at = (pointer: string) => {
    const { start, end } = places.get(pointer)?.value ?? { start: 0, end: 0 };
    return text.slice(start, end);
  };
  expect([at('/site/siteName'), at('/rules/value~1blank'), at('/maxWarnings')]).toEqual([
    '某市',
    'info',
    '3',
  ]);
});

test('the schema, which editors read, lists the formats and levels of the program', () => {
  const text = readFileSync(join(packageRoot, 'schemas/config.schema.json'), 'utf8');
  const { output, failOn } = JSON.parse(text).properties;
  expect(output.properties.to.items.enum).toEqual(documentFormats);
  expect(failOn.enum).toEqual(failOnLevels);
});

test.each(['README.md', 'README.zh-CN.md'])('takes the example of %s', async (document) => {
  const examples = readFileSync(join(packageRoot, document), 'utf8').matchAll(
    /```yaml\n(reports:[\s\S]*?)```/g,
  );
  const [example] = [...examples].map(([, text = '']) => text);
  expect(await read(example ?? 'none: 1')).toHaveProperty('loaded');
});

test.each([
  ['reports: "*.yaml"', '通配符的列表'],
  ['rules: { a: warn }', 'off, info, warning, error'],
  ['site: { siteName: "" }', '不为空的文字'],
  ['site: [1]', '“名称: 内容”'],
  ['deadline: { city: 2024-01-01 }', '03-31'],
  ['exceptions: 0', 'true 或 false'],
  ['programs: { soffice: ./evil }', '完整路径'],
  ['programs: { chromium: //server/evil.exe }', '完整路径'],
  [String.raw`programs: { chromium: '\\server\evil.exe' }`, '完整路径'],
])('says of %s what is expected', async (text, words) => {
  const reading = await read(text);
  if (!('diagnostics' in reading)) throw new Error('was taken');
  expect(reading.diagnostics).toHaveLength(1);
  expect(reading.diagnostics[0]?.message.zh).toContain(words);
  expect(reading.diagnostics[0]?.range).toBeDefined();
});

test.each(['chromium-beta', '/opt/x/chrome', String.raw`C:\Program Files\x.exe`])(
  'takes a program by its name or whole path: %s',
  async (name) => {
    const reading = await read(`programs: { chromium: '${name}' }`);
    expect(reading).toMatchObject({ loaded: { config: { programs: { chromium: name } } } });
  },
);

test('nothing that may stand in the file makes it throw', async () => {
  const folder = folderWith({});
  const world = testWorld(folder);
  const key = fc.constantFrom('reports', 'rules', 'site', 'deadline', 'output', '__proto__', 'x/~');
  const text = fc.oneof(
    fc.string(),
    fc.dictionary(key, fc.jsonValue()).map((value) => JSON.stringify(value)),
  );
  await fc.assert(
    fc.asyncProperty(text, async (content) => {
      writeFileSync(join(folder, NAME), content);
      const reading = await readConfig(join(folder, NAME), NAME, world);
      expect('loaded' in reading || reading.diagnostics.length > 0).toBe(true);
    }),
    { numRuns: 60 },
  );
});
