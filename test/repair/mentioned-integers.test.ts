import { expect, test } from 'vitest';
import { mentionedIntegers } from '../../src/repair/mentioned-integers.ts';

const read = (text: string): number[] => [...mentionedIntegers(text)];

test('reads counts, with separators and in full width', () => {
  expect(read('新收申请1,234件，上年结转１２件，共1246 件，答复0件。')).toEqual([
    1234, 12, 1246, 0,
  ]);
});

test.each([
  '2023年1月31日',
  '增长12.5%，占 30 %',
  '国办公开办函〔2021〕30号',
  '第20条',
  '收费15.3万元',
  'COVID19',
])('takes no count from %s', (text) => {
  expect(read(text)).toEqual([]);
});
