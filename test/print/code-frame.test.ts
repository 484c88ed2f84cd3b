import fc from 'fast-check';
import { expect, test } from 'vitest';
import { displayWidth } from '../../src/diagnostic/display-width.ts';
import type { Printable } from '../../src/diagnostic/printable.ts';
import { codeFrame, type Mark } from '../../src/print/code-frame.ts';
import { plain } from '../../src/print/paint.ts';

const same = (words: Printable) => words;

function mark(text: string, words: string, label = '', sign: '^' | '-' = '^'): Mark {
  const start = text.indexOf(words);
  return { range: { start, end: start + words.length }, label, sign, paint: same };
}

function frame(text: string, marks: Mark[], width = 80): string {
  return codeFrame(text, marks, { width, paint: plain }).join('\n');
}

test('two lines of context, and the mark below the words', () => {
  const text = 'a: 1\nb: 2\nc: 3\nd: 4\ne: 5\nf: 6\n';
  expect(frame(text, [mark(text, '4', '应为 5')])).toBe(`  2 │ b: 2
  3 │ c: 3
  4 │ d: 4
    │    ^ 应为 5
  5 │ e: 5
  6 │ f: 6`);
});

test('marks stand right under double-width text', () => {
  const text = '本年新收: [ 12件, 3 ]  # 自然人';
  expect(frame(text, [mark(text, '12件', '写 12'), mark(text, '自然人', '', '-')])).toBe(
    `  1 │ 本年新收: [ 12件, 3 ]  # 自然人
    │             ^^^^ 写 12
    │                          ------`,
  );
});

test('a tab takes four columns, and what a terminal would obey is not printed', () => {
  const text = '\tname: \u001b[31mx\u202e';
  expect(frame(text, [mark(text, 'name')])).toBe(`  1 │     name: \\u{1b}[31mx\\u{202e}
    │     ^^^^`);
});

test('signs that join take the place of one', () => {
  const text = 'e\u0301x 👩‍👩‍👧 here';
  expect(frame(text, [mark(text, 'here')])).toBe(`  1 │ e\u0301x 👩‍👩‍👧 here
    │       ^^^^`);
});

test('further places show their own line, and … stands for the lines between', () => {
  const text = Array.from({ length: 30 }, (_, i) => `k${i + 1}: ${i + 1}`).join('\n');
  expect(frame(text, [mark(text, 'k12', '这里'), mark(text, 'k3', '那里', '-')])).toBe(`   3 │ k3: 3
     │ -- 那里
  …
  10 │ k10: 10
  11 │ k11: 11
  12 │ k12: 12
     │ ^^^ 这里
  13 │ k13: 13
  14 │ k14: 14`);
});

test('a range over several lines is marked on each, its words on the last', () => {
  const text = 'a: |\n  一\n\n  二\nb: 1';
  expect(frame(text, [mark(text, '|\n  一\n\n  二\n', '正文')])).toBe(`  1 │ a: |
    │    ^
  2 │   一
    │   ^^
  3 │
  4 │   二
    │   ^^ 正文
  5 │ b: 1`);
});

test('a range over many lines is marked on its first and its last', () => {
  const text = `${'x\n'.repeat(20)}`;
  const whole: Mark = { range: { start: 0, end: text.length }, label: 'w', sign: '^', paint: same };
  expect(frame(text, [whole])).toBe(`   1 │ x
     │ ^
   2 │ x
   3 │ x
  …
  18 │ x
  19 │ x
  20 │ x
     │ ^ w`);
});

test('a long line is shortened around the marks', () => {
  const text = `${'前'.repeat(200)}错${'后'.repeat(200)}末${'尾'.repeat(50)}`;
  expect(frame(text, [mark(text, '错', 'a'), mark(text, '末', 'b', '-')], 45)).toBe(
    `  1 │ …前前前前错后后后后…后后后后末尾尾尾尾…
    │          ^^ a
    │                             -- b`,
  );
});

test('a mark that is longer than the line may be is cut', () => {
  const text = `前${'错'.repeat(100)}后`;
  const [line, below] = frame(text, [mark(text, '错'.repeat(100))], 40).split('\n');
  expect(line).toBe(`  1 │ 前${'错'.repeat(15)}…`);
  expect(below).toBe(`    │   ${'^'.repeat(31)}`);
});

test('an empty range at the end of the text still has a mark', () => {
  expect(
    frame('a: 1\n', [{ range: { start: 4, end: 4 }, label: '', sign: '^', paint: same }]),
  ).toBe(`  1 │ a: 1
    │     ^`);
});

test('whatever the line, the mark starts in the column in which the marked text is shown', () => {
  const part = fc.string({
    unit: fc.constantFrom('a', '字', ' ', '…', '，', 'é', '1', '\u001b', '\u200b', '#', '['),
    maxLength: 300,
  });
  fc.assert(
    fc.property(part, part, fc.integer({ min: 30, max: 100 }), (before, after, width) => {
      const text = `${before}◆标${after}`;
      const [line, below] = frame(text, [mark(text, '◆标')], width).split('\n');
      expect(displayWidth(line!.slice(0, line!.indexOf('◆')))).toBe(below!.indexOf('^'));
      expect(below!.match(/\^+/)![0].length).toBe(3);
      expect(displayWidth(line!)).toBeLessThanOrEqual(width);
    }),
  );
});

test('a line of megabytes is drawn around its mark', () => {
  const text = `${'长'.repeat(2_000_000)}错${'长'.repeat(2_000_000)}`;
  const [line, below] = frame(text, [mark(text, '错')], 60).split('\n');
  expect(displayWidth(line!)).toBeLessThanOrEqual(60);
  expect(displayWidth(line!.slice(0, line!.indexOf('错')))).toBe(below!.indexOf('^'));
});
