import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endOfCounts, mayCount } from '../../../../src/check/texts/numbers/may-count.ts';

test.each(['收到12件', '１２条', '{{ year }}年', '未收到申请', '没有', '无', '十二件', '三 起'])(
  '%s may say something that the tables contradict',
  (text) => {
    expect(mayCount(text)).toBe(true);
  },
);

test.each(['', '政务公开工作稳步推进。', '第一，加强领导。', '一是形式单一；二是力量不足。'])(
  '%s is not read for numbers',
  (text) => {
    expect(mayCount(text)).toBe(false);
    expect(endOfCounts(text)).toBe(0);
  },
);

test('what is left away at the end of a text has no number', () => {
  const part = fc.constantFrom('收到12件', '未收到', '稳步推进', '。', '，', '！', '三件', '好');
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const text = parts.join('');
      expect(mayCount(text.slice(endOfCounts(text)))).toBe(false);
    }),
  );
});
