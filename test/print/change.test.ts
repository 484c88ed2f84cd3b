import { expect, test } from 'vitest';
import { printChange, printLines, type Replacement } from '../../src/print/change.ts';
import { plain } from '../../src/print/paint.ts';

const options = { language: 'en', width: 60, paint: plain } as const;

function lines(text: string, ...edits: Replacement[]): string[] {
  return printLines(text, edits, options).split('\n');
}

/** Replaces the first occurrence of some words. */
function edit(text: string, words: string, by: string): Replacement {
  const start = text.indexOf(words);
  return { start, end: start + words.length, text: by };
}

test('shows a changed line before and after', () => {
  const text = 'a: 1\nb: 22\nc: 3\n';
  expect(lines(text, edit(text, '22', '23'))).toEqual(['  - 2 │ b: 22', '  + 2 │ b: 23']);
});

test('shows two changes of one line once, and lines apart by themselves', () => {
  const text = 'a: [1, 2]\nb: 0\nc: 5';
  const edits = [edit(text, '5', '6'), edit(text, '1', '11'), edit(text, '2', '22')];
  expect(lines(text, ...edits)).toEqual([
    '  - 1 │ a: [1, 2]',
    '  + 1 │ a: [11, 22]',
    '  - 3 │ c: 5',
    '  + 3 │ c: 6',
  ]);
});

test.each(['\n', '\r\n'])('shows an added line alone: %j', (lineBreak) => {
  const text = ['a:', '  b: 1', 'c: 2'].join(lineBreak);
  const at = text.indexOf('1') + 1;
  expect(lines(text, { start: at, end: at, text: `${lineBreak}  total: 1` })).toEqual([
    '  + 3 │   total: 1',
  ]);
});

test('shortens a long line around the change', () => {
  const text = `{ "a": "${'长'.repeat(900)}", "b": 22, "c": "${'长'.repeat(900)}" }`;
  const [before = '', after = ''] = lines(text, edit(text, '22', '23'));
  expect([before.length, after.length].every((length) => length < 60)).toBe(true);
  expect(before).toContain('"b": 22,');
  expect(after).toContain('"b": 23,');
});

test('says where and why, and obeys no sign of the file', () => {
  const text = 'a: 1\u001b[31m\n';
  const printed = printChange(
    {
      file: 'report.yaml',
      text,
      range: { start: 3, end: 4 },
      title: { zh: '数有错', en: 'wrong number' },
      reasons: [{ zh: '应为 2', en: 'should be 2' }],
      edits: [edit(text, '1', '2')],
    },
    options,
  );
  expect(printed).toBe(
    [
      'report.yaml:1:4  wrong number',
      '  = should be 2',
      '  - 1 │ a: 1\\u{1b}[31m',
      '  + 1 │ a: 2\\u{1b}[31m',
    ].join('\n'),
  );
});
