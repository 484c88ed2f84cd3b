import { describe, expect, test } from 'vitest';
import { fieldWords, labelTrail } from '../../src/form/field-words.ts';
import { fieldsMeant, resolvePath } from '../../src/form/named-fields.ts';
import { forms, loadForm } from '../fixtures/forms.ts';

const form = await loadForm('disclosure-2021');

test.each([
  'requests.received.total',
  'requests.本年新收.总计',
  '收到和处理政府信息公开申请情况.本年新收政府信息公开申请数量.总计',
  '三、收到和处理政府信息公开申请情况 › 一、本年新收政府信息公开申请数量 › 总计',
  '表三.本年新收.总计',
  '表三 · 本年新收 · 总计',
  '表三·本年新收·总计',
  '表3 / 本年新收 / 总计',
  'table 3.received.total',
  '表 三．本年新收．总计',
  '本年新收.总计',
  '表三。一、本年新收。总计',
  'Requests.Received.Total',
])('%s', (path) => {
  expect(resolvePath(form, path)?.path).toBe('requests.received.total');
});

test.each([
  ['表三 · 办理结果总计 · 总计', 'requests.outcomes.total.total'],
  ['表三.办理结果.总计', 'requests.outcomes.total'],
  ['requests.outcomes.refused.1.属于国家秘密.total', 'requests.outcomes.refused.stateSecret.total'],
  ['表四.行政复议.总计', 'disputes.reconsideration.total'],
  ['机关 · 联系方式 · 电话', 'agency.contact.phone'],
  ['年度', 'year'],
])('%s is %s', (path, expected) => {
  expect(resolvePath(form, path)?.path).toBe(expected);
});

test.each([
  '',
  ' ',
  '.',
  'requests.',
  'requests..received',
  'requests.nothing',
  'year.month',
  '表九',
  '总计.表三',
])('“%s” means nothing', (path) => {
  expect(fieldsMeant(form, path)).toEqual([]);
});

test('words that may mean several fields mean none, and name them all', () => {
  expect(resolvePath(form, '结果维持')).toBeUndefined();
  expect(fieldsMeant(form, '结果维持').map(({ path }) => path)).toEqual([
    'disputes.reconsideration.upheld',
    'disputes.litigation.direct.upheld',
    'disputes.litigation.afterReconsideration.upheld',
  ]);
  expect(fieldsMeant(form, 'requests.outcomes.refused.total').length).toBe(8);
});

describe.each(forms.ids)('every field of %s', (id) => {
  test('is found by its path, and by the words of the findings and of explain', async () => {
    const { fields, ...rest } = await loadForm(id);
    for (const field of [...fields.values()].filter(({ path }) => path !== '')) {
      const paths = [field.path, fieldWords(field).zh, labelTrail(field).join(' › ')];
      for (const path of paths) {
        expect(resolvePath({ ...rest, fields }, path)?.path, path).toBe(field.path);
      }
    }
  });
});
