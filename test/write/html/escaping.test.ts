import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Report } from '../../../src/report/report.ts';
import { writeHtml } from '../../../src/write/html/write-html.ts';
import { cell, smallReport } from './fixtures.ts';
import { attribute, elements, named, text, withId } from './parsed.ts';

const NASTY = [
  '</script><script>alert(1)</script>',
  '</title></style><!--',
  '--><![CDATA[',
  '"onload="x\' `',
  '&amp;&lt;&#60;&nbsp',
  '<br>\r\n\r<p>',
  '\u2028\u2029\ufeff\u0000\u000b\u0085\ud800\ufffe',
  'https://a.b/?c=d&e=f//<wbr>',
];

const anyText = fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'binary', maxLength: 40 }));

/** What HTML can carry of a text, spelt out character by character. */
function carried(value: string): string {
  return Array.from(value.replaceAll('\r\n', '\n').replaceAll('\r', '\n'))
    .filter((character) => allowed(character.codePointAt(0)!))
    .join('');
}

function allowed(code: number): boolean {
  if (code === 9 || code === 10) return true;
  if (code < 0x20 || (code >= 0x7f && code <= 0x9f)) return false;
  if (code >= 0xd800 && code <= 0xdfff) return false;
  return !(code >= 0xfdd0 && code <= 0xfdef) && (code & 0xfffe) !== 0xfffe;
}

const oneLine = (value: string) => carried(value).replaceAll('\n', '');

/** The text in every place of a report where words can stand. */
function everywhere(words: string): Report {
  const small = smallReport();
  const figure = small.blocks.find((block) => block.kind === 'figure')!;
  return smallReport({
    title: words,
    metadata: { ...small.metadata, author: words, keywords: [words], description: words },
    blocks: [
      { kind: 'heading', level: 1, id: 'h', content: [{ text: words }] },
      { kind: 'paragraph', content: [{ text: words, path: words, strong: true }] },
      { kind: 'paragraph', content: [{ text: words, href: `https://${words}` }] },
      {
        kind: 'list',
        ordered: false,
        start: 1,
        items: [[{ kind: 'paragraph', content: [{ text: words }] }]],
      },
      { ...figure, alt: words, caption: `图${words}` },
      {
        kind: 'table',
        id: 't',
        caption: words,
        origin: 'form',
        columnWidths: [1, 1, 1, 1, 1],
        headRows: 0,
        rows: [
          [
            cell('corner', 'c0', words, { row: 0, column: 0 }),
            cell('head', 'c1', words, { row: 0, column: 1 }),
            cell('stub', 'c2', words, { row: 0, column: 2 }),
            cell('text', 'c3', words, { row: 0, column: 3 }),
            cell('number', 'c4', words, { row: 0, column: 4 }, { path: words }),
          ],
        ],
      },
    ],
    data: { form: words, edition: words, json: JSON.stringify({ [words]: words }) },
  });
}

test('any text in any place comes back as it is', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, async (words) => {
      const all = elements(await writeHtml(everywhere(words)));
      const meta = (name: string) => {
        const tag = named(all, 'meta').find((one) => attribute(one, 'name') === name);
        return tag && attribute(tag, 'content');
      };
      expect(text(named(all, 'title')[0]!)).toBe(oneLine(words));
      expect(meta('viewport')).toBe('width=device-width, initial-scale=1');
      expect(meta('Description') ?? '').toBe(carried(words));
      const places = [...named(all, 'h1', 'h2', 'p', 'li', 'caption'), ...named(all, 'th', 'td')];
      expect(places).toHaveLength(11);
      for (const place of places) expect(text(place)).toBe(carried(words));
      expect(text(named(all, 'figcaption')[0]!)).toBe(`图${carried(words)}`);
      expect(attribute(named(all, 'img')[0]!, 'alt')).toBe(carried(words));
      expect(attribute(named(all, 'a')[1]!, 'href')).toBe(oneLine(`https://${words}`));
      expect(attribute(named(all, 'span')[0]!, 'data-at')).toBe(carried(words));
      expect(attribute(withId(all, 'c4'), 'data-at')).toBe(carried(words));
      expect(attribute(named(all, 'div')[0]!, 'aria-label')).toBe(carried(words));
    }),
    { numRuns: 150 },
  );
});

test('no text becomes an element', async () => {
  const names = (all: ReturnType<typeof elements>) =>
    all.map((one) => one.tagName).filter((name) => !/^(br|wbr|span|meta|th|td)$/.test(name));
  const plain = names(elements(await writeHtml(everywhere('字'))));
  await fc.assert(
    fc.asyncProperty(anyText, async (words) => {
      expect(names(elements(await writeHtml(everywhere(words))))).toEqual(plain);
    }),
    { numRuns: 150 },
  );
});

test('any data set comes back as it is', async () => {
  const value = fc.oneof(fc.jsonValue({ stringUnit: 'binary' }), anyText);
  await fc.assert(
    fc.asyncProperty(fc.dictionary(anyText, value), async (data) => {
      const json = JSON.stringify(data);
      const all = elements(
        await writeHtml(smallReport({ blocks: [], data: { form: '', edition: '', json } })),
      );
      const script = text(withId(all, 'report-data'));
      expect(JSON.stringify(JSON.parse(script))).toBe(json);
      expect(script).not.toMatch(/[<>&\u2028\u2029\u007f-\u009f]/);
    }),
    { numRuns: 150 },
  );
});
