import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { readSource } from '../../../src/read/read-source.ts';
import { textPlaces } from '../../../src/read/yaml/text-places.ts';

/** The value of a text, and what stands in the file in the place of each of its characters. */
async function placed(yaml: string) {
  const source = await readSource(new TextEncoder().encode(yaml), 'report.yaml');
  if (source.root?.kind !== 'map') throw new Error(`no mapping: ${yaml}`);
  const node = source.root.entries[0]!.value;
  if (node.kind !== 'scalar') throw new Error(`no text: ${yaml}`);
  const value = String(node.value);
  const inFile = textPlaces(value, node, source.text);
  const typed = Array.from({ length: value.length }, (_, start) => {
    const range = inFile({ start, end: start + 1 });
    return range && source.text.slice(range.start, range.end);
  });
  return { value, typed };
}

test.each([
  ['a block', 'a: |  # x\n  甲\n\n    乙\r\n  丙\n', '甲\n\n  乙\r\n丙\n'],
  ['a folded block', 'a: >-\n  甲\n  乙\n\n  丙\n', '甲\n乙\n丙'],
  ['words over several lines', 'a: 甲\n  乙 丙\nb: 1', '甲\n乙 丙\n'],
  ['single quotes', "a: '甲''乙'\n", "甲''乙"],
  [
    'double quotes',
    'a: "甲\\n\\u4e59\\\n  丙\\"\\t\\U0001F600丁"\n',
    '甲\\n\\u4e59丙\\"\\t\\U0001F600\\U0001F600丁',
  ],
])('%s', async (_, yaml, typed) => {
  expect((await placed(yaml)).typed.join('')).toBe(typed);
});

test('words that are not in the file have no place', async () => {
  expect((await placed('a: 0x1F\n')).typed).toEqual([undefined, undefined]);
});

test('every character stands in its place, however YAML writes the text', async () => {
  const words = fc.constantFrom(
    '甲',
    '，',
    ' ',
    '\n',
    '  ',
    "'",
    '"',
    '\\',
    '𠮷',
    '\t',
    '1',
    ': ',
    '#',
    '- ',
  );
  const text = fc.array(words, { maxLength: 30 }).map((part) => `甲${part.join('')}乙`);
  const style = fc.constantFrom(
    'PLAIN' as const,
    'QUOTE_DOUBLE' as const,
    'QUOTE_SINGLE' as const,
    'BLOCK_LITERAL' as const,
    'BLOCK_FOLDED' as const,
  );
  await fc.assert(
    fc.asyncProperty(text, style, async (value, defaultStringType) => {
      // Where it folds lines, the library cuts such a character in two.
      const lineWidth = value.includes('𠮷') ? 0 : 20;
      const yaml = stringify({ a: value }, { defaultStringType, lineWidth });
      const read = await placed(yaml);
      expect(read.value).toBe(value);
      for (const [at, typed] of read.typed.entries()) {
        const wanted = value.charAt(at);
        if (/\s/.test(wanted)) expect(typed).toMatch(/^(\s+|\\.)$/);
        else if (!typed?.startsWith('\\'))
          expect([wanted, `${wanted}${wanted}`, '𠮷']).toContain(typed);
      }
    }),
    { numRuns: 500 },
  );
});
