import { expect, test } from 'vitest';
import { readSource } from '../../src/read/read-source.ts';
import type { Source } from '../../src/read/source.ts';
import { plainValue } from './plain-value.ts';

function read(text: string): Promise<Source> {
  return readSource(new TextEncoder().encode(text), 'report.yaml');
}

async function codes(bytes: Uint8Array): Promise<string[]> {
  return (await readSource(bytes, 'f')).diagnostics.map(({ code }) => code);
}

test('values with their places and the characters as they stand', async () => {
  const text = 'a: 012\n申请: [ 1.50, "x", ~ ]\nb: |\n  一\n  二\nc:\n';
  const source = await read(text);
  expect(source.diagnostics).toEqual([]);
  expect(plainValue(source.root)).toEqual({
    a: 12,
    申请: [1.5, 'x', null],
    b: '一\n二\n',
    c: null,
  });
  const [a, requests, b, c] = source.root?.kind === 'map' ? source.root.entries : [];
  expect(a?.value).toEqual({
    kind: 'scalar',
    range: { start: 3, end: 6 },
    value: 12,
    text: '012',
    style: 'plain',
  });
  const items = requests?.value.kind === 'list' ? requests.value.items : [];
  expect(items.map((item) => item.kind === 'scalar' && [item.text, item.style])).toEqual([
    ['1.50', 'plain'],
    ['"x"', 'quoted'],
    ['~', 'plain'],
  ]);
  expect(requests?.key.range).toEqual({ start: 7, end: 9 });
  expect(b?.value).toMatchObject({ style: 'block' });
  expect(c?.value).toMatchObject({
    value: null,
    text: '',
    range: { start: text.length - 1, end: text.length - 1 },
  });
});

test('JSON is read as well', async () => {
  const source = await read('{"a": {"b": [1, 2.5, true, null]}}');
  expect(source.diagnostics).toEqual([]);
  expect(plainValue(source.root)).toEqual({ a: { b: [1, 2.5, true, null] } });
});

test('a mapping ends with its last value', async () => {
  const { text, root } = await read('a:\n  b: 1\n  c: [ 2 ]\n\n# 说明\nd: 1\n');
  const entry = root?.kind === 'map' ? root.entries[0] : undefined;
  const { start, end } = entry!.value.range;
  expect(text.slice(start, end)).toBe('b: 1\n  c: [ 2 ]');
});

test('a byte order mark, CR LF and a CR alone', async () => {
  const marked = await read('\ufeffa: 1\r\nb:\r\n  c: |\r\n    一\r\n    二\r\n');
  expect(marked.diagnostics).toEqual([]);
  expect(marked.text.startsWith('a: 1\r\n')).toBe(true);
  expect(plainValue(marked.root)).toEqual({ a: 1, b: { c: '一\n二\n' } });
  const old = await read('a: 1\rb: 2\r');
  expect(plainValue(old.root)).toEqual({ a: 1, b: 2 });
});

test('large integers keep every digit', async () => {
  expect(plainValue((await read('a: 9007199254740993\nb: -3\n')).root)).toEqual({
    a: 9007199254740993n,
    b: -3,
  });
});

test('keys that mean something to JavaScript are ordinary', async () => {
  const { root, diagnostics } = await read('__proto__: 1\nconstructor: 2\n<<: 3\n');
  expect(diagnostics).toEqual([]);
  const entries = root?.kind === 'map' ? root.entries : [];
  expect(entries.map(({ key }) => key.value)).toEqual(['__proto__', 'constructor', '<<']);
});

test('aliases are resolved', async () => {
  const { root, diagnostics } = await read('a: &zero [ 0, 0 ]\nb: *zero\n');
  expect(diagnostics).toEqual([]);
  expect(plainValue(root)).toEqual({ a: [0, 0], b: [0, 0] });
});

test('aliases that grow without bound are refused', async () => {
  const lines = Array.from({ length: 30 }, (_, i) =>
    i === 0 ? 'a0: &a0 [ 1 ]' : `a${i}: &a${i} [ *a${i - 1}, *a${i - 1}, *a${i - 1} ]`,
  );
  const bomb = await read(`${lines.join('\n')}\n`);
  expect(bomb.root).toBeUndefined();
  expect(bomb.diagnostics.map(({ code }) => code)).toContain('yaml/too-many-aliases');
});

test('aliases cannot nest deeper than a walk can go', async () => {
  const lines = Array.from({ length: 3000 }, (_, i) =>
    i === 0 ? '- &a0 [ 1 ]' : `- &a${i} [ *a${i - 1} ]`,
  );
  expect((await read(`${lines.join('\n')}\n`)).root).toBeUndefined();
});

test.each([
  ['[', 50_000],
  ['{a: ', 50_000],
  ['- ', 50_000],
  ['? ', 50_000],
])('%j many times over does not exhaust the stack', async (part, times) => {
  const { diagnostics, root } = await read(part.repeat(times));
  expect(diagnostics.map(({ code }) => code)).toEqual(['yaml/too-deep']);
  expect(root).toBeUndefined();
});

test('indentation without end', async () => {
  const lines = Array.from({ length: 500 }, (_, i) => `${' '.repeat(i)}a:`);
  const { diagnostics, root } = await read(lines.join('\n'));
  expect(diagnostics.map(({ code }) => code)).toEqual(['yaml/too-deep']);
  expect(root).toBeUndefined();
});

test('a text of very many values is not read to its end', async () => {
  expect((await read(`[${'1,'.repeat(400_000)}]`)).diagnostics[0]?.code).toBe('yaml/too-long');
});

test('empty files', async () => {
  expect(await codes(new Uint8Array())).toEqual(['file/empty']);
  expect(await codes(new TextEncoder().encode(' \r\n\n'))).toEqual(['file/empty']);
  expect((await read('# 只有说明\n')).diagnostics).toEqual([]);
});

test('files over the limit are not read', async () => {
  expect(await codes(new Uint8Array(5 * 1024 * 1024 + 1).fill(97))).toEqual(['file/too-large']);
});

const GBK = new Uint8Array(
  Buffer.from(
    'b8d5c8d5a1a2b1a8b8e6a3bad5feb8aed0c5cfa2b9abbfaab9a4d7f7c4eab6c8b1a8b8e6a3acb1bec4ead0c2cad5d5feb8aed0c5cfa2b9abbfaac9eac7ebcafdc1bfa3acc9cfc4eabde1d7aacafdc1bfa3acc6e4cbfbd0e8d2aab1a8b8e6b5c4cac2cfeea1a3',
    'hex',
  ),
);
const BIG5 = new Uint8Array(
  Buffer.from(
    'ac46a9b2b8eab054a4bdb67da475a740a67eabd7b3f8a769a141a5bba67eb773a6acac46a9b2b8eab054a4bdb67da5d3bdd0bcc6b671a141a8e4a54cbbddad6eb3f8a769aabaa8c6b6b5a143',
    'hex',
  ),
);

test.each([
  ['GB18030（GBK）', GBK],
  ['Big5（繁体中文）', BIG5],
  ['UTF-16（Unicode）', new Uint8Array(Buffer.from('\ufeff年度: 2023', 'utf16le'))],
  ['UTF-16（Unicode）', new Uint8Array(Buffer.from('form: x\nyear: 2023\n', 'utf16le'))],
])('says that a file is %s', async (name, bytes) => {
  const { diagnostics, root } = await readSource(bytes, 'f');
  expect(root).toBeUndefined();
  expect(diagnostics[0]?.code).toBe('file/encoding');
  expect(diagnostics[0]?.message.zh).toContain(name);
});

test('bytes of no known encoding', async () => {
  const { diagnostics } = await readSource(new Uint8Array([0x61, 0, 0xff, 0x62, 0x80]), 'f');
  expect(diagnostics[0]?.message.zh).toContain('认不出');
});

test('a number of very many digits stays as it is written', async () => {
  const digits = '9'.repeat(1000);
  const source = await read(`a: ${digits}\n`);
  expect(plainValue(source.root)).toEqual({ a: BigInt(digits) });
});
