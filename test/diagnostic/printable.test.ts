import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displayWidth, glyphsOf } from '../../src/diagnostic/display-width.ts';
import { jsonText, printable, printableLines, xmlText } from '../../src/diagnostic/printable.ts';
import { anyText } from '../print/results-fixture.ts';

describe('shown by its number', () => {
  test.each([
    ['\u001b[31m', '\\u{1b}[31m'],
    ['a\nb\rc', 'a\\nb\\rc'],
    ['\u009b2J', '\\u{9b}2J'],
    ['\u202e甲\u2066', '\\u{202e}甲\\u{2066}'],
    ['\u2028\u2029', '\\u{2028}\\u{2029}'],
    ['\ud800', '\\u{d800}'],
    ['县\u200b民\u2060政\u00ad局\ufeff', '县\\u{200b}民\\u{2060}政\\u{ad}局\\u{feff}'],
    ['\u{e0041}', '\\u{e0041}'],
    ['葛\u{e0100}\u{e0101}', '葛\u{e0100}\\u{e0101}'],
    ['::error::x', '\\u{3a}:error::x'],
    ['\u3000 ::error::x', '\u3000 \\u{3a}:error::x'],
    ['a ##[error]b ##vso[task]', 'a #\\u{23}[error]b #\\u{23}vso[task]'],
    ['section_start:1:a\r\u001b[0K', 'section_start:1:a\\r\\u{1b}[0K'],
  ])('%j', (text, shown) => {
    expect(printable(text)).toBe(shown);
  });
});

test('words stay as they are', () => {
  for (const text of [
    '青禾县〔2021〕30号，（一）',
    '葛\u{e0100}',
    '👩‍👩‍👧 ❤️',
    'a::b ## [x]',
    'e\u0301',
  ]) {
    expect(printable(text)).toBe(text);
  }
});

test('a tab is four blanks in a line, and stays in a text', () => {
  expect(printable('a\tb')).toBe('a    b');
  expect(printableLines('a\tb\r\n::c\n')).toBe('a\tb\n\\u{3a}:c\n');
});

test('what is printable stays as it is, and never has a sign that is obeyed', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const shown = printable(text);
      expect(printable(shown)).toBe(shown);
      expect(shown).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]|^\s*::|##\w*\[/u);
    }),
  );
});

const units = fc.constantFrom('#', '[', ':', 'a', '字', '\u001b', '\u202e', '\u200d', '\t', '👩');

test('a line is as wide as what is printed of it', () => {
  fc.assert(
    fc.property(fc.string({ unit: units }), (text) => {
      const line = `x${text}`;
      const shown = glyphsOf(line).map((glyph) => glyph.shown);
      expect(shown.join('')).toBe(printable(line));
      expect(displayWidth(line)).toBe(displayWidth(printable(line)));
    }),
  );
});

test('JSON says the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.oneof(units, fc.constant('\u2028')) }), (text) => {
      const json = jsonText({ [text]: [text] }, 2);
      expect(JSON.parse(json)).toEqual({ [text]: [text] });
      expect(printableLines(json)).toBe(json);
    }),
  );
});

test('XML says the same by references', () => {
  expect(xmlText('a\n ::b ##[c]\u202e\u2028')).toBe('a\n &#58;:b #&#35;[c]&#8238;&#8232;');
});
