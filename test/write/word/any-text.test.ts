import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block, Inline } from '../../../src/report/report.ts';
import { report, table } from './fixtures.ts';
import { documentOf } from './parts.ts';

const words = fc.string({ unit: 'binary', maxLength: 40 });
const inline: fc.Arbitrary<Inline> = fc
  .tuple(
    words,
    fc.option(
      words.map((rest) => `https://example.com/${rest}`),
      { nil: undefined },
    ),
  )
  .map(([text, href]) => (href === undefined ? { text } : { text, href }));

test('no text makes it throw or breaks the XML', async () => {
  await fc.assert(
    fc.asyncProperty(words, inline, words, async (title, run, cell) => {
      const blocks: Block[] = [
        { kind: 'heading', level: 1, id: 'h', content: [run] },
        { kind: 'paragraph', content: [run, run] },
        { kind: 'list', ordered: true, start: 1, items: [[{ kind: 'paragraph', content: [run] }]] },
        table('t', [1, 3], 1, [
          [
            ['head', cell],
            ['number', cell],
          ],
          [
            ['stub', cell],
            ['text', cell],
          ],
        ]),
      ];
      const xml = await documentOf(report(blocks, { title }));
      // Outside tags stand only text and references: no bare bracket or ampersand.
      expect(xml.replace(/<[^<>]*>/g, '')).not.toMatch(/[<>]|&(?!(?:amp|lt|gt|quot|apos);)/);
    }),
    { numRuns: 30 },
  );
});
