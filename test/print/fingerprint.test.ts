import { expect, test } from 'vitest';
import { fnv1a64 } from '../../src/diagnostic/fnv1a64.ts';
import { fingerprints } from '../../src/print/fingerprint.ts';
import { listFindings } from '../../src/print/list-findings.ts';
import { certain, excused, results } from './results-fixture.ts';

const [result] = results as [(typeof results)[0]];

test('the published values of FNV-1a', () => {
  expect(['', 'a', 'foobar'].map(fnv1a64)).toEqual([
    'cbf29ce484222325',
    'af63dc4c8601ec8c',
    '85944171f73967e8',
  ]);
});

test('lines, figures and the file do not matter where body and year are known', () => {
  const moved = {
    ...certain,
    range: { start: 900, end: 902 },
    message: { zh: '相差 2', en: '2 apart' },
    severity: 'warning' as const,
  };
  const elsewhere = { ...result, file: 'elsewhere.yaml', text: `\n\n${result.text}` };
  expect(fingerprints()(elsewhere, moved)).toBe(fingerprints()(result, certain));
});

test('body, year, code, rule and path do; without a body the file', () => {
  const { agency, year, ...bare } = result;
  const prints = [
    fingerprints()(result, certain),
    fingerprints()({ ...result, year: 2024 }, certain),
    fingerprints()({ ...result, agency: '乙' }, certain),
    fingerprints()(bare, certain),
    fingerprints()({ ...bare, file: 'other.yaml' }, certain),
    fingerprints()(result, excused),
    fingerprints()(result, { ...certain, path: 'x' }),
    fingerprints()(result, { ...certain, code: 'x/y' }),
    fingerprints()(result, { ...certain, arithmetic: { ...certain.arithmetic!, relation: 'z' } }),
  ];
  expect(new Set(prints).size).toBe(prints.length);
});

test('no two findings of a run have the same', () => {
  const twice = { ...result, diagnostics: [certain, certain] };
  const listed = listFindings([twice, twice], {}).flatMap(({ findings }) =>
    findings.flatMap((each) => [each, ...each.echoes]),
  );
  expect(new Set(listed.map(({ fingerprint }) => fingerprint)).size).toBe(8);
});
