import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { leftOutWords } from '../../src/read/left-out.ts';
import { readDocument } from '../../src/read/read-document.ts';
import { embeddedText, hashOf } from '../../src/report/data-set.ts';
import { writeHtml } from '../../src/write/html/write-html.ts';
import { writeWord } from '../../src/write/word/write-word.ts';
import { bigReport } from '../write/word/fixtures.ts';
import {
  archive,
  docx,
  p,
  part,
  read,
  refusal,
  relations,
  sketch,
  tbl,
  tc,
  tr,
  xlsx,
} from './office-files.ts';

/** A file as programs before 2007 wrote them, as far as its kind is told by it. */
function compound(...streams: string[]): Uint8Array {
  const names = streams.map((name) => [...name].join('\0')).join('\0\0\0');
  return Uint8Array.from(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(512)}${names}`, (sign) =>
    sign.charCodeAt(0),
  );
}

describe('the kind of a file is told by its bytes', () => {
  test.each([
    ['Word', docx(p('12')), 'word'],
    ['a workbook', xlsx({ 表: '<sheetData><row><c><v>12</v></c></row></sheetData>' }), 'sheet'],
    ['a page', strToU8('<!-- x -->\n<table><tr><td>12</td></tr></table>'), 'html'],
    [
      'XHTML',
      strToU8(
        '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body>12</body></html>',
      ),
      'html',
    ],
    ['text', strToU8('12'), 'text'],
    ['text that begins like a picture', strToU8('BMW 12'), 'text'],
    ['text with a bracket', strToU8('<12>'), 'text'],
    ['values with commas', strToU8('a,b,c\n'.repeat(5)), 'sheet'],
  ])('%s', async (_, bytes, carrier) => {
    expect((await read(bytes)).carrier).toBe(carrier);
  });

  test.each([
    ['an empty file', new Uint8Array(), 'file/empty', '空'],
    ['nothing but blanks', strToU8('\ufeff \n'), 'file/empty', '空'],
    ['an old Word file', compound('WordDocument'), 'document/format', '.doc、.wps'],
    ['an old Excel file', compound('Workbook'), 'document/format', '.xls'],
    ['an encrypted document', compound('EncryptedPackage'), 'document/encrypted', '密码'],
    ['RTF', strToU8('{\\rtf1 x}'), 'document/format', 'RTF'],
    ['a picture', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), 'document/format', '图片'],
    [
      'a picture in SVG',
      strToU8('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      'document/format',
      '图片',
    ],
    [
      'ODT',
      archive({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' }),
      'document/format',
      'ODT',
    ],
    ['OFD', archive({ 'OFD.xml': '<x/>' }), 'document/format', 'OFD'],
    ['a zip archive', archive({ 'a.txt': 'x' }), 'document/format', 'zip'],
    ['RAR', strToU8('Rar!\x1a\x07'), 'document/format', 'rar'],
    ['another XML file', strToU8('<?xml version="1.0"?><x/>'), 'document/format', 'XML'],
    [
      'a sheet in XML',
      strToU8(
        '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
      ),
      'document/format',
      'Excel 2003',
    ],
    ['a broken PDF', strToU8('%PDF-1.7\nx'), 'document/damaged', 'PDF'],
    [
      'bytes of no encoding',
      Uint8Array.of(0x41, 0xff, 0xff, 0x80, 0x0a),
      'document/encoding',
      '编码',
    ],
  ])('%s is refused, in words', async (_, bytes, code, words) => {
    const finding = await refusal(bytes);
    expect(finding.code).toBe(code);
    expect(finding.message.zh).toContain(words);
    expect(finding.help).not.toEqual([]);
  });
});

function sheetOf(cells: number): Uint8Array {
  const rows = Array.from(
    { length: Math.ceil(cells / 100) },
    () => `<row>${'<c><v>1</v></c>'.repeat(100)}</row>`,
  );
  return xlsx({ 表: `<sheetData>${rows.join('')}</sheetData>` });
}

function message(parts: number): Uint8Array {
  const head = 'MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n';
  return strToU8(head + '--x\nContent-Type: text/html\n\n<p>1\n'.repeat(parts));
}

describe('what is dangerous or larger than any report is refused', () => {
  const cells = (count: number): string => '<td>'.repeat(count);
  const deep = (levels: number): string => '<div>'.repeat(levels);
  const nested = (levels: number): string =>
    '<w:sdt><w:sdtContent>'.repeat(levels) + p('12') + '</w:sdtContent></w:sdt>'.repeat(levels);

  test.each([
    ['a file of more than 20 MB', new Uint8Array(20 * 1024 * 1024 + 1), 'file/too-large'],
    ['elements without end', docx('<w:p/>'.repeat(600_000)), 'document/too-much'],
    ['text without end', docx(p('1'.repeat(70 * 1024 * 1024))), 'document/too-much'],
    ['a page of elements without end', strToU8('<p>'.repeat(100_001)), 'document/too-much'],
    ['30,001 cells', sheetOf(30_001), 'document/too-much'],
    ['plain text without end', strToU8('1\n'.repeat(2_500_000)), 'document/too-much'],
    ['20,001 lines', strToU8('1\n'.repeat(20_001)), 'document/too-much'],
    ['20,001 paragraphs', docx(p('1').repeat(20_001)), 'document/too-much'],
    ['a page with a text without end', strToU8(`<p>${'1'.repeat(1_000_001)}`), 'document/too-much'],
    [
      'a cell with a text without end',
      docx(tbl(tr([tc('1'.repeat(1_000_001))]))),
      'document/too-much',
    ],
    [
      'a text that thousands of cells share',
      xlsx(
        { 表: `<sheetData>${'<row><c t="s"><v>0</v></c></row>'.repeat(2_000)}</sheetData>` },
        { strings: `<si><t>${'1'.repeat(1_000)}</t></si>` },
      ),
      'document/too-much',
    ],
    [
      'one sheet under hundreds of names',
      archive({
        ...unzipSync(sheetOf(5_000)),
        'xl/workbook.xml': strFromU8(
          unzipSync(sheetOf(5_000))['xl/workbook.xml'] ?? new Uint8Array(),
        ).replace(/<sheet .*?\/>/, (sheet) => sheet.repeat(500)),
      }),
      'document/too-much',
    ],
    [
      'a format of numbers without end',
      xlsx(
        { 表: '<sheetData><row><c s="0"><v>1</v></c></row></sheetData>' },
        {
          styles: `<numFmts><numFmt numFmtId="164" formatCode="${'[x]'.repeat(100_000)}0"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs>`,
        },
      ),
      'document/damaged',
    ],
    ['one part of 40 MB', docx(`<!--${'1'.repeat(40 * 1024 * 1024)}-->`), 'document/too-much'],
    [
      'an attribute whose name has no end',
      strToU8(`<p ${'a'.repeat(1_000_000)}>12`),
      'document/too-much',
    ],
    ['values without end', strToU8('1,2,3,4,5\n'.repeat(20_001)), 'document/too-much'],
    ['a message of parts without end', message(2000), 'document/too-much'],
    [
      'a message with a head without end',
      strToU8(`MIME-Version: 1.0\nContent-Type: multipart/related;\n${' a=b;\n'.repeat(20_000)}\n`),
      'document/too-much',
    ],
    ['1,001 columns', strToU8(`<table><tr>${cells(1001)}`), 'document/too-much'],
    [
      'a cell behind 2³¹ columns',
      docx(tbl(tr([tc('1')], '<w:gridBefore w:val="2147483647"/>'))),
      'document/too-much',
    ],
    ['a page 100,000 levels deep', strToU8(deep(100_000)), 'document/too-much'],
    ['a Word document 100,000 levels deep', docx(nested(100_000)), 'document/too-much'],
    [
      'an element with 100,000 attributes',
      strToU8(`<p${Array.from({ length: 100_000 }, (_, i) => ` a${i}`).join('')}>`),
      'document/too-much',
    ],
    [
      'a document type',
      docx('', {
        'word/document.xml': `<!DOCTYPE x [<!ENTITY a "12">]>${part('w:document', `<w:body>${p('&a;')}</w:body>`)}`,
      }),
      'document/doctype',
    ],
    [
      'a document type in a list of relations',
      docx(p('1'), {
        'word/_rels/document.xml.rels': `<!DOCTYPE x SYSTEM "file:///etc/passwd">${relations([])}`,
      }),
      'document/doctype',
    ],
    ['an entity', docx(p('&a;')), 'document/damaged'],
    [
      'XML that breaks off',
      docx('', { 'word/document.xml': part('w:document', p('1')).slice(0, -20) }),
      'document/damaged',
    ],
    [
      'a document without a body',
      docx('', { 'word/document.xml': part('w:document', '') }),
      'document/damaged',
    ],
    ['an archive that breaks off', docx(p('12')).slice(0, -30), 'document/damaged'],
  ])('%s', async (_, bytes, code) => {
    expect((await refusal(bytes)).code).toBe(code);
  });

  test('500 levels are read', async () => {
    expect(sketch(await read(docx(nested(400))))).toEqual(['12']);
    expect(sketch(await read(`${deep(500)}12`))).toEqual(['12']);
    const tables = `${tbl(tr([tc('12')]))}`;
    const inner = Array.from({ length: 150 }).reduce<string>(
      (table) => `<w:tbl><w:tr><w:tc>${table}<w:p/></w:tc></w:tr></w:tbl>`,
      tables,
    );
    expect(JSON.stringify(sketch(await read(docx(inner))))).toContain('12');
  });

  /** Each was once worked on for minutes: what is looked at again and again must not grow with it. */
  test.each([
    ['a style sheet without rules', `<style>${'/*'.repeat(2_000_000)}</style><p>12`],
    ['a style sheet that never opens a rule', `<style>${'a '.repeat(500_000)}</style><p>12`],
    ['a heading of hashes', `${'# '.repeat(450_000)}12`],
  ])('%s is read', async (_, text) => {
    expect(sketch(await read(text)).join()).toMatch(/12$/);
  });

  test('a chain of 10,000 styles is read', async () => {
    const chain = Array.from(
      { length: 10_000 },
      (_, at) =>
        `<w:style w:type="paragraph" w:styleId="s${at}"><w:basedOn w:val="s${at + 1}"/></w:style>`,
    );
    const last = '<w:style w:type="paragraph" w:styleId="s10000"><w:rPr><w:b/></w:rPr></w:style>';
    const paragraphs = Array.from({ length: 10_000 }, (_, at) =>
      p('12', `<w:pStyle w:val="s${9_999 - at}"/>`),
    );
    const styles = part('w:styles', chain.join('') + last);
    const lines = sketch(await read(docx(paragraphs.join(''), { styles })));
    expect(new Set(lines)).toEqual(new Set(['{strong: 12}']));
  });

  test('names that lead out of the archive lead nowhere', async () => {
    const bytes = docx(p('12'), {
      'word/_rels/document.xml.rels': relations([
        ['a', 'styles', '../../../../etc/passwd'],
        ['b', 'numbering', 'file:///etc/passwd'],
        ['c', 'header', 'http://127.0.0.1/', 'External'],
      ]),
    });
    expect(sketch(await read(bytes))).toEqual(['12']);
  });
});

describe('our own documents', () => {
  const report = bigReport();
  const texts = report.blocks
    .flatMap((block) => (block.kind === 'table' ? block.rows.flat() : []))
    .map(({ text }) => text.replace(/\s/g, ''));

  test.each([
    ['Word', writeWord],
    ['HTML', writeHtml],
  ])('%s: every cell comes back in its place', async (_, write) => {
    const { blocks } = await read(await write(report));
    const cells = blocks.flatMap((block) => (block.kind === 'table' ? block.cells.flat() : []));
    expect(cells.map((cell) => sketch(cell).join('').replace(/\s/g, ''))).toEqual(texts);
    const spans = report.blocks.flatMap((block) =>
      block.kind === 'table' ? block.rows.flat() : [],
    );
    expect(
      cells.map(({ row, column, rowSpan, colSpan }) => [row - 1, column - 1, rowSpan, colSpan]),
    ).toEqual(spans.map(({ row, column, rowSpan, colSpan }) => [row, column, rowSpan, colSpan]));
  });

  test.each([
    ['word', writeWord],
    ['html', writeHtml],
  ] as const)('%s gives its data set, with its edition and its hash', async (_, write) => {
    const { embedded } = await read(await write(report));
    expect(embedded).toEqual([
      {
        text: embeddedText(report.data),
        edition: report.data.edition,
        sha256: hashOf(embeddedText(report.data)),
      },
    ]);
  });
});

test('every reason for leaving something out has words', () => {
  expect(leftOutWords('merged').zh).toContain('合并');
});

describe('no bytes make it throw', () => {
  const seeds: Uint8Array[] = [
    docx(
      p('甲') +
        tbl(
          tr([tc('1', '<w:vMerge w:val="restart"/>'), tc('2')]),
          tr([tc('', '<w:vMerge/>'), tc('3', '<w:gridSpan w:val="2"/>')]),
        ),
      {
        styles: part(
          'w:styles',
          '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="heading 1"/></w:style>',
        ),
      },
    ),
    xlsx({
      表: '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><f>A1</f><v>2</v></c></row></sheetData><mergeCells><mergeCell ref="A1:A2"/></mergeCells>',
    }),
    strToU8(
      '<html><head><style>.x{display:none}</style></head><body><table><tr><td rowspan="2">甲<td>1<tr><td>2</table><ol><li>一</ol>',
    ),
    strToU8(
      'MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\nPHA+MTwvcD4=\n--x--',
    ),
    strToU8('# 题\n| 甲 | 1 |\n|---|---|\n| 乙 | 2 |\n规章  0  0 0\n'),
    strToU8('a,b,"c"\n1,2,3\n'.repeat(5)),
  ];

  /** Some bytes replaced, some cut out. */
  const mutated = fc
    .tuple(
      fc.constantFrom(...seeds),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 12 }),
      fc.option(fc.tuple(fc.nat(), fc.nat(400))),
    )
    .map(([seed, changes, cut]) => {
      const bytes = Uint8Array.from(seed);
      for (const [at, value] of changes) bytes[at % bytes.length] = value;
      if (!cut) return bytes;
      const from = cut[0] % bytes.length;
      return Uint8Array.from([...bytes.subarray(0, from), ...bytes.subarray(from + cut[1])]);
    });

  test('changed documents', async () => {
    await fc.assert(
      fc.asyncProperty(mutated, async (bytes) => {
        await readDocument(bytes, 'file');
      }),
      { numRuns: 300 },
    );
  });

  test('changed parts of documents', async () => {
    const xml = part(
      'w:document',
      `<w:body>${p('12')}${tbl(tr([tc('1', '<w:gridSpan w:val="2"/><w:vMerge/>')], '<w:gridBefore w:val="1"/>'))}</w:body>`,
    );
    const change = fc.tuple(
      fc.nat(xml.length - 1),
      fc.constantFrom('', '<', '/', '"', '0', '-1', 'w:', '2147483648', 'x', '&'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        const text = changes.reduce(
          (before, [at, piece]) => before.slice(0, at) + piece + before.slice(at + 1),
          xml,
        );
        await readDocument(docx('', { 'word/document.xml': text }), 'file');
      }),
      { numRuns: 300 },
    );
  });

  test('pages and texts of any characters', async () => {
    const pieces = fc.constantFrom(
      '<table>',
      '<tr>',
      '<td rowspan=0>',
      '<td colspan=99>',
      '</table>',
      '<p>',
      '<br>',
      '<li>',
      '<ol start=x>',
      '<style>',
      '{',
      '}',
      '@',
      'display:none',
      '|',
      '---',
      '\t',
      '  ',
      '1',
      '，',
      ',',
      '"',
      '\n',
      '\u0000',
      '\ud800',
      '<!--',
      '-->',
      '<svg>',
      '<template>',
      '&nbsp;',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 40 }), fc.boolean(), async (text, isPage) => {
        await readDocument(strToU8(`${isPage ? '<html>' : ''}${text.join('')}`), 'file');
      }),
      { numRuns: 300 },
    );
  });

  test('any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        await readDocument(bytes, 'file');
      }),
      { numRuns: 200 },
    );
  });
});
