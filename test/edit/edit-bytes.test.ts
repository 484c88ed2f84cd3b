import { expect, test } from 'vitest';
import { editBytes } from '../../src/edit/edit-bytes.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test.each([
  ['plain', 'a: 1\nb: 22\n', 'a: 1\nb: 3\n'],
  ['a byte order mark', '\uFEFFa: 1\nb: 22\n', '\uFEFFa: 1\nb: 3\n'],
  ['Windows line ends', 'a: 1\r\nb:22\r\n', 'a: 1\r\nb:3\r\n'],
  ['single carriage returns', 'a: 1\rb: 22\r', 'a: 1\rb: 3\r'],
])('%s: only the range changes', (_, before, after) => {
  const text = before.replace('\uFEFF', '');
  const start = text.indexOf('22');
  expect(editBytes(bytes(before), [{ start, end: start + 2, text: '3' }])).toEqual(bytes(after));
});
