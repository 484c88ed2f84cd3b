import { describe, expect, test } from 'vitest';
import { leftOut, read, sketch } from '../office-files.ts';

function page(body: string, head = ''): string {
  return `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`;
}

describe('text', () => {
  test.each([
    [
      'blanks as a browser shows them',
      '<p>  甲 \n <b> 乙</b>  丙<br> 丁 </p>',
      ['甲 {strong: 乙} 丙\n丁'],
    ],
    ['numbers in split spans', '<p><span>1</span><span lang="EN-US">2</span></p>', ['12']],
    [
      'raised and struck marks',
      '<p>54408<sup>①</sup><s>3</s></p>',
      ['54408{superscript: ①}{struck: 3}'],
    ],
    [
      'marks of notes that Word wrote',
      '<p>12<span class=MsoFootnoteReference>[1]</span></p>',
      ['12{superscript: [1]}'],
    ],
    [
      'formatting by style',
      '<p><span style="font-weight:700">甲</span><span style="vertical-align:super">1</span></p>',
      ['{strong: 甲}{superscript: 1}'],
    ],
    [
      'words that are shown in the other order',
      '<p>甲<bdo dir=RTL>21</bdo></p><p style="direction:rtl;unicode-bidi:bidi-override">43</p>',
      ['甲\u202e21\u202c', '\u202e43\u202c'],
    ],
    ['headings and text without a paragraph', '前<h2>标题</h2>后', ['前', 'h2 标题', '后']],
    [
      'lists',
      '<ol start="3"><li>甲</li><li><p>乙</p></li></ol><ul><li>丙</li></ul>',
      ['[3.] 甲', '[4.] 乙', '[•] 丙'],
    ],
    [
      'the parts of a page',
      '<nav>首页</nav><header><h1>题</h1></header><main>文</main><footer>版权</footer>',
      ['(navigation) 首页', 'h1 (header) 题', '文', '(footer) 版权'],
    ],
    ['preformatted text', '<pre>一\n  二</pre>', ['一\n二']],
    ['a horizontal line', '<p>一</p><hr><p>二</p>', ['一', '--- rule', '二']],
    ['a link', '<p><a href="https://example.com/">网站</a></p>', ['{https://example.com/: 网站}']],
  ])('%s', async (_, body, expected) => {
    expect(sketch(await read(page(body)))).toEqual(expected);
  });

  test.each([
    [
      'scripts',
      '<script>document.write("<table><tr><td>99</td></tr></table>")</script>',
      'script: document.write("<table><tr><td>99</td></tr></table>")',
    ],
    ['form controls', '<select><option>99</option></select>', 'control: 99'],
    ['the attribute hidden', '<p hidden>99</p>', 'hidden: 99'],
    ['a style that hides', '<div style="DISPLAY : none"><p>99</p></div>', 'hidden: 99'],
    [
      'a style that puts it out of sight',
      '<p style="position:absolute;left:-9999px">99</p>',
      'hidden: 99',
    ],
    ['a style that makes it clear', '<p style="opacity:0">99</p>', 'hidden: 99'],
    ['Word’s own hiding', '<span style="mso-hide:all">99</span>', 'hidden: 99'],
    [
      'a class that a sheet hides',
      '<style>.x,#y{display:none} p .z{display:none}</style><b class="a x">99</b>',
      'hidden: 99',
    ],
    ['deleted text', '<del>99</del>', 'deleted: 99'],
  ])('leaves out %s, and tells it', async (_, body, expected) => {
    const document = await read(page(`<p>1</p>${body}`));
    expect(sketch(document)).toEqual(['1']);
    expect(leftOut(document)).toContain(expected);
  });

  test('what only paper hides is seen', async () => {
    const styles = '<style>@media print{.x{display:none}} .y .x{display:none}</style>';
    expect(sketch(await read(page('<p class="x">1</p>', styles)))).toEqual(['1']);
  });

  test('the title, the meta tags, and our own data set', async () => {
    const document = await read(
      page(
        '<p>文</p><svg><title>图</title></svg><script type="application/json" id="report-data">{"year":2023}</script>',
        '<title>年度\n报告</title><meta name="ContentSource" content="某某局"><meta charset="utf-8">',
      ),
    );
    expect(document.metadata).toEqual([
      { name: 'title', content: '年度 报告' },
      { name: 'contentsource', content: '某某局' },
    ]);
    expect(document.embedded).toEqual([{ text: '{"year":2023}' }]);
  });

  test('places are ranges of the text', async () => {
    const { blocks, text } = await read(page('<p>甲乙</p><table><tr><td>12</td></tr></table>'));
    const ranges = blocks.map((block) => ('place' in block ? block.place.range : undefined));
    expect(ranges.map((range) => range && text?.slice(range.start, range.end))).toEqual([
      '甲乙',
      '<table><tr><td>12</td></tr></table>',
    ]);
    expect(blocks[1]).toMatchObject({
      cells: [
        [
          {
            place: {
              range: { start: text?.indexOf('<td>') },
              cell: { table: 1, row: 1, column: 1 },
            },
          },
        ],
      ],
    });
  });
});

describe('tables', () => {
  test.each([
    [
      'spans',
      '<tr><td colspan="2" rowspan="2">甲</td><td>1</td></tr><tr><td>2</td></tr>',
      ['甲 2×2 | 1', '2'],
    ],
    [
      'heads',
      '<thead><tr><td>甲</td></tr></thead><tbody><tr><th>乙</th><td>1</td></tr></tbody>',
      ['甲 head', '乙 head | 1'],
    ],
    [
      'a span to the end of its group',
      '<tbody><tr><td rowspan="0">甲</td><td>1</td></tr><tr><td>2</td></tr></tbody><tbody><tr><td>3</td></tr></tbody>',
      ['甲 2×1 | 1', '2', '3'],
    ],
    [
      'spans that nobody can mean',
      '<tr><td rowspan="2147483648" colspan="2147483648">甲</td></tr>',
      ['甲 1×100'],
    ],
    ['a span that is no number', '<tr><td colspan="x" rowspan="-1">甲</td></tr>', ['甲']],
    [
      'hidden rows and cells',
      '<tr hidden><td>9</td></tr><tr><td style="display:none">8</td><td>1</td></tr>',
      ['1'],
    ],
    [
      'paragraphs and breaks in a cell',
      '<tr><td><p>商业</p><p>企业</p></td><td>本年新<br>制作</td></tr>',
      ['商业⏎企业 | 本年新⏎制作'],
    ],
    ['blanks of Word', '<tr><td><p><span><o:p>&nbsp;</o:p></span></p></td></tr>', ['']],
    ['a table in a cell', '<tr><td>甲<table><tr><td>1</td></tr></table></td></tr>', ['甲⏎‹1›']],
  ])('%s', async (_, rows, expected) => {
    expect(sketch(await read(page(`<table>${rows}</table>`)))).toEqual(expected);
  });

  test('a cell that is struck out says so, one that is aligned is not raised', async () => {
    const { blocks } = await read(
      page(
        '<table><tr><td style="text-decoration:line-through">1</td><td style="vertical-align:super">2</td></tr></table>',
      ),
    );
    const [cells] = blocks[0]?.kind === 'table' ? blocks[0].cells : [];
    expect(cells?.map((cell) => sketch(cell))).toEqual([['{struck: 1}'], ['2']]);
  });

  test('cells under a merged one move to the right', async () => {
    const { blocks } = await read(
      page('<table><tr><td rowspan="2">甲</td><td>1</td></tr><tr><td>2</td></tr></table>'),
    );
    expect(blocks[0]).toMatchObject({
      rows: 2,
      columns: 2,
      cells: [[{}, {}], [{ row: 2, column: 2 }]],
    });
  });

  test('a page that broke off in a table says so, one without end tags does not', async () => {
    const rows = '<table><tr><td>甲</td><td>1';
    expect((await read(`<html><body>${rows}`)).blocks[0]).toMatchObject({ cutOff: true });
    expect((await read(page(rows))).blocks[0]).not.toHaveProperty('cutOff');
  });
});

describe('encodings', () => {
  const encoded = (label: 'gbk' | 'utf-16le' | 'utf-16be' | 'utf-8', text: string): Uint8Array => {
    if (label === 'gbk') return gbk(text);
    const bytes = Buffer.from(text, label === 'utf-8' ? 'utf8' : 'utf16le');
    return Uint8Array.from(label === 'utf-16be' ? bytes.swap16() : bytes);
  };
  const body = '<p>政府信息公开工作年度报告</p>';

  test.each([
    ['declared', 'gbk', '<meta charset="gb2312">'],
    [
      'declared in the old way',
      'gbk',
      '<meta http-equiv="Content-Type" content="text/html; charset=GBK">',
    ],
    ['declared as something else', 'gbk', '<meta charset="utf-8">'],
    ['declared as GBK and UTF-8 in truth', 'utf-8', '<meta charset="gbk">'],
    ['not declared', 'gbk', ''],
    ['UTF-16 with a mark', 'utf-16le', '\ufeff'],
    ['UTF-16 the other way round', 'utf-16be', '\ufeff'],
    ['UTF-16 without a mark', 'utf-16le', ''],
  ] as const)('%s', async (_, encoding, head) => {
    const lead = head === '\ufeff' ? head : '';
    const source = `${lead}${page(body, lead ? '' : head)}`;
    expect(sketch(await read(encoded(encoding, source)))).toEqual(['政府信息公开工作年度报告']);
  });
});

test.each([
  ['UTF-8', new TextEncoder().encode('政府信息公开工作年度报告'.repeat(20)), [0xe6, 0x94]],
  ['GBK', gbk('政府信息公开工作年度报告'.repeat(20)), [0xd5]],
])('a character that was cut in half is lost, and nothing else, in %s', async (_, bytes, half) => {
  const tag = (text: string): Uint8Array => new TextEncoder().encode(text);
  const page = [...tag('<p>'), ...bytes, ...half, ...tag('</p><p>12</p>'), ...tag('<p>'), ...bytes];
  const lines = sketch(await read(Uint8Array.from(page)));
  expect(lines.map((line) => line.slice(-6))).toEqual(['作年度报告\ufffd', '12', '工作年度报告']);
});

/** GBK by asking the decoder, since there is no encoder. */
function gbk(text: string): Uint8Array {
  const decoder = new TextDecoder('gbk');
  const codes = new Map<string, [number, number]>();
  for (let lead = 0xb0; lead <= 0xf7; lead++) {
    for (let trail = 0xa1; trail <= 0xfe; trail++) {
      codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
  }
  return Uint8Array.from([...text].flatMap((sign) => codes.get(sign) ?? [sign.charCodeAt(0)]));
}
