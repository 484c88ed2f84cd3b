/** What a clerk sees in an editor: the real language server, without a network. */
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { main } from '../../src/cli/line/main.ts';
import { folderWith, packageRoot, testWorld } from '../fixtures/test-world.ts';
import { YamlServer } from '../fixtures/yaml-server.ts';

// Another program may keep the machine busy: nothing here is about speed.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const server = new YamlServer();
beforeAll(() => server.start());
afterAll(() => server.stop());

const city = readFileSync(join(packageRoot, 'examples/city-2024/report.yaml'), 'utf8');
/** A name beside the real one, so that the path in the first line leads to the schema. */
const file = (name: string) => join(packageRoot, 'examples/city-2024', name);

test.each([
  'examples/city-2024/report.yaml',
  'examples/baizhang-2023/report.yaml',
  'schemas/disclosure-2019/example.yaml',
  'schemas/disclosure-2021/example.yaml',
])('draws no red line in %s', async (name) => {
  const path = join(packageRoot, name);
  const text = readFileSync(path, 'utf8');
  expect(text).toMatch(/: (0|\[)/);
  expect(await server.open(path, text)).toEqual([]);
});

test('draws none below labels, zeros for groups and columns without their group', async () => {
  const text = city
    .replace(/^requests:/m, '收到和处理政府信息公开申请情况:')
    .replace(
      /^( +)received: .*$/m,
      '$1本年新收: { 自然人: 1, businesses: 2, 科研机构: 0, 社会公益组织: 0, 法律服务机构: 0, others: 0 }',
    )
    .replace(/^disputes:\n(?: .*\n|\n|#.*\n)+/m, 'disputes: 0\n');
  expect(text).toMatch(/^disputes: 0$/m);
  expect(await server.open(file('labels.yaml'), text)).toEqual([]);
});

test.each([
  ['a key that there is not', /^( +)received:/m, '$1recieved:', 'recieved'],
  ['a word for a number', /^( +)licensing: .*$/m, '$1licensing: 无', '无'],
  ['a blank', /^( +)licensing: .*$/m, '$1licensing: _', '_'],
  ['a number for a table', /^disputes:\n(?: .*\n|\n|#.*\n)+/m, 'disputes: 5\n', '5'],
])('underlines %s, once', async (name, from, to, at) => {
  const text = city.replace(from, to);
  const problems = await server.open(file(`${name}.yaml`), text);
  expect(problems).toHaveLength(1);
  const { line, character } = problems[0]!.range.start;
  expect(text.split('\n')[line]?.slice(character)).toMatch(new RegExp(`^${at}`));
});

test('shows the official label, the unit and the guidance', async () => {
  const path = file('hover.yaml');
  await server.open(path, city);
  expect(await server.hover(path, 'received:')).toContain('一、本年新收政府信息公开申请数量');
  expect(await server.hover(path, 'overview:')).toContain('按主动公开、依申请公开');
  const fees = await server.hover(path, 'administrativeFees:');
  expect(fees).toContain('行政事业性收费');
  expect(fees).toContain('单位：万元');
});

test('offers the keys with their labels', async () => {
  const path = file('completion.yaml');
  const [head = ''] = city.split(/^requests:/m);
  await server.open(path, `${head}requests:\n  rec\n`);
  const offers = await server.complete(path, 'requests:\n  rec');
  const received = offers.find(({ label }) => label === 'received');
  expect(JSON.stringify(received)).toContain('本年新收政府信息公开申请数量');
  expect(offers.map(({ label }) => label)).toEqual(
    expect.arrayContaining(['carriedIn', 'outcomes', 'carriedOut']),
  );
});

test('draws none in a new report but at its blanks', async () => {
  const world = testWorld(packageRoot, {});
  expect(await main(['new', '--year', '2024', '--name', '青禾县民政局'], world)).toBe(0);
  const text = world.output.stdout;
  const schema = /\$schema=(\S+)/.exec(text)?.[1] ?? '';
  expect(schema).toMatch(/editor\.schema\.json$/);
  const lines = text.split('\n');
  const problems = await server.open(join(packageRoot, 'new.yaml'), text);
  const marked = problems.map(({ range: { start } }) => lines[start.line]?.slice(start.character));
  expect(marked.length).toBeGreaterThan(10);
  for (const words of marked) expect(words).toMatch(/^_/);
});

test('draws none for an address in a new report that was made elsewhere and mailed', async () => {
  const folder = folderWith({});
  const world = testWorld(folder, {});
  expect(await main(['new', 'new.yaml', '--name', '青禾县民政局'], world)).toBe(0);
  const text = readFileSync(join(folder, 'new.yaml'), 'utf8');
  expect(text).not.toMatch(/\$schema|file:|[\\/]{2}/);
  expect(await server.open(join(folderWith({}), 'new.yaml'), text)).toEqual([]);
});

test('finds the schema of a package that is installed in the project', async () => {
  const folder = folderWith({ '2023/.keep': '' });
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(packageRoot, join(folder, 'node_modules/gov-report'));
  const world = {
    ...testWorld(join(folder, '2023'), {}),
    packageRoot: join(folder, 'node_modules/gov-report'),
  };
  expect(await main(['new', 'new.yaml', '--year', '2023'], world)).toBe(0);
  const text = readFileSync(join(folder, '2023/new.yaml'), 'utf8');
  expect(text).toContain('$schema=../node_modules/gov-report/schemas/disclosure-2021/');
  const problems = await server.open(join(folder, '2023/new.yaml'), text);
  expect(problems.length).toBeGreaterThan(10);
  expect(problems.filter(({ message }) => /schema/i.test(message))).toEqual([]);
});

test('draws none in a list of exceptions, and one at a key that it does not have', async () => {
  const exceptions = (key: string) =>
    `${city}\nexceptions:\n  - ${key}: value/year-outside-edition\n    reason: 提前试用\n    values: bcdfghjk\n`;
  expect(await server.open(file('exceptions.yaml'), exceptions('rule'))).toEqual([]);
  expect(await server.open(file('exceptions-2.yaml'), exceptions('ruel'))).toHaveLength(1);
});
