import fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Checked } from '../../src/check/dataset.ts';
import { checkText, REPORT } from './report.ts';

// Hundreds of reports are checked in one test: a busy machine needs more than the usual time.
vi.setConfig({ testTimeout: 60_000 });

let report: Checked;
beforeAll(async () => {
  report = await checkText(REPORT);
});

/** What people and machines put into YAML: marks for nothing, near-numbers, dangerous keys. */
const WRITTEN = [
  ...[
    '',
    '~',
    '_',
    '/',
    '-',
    '无',
    '"0"',
    '012',
    '1e3',
    '0x10',
    '1,000',
    '１２',
    '12件',
    '.nan',
    '-.inf',
  ],
  ...['true', '[]', '{}', '[[[]]]', '{__proto__: 1}', '{constructor: {prototype: 1}}', '{0: 0}'],
  ...[
    '{? [a] : b}',
    '!!binary aGk=',
    '2024-01-01',
    '"\\u0000"',
    '99999999999999999999',
    '-1',
    '1.5',
  ],
  ...['{total: x}', '[1, 2]', '[~, ~, ~, ~, ~, ~]', '{自然人: x}', '{individuals: {}}'],
];

const anyValue = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...WRITTEN) },
  {
    weight: 2,
    arbitrary: fc
      .jsonValue({ maxDepth: 3 })
      .filter(isNotFigures)
      .map((value) => JSON.stringify(value)),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }).map((text) => JSON.stringify(text)) },
);

/** Other figures may well make sense. */
function isNotFigures(value: unknown): boolean {
  if (typeof value === 'number') return false;
  return !Array.isArray(value) || value.some((each) => typeof each !== 'number');
}

/** The data set as text, with the words at one path replaced. */
function replaced(path: string, words: string): string {
  const data = structuredClone(report.data);
  const keys = path.split('.');
  const parent = keys
    .slice(0, -1)
    .reduce((group, key) => group[key] as Record<string, unknown>, data);
  parent[keys.at(-1)!] = '\u0001';
  return JSON.stringify(data).replace('"\\u0001"', () => words);
}

const positions = (): string[] =>
  [...report.form.fields.keys()].filter((path) => path !== '' && path !== 'form' && inReport(path));

const inReport = (path: string) =>
  path
    .split('.')
    .reduce<unknown>((group, key) => (group as Record<string, unknown>)?.[key], report.data) !==
  undefined;

describe('whatever stands in any position', () => {
  test('it never throws, and what changes a number has a finding', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...positions()), anyValue, async (path, words) => {
        const checked = await checkText(replaced(path, words));
        if (checked.diagnostics.length > 0 || report.form.fields.get(path)?.kind === 'text') return;
        expect(checked.data).toEqual(report.data);
      }),
      { numRuns: 150 },
    );
  });

  test('every value at one position of each kind', async () => {
    const numbers = structuredClone(report.data);
    for (const path of [
      'agency',
      'agency.name',
      'requests',
      'requests.received',
      'disputes',
      'proactive.licensing',
    ]) {
      for (const words of WRITTEN) {
        const { diagnostics, data } = await checkText(replaced(path, words));
        if (diagnostics.length === 0 && path !== 'agency.name') expect(data).toEqual(numbers);
      }
    }
  });

  test('any text at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 200 }), async (text) => {
        const { diagnostics } = await checkText(text);
        expect(diagnostics.length).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    );
  });
});

describe('every number plus one', () => {
  const plusOne = async (path: string) => {
    const value = report.values.get(path)?.value as number;
    return (await checkText(replaced(path, String(value + 1)))).diagnostics;
  };
  const bound = () =>
    report.form.relations
      .filter(({ acrossYears }) => !acrossYears)
      .filter(({ operator }) => operator === '=')
      .flatMap(({ left, right }) => [...left, ...right].flatMap(({ leaves }) => leaves));

  test('is noticed where an equation binds it', async () => {
    const unnoticed: string[] = [];
    for (const path of new Set(bound())) {
      const findings = await plusOne(path);
      const named = findings.some(({ arithmetic }) =>
        arithmetic?.operands.some((operand) => operand.path === path),
      );
      if (!named) unnoticed.push(path);
    }
    expect(new Set(bound()).size).toBe(190);
    expect(unnoticed).toEqual([]);
  });

  test('is taken where nothing binds it', async () => {
    expect(await plusOne('proactive.licensing')).toEqual([]);
  });
});
