import { describe, expect, test } from 'vitest';
import { parseEquation } from '../../src/form/relations.ts';
import { FormError } from '../../src/form/schema.ts';

describe('parseEquation', () => {
  test('reads sums of paths on both sides', () => {
    expect(parseEquation('a.b + c = d - e')).toEqual({
      operator: '=',
      left: [
        { path: 'a.b', factor: 1 },
        { path: 'c', factor: 1 },
      ],
      right: [
        { path: 'd', factor: 1 },
        { path: 'e', factor: -1 },
      ],
    });
  });

  test('reads inequalities and an empty side', () => {
    expect(parseEquation('a >= 0')).toEqual({
      operator: '>=',
      left: [{ path: 'a', factor: 1 }],
      right: [],
    });
    expect(parseEquation('-a <= b').left).toEqual([{ path: 'a', factor: -1 }]);
  });

  test('reads integers in front of paths and by themselves', () => {
    expect(parseEquation('pages <= 99 requests - 2 a.b + 5')).toEqual({
      operator: '<=',
      left: [{ path: 'pages', factor: 1 }],
      right: [
        { path: 'requests', factor: 99 },
        { path: 'a.b', factor: -2 },
        { path: '', factor: 5 },
      ],
    });
    expect(parseEquation('12 = a').left).toEqual([{ path: '', factor: 12 }]);
  });

  test.each([
    '',
    'a',
    'a =',
    'a = = b',
    'a b = c',
    'a = b = c',
    'a + = b',
    'a = 1.5',
    'a = 0 b',
    'a = 3b',
    'a = 3 3',
    'a = b * c',
  ])('refuses “%s”', (text) => {
    expect(() => parseEquation(text)).toThrow(FormError);
  });
});
