import { describe, expect, test } from 'vitest';
import { parseEquation } from '../../src/form/relations.ts';
import { FormError } from '../../src/form/schema.ts';

describe('parseEquation', () => {
  test('reads sums of paths on both sides', () => {
    expect(parseEquation('a.b + c = d - e')).toEqual({
      operator: '=',
      left: [
        { path: 'a.b', sign: 1 },
        { path: 'c', sign: 1 },
      ],
      right: [
        { path: 'd', sign: 1 },
        { path: 'e', sign: -1 },
      ],
    });
  });

  test('reads inequalities and an empty side', () => {
    expect(parseEquation('a >= 0')).toEqual({
      operator: '>=',
      left: [{ path: 'a', sign: 1 }],
      right: [],
    });
    expect(parseEquation('-a <= b').left).toEqual([{ path: 'a', sign: -1 }]);
  });

  test.each(['', 'a', 'a =', 'a = = b', 'a b = c', 'a = b = c', 'a + = b', 'a = 3', 'a = b * c'])(
    'refuses “%s”',
    (text) => {
      expect(() => parseEquation(text)).toThrow(FormError);
    },
  );
});
