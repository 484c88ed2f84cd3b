import { expect, test } from 'vitest';
import { findBindings } from '../../src/prose/binding.ts';

test('a binding has its path without blanks, and its place with the braces', () => {
  expect(findBindings('共{{ requests.received.total }}件，{{年度}}')).toEqual([
    { path: 'requests.received.total', start: 1, end: 30 },
    { path: '年度', start: 32, end: 38 },
  ]);
});

test('an empty binding is one, for the check to report', () => {
  expect(findBindings('{{ }}')).toEqual([{ path: '', start: 0, end: 5 }]);
});

test.each(['{{ a', '{ { a }}', '{{ a\nb }}', '{{ a }'])('%j has none', (text) => {
  expect(findBindings(text)).toEqual([]);
});

test('the innermost braces count', () => {
  expect(findBindings('{{{a}}} {{ {{ b }}')).toEqual([
    { path: 'a', start: 1, end: 6 },
    { path: 'b', start: 11, end: 18 },
  ]);
});
