import fc from 'fast-check';
import { expect, test } from 'vitest';
import { resolver } from '../../../src/check/texts/bound-value.ts';
import { numeralValue } from '../../../src/check/texts/numbers/language.ts';
import { numeralOf } from '../../../src/check/texts/numeral.ts';
import { checkText, REPORT } from '../report.ts';

const { form, values } = await checkText(REPORT);
const lastYear = await checkText(
  REPORT.replace('year: 2023', 'year: 2022').replace('[12, 3, 0, 0, 1, 0]', '[16, 3, 0, 0, 1, 0]'),
);
const show = resolver({ form, values, previous: lastYear });

test.each([
  ['requests.received.total', '16'],
  ['requests.received', '16'],
  ['requests.outcomes.refused', '1'],
  ['表三.不予公开', '1'],
  ['disputes.litigation', '0'],
  ['requests.received.total + requests.carriedIn.total', '17'],
  ['本年新收.总计 － 结转下年度.总计', '14'],
  ['requests.outcomes.unavailable / requests.outcomes.total', '33.3%'],
  ['requests.outcomes.unavailable / requests.outcomes.total, percent 2', '33.33%'],
  [
    '(requests.outcomes.granted + requests.outcomes.partlyGranted) ÷ 办理结果.总计，百分数 0',
    '60%',
  ],
  ['requests.received - previous.requests.received', '-4'],
  ['requests.received / previous.requests.received, change', '下降20.0%'],
  ['previous.requests.received / requests.received, 增减 0', '增长25%'],
  ['requests.carriedIn / previous.requests.carriedIn, change', '持平'],
  ['previous.requests.received.total', '20'],
  ['requests.received, numeral', '十六'],
  ['requests.received, zero 未收到申请 else 收到申请#件', '收到申请16件'],
  ['disputes.litigation，为零 未发生行政诉讼 否则 行政诉讼#件', '未发生行政诉讼'],
  ['proactive.administrativeFees', '12.50'],
  ['proactive.administrativeFees + proactive.administrativeFees', '25'],
  ['year + year, grouped', '4,046'],
])('%s shows %s', (text, shown) => {
  expect(show(text)?.text).toBe(shown);
});

test('only what stands in a cell says where it stands', () => {
  expect(show('requests.received')?.path).toBe('requests.received.total');
  expect(show('requests.outcomes.refused')).toEqual({ text: '1' });
});

test('numerals are read back as the number', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999 }), (value) => {
      expect(numeralValue(numeralOf(value)!)).toBe(value);
    }),
  );
  expect([10, 15, 105, 1010, 20_003].map(numeralOf)).toEqual([
    '十',
    '十五',
    '一百零五',
    '一千零一十',
    '二万零三',
  ]);
  expect([-1, 0.5, 1e8].map(numeralOf)).toEqual([undefined, undefined, undefined]);
});
