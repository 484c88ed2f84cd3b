import fc from 'fast-check';
import { expect, test } from 'vitest';
import { align } from '../../src/prose/align.ts';

/** A character, and the ways in which it may have been typed. */
const TYPED: Record<string, string[]> = {
  a: ['a', '&#97;', '&#x61;'],
  '8': ['8', '&#56;'],
  件: ['件', '&#20214;'],
  '&': ['&', '&amp;', '&#38;', '&#x26;'],
  ';': [';', '&semi;'],
  '(': ['(', '（', '\\('],
  ' ': [' ', '\u00a0', '&nbsp;'],
  '😀': ['😀', '&#128512;'],
};

const characters = fc.array(
  fc.constantFrom(...Object.keys(TYPED)).chain((read) =>
    fc.record({
      read: fc.constant(read),
      mark: fc.constantFrom('', '', '>', '~~'),
      typed: fc.constantFrom(...TYPED[read]!),
    }),
  ),
);

test('every character is found where it was typed, as itself or by its name or number', () => {
  fc.assert(
    fc.property(characters, (all) => {
      // What is typed as itself must not look like the beginning of a name: &a8;
      fc.pre(!/&\w*;/.test(all.map(({ read }) => read).join('')));
      let from = '';
      const places = all.flatMap(({ read, mark, typed }) => {
        from += mark;
        const start = from.length + (typed === '\\(' ? 1 : 0);
        from += typed;
        return Array.from({ length: read.length }, (_, unit) => start + unit);
      });
      const read = all.map((each) => each.read).join('');
      expect(align(read, from)).toEqual(places);
    }),
  );
});
