import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printJunit } from '../../src/print/print-junit.ts';
import { anyText, notes, options, results, resultsWith } from './results-fixture.ts';
import { parseXml, type Tree } from './xml-tree.ts';

/** The part of Jenkins' junit-10.xsd that other readers share. */
const SHAPE: Record<string, { attributes: string[]; required: string[]; children: string[] }> = {
  testsuites: {
    attributes: ['name', 'time', 'tests', 'failures', 'errors'],
    required: [],
    children: ['testsuite'],
  },
  testsuite: {
    attributes: ['name', 'tests', 'failures', 'errors', 'skipped', 'time'],
    required: ['name', 'tests', 'failures', 'errors'],
    children: ['properties', 'testcase'],
  },
  testcase: {
    attributes: ['name', 'classname', 'time'],
    required: ['name', 'classname'],
    children: ['skipped', 'error', 'failure', 'system-out'],
  },
  properties: { attributes: [], required: [], children: ['property'] },
  property: { attributes: ['name', 'value'], required: ['name', 'value'], children: [] },
  skipped: { attributes: ['message', 'type'], required: [], children: [] },
  error: { attributes: ['message', 'type'], required: [], children: [] },
  failure: { attributes: ['message', 'type'], required: [], children: [] },
  'system-out': { attributes: [], required: [], children: [] },
};

function expectShape({ name, attributes, children }: Tree): void {
  const shape = SHAPE[name]!;
  expect(shape.attributes).toEqual(expect.arrayContaining(Object.keys(attributes)));
  expect(Object.keys(attributes)).toEqual(expect.arrayContaining(shape.required));
  expect(shape.children).toEqual(expect.arrayContaining(children.map((child) => child.name)));
  children.forEach(expectShape);
}

function parsed(...given: Parameters<typeof printJunit>): Tree {
  const root = parseXml(printJunit(...given));
  expectShape(root);
  return root;
}

const outcome = ({ attributes, children }: Tree) =>
  `${attributes.name!.split(' ')[0]} ${children[0]?.name ?? 'passed'}`;

test('every relation and every other finding is a case', () => {
  const [first, second, third, good] = parsed(results, options()).children as [
    Tree,
    Tree,
    Tree,
    Tree,
  ];
  expect(first.children.map(outcome)).toEqual([
    'value/unusual skipped',
    'prose/remark system-out',
    'balance@requests.a failure',
    'balance@requests.b passed',
    'balance@requests.total failure',
    'stock@requests.b failure',
    'rows@requests skipped',
    'mentioned@requests failure',
    'late@requests skipped',
  ]);
  expect(second.children.map(outcome)).toEqual(['yaml/syntax failure']);
  expect(third.children.map(outcome)).toEqual(['file/unreadable error']);
  expect(good.children.map(({ attributes }) => attributes.name)).toEqual([
    '文件能读，项目和数值符合格式',
    'balance@requests.a 新收 = 公开 · 表三 · 甲',
  ]);
});

test('the numbers are those of the cases', () => {
  const root = parsed(results, options());
  expect(root.attributes).toMatchObject({ tests: '13', failures: '5', errors: '1' });
  expect(root.children[0]!.attributes).toEqual({
    name: '甲 乡/2023.yaml',
    tests: '9',
    failures: '4',
    errors: '0',
    skipped: '3',
    time: '0',
  });
});

test('a failure says where and what to do; an echo has its own words', () => {
  const [suite] = parsed(results, options('en')).children;
  const failure = suite!.children[2]!.children[0]!;
  expect(failure.attributes).toEqual({
    message: 'received 12, but granted 11; 1 apart',
    type: 'error',
  });
  expect(failure.text).toBe(
    '甲 乡/2023.yaml:5:13\nreceived 12, but granted 11; 1 apart\ngranted should be 12',
  );
  expect(suite!.children[4]!.children[0]!.attributes.message).toBe('the totals differ, too');
  expect(suite!.children[5]!.children[0]!.attributes.type).toBe('warning');
  expect(suite!.children[7]!.children[0]!.attributes.message).toBe('the relation does not hold');
});

test('the same finding twice gives two names', () => {
  const [only] = resultsWith('a.yaml', 'x');
  const twice = { ...only!, diagnostics: [...only!.diagnostics, ...only!.diagnostics] };
  const [suite] = parsed([twice], options()).children;
  expect(suite!.children.map(({ attributes }) => attributes.name!.split('：')[0])).toEqual([
    'value/odd',
    'value/odd #2',
    'a@b 新收 = 公开 · x',
  ]);
});

test('any words and names', () => {
  fc.assert(
    fc.property(anyText, anyText, (file, words) => {
      expect(parsed(resultsWith(file, words), options()).children[0]!.children).toHaveLength(2);
    }),
  );
  const tricky = 'a<b>&"\'\n]]>';
  const [suite] = parsed(resultsWith('x', tricky), options()).children;
  expect(suite!.children[0]!.children[0]!.text).toBe(`x\n${tricky}\n${tricky}`);
});

test('every suite has the properties of the run', () => {
  const suites = parsed(results, options('en', { notes })).children;
  const value = 'checked by settings: rules';
  for (const { children } of suites) {
    expect(children[0]?.children[0]?.attributes).toEqual({ name: 'gov-report', value });
  }
});
