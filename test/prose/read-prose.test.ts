/** What a text is read as, and that its words know where they stand in it. */
import fc from 'fast-check';
import type { Root } from 'mdast';
import { describe, expect, test } from 'vitest';
import { readPieces } from '../../src/prose/inlines.ts';
import { linesOf as inLines } from '../../src/prose/lines.ts';
import { loadParser, parseSimple } from '../../src/prose/markdown.ts';
import { type Prose, readProse, type TextBlock } from '../../src/prose/read-prose.ts';
import { inlinesOf, plainText, type Run } from '../../src/prose/run.ts';
import { anyText } from './any-text.ts';

const resolve = (path: string) => (path === 'year' ? { text: '2023', at: 'year' } : undefined);
const read = (text: string): Promise<Prose> => readProse(text, resolve);

/** The words of all paragraphs, headings and cells. */
function contentsOf(blocks: TextBlock[]): Run[][] {
  return blocks.flatMap((block) => {
    if (block.kind === 'list') return contentsOf(block.items.flat());
    if (block.kind === 'table') return block.rows.flat();
    return block.kind === 'image' ? [] : [block.content];
  });
}

/** Each line of plain words, and what stands in the places of its characters. */
async function plainAndTyped(text: string) {
  const { blocks } = await read(text);
  return contentsOf(blocks)
    .filter((content) => content.length > 0)
    .map((content) => {
      const plain = plainText(content);
      const places = Array.from({ length: plain.text.length }, (_, at) =>
        plain.rangeOf({ start: at, end: at + 1 }),
      );
      return { plain, typed: places.map(({ start, end }) => text.slice(start, end)) };
    });
}

test.each([
  ['　　甲乙。', '甲乙。'],
  ['＃＃（一）甲 ##', '（一）甲'],
  ['- **甲**\\*乙', '甲*乙'],
  ['> 1. 甲 `a  b` 乙', '甲 a  b 乙'],
  ['甲\t\t乙', '甲\t乙'],
  ['[官网](http://a.cn)见', '官网见'],
  ['[甲](javascript:x)', '[甲](javascript:x)'],
  ['2025. 年', '2025. 年'],
])('%j: the words stand where they were typed', async (text, words) => {
  const [line] = await plainAndTyped(text);
  expect(line?.typed.join('')).toBe(words);
});

test('what a binding or a reference shows has their place', async () => {
  const [line] = await plainAndTyped('共{{ year }}&#x7532;**件**');
  expect(line?.plain.text).toBe('共2023甲件');
  expect(line?.typed).toEqual(['共', ...Array(4).fill('{{ year }}'), '&', '件']);
});

test('the path of a picture has its place', async () => {
  const text = '甲\n\n！［图b.png］（b.png）![](<c d.png>)![](e f.png "e f.png")';
  const { images } = await read(text);
  expect(images.map(({ range }) => text.slice(range.start, range.end))).toEqual([
    'b.png',
    'c d.png',
    'e f.png',
  ]);
});

/** A binding, or a picture in a heading or a cell, which shows its words. */
const isShown = (typed: string): boolean => typed === '{{ year }}' || typed === 'b.png';

test('every character of the plain words stands in its place in the text', async () => {
  const withoutReferences = anyText.map((text) => text.replaceAll('&', '和'));
  await fc.assert(
    fc.asyncProperty(withoutReferences, async (text) => {
      for (const { plain, typed } of await plainAndTyped(text)) {
        for (const [at, there] of typed.entries()) {
          const shown = plain.text.charAt(at);
          if (/\s/.test(shown)) expect(there).toMatch(/^\s/);
          else if (!isShown(there)) expect([shown, '\0']).toContain(there);
        }
      }
    }),
    { numRuns: 300 },
  );
});

describe('simple texts, which are read without the parser,', () => {
  const words = [
    '甲',
    '乙 ',
    '。',
    '“',
    '”',
    '（一）',
    '#',
    '# ',
    '##',
    '**',
    ' ',
    '\n',
    '\u3000',
    '1',
  ];
  const simple = fc
    .array(fc.constantFrom(...words, '{{ year }}'), { maxLength: 30 })
    .map((part) => part.join(''));

  /** The lines with their format, and where each of their characters stands. */
  function linesOf({ children }: Root, source: string) {
    const offsets = Array.from({ length: source.length + 1 }, (_, at) => at);
    const words = { source, offsets, resolve, unmask: (part: string) => part, images: [] };
    return children.flatMap((node) => {
      if (node.type !== 'paragraph' && node.type !== 'heading') throw new Error(node.type);
      const depth = node.type === 'heading' ? node.depth : 0;
      return inLines(readPieces(node.children, words)).map((line) => {
        const content = line.kind === 'text' ? line.content : [];
        const places = content.flatMap(({ text }, at) => [...text].map(() => content[at]?.start));
        return { depth, content: inlinesOf(content), places };
      });
    });
  }

  test('are the same as through it', async () => {
    const parse = await loadParser();
    fc.assert(
      fc.property(simple, (text) => {
        const root = parseSimple(text);
        if (root) expect(linesOf(root, text)).toEqual(linesOf(parse(text), text));
      }),
      { numRuns: 2000 },
    );
  });

  test.each(['甲\n乙', '### （一）甲\n**一是**乙', '（一）甲 {year}'])('%j', (text) => {
    expect(parseSimple(text)).toBeDefined();
  });

  test.each(['- 甲', '1. 甲', '|甲|', '[甲](乙)', '**（一）**甲', '`甲`', '甲\\', '> 甲'])(
    '%j is none',
    (text) => expect(parseSimple(text)).toBeUndefined(),
  );
});

test('the caption of a picture is what its author says of it', async () => {
  const { images } = await read('![图1 办理情况](a.png)\n\n![甲](b.png "乙")\n\n![](c.png)');
  expect(images.map(({ alt, caption }) => [alt, caption])).toEqual([
    ['图1 办理情况', '图1 办理情况'],
    ['甲', '乙'],
    ['', ''],
  ]);
});
