import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits } from '../../src/read/edits.ts';

test('every place of the new text is led back to where it came from', () => {
  const edit = fc.record({ gap: fc.nat(3), length: fc.nat(3), text: fc.string({ maxLength: 3 }) });
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 8 }), (parts) => {
      let at = 0;
      const edits = parts.map(({ gap, length, text }) => {
        const start = at + gap + 1;
        at = start + length;
        return { start, end: at, text };
      });
      const text = Array.from({ length: at + 3 }, (_, i) => String.fromCharCode(0x4e00 + i)).join(
        '',
      );
      const { text: edited, back } = applyEdits(text, edits);
      for (const [offset, sign] of [...edited].entries()) {
        const from = back({ start: offset, end: offset + 1 });
        if (text.includes(sign)) expect(text.slice(from.start, from.end).endsWith(sign)).toBe(true);
        else
          expect(edits.some(({ start, end }) => from.start === start && from.end === end)).toBe(
            true,
          );
      }
    }),
  );
});
