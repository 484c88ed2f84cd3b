import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printGitlab } from '../../src/print/print-gitlab.ts';
import { anyText, options, results, resultsWith } from './results-fixture.ts';

interface Issue {
  description: string;
  check_name: string;
  fingerprint: string;
  severity: string;
  location: { path: string; lines: { begin: number } };
}
const issues = (...given: Parameters<typeof printGitlab>): Issue[] =>
  JSON.parse(printGitlab(...given));

test('one issue a finding, excused ones left out', () => {
  const list = issues(results, options());
  expect(list.map(({ check_name, severity }) => [check_name, severity])).toEqual([
    ['balance', 'critical'],
    ['stock', 'minor'],
    ['prose/remark', 'info'],
    ['yaml/syntax', 'blocker'],
    ['file/unreadable', 'blocker'],
  ]);
  expect(list[0]).toEqual({
    description: '新收 12，而公开 11，相差 1 公开应为 12',
    check_name: 'balance',
    fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
    severity: 'critical',
    location: { path: '甲 乡/2023.yaml', lines: { begin: 5 } },
  });
  expect(list.at(-1)!.location).toEqual({ path: '/data/丙.yaml', lines: { begin: 1 } });
  expect(issues(resultsWith('a', 'b'), options())[0]!.severity).toBe('major');
});

test('in English; with echoes; fingerprints differ', () => {
  const list = issues(results, options('en', { all: true }));
  expect(list[1]!.description).toBe('the totals differ, too');
  expect(new Set(list.map(({ fingerprint }) => fingerprint)).size).toBe(list.length);
});

test('nothing found is an empty list', () => {
  expect(printGitlab(results.slice(3), options())).toBe('[]\n');
});

test('any words and names', () => {
  fc.assert(
    fc.property(anyText, anyText, (file, words) => {
      const [issue] = issues(resultsWith(file, words), options('zh', { locate: (name) => name }));
      expect(issue!.location.path).toBe(file);
      expect(issue!.description).not.toMatch(/[\r\n]/);
    }),
  );
});
