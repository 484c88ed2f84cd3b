import { describe, expect, test } from 'vitest';
import {
  archive,
  docx,
  leftOut,
  p,
  part,
  r,
  read,
  relations,
  sketch,
  tbl,
  tc,
  tr,
} from '../office-files.ts';

describe('text', () => {
  test.each([
    ['a number split over runs is one', p(r('1') + r('2')), '12'],
    [
      'bold and raised words',
      p(r('件', '<w:b/>') + r('2', '<w:vertAlign w:val="superscript"/>')),
      '{strong: 件}{superscript: 2}',
    ],
    ['a switch that is off', p(r('件', '<w:b w:val="0"/>')), '件'],
    ['struck words', p(r('12', '<w:strike/>') + r('13')), '{struck: 12}13'],
    ['an insertion', p(`<w:ins>${r('12')}</w:ins>`), '12'],
    [
      'a field by its result',
      p(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>=SUM(LEFT)</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' +
          r('16') +
          '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
      ),
      '16',
    ],
    [
      'text typed into the code of a field',
      p(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' +
          r('99') +
          '<w:r><w:fldChar w:fldCharType="end"/></w:r>' +
          r('16'),
      ),
      '16',
    ],
    ['a simple field', p(`<w:fldSimple w:instr="PAGE">${r('3')}</w:fldSimple>`), '3'],
    [
      'a content control',
      p(`<w:sdt><w:sdtPr/><w:sdtContent>${r('3')}</w:sdtContent></w:sdt>`),
      '3',
    ],
    ['a smart tag', p(`<w:smartTag>${r('3')}</w:smartTag>`), '3'],
    [
      'the base of a ruby',
      p(
        '<w:r><w:ruby><w:rt><w:r><w:t>yi</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>一</w:t></w:r></w:rubyBase></w:ruby></w:r>',
      ),
      '一',
    ],
    [
      'a tab, a break and a hyphen',
      p(
        '<w:r><w:t>1</w:t><w:tab/><w:t>2</w:t><w:br/><w:t>3</w:t><w:noBreakHyphen/><w:t>4</w:t></w:r>',
      ),
      '1\t2\n3-4',
    ],
    [
      'a digit of a symbol font is no digit',
      p('<w:r><w:sym w:font="Wingdings" w:char="0031"/></w:r>'),
      '\uf031',
    ],
    ['full-width digits as they are', p('１２'), '１２'],
    ['blanks at the ends only where they are kept', p('<w:r><w:t> 12 </w:t></w:r>'), '12'],
    [
      'one of two alternatives',
      p(
        `<mc:AlternateContent><mc:Choice Requires="w14">${r('5')}</mc:Choice><mc:Fallback>${r('5')}</mc:Fallback></mc:AlternateContent>`,
      ),
      '5',
    ],
  ])('%s', async (_, body, expected) => {
    expect(sketch(await read(docx(body)))).toEqual([expected]);
  });

  test('what was deleted, moved away or hidden is left out and told', async () => {
    const document = await read(
      docx(
        p(`<w:del><w:r><w:delText>5</w:delText></w:r></w:del>${r('6')}`) +
          p(`<w:moveFrom>${r('旧')}</w:moveFrom><w:moveTo>${r('新')}</w:moveTo>`) +
          p(r('7') + r('8', '<w:vanish/>')),
      ),
    );
    expect(sketch(document)).toEqual(['6', '新', '7']);
    expect(leftOut(document)).toEqual(['deleted: 5', 'deleted: 旧', 'inserted: 新', 'hidden: 8']);
  });

  test('a paragraph whose mark was deleted goes on in the next', async () => {
    const body = p(r('收到申请'), '<w:rPr><w:del/></w:rPr>') + p(r('12件'));
    expect(sketch(await read(docx(body)))).toEqual(['收到申请12件']);
  });

  test('a text box is told once, whichever program wrote it', async () => {
    const box = `<w:drawing><wps:txbx><w:txbxContent>${p('框')}</w:txbxContent></wps:txbx></w:drawing>`;
    const old = `<w:pict><v:textbox><w:txbxContent>${p('框')}</w:txbxContent></v:textbox></w:pict>`;
    const both = `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${box}</mc:Choice><mc:Fallback>${old}</mc:Fallback></mc:AlternateContent></w:r>`;
    const document = await read(docx(p(both + r('正文'))));
    expect(sketch(document)).toEqual(['正文']);
    expect(leftOut(document)).toEqual(['text-box: 框']);
  });

  test('a footnote stands apart from the number that it explains', async () => {
    const document = await read(
      docx(p(`${r('12')}<w:r><w:footnoteReference w:id="2"/></w:r>`), {
        footnotes: part(
          'w:footnotes',
          `<w:footnote w:type="separator" w:id="0">${p('—')}</w:footnote><w:footnote w:id="2">${p('其中修订3件')}</w:footnote>`,
        ),
      }),
    );
    expect(sketch(document)).toEqual(['12<footnote-2>']);
    expect(document.notes.map(({ id, blocks }) => [id, sketch({ blocks })])).toEqual([
      ['footnote-2', ['其中修订3件']],
    ]);
  });

  test('running heads, feet and comments are left out and told', async () => {
    const document = await read(
      docx(p('正文'), {
        header: part('w:hdr', p('某某局')),
        footer: part('w:ftr', p('— 1 —')),
        comments: part('w:comments', `<w:comment w:id="0">${p('请核对')}</w:comment>`),
      }),
    );
    expect(leftOut(document)).toEqual(['header: 某某局', 'footer: — 1 —', 'comment: 请核对']);
  });
});

describe('headings and lists', () => {
  const styles = part(
    'w:styles',
    `<w:style w:type="paragraph" w:styleId="a1"><w:name w:val="heading 1"/></w:style>
     <w:style w:type="paragraph" w:styleId="a2"><w:name w:val="我的标题"/><w:basedOn w:val="a1"/><w:rPr><w:b/></w:rPr></w:style>
     <w:style w:type="paragraph" w:styleId="a3"><w:name w:val="条"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
     <w:style w:type="paragraph" w:styleId="t1"><w:name w:val="toc 1"/></w:style>
     <w:style w:type="paragraph" w:styleId="x"><w:name w:val="x"/><w:basedOn w:val="y"/></w:style>
     <w:style w:type="paragraph" w:styleId="y"><w:name w:val="y"/><w:basedOn w:val="x"/></w:style>`,
  );

  test('a heading by the style it is based on, by its outline level, or by its own', async () => {
    const body =
      p(r('一'), '<w:pStyle w:val="a2"/>') +
      p(r('二'), '<w:pStyle w:val="a3"/>') +
      p(r('三'), '<w:outlineLvl w:val="1"/>') +
      p(r('目录一'), '<w:pStyle w:val="t1"/>') +
      p(r('四'), '<w:pStyle w:val="x"/>');
    expect(sketch(await read(docx(body, { styles })))).toEqual([
      'h1 {strong: 一}',
      'h3 二',
      'h2 三',
      '(contents) 目录一',
      '四',
    ]);
  });

  test('items are numbered as they are printed', async () => {
    const level = (index: number, format: string, text: string): string =>
      `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const numbering = part(
      'w:numbering',
      `<w:abstractNum w:abstractNumId="5">${level(0, 'chineseCountingThousand', '（%1）')}${level(1, 'decimal', '%2.')}${level(2, 'decimal', '%1.%3')}</w:abstractNum>
       <w:abstractNum w:abstractNumId="6">${level(0, 'bullet', '\uf0b7')}</w:abstractNum>
       <w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num>
       <w:num w:numId="2"><w:abstractNumId w:val="5"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
       <w:num w:numId="3"><w:abstractNumId w:val="6"/></w:num>`,
    );
    const item = (list: number, depth: number): string =>
      p(r('项'), `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`);
    const body =
      item(1, 0) +
      item(1, 1) +
      item(1, 1) +
      item(1, 0) +
      item(1, 1) +
      item(2, 0) +
      item(3, 0) +
      item(0, 0) +
      item(1, 77);
    expect(sketch(await read(docx(body, { numbering })))).toEqual([
      '[（一）] 项',
      '[1.] 项',
      '[2.] 项',
      '[（二）] 项',
      '[1.] 项',
      '[（一）] 项',
      '[•] 项',
      '项',
      '项',
    ]);
  });
});

describe('tables', () => {
  test.each([
    [
      'spans by grid columns',
      tbl(tr([tc('甲', '<w:gridSpan w:val="2"/>'), tc('1')])),
      ['甲 1×2 | 1'],
    ],
    [
      'merged downwards; what is left below is told',
      tbl(
        tr([tc('甲', '<w:vMerge w:val="restart"/>'), tc('1')]),
        tr([tc('旧', '<w:vMerge/>'), tc('2')]),
      ),
      ['甲 2×1 | 1', '2'],
    ],
    [
      'merged downwards twice in one column',
      tbl(
        ...['restart', 'continue', 'restart', 'continue'].map((value, i) =>
          tr([tc(i % 2 ? '' : `甲${i}`, `<w:vMerge w:val="${value}"/>`), tc(`${i}`)]),
        ),
      ),
      ['甲0 2×1 | 0', '1', '甲2 2×1 | 2', '3'],
    ],
    [
      'merged in the old way',
      tbl(tr([tc('甲', '<w:hMerge w:val="restart"/>'), tc('', '<w:hMerge/>'), tc('1')])),
      ['甲 1×2 | 1'],
    ],
    [
      'the lower part of a table that was cut in two',
      tbl(tr([tc('甲', '<w:vMerge/>'), tc('1')])),
      ['甲 continued | 1'],
    ],
    ['rows that start later', tbl(tr([tc('1')], '<w:gridBefore w:val="2"/>')), ['1']],
    ['repeated heads', tbl(tr([tc('甲')], '<w:tblHeader/>'), tr([tc('1')])), ['甲 head', '1']],
    [
      'deleted rows and cells',
      tbl(tr([tc('1')], '<w:del/>'), tr([tc('2', '<w:cellDel/>'), tc('3')])),
      ['3'],
    ],
    [
      'rows in a content control',
      tbl(`<w:sdt><w:sdtContent>${tr([tc('1')])}</w:sdtContent></w:sdt>`),
      ['1'],
    ],
    [
      'a table in a cell',
      tbl(tr([tc(`${p('甲')}${tbl(tr([tc('1'), tc('2')]))}`)])),
      ['甲⏎‹1 | 2›'],
    ],
    [
      'a span of two thousand million columns',
      tbl(tr([tc('甲', '<w:gridSpan w:val="2147483647"/>')])),
      ['甲 1×100'],
    ],
  ])('%s', async (_, body, expected) => {
    expect(sketch(await read(docx(body)))).toEqual(expected);
  });

  test('text below a merged cell is told', async () => {
    const body = tbl(tr([tc('甲', '<w:vMerge w:val="restart"/>')]), tr([tc('旧', '<w:vMerge/>')]));
    expect(leftOut(await read(docx(body)))).toEqual(['merged: 旧']);
  });

  test('cells know their table, row and column, paragraphs of the body their number', async () => {
    const body =
      p('一') +
      tbl(tr([tc('1')]), tr([tc('2'), tc(`${p('3')}${tbl(tr([tc('4')]))}`)])) +
      p('二') +
      tbl(tr([tc('5')]));
    const [first, table, second, last] = (await read(docx(body))).blocks;
    expect([first, second].map((block) => block && 'place' in block && block.place)).toEqual([
      { paragraph: 1 },
      { paragraph: 2 },
    ]);
    expect(table).toMatchObject({ number: 1, rows: 2, columns: 2 });
    expect(table?.kind === 'table' && table.cells[1]?.[1]).toMatchObject({
      place: { cell: { table: 1, row: 2, column: 2 } },
      blocks: [{}, { number: 2, place: { cell: { table: 2, row: 1, column: 1 } } }],
    });
    expect(last).toMatchObject({ number: 3 });
  });
});

describe('packages', () => {
  test('strict files, and parts of any name', async () => {
    const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
    const bytes = archive({
      '_rels/.rels': relations([['a', 'officeDocument', '/inhalt/eins.xml']]).replace(
        /http:[^"]*officeDocument"/,
        'http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"',
      ),
      'inhalt/eins.xml': part('w:document', `<w:body>${p('12')}</w:body>`, strict),
    });
    expect(sketch(await read(bytes))).toEqual(['12']);
  });

  test('a prefix other than the usual one', async () => {
    const document = part('w:document', `<w:body>${p('12')}</w:body>`)
      .replaceAll('w:', 'ns0:')
      .replace('xmlns:w=', 'xmlns:ns0=');
    expect(sketch(await read(docx('', { 'word/document.xml': document })))).toEqual(['12']);
  });

  test('one XML file, as a package or as Word 2003 wrote it', async () => {
    const flat = `<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"><pkg:part pkg:name="/_rels/.rels"><pkg:xmlData>${relations([['a', 'officeDocument', 'word/document.xml']])}</pkg:xmlData></pkg:part><pkg:part pkg:name="/word/document.xml"><pkg:xmlData>${part('w:document', `<w:body>${p('12')}</w:body>`).replace(/^<\?.*?\?>/, '')}</pkg:xmlData></pkg:part></pkg:package>`;
    expect(sketch(await read(flat))).toEqual(['12']);
    const old = `<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint"><w:body><wx:sect>${tbl(tr([tc('甲', '<w:vmerge w:val="restart"/>'), tc('1')]), tr([tc('', '<w:vmerge/>'), tc('2')]))}</wx:sect></w:body></w:wordDocument>`;
    expect(sketch(await read(old))).toEqual(['甲 2×1 | 1', '2']);
  });

  test('properties, pictures, links and our own data set', async () => {
    const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]);
    const bytes = docx(
      p(
        `<w:r><w:drawing><wp:docPr descr="图"/><a:blip r:embed="p"/></w:drawing></w:r><w:hyperlink r:id="h">${r('网站')}</w:hyperlink>`,
      ),
      {
        'word/media/one.bin': png,
        'customXml/item1.xml': '<report-data xmlns="urn:x">{"year": 2023}</report-data>',
        'word/_rels/document.xml.rels': relations([
          ['p', 'image', 'media/one.bin'],
          ['h', 'hyperlink', 'https://example.com/', 'External'],
          ['c', 'customXml', '../customXml/item1.xml'],
        ]),
        'docProps/core.xml':
          '<cp:coreProperties xmlns:cp="urn:cp" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>年度报告</dc:title><dc:creator>某某局</dc:creator></cp:coreProperties>',
        '_rels/.rels': relations([
          ['rId1', 'officeDocument', 'word/document.xml'],
          ['rId2', 'metadata/core-properties', 'docProps/core.xml'],
        ]),
      },
    );
    const document = await read(bytes);
    expect(sketch(document)).toEqual(['<image/png>{https://example.com/: 网站}']);
    expect(document.metadata).toEqual([
      { name: 'title', content: '年度报告' },
      { name: 'author', content: '某某局' },
    ]);
    expect(document.embedded).toEqual([{ text: '{"year": 2023}' }]);
  });
});
