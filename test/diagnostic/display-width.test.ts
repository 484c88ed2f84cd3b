/** Characters of a line are those of the Unicode segmentation, whatever way they are told apart. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { displayWidth, glyphsOf } from '../../src/diagnostic/display-width.ts';

const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });
const startsOf = (line: string) => Array.from(segmenter.segment(line), ({ index }) => index);

const ranges = [
  [0x20, 0x7e],
  [0xb7, 0xb7],
  [0x300, 0x36f],
  [0x2010, 0x2040],
  [0x3000, 0x30ff],
  [0x4e00, 0x9fff],
  [0xfe00, 0xfe0f],
  [0xff00, 0xff60],
  [0x1f1e6, 0x1f1ff],
] as const;
const sign = fc
  .oneof(...ranges.map(([min, max]) => fc.integer({ min, max })))
  .map((code) => String.fromCodePoint(code));

test('a line is split where Unicode splits it', () => {
  const line = fc.array(sign, { maxLength: 8 }).map((signs) => signs.join(''));
  fc.assert(
    fc.property(line, (text) => {
      expect(glyphsOf(text).map(({ start }) => start)).toEqual(startsOf(text));
    }),
    { numRuns: 2000 },
  );
});

test('Chinese characters take two columns, marks above them none', () => {
  expect(displayWidth('共12件，')).toBe(8);
  expect(displayWidth('e\u0301')).toBe(1);
});
