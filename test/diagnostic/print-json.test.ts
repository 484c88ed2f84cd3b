import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts';
import { printJson } from '../../src/diagnostic/print-json.ts';

const finding: Diagnostic = {
  code: 'relation/unequal',
  severity: 'error',
  file: 'a.yaml',
  path: 'x.y',
  range: { start: 8, end: 9 },
  message: { zh: '不等', en: 'unequal' },
  notes: [{ message: { zh: '甲', en: 'a' }, path: 'x', range: { start: 0, end: 1 } }],
  help: [{ zh: '改', en: 'mend' }],
  arithmetic: {
    relation: 'r',
    key: 'r@x',
    title: { zh: '题', en: 'title' },
    basis: { zh: '据', en: 'basis' },
    operator: '=',
    left: '1',
    right: '2',
    difference: '-1',
    operands: [{ path: 'x.y', side: 'left', sign: 1, value: '1' }],
  },
};

test('the whole shape', () => {
  const bare: Diagnostic = {
    code: 'file/late',
    severity: 'warning',
    file: 'c.yaml',
    message: { zh: '晚', en: 'late' },
    notes: [],
    help: [],
  };
  const texts = new Map([
    ['a.yaml', 'x:\n  y: 1\n'],
    ['b.yaml', ''],
  ]);
  expect(JSON.parse(printJson([finding, bare], { language: 'zh', texts }))).toEqual({
    version: 1,
    files: [
      { file: 'a.yaml', errors: 1, warnings: 0 },
      { file: 'b.yaml', errors: 0, warnings: 0 },
      { file: 'c.yaml', errors: 0, warnings: 1 },
    ],
    diagnostics: [
      {
        file: 'a.yaml',
        code: 'relation/unequal',
        severity: 'error',
        path: 'x.y',
        message: '不等',
        range: {
          start: { offset: 8, line: 2, column: 6 },
          end: { offset: 9, line: 2, column: 7 },
        },
        notes: [
          {
            message: '甲',
            path: 'x',
            range: {
              start: { offset: 0, line: 1, column: 1 },
              end: { offset: 1, line: 1, column: 2 },
            },
          },
        ],
        help: ['改'],
        arithmetic: {
          relation: 'r',
          key: 'r@x',
          title: '题',
          basis: '据',
          operator: '=',
          left: '1',
          right: '2',
          difference: '-1',
          operands: [{ path: 'x.y', side: 'left', sign: 1, value: '1' }],
        },
      },
      {
        file: 'c.yaml',
        code: 'file/late',
        severity: 'warning',
        message: '晚',
        notes: [],
        help: [],
      },
    ],
  });
});

test('in English, and nothing found', () => {
  const [first] = JSON.parse(
    printJson([finding], { language: 'en', texts: new Map() }),
  ).diagnostics;
  expect(first).toMatchObject({
    message: 'unequal',
    help: ['mend'],
    range: { start: { offset: 8 } },
    arithmetic: { title: 'title', basis: 'basis' },
  });
  expect(printJson([], { language: 'en', texts: new Map() })).toBe(
    `${JSON.stringify({ version: 1, files: [], diagnostics: [] }, null, 2)}\n`,
  );
});
