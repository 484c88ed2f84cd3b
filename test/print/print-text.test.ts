import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts';
import { type Paint, plain } from '../../src/print/paint.ts';
import { printText, printTextResults } from '../../src/print/print-text.ts';

const text = `requests:
  received:   [ 12, 3, 0 ]
  carriedIn:  [ 1, 0, 0 ]
  outcomes:
    granted:  [ 10, 3, 0 ]
    refused: 0
    total:    [ 11, 3, 0 ]
  carriedOut: [ 1, 0, 0 ]
`;
const at = (words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});
const both = (words: string) => ({ zh: words, en: `${words} (en)` });

const unequal: Diagnostic = {
  code: 'relation/unequal',
  severity: 'error',
  file: 'report.yaml',
  range: at('12'),
  message: both('表三 · 自然人：新收 12 + 结转 1 = 13，相差 1'),
  notes: [
    { message: both('本年新收 12'), range: at('12') },
    { message: both('办理结果总计 11'), range: at('11') },
    { message: both('上年结转 1，由程序算出') },
  ],
  help: [both('依据：国办公开办函〔2021〕30号')],
  arithmetic: {
    relation: 'requests-balance',
    key: 'requests-balance@requests.individuals',
    title: both('t'),
    basis: both('b'),
    operator: '=',
    left: '13',
    right: '12',
    difference: '1',
    operands: [],
  },
};

const warning: Diagnostic = {
  code: 'file/late',
  severity: 'warning',
  file: 'b.yaml',
  message: both('晚了'),
  notes: [],
  help: [],
};

function print(diagnostics: Diagnostic[], language: 'zh' | 'en' = 'zh', paint: Paint = plain) {
  return printText(diagnostics, {
    language,
    width: 80,
    paint,
    texts: new Map([['report.yaml', text]]),
  });
}

test('a finding with its operands, the rule in front', () => {
  expect(
    print([unequal, warning]),
  ).toBe(`错误 requests-balance  表三 · 自然人：新收 12 + 结转 1 = 13，相差 1
  report.yaml:2:17
  1 │ requests:
  2 │   received:   [ 12, 3, 0 ]
    │                 ^^ 本年新收 12
  3 │   carriedIn:  [ 1, 0, 0 ]
  4 │   outcomes:
  …
  7 │     total:    [ 11, 3, 0 ]
    │                 -- 办理结果总计 11
  · 上年结转 1，由程序算出
  = 依据：国办公开办函〔2021〕30号

警告 file/late  晚了
  b.yaml

1 处错误，1 处警告
`);
});

test('English', () => {
  expect(print([warning], 'en')).toBe(`warning file/late  晚了 (en)
  b.yaml

0 errors, 1 warning
`);
});

test('nothing to print', () => {
  expect(print([])).toBe('');
});

test('a note at the place of the finding is not shown twice, and every place is painted', () => {
  const brackets = (name: string) => (words: string) => `<${name}>${words}</>`;
  const paint = Object.fromEntries(
    Object.keys(plain).map((name) => [name, brackets(name)]),
  ) as unknown as Paint;
  const printed = print([unequal], 'zh', paint);
  expect(printed.match(/本年新收 12/g)).toHaveLength(1);
  expect(printed).toContain('<error>^^ 本年新收 12</>');
  expect(printed).toContain('<note>-- 办理结果总计 11</>');
  expect(printed).toContain('<place>report.yaml:2:17</>');
});

test('without the text of the file the notes are listed', () => {
  expect(print([{ ...unequal, file: 'c.yaml', arithmetic: undefined } as never])).toBe(
    `错误 relation/unequal  表三 · 自然人：新收 12 + 结转 1 = 13，相差 1
  c.yaml
  · 本年新收 12
  · 办理结果总计 11
  · 上年结转 1，由程序算出
  = 依据：国办公开办函〔2021〕30号

1 处错误，0 处警告
`,
  );
});

test('a message cannot command the terminal', () => {
  expect(print([{ ...warning, message: both('x\u001b[2J\ny') }])).not.toContain('\u001b');
});

test('excused findings are only counted; echoes are printed when all are asked for', () => {
  const echo = { ...warning, message: both('回声') };
  const excused = { ...warning, message: both('免'), excused: { reason: '已说明' } };
  const result = {
    file: 'b.yaml',
    text: '',
    diagnostics: [{ ...warning, echoes: [echo] }, excused],
    relations: [],
  };
  const options = { language: 'zh' as const, width: 80, paint: plain };
  const last = '0 处错误，1 处警告；另有 1 处已说明理由，不计入\n';
  expect(printTextResults([result], options)).toBe(
    `警告 file/late  晚了\n  b.yaml\n  = 有关的还有 file/late：回声\n\n${last}`,
  );
  expect(printTextResults([result], { ...options, all: true })).toBe(
    `警告 file/late  晚了\n  b.yaml\n\n警告 file/late  回声\n  b.yaml\n\n${last}`,
  );
  expect(
    printTextResults([{ ...result, diagnostics: [excused] }], { ...options, language: 'en' }),
  ).toBe('0 errors, 0 warnings; 1 excused and not counted\n');
});
