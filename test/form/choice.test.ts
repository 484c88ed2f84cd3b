/** The kind of a body by its name or by what people write, in the words of the schema that all forms share. */
import { describe, expect, test } from 'vitest';
import { guessValue, nearestValue, valueMeant } from '../../src/form/choice.ts';
import type { TextField } from '../../src/form/form.ts';
import { forms, loadForm } from '../fixtures/forms.ts';

const form = await loadForm(forms.ids[0]!);
const kind = form.fields.get('agency.kind') as TextField;
const guess = (name?: string) => guessValue(kind, () => name)?.value;

test.each([
  ['township', '杭州市余杭区百丈镇人民政府'],
  ['township', '某县东风乡人民政府'],
  ['township', '某县和平回族乡人民政府'],
  ['township', '杭州市余杭区人民政府仓前街道办事处'],
  ['county', '青禾县人民政府'],
  ['county', '杭州市余杭区人民政府'],
  ['county', '某自治县人民政府'],
  ['county', '某旗人民政府'],
  ['city', '某自治州人民政府'],
  ['province', '浙江省人民政府'],
  ['province', '某自治区人民政府'],
  ['province', '上海市人民政府'],
  ['department', '青禾县民政局'],
  ['department', '杭州市公安局余杭区分局'],
  ['department', '浙江省教育厅'],
  ['department', '青禾县发展和改革委员会'],
  ['department', '某市人民政府国有资产监督管理委员会'],
  ['department', '青禾县人民政府办公室'],
])('%s: %s', (value, name) => {
  expect(guess(name)).toBe(value);
});

test.each([
  // Of the second level or the third: nothing in the name says which.
  '云川市人民政府',
  '国家统计局',
  '国家发展和改革委员会',
  '中国证券监督管理委员会',
  '某市经济技术开发区管理委员会',
  '某县城关镇东街社区居民委员会',
  '某县第一中学',
  '某县供水有限公司',
  '县',
  '',
  undefined,
])('nothing is guessed of %s', (name) => {
  expect(guess(name)).toBeUndefined();
});

describe('labels', () => {
  test('each stands for one value, and the patterns tell only values that there are', () => {
    const { values = [], labels = {}, guess } = kind;
    expect(Object.keys(labels)).toEqual(values);
    const all = Object.values(labels).flat();
    expect(new Set(all).size).toBe(all.length);
    expect(values).toEqual(expect.arrayContaining(Object.keys(guess?.patterns ?? {})));
    for (const value of values)
      for (const label of labels[value]!) expect(valueMeant(kind, label)).toBe(value);
  });

  test('another word stays as it is', () => {
    expect(['村级', 'township', ''].map((text) => valueMeant(kind, text))).toEqual([
      '村级',
      'township',
      '',
    ]);
  });
});

test.each([
  ['市直部门', 'department'],
  ['县级人民政府', 'county'],
  ['townshp', 'township'],
  ['市', undefined],
  ['乡镇部门', undefined],
  ['国企', undefined],
])('what is no value is asked about as the one that it names: %s', (text, value) => {
  expect(nearestValue(kind, text)).toBe(value);
});
