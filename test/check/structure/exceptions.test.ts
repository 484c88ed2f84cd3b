import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CheckOptions } from '../../../src/check/check-options.ts';
import { checkInput, hasErrors } from '../../../src/compile.ts';
import { ruleOf } from '../../../src/diagnostic/rule.ts';
import { figuresHash } from '../../../src/judge/figures-hash.ts';
import { forms } from '../../fixtures/forms.ts';
import { type Edits, edited } from '../report.ts';

const RULE = 'proactive-implied-stock';
const CELL = 'proactive.normativeDocuments.inForce';

/** 制发 3 件，废止和现行有效一共 1 件：推定的关系不成立。 */
const STOCK: Edits[number] = ['normativeDocuments: [3, 2, 11]', 'normativeDocuments: [3, 1, 0]'];

function checkText(text: string, options?: CheckOptions) {
  const image = () => Promise.reject(new Error('no picture'));
  const bytes = new TextEncoder().encode(text);
  return checkInput({ file: 'report.yaml', bytes, image }, forms, options);
}

/** What is found in the report with the exceptions given, a line each: rule, words, state. */
async function found(exceptions: string, edits: Edits = [STOCK], options?: CheckOptions) {
  const text = `${edited(...edits)}${exceptions}`;
  const { diagnostics } = await checkText(text, options);
  return diagnostics.map((each) => ({
    rule: ruleOf(each),
    at: each.range && text.slice(each.range.start, each.range.end),
    ...(each.excused ? { excused: each.excused } : {}),
  }));
}

const exception = (...lines: string[]) => `exceptions:\n  - ${lines.join('\n    ')}\n`;

/** The name of the present values, as the finding about a missing one tells it. */
async function valuesIn(edits: Edits): Promise<string> {
  const text = `${edited(...edits)}${exception(`rule: ${RULE}`, 'reason: 已核')}`;
  const { diagnostics } = await checkText(text);
  const help = diagnostics.find(({ code }) => code === 'exception/no-values')?.help[0]?.zh ?? '';
  return /values: ([a-z]{8})/.exec(help)?.[1] ?? '';
}

describe('an exception', async () => {
  const values = await valuesIn([STOCK]);
  const complete = [`rule: ${RULE}`, `cells: [${CELL}]`, 'reason: 其中两件由上级登记'];
  const bound = [...complete, `values: ${values}`];
  const finding = { rule: RULE, at: '3' };

  test('excuses a finding as long as the figures are the same', async () => {
    const excused = { reason: '其中两件由上级登记', by: '张三' };
    expect(await found(exception(...bound, 'by: 张三'))).toEqual([{ ...finding, excused }]);
  });

  test('lets a report with an answered error be built', async () => {
    const text = edited(STOCK);
    expect(hasErrors((await checkText(text)).diagnostics)).toBe(true);
    expect(hasErrors((await checkText(text + exception(...bound))).diagnostics)).toBe(false);
  });

  test('may be written with labels', async () => {
    const labels = exception(`规则: ${RULE}`, '理由: 由上级登记', `数值校验码: ${values}`).replace(
      'exceptions',
      '例外',
    );
    expect(await found(labels)).toMatchObject([{ excused: { reason: '由上级登记' } }]);
  });

  test('with its list under a label is answered with labels', async () => {
    const { diagnostics } = await checkText(`${edited()}例外:\n  - 由上级登记\n`);
    expect(diagnostics.flatMap(({ help }) => help.map(({ en }) => en))).toEqual([
      'give its keys: 规则, 单元格, 理由, 说明人, 有效期至, 公开理由, 数值校验码',
    ]);
  });

  test('covers the cells of a group, and without cells the whole rule', async () => {
    const group = complete.with(1, 'cells: [proactive.normativeDocuments]');
    const whole = complete.filter((line) => !line.startsWith('cells'));
    for (const lines of [group, whole]) {
      const all = await found(exception(...lines, `values: ${values}`));
      expect(all).toMatchObject([{ excused: {} }]);
    }
  });

  test('lapses when a figure changes', async () => {
    const changed: Edits[number] = [STOCK[0], 'normativeDocuments: [4, 1, 0]'];
    expect(await found(exception(...bound), [changed])).toEqual([
      { ...finding, at: '4' },
      { rule: 'exception/lapsed', at: values },
    ]);
  });

  test('tells the present figures when it has lapsed', async () => {
    const text = edited([STOCK[0], 'normativeDocuments: [4, 1, 0]']) + exception(...bound);
    const { diagnostics } = await checkText(text);
    const lapsed = diagnostics.find(({ code }) => code === 'exception/lapsed');
    expect(lapsed?.message.zh).toMatch(/现为 .*现行有效 0.*废止 1.*制发 4$/);
  });

  test('ends after its last day', async () => {
    const lines = exception(...bound, 'until: 2024-06-30');
    const on = (today: string) => found(lines, [STOCK], { today });
    expect(await on('2024-06-30')).toMatchObject([{ excused: { until: '2024-06-30' } }]);
    expect(await on('2024-07-01')).toEqual([
      finding,
      { rule: 'exception/expired', at: '2024-06-30' },
    ]);
  });

  test('counts for nothing where exceptions do not count', async () => {
    expect(await found(exception(...bound), [STOCK], { exceptions: false })).toEqual([finding]);
  });

  test.each([
    ['unused', [], bound],
    ['no-reason', [STOCK], bound.filter((line) => !line.startsWith('reason'))],
    ['no-values', [STOCK], complete],
    ['unknown-rule', [STOCK], bound.with(0, 'rule: proactive-implied-stok')],
    ['unknown-cell', [STOCK], bound.with(1, 'cells: [proactive.nothing]')],
    ['no-such-day', [STOCK], [...bound, 'until: 2024-02-30']],
    ['statutory', [['carriedOut: [2', 'carriedOut: [1']], bound.with(0, 'rule: requests-balance')],
    [
      'not-excusable',
      [['licensing: 105', 'licensing: 1,005']],
      ['rule: value/thousands-separator', ...bound.slice(2)],
    ],
  ] as [string, Edits, string[]][])('%s', async (code, edits, lines) => {
    const all = await found(exception(...lines), edits);
    expect(all.map(({ rule }) => rule)).toContain(`exception/${code}`);
    expect(all.filter(({ excused }) => excused)).toEqual([]);
  });

  test('answers a finding about words, as long as they are the same', async () => {
    const words = (text: string): Edits[number] => ['address: 人民路1号', `address: ${text}`];
    const lines = ['rule: yaml/hash-in-text', 'reason: 井号后面是给同事的话'];
    const text = edited(words('人民路 #1号')) + exception(...lines);
    const { diagnostics } = await checkText(text);
    const help = diagnostics.find(({ code }) => code === 'exception/no-values')?.help[0]?.zh;
    const of = /values: ([a-z]{8})/.exec(help ?? '')?.[1];
    const answered = exception(...lines, `values: ${of}`);
    expect(await found(answered, [words('人民路 #1号')])).toMatchObject([{ excused: {} }]);
    expect(await found(answered, [words('人民路1号')])).toMatchObject([
      { rule: 'exception/unused' },
    ]);
  });

  test('is not called unused while its rule cannot be checked', async () => {
    const edits: Edits = [[STOCK[0], 'normativeDocuments: [3, 1, _]']];
    expect((await found(exception(...bound), edits)).map(({ rule }) => rule)).toEqual([
      'value/blank',
    ]);
  });

  test('leaves the explanation of other mistakes alone', async () => {
    const wrong: Edits[number] = ['received: [12,', 'received: [13,'];
    const alone = await found('', [wrong]);
    const both = await found(exception(...bound), [STOCK, wrong]);
    expect(both.filter(({ excused }) => !excused)).toEqual(alone);
  });

  test.each([
    ['exceptions: 3\n', 'structure/wrong-kind', '3'],
    ['exceptions: [3]\n', 'structure/wrong-kind', '3'],
    [exception(...bound, 'who: 张三'), 'structure/unknown-key', 'who'],
    [exception(...bound, 'until: 明年'), 'value/pattern', '明年'],
    [exception(...bound.with(1, `cells: ${CELL}`)), 'structure/wrong-kind', CELL],
    [exception(...bound.with(2, 'reason: [a]')), 'structure/wrong-kind', 'reason'],
    [exception(...bound.with(2, 'reason:')), 'value/blank', 'reason'],
    [exception(...bound, '说明人: 张三', 'by: 李四'), 'structure/same-field-twice', 'by'],
    [`${exception(...bound)}例外: []\n`, 'structure/same-field-twice', '例外'],
    [exception('reason: 已核'), 'structure/missing', 'r'],
  ])('is found at fault at its place: %j', async (exceptions, rule, at) => {
    expect(await found(exceptions)).toContainEqual({ rule, at });
  });

  test.each(['exceptions:\n', 'exceptions: []\n'])('may be none: %j', async (exceptions) => {
    expect(await found(exceptions, [])).toEqual([]);
  });
});

describe('the name of values', () => {
  test('changes with rule, path and value, and not with the order', () => {
    const figures = [
      ['a', '1'],
      ['b', '2'],
    ] as const;
    const name = figuresHash('rule', figures);
    expect(name).toMatch(/^[b-z]{8}$/);
    expect(figuresHash('rule', figures.toReversed())).toBe(name);
    for (const other of [
      figuresHash('other', figures),
      figuresHash('rule', [
        ['a', '2'],
        ['b', '1'],
      ]),
      figuresHash('rule', [['a', '1']]),
      figuresHash('rule', [
        ['a', '1b'],
        ['', '2'],
      ]),
    ]) {
      expect(other).not.toBe(name);
    }
  });

  test('stays what reports of earlier days hold', () => {
    expect(figuresHash('rule', [['a.b', '12.5']])).toMatchInlineSnapshot(`"dbzqbtng"`);
  });
});

test('no list of exceptions makes it throw', async () => {
  const part = fc.oneof(
    fc.constantFrom(RULE, CELL, 'rule', 'cells', 'reason', 'until', 'values', '2024-02-30', '规则'),
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.integer(),
    fc.constant(null),
  );
  const value = fc.letrec((tie) => ({
    node: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      part,
      fc.array(tie('node'), { maxLength: 4 }),
      fc.dictionary(
        fc.constantFrom('rule', 'cells', 'reason', 'until', 'values', '规则', 'x'),
        tie('node'),
      ),
    ),
  })).node;
  const lines = fc.string({ unit: fc.constantFrom(...'- :\n[]{},"rule例外#'), maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        value.map((each) => JSON.stringify(each)),
        lines,
      ),
      async (exceptions) => {
        const text = `${edited(STOCK)}exceptions: ${exceptions}\n`;
        const { diagnostics } = await checkText(text, { today: '2024-01-01' });
        for (const { range } of diagnostics) {
          if (range) expect(range.end).toBeLessThanOrEqual(text.length);
        }
        expect(diagnostics.some(({ excused }) => excused)).toBe(false);
      },
    ),
    { numRuns: 200 },
  );
});
