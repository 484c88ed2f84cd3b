/** Patterns and folders as Windows and other systems write them. */
import { posix, win32 } from 'node:path';
import { expect, test } from 'vitest';
import { formatTarget } from '../../../src/cli/config/format-target.ts';
import { commonParent, splitPattern } from '../../../src/cli/files/pattern.ts';

test.each([
  [posix, '*.yaml', '', '*.yaml'],
  [posix, '2025/**/*.yaml', '2025', '**/*.yaml'],
  [posix, '/srv/re*/a.yaml', '/srv', 're*/a.yaml'],
  [posix, '../{a,b}/*.yaml', '..', '{a,b}/*.yaml'],
  [posix, String.raw`in/\[1\]/*.yaml`, 'in', String.raw`\[1\]/*.yaml`],
  [win32, '*.yaml', '', '*.yaml'],
  [win32, String.raw`reports\**\*.yaml`, 'reports', '**/*.yaml'],
  [win32, String.raw`reports/2024\*.yaml`, String.raw`reports\2024`, '*.yaml'],
  [win32, String.raw`..\年报\[ab]*.yaml`, String.raw`..\年报`, '[ab]*.yaml'],
  [win32, String.raw`C:\年报\2024*\*.yaml`, String.raw`C:\年报`, '2024*/*.yaml'],
  [win32, 'D:*.yaml', 'D:', '*.yaml'],
  [win32, String.raw`\\server\share\*\r.yaml`, '\\\\server\\share\\', '*/r.yaml'],
])('%# %s', (path, pattern, folder, rest) => {
  expect(splitPattern(pattern, path)).toEqual({ folder, rest });
});

test.each([
  [posix, ['/a/b', '/a/bc'], '/a'],
  [posix, ['/a/b', '/a/b/c', '/a'], '/a'],
  [posix, ['/a', '/b'], '/'],
  [posix, ['/a/..b', '/a'], '/a'],
  [win32, [String.raw`C:\a\b`, String.raw`c:\A\c`], String.raw`C:\a`],
  [win32, [String.raw`C:\a`, String.raw`D:\a`], undefined],
  [win32, [String.raw`C:\a`, String.raw`D:\a`, String.raw`C:\a`], undefined],
  [win32, [String.raw`\\s\share\a`, String.raw`\\s\share\b`], '\\\\s\\share\\'],
])('the nearest folder around %#', (path, folders, parent) => {
  expect(commonParent(folders, path)).toBe(parent);
});

test('a drive is no format, and its colon no end of a name', () => {
  const parse = (word: string) => formatTarget.parse(word, undefined);
  expect(parse(String.raw`json:C:\out\x.json`)).toEqual({
    format: 'json',
    file: String.raw`C:\out\x.json`,
  });
  expect(parse(String.raw`json:\\server\share\x.json`)?.file).toBe(
    String.raw`\\server\share\x.json`,
  );
  expect(parse(String.raw`C:\x.json`)).toBeUndefined();
});
