/** Results that hold one finding of each sort, over several files. */
import fc from 'fast-check';
import type { Arithmetic, Diagnostic, Language } from '../../src/diagnostic/diagnostic.ts';
import type { FormatOptions } from '../../src/print/format-options.ts';
import type { FileResult, RelationState } from '../../src/print/results.ts';
import type { RunNote } from '../../src/print/run-note.ts';

export const text = `form: sample
# 甲乡🏛
requests:
  received: [12, 3]
  granted: [11, 3]
  total: "15"
`;

const at = (words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};
const both = (zh: string, en: string) => ({ zh, en });

function arithmetic(key: string): Arithmetic {
  return {
    relation: key.split('@')[0]!,
    key,
    title: both('新收 = 公开', 'received = granted'),
    basis: both('国办公开办函〔2021〕30号', 'the 2021 form'),
    operator: '=',
    left: '12',
    right: '11',
    difference: '1',
    operands: [
      { path: 'requests.received.a', side: 'left', sign: 1, value: '12' },
      { path: 'requests.granted.a', side: 'right', sign: 1, value: '11' },
    ],
  };
}

function finding(more: Partial<Diagnostic> & { code: string }): Diagnostic {
  return {
    severity: 'error',
    file: './甲 乡/2023.yaml',
    message: both('数有误', 'wrong number'),
    notes: [],
    help: [],
    ...more,
  };
}

export const certain = finding({
  code: 'relation/unequal',
  path: 'requests.granted.a',
  range: at('11'),
  message: both('新收 12，而公开 11，相差 1', 'received 12, but granted 11; 1 apart'),
  notes: [
    { message: both('新收 12', 'received 12'), path: 'requests.received.a', range: at('12') },
    { message: both('公开 11', 'granted 11'), path: 'requests.granted.a', range: at('11') },
  ],
  help: [both('公开应为 12', 'granted should be 12')],
  arithmetic: arithmetic('balance@requests.a'),
  repair: {
    certainty: 'certain',
    alternatives: [[{ path: 'requests.granted.a', range: at('11'), from: '11', to: '12' }]],
  },
  echoes: [
    finding({
      code: 'relation/unequal',
      path: 'requests.granted.total',
      message: both('合计也不等', 'the totals differ, too'),
      arithmetic: arithmetic('balance@requests.total'),
    }),
  ],
});

const likely = finding({
  code: 'relation/unequal',
  severity: 'warning',
  path: 'requests.received.b',
  range: at('3'),
  arithmetic: arithmetic('stock@requests.b'),
  repair: {
    certainty: 'likely',
    alternatives: [
      [{ path: 'requests.received.b', range: at('3'), from: '3', to: '30' }],
      [{ path: 'requests.granted.b', from: '3', atLeast: '4', atMost: '9' }],
    ],
  },
});

export const excused = finding({
  code: 'value/unusual',
  severity: 'warning',
  path: 'requests.total',
  range: at('"15"'),
  message: both('与上年相差很大', 'far from last year'),
  edit: { range: at('"15"'), text: '15', certainty: 'likely' },
  excused: { reason: '机构合并 | <b>', by: '王五', until: '2027-01-31' },
});

const excusedRelation = finding({
  code: 'relation/unequal',
  path: 'requests.total',
  arithmetic: arithmetic('rows@requests'),
  excused: { reason: '上级要求' },
});

const remark = finding({
  code: 'prose/remark',
  severity: 'info',
  range: { start: at('form').start, end: at('requests').end },
  message: both('供参考', 'for your information'),
});

const syntax = finding({
  code: 'yaml/syntax',
  file: '乙,县:b.yaml',
  range: { start: 3, end: 3 },
  message: both('冒号后缺一个空格\n见 100%', 'a blank is missing after the colon\nsee 100%'),
});

const late = finding({
  code: 'file/unreadable',
  file: '/data/丙.yaml',
  message: both('读不了', 'unreadable'),
});

function state(key: string, status: RelationState['status'], more = {}): RelationState {
  return {
    rule: key.split('@')[0]!,
    key,
    title: both('新收 = 公开', 'received = granted'),
    where: both('表三 · 甲', 'requests.a'),
    severity: 'error',
    status,
    ...more,
  };
}

export const results: FileResult[] = [
  {
    file: './甲 乡/2023.yaml',
    text,
    agency: '甲乡人民政府',
    year: 2023,
    diagnostics: [certain, likely, excused, excusedRelation, remark],
    relations: [
      state('balance@requests.a', 'broken'),
      state('balance@requests.b', 'holds'),
      state('balance@requests.total', 'broken'),
      state('stock@requests.b', 'broken', { severity: 'warning' }),
      state('rows@requests', 'broken', { basis: both('据', 'basis') }),
      state('mentioned@requests', 'broken'),
      state('late@requests', 'held-back'),
    ],
  },
  { file: '乙,县:b.yaml', text: 'ab:c', diagnostics: [syntax], relations: [] },
  { file: '/data/丙.yaml', text: '', diagnostics: [late], relations: [] },
  {
    file: 'good.yaml',
    text: 'x: 1\n',
    agency: '丁局',
    year: 2023,
    diagnostics: [],
    relations: [state('balance@requests.a', 'holds')],
  },
];

export function options(language: Language = 'zh', more: Partial<FormatOptions> = {}) {
  return {
    language,
    toolVersion: '1.2.3',
    ruleHelp: (rule: string) => `https://example.org/rules#${encodeURIComponent(rule)}`,
    ...more,
  };
}

/** What there is to know about a run that was configured. */
export const notes: RunNote[] = [
  { file: 'own.config.yaml', words: both('按设定核对：rules', 'checked by settings: rules') },
];

/** A run with one finding whose file and words are given. */
export function resultsWith(file: string, words: string): FileResult[] {
  const one = finding({
    code: 'value/odd',
    file,
    message: both(words, words),
    help: [both(words, words)],
  });
  return [
    {
      file,
      text: words,
      diagnostics: [one],
      relations: [state('a@b', 'holds', { where: both(words, words) })],
    },
  ];
}

/** Text of any characters at all. */
export const anyText = fc.string({ unit: 'binary', maxLength: 20 });
