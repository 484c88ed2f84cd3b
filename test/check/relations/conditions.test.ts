/** Relations with factors and constants, of multiples, and under a condition: checked, and in words. */
import { expect, test } from 'vitest';
import metaSchema from '../../../schemas/form.meta.json' with { type: 'json' };
import { checkInput } from '../../../src/compile.ts';
import { openForms } from '../../../src/form/forms.ts';

const count = (title: string) => ({ title, type: 'integer', minimum: 0 });
const basis = { zh: '文件', en: 'document' };
const relation = (id: string, equation: string, when?: string) => ({
  ...{ id, equation, ...(when === undefined ? {} : { when }), title: basis, basis },
  severity: 'error',
});

const schema = {
  title: '表',
  edition: { document: '文件', firstYear: 2020 },
  type: 'object',
  properties: {
    form: { title: '格式', const: 'x' },
    year: { title: '年度', type: 'integer' },
    requests: count('申请'),
    pages: count('页数'),
    fees: count('收费'),
    exempted: count('免予公开'),
    reasons: count('理由'),
  },
  required: ['form', 'year', 'requests', 'pages', 'fees', 'exempted', 'reasons'],
  relations: [
    relation('size', 'pages <= 99 requests + 1'),
    relation('fives', 'fees divisible by 5'),
    relation('reasons', 'reasons >= 1', 'exempted >= 1'),
  ],
};

const read = (file: string) =>
  ({ 'x/form.schema.json': schema, 'form.meta.json': metaSchema })[file];
const forms = openForms([
  { ids: ['x'], read: (file) => (read(file) ? JSON.stringify(read(file)) : undefined) },
]);

async function found(numbers: number[], language: 'zh' | 'en' = 'zh') {
  const [requests, pages, fees, exempted, reasons] = numbers;
  const data = { form: 'x', year: 2023, requests, pages, fees, exempted, reasons };
  const bytes = new TextEncoder().encode(JSON.stringify(data));
  const image = () => Promise.reject(new Error('none'));
  const { diagnostics } = await checkInput({ file: 'a.yaml', bytes, image }, forms);
  return diagnostics.map(({ message, help }) => [
    message[language],
    ...help.map((each) => each[language]),
  ]);
}

test('hold', async () => {
  expect(await found([2, 199, 25, 0, 0])).toEqual([]);
  expect(await found([2, 0, 0, 3, 1])).toEqual([]);
});

test('say the factor and the constant', async () => {
  expect(await found([2, 200, 25, 0, 0])).toEqual([
    [
      '表：页数 200，大于 99 × 申请 2 + 1 = 199，相差 1',
      '光凭勾稽关系认不出是哪一格，是以下 2 种情况之一：页数 应不多于 199（现为 200）；申请 应不少于 3（现为 2）',
      '依据：文件',
    ],
  ]);
});

test('say of what a number should be a multiple', async () => {
  expect((await found([2, 199, 23, 0, 0]))[0]?.[0]).toBe('表：收费 23，不能被 5 整除');
  expect((await found([2, 199, 23, 0, 0], 'en'))[0]?.[0]).toMatch(
    /fees 23, which cannot be divided by 5$/,
  );
});

test('say why they are asked', async () => {
  expect(await found([2, 0, 0, 3, 0])).toEqual([
    [
      '表：理由 0，小于 1，相差 1',
      '光凭这条规则认不出错在哪一格，请对照原始台账核对',
      '因为免予公开 3 ≥ 1，所以有这一条',
      '依据：文件',
    ],
  ]);
});
