import { expect, test } from 'vitest';
import type { Table } from '../../../src/report/report.ts';
import { bigReport, heading, longTable, paragraph, report, smallReport } from './fixtures.ts';
import { attributes, documentOf, elements, partsOf, wordsIn } from './parts.ts';

const duplicates = (values: string[]) => values.filter((value, at) => values.indexOf(value) !== at);

test('every style that is used exists, under one id each', async () => {
  const parts = await partsOf(smallReport({ draft: true }));
  const defined = attributes(parts['word/styles.xml']!, 'w:style', 'w:styleId');
  const kinds = ['w:pStyle', 'w:rStyle', 'w:tblStyle', 'w:basedOn', 'w:next'];
  const used = Object.entries(parts)
    .filter(([path]) => /^word\/[^/]+\.xml$/.test(path))
    .flatMap(([, xml]) => kinds.flatMap((kind) => attributes(xml, kind, 'w:val')));
  expect(used).toContain('Heading4');
  expect(used).toContain('Header');
  expect(used.filter((id) => !defined.includes(id))).toEqual([]);
  expect(duplicates(defined)).toEqual([]);
});

test('no id or bookmark name stands twice, and every relationship that is used exists', async () => {
  const parts = await partsOf(smallReport());
  const xml = parts['word/document.xml']!;
  expect(duplicates(attributes(xml, 'w:bookmarkStart', 'w:name'))).toEqual([]);
  const pictures = attributes(xml, 'wp:docPr', 'id');
  expect(pictures).toEqual(['1', '2']);
  const relations = attributes(parts['word/_rels/document.xml.rels']!, 'Relationship', 'Id');
  expect(duplicates(relations)).toEqual([]);
  const used = [...xml.matchAll(/ r:(?:id|embed)="([^"]*)"/g)].map((match) => match[1]!);
  expect(used.filter((id) => !relations.includes(id))).toEqual([]);
  const lists = attributes(xml, 'w:numId', 'w:val');
  const defined = attributes(parts['word/numbering.xml']!, 'w:num', 'w:numId');
  expect(lists.filter((id) => !defined.includes(id))).toEqual([]);
});

test('headings have the styles of their levels, which stand in the navigation pane', async () => {
  const parts = await partsOf(smallReport());
  const levels = ['一、总体情况', '（一）主动公开', '1.平台建设', '（1）网站'];
  const paragraphs = elements(parts['word/document.xml']!, 'w:p');
  const styles = elements(parts['word/styles.xml']!, 'w:style');
  levels.forEach((label, index) => {
    const found = paragraphs.find((xml) => wordsIn(xml) === label)!;
    expect(attributes(found, 'w:pStyle', 'w:val')).toEqual([`Heading${index + 1}`]);
    const style = styles.find((xml) => xml.includes(`w:styleId="Heading${index + 1}"`));
    expect(style).toContain(`<w:outlineLvl w:val="${index}"/>`);
    // In the gallery, where a heading that is added by hand gets its style.
    expect(style).toContain('<w:qFormat/>');
  });
});

test('a long title is broken before the year, a given break is kept', async () => {
  const [title] = elements(await documentOf(report([])), 'w:p');
  expect(wordsIn(title!)).toBe('杭州市余杭区百丈镇\n2023年度政府信息公开工作年度报告');
  const [given] = elements(await documentOf(report([], { title: '甲\n乙' })), 'w:p');
  expect(wordsIn(given!)).toBe('甲\n乙');
  const [short] = elements(await documentOf(report([], { title: '某镇2023年年度报告' })), 'w:p');
  expect(wordsIn(short!)).toBe('某镇2023年年度报告');
});

test('links, strong words and an address that is none', async () => {
  const parts = await partsOf(smallReport());
  const xml = parts['word/document.xml']!;
  const links = elements(xml, 'w:hyperlink').map(wordsIn);
  expect(links).toEqual(['区政府网站', '来信']);
  expect(wordsIn(xml)).toContain('坏地址');
  const targets = attributes(parts['word/_rels/document.xml.rels']!, 'Relationship', 'Target');
  expect(targets).toContain('https://www.example.gov.cn/a?b=1&amp;c=2#d');
  const run = (words: string) => elements(xml, 'w:r').find((each) => wordsIn(each) === words);
  expect(run('重点')).toContain('<w:rStyle w:val="Strong"/>');
  expect(run('来信')).toMatch(/<w:rStyle w:val="Hyperlink"\/>.*<w:b\/>/);
});

test('a list starts at its number, and an empty item keeps its own', async () => {
  const parts = await partsOf(smallReport());
  expect(attributes(parts['word/numbering.xml']!, 'w:start', 'w:val')).toContain('3');
  const items = elements(parts['word/document.xml']!, 'w:p').filter((xml) => /<w:numPr>/.test(xml));
  expect(items.map(wordsIn)).toEqual([
    expect.stringMatching(/^第一项/),
    '第二项',
    '里层',
    '里层二',
    '',
    '圆点',
    '圈',
  ]);
});

test('words in braces stay as they are, even those that name a list', async () => {
  const words = '{ordered 3-1} {\u0080ordered 3-1} {{x}}';
  const xml = await documentOf(
    smallReport({ blocks: [...smallReport().blocks, paragraph(words)] }),
  );
  expect(wordsIn(xml)).toContain('{ordered 3-1} {ordered 3-1} {{x}}');
});

test('characters that XML cannot hold reach no part', async () => {
  const bad = '甲\u0000\u0008\u000b\u001f\u007f\ufffe\uffff乙\ud83d丙\udc00丁<&>"😀';
  const base = bigReport();
  const written = smallReport({
    title: bad,
    draft: true,
    metadata: { ...base.metadata, author: bad, subject: bad, description: bad, keywords: [bad] },
    blocks: [
      heading(1, bad),
      paragraph(bad),
      { kind: 'paragraph', content: [{ text: bad, href: `https://example.com/${bad}` }] },
      {
        kind: 'table',
        id: 't',
        caption: bad,
        origin: 'prose',
        columnWidths: [1],
        headRows: 0,
        rows: [
          [
            {
              id: 'c',
              role: 'stub',
              row: 0,
              column: 0,
              rowSpan: 1,
              colSpan: 1,
              text: bad,
              headers: [],
            },
          ],
        ],
      },
      {
        kind: 'figure',
        image: new Uint8Array(1),
        mediaType: 'image/png',
        width: 1,
        height: 1,
        alt: bad,
        caption: bad,
      },
    ],
  });
  const parts = await partsOf(written);
  const texts = Object.entries(parts).filter(([path]) => /\.(xml|rels)$/.test(path));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
  const illegal = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u;
  expect(texts.filter(([, xml]) => illegal.test(xml)).map(([path]) => path)).toEqual([]);
  expect(wordsIn(parts['word/document.xml']!)).toContain('甲乙丙丁<&>"😀');
});

test('the file says what it is, whose, of when and in which language', async () => {
  const parts = await partsOf(bigReport());
  const core = parts['docProps/core.xml']!;
  expect(core).toContain('<dc:title>杭州市余杭区百丈镇2023年度政府信息公开工作年度报告</dc:title>');
  expect(core).toContain('<dc:creator>杭州市余杭区百丈镇人民政府</dc:creator>');
  expect(core).toContain('<dc:language>zh-CN</dc:language>');
  expect(core.match(/2024-01-22T00:00:00Z/g)).toHaveLength(2);
  expect(parts['word/styles.xml']).toContain('w:eastAsia="zh-CN"');
  expect(parts['word/settings.xml']).toContain(
    '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>',
  );
});

test('every face is named for all four kinds of characters and has a substitute', async () => {
  const parts = await partsOf(smallReport({ draft: true }));
  const faces = new Set<string>();
  for (const fonts of parts['word/styles.xml']!.match(/<w:rFonts[^>]*>/g)!) {
    const names = [...fonts.matchAll(/w:(?:ascii|eastAsia|hAnsi|cs)="([^"]*)"/g)];
    expect(names).toHaveLength(4);
    for (const [, name] of names) faces.add(name!);
  }
  const listed = elements(parts['word/fontTable.xml']!, 'w:font');
  expect(new Set(listed.map((xml) => /w:name="([^"]*)"/.exec(xml)![1]!))).toEqual(faces);
  for (const xml of listed)
    expect(xml).toMatch(/<w:altName w:val="[^"]+"\/>.*<w:charset w:val="86"\/>/);
});

test('page numbers stand outside, odd pages and even pages apart', async () => {
  const parts = await partsOf(bigReport());
  const xml = parts['word/document.xml']!;
  expect(attributes(xml, 'w:footerReference', 'w:type').sort()).toEqual(['default', 'even']);
  expect(parts['word/settings.xml']).toContain('<w:evenAndOddHeaders/>');
  const footers = [parts['word/footer1.xml']!, parts['word/footer2.xml']!];
  expect(footers.map((footer) => attributes(footer, 'w:jc', 'w:val'))).toEqual([
    ['right'],
    ['left'],
  ]);
  for (const footer of footers) expect(wordsIn(footer)).toBe('—  —');
  expect(attributes(footers[0]!, 'w:ind', 'w:right')).toEqual(['280']);
  expect(attributes(footers[1]!, 'w:ind', 'w:left')).toEqual(['280']);
});

test('a draft is marked on every page, a finished report on none', async () => {
  const draft = await partsOf(smallReport({ draft: true }));
  const references = attributes(draft['word/document.xml']!, 'w:headerReference', 'w:type');
  expect(references.sort()).toEqual(['default', 'even']);
  for (const path of ['word/header1.xml', 'word/header2.xml']) {
    expect(wordsIn(draft[path]!)).toBe('草稿');
    expect(draft[path]).toContain('string="草稿"');
  }
  const finished = await partsOf(smallReport());
  expect(Object.keys(finished).filter((path) => /header/.test(path))).toEqual([]);
  expect(Object.values(finished).join('')).not.toContain('草稿');
});

test('an SVG picture comes with a picture for programs that cannot draw it', async () => {
  const parts = await partsOf(smallReport());
  const media = Object.keys(parts).filter((path) => path.startsWith('word/media/'));
  expect(media.map((path) => path.split('.').at(-1)).sort()).toEqual(['png', 'png', 'svg']);
  expect(attributes(parts['word/document.xml']!, 'wp:docPr', 'descr')).toEqual([
    '替代文字',
    '替代文字',
  ]);
});

test('a signature stands below a blank line at the right, each line in the middle of the other', async () => {
  const indents = async (body: string) => {
    const blocks = [paragraph('无。'), { kind: 'signature', body, day: '2024-01-25' } as const];
    const [, text, name, day] = elements(await documentOf(report(blocks)), 'w:p');
    expect([text, name].map((xml) => xml?.includes('<w:keepNext/>'))).toEqual([true, true]);
    expect(wordsIn(day!)).toBe('2024年1月25日');
    return [name, day].map((xml) => Number(attributes(xml!, 'w:ind', 'w:right')[0]) / 315);
  };
  // The day is 6.5 characters wide.
  expect(await indents('甲县民政局办')).toEqual([4.25, 4].map((each) => expect.closeTo(each, 1)));
  expect(await indents('甲'.repeat(16))).toEqual([2, 6.75].map((each) => expect.closeTo(each, 1)));
});

test('a paragraph with a long address is not set flush right', async () => {
  const of = async (words: string) =>
    attributes(elements(await documentOf(report([paragraph(words)])), 'w:p')[1]!, 'w:jc', 'w:val');
  expect(await of('可在网站（http://www.example.gov.cn/gongkai/）查阅。')).toEqual(['left']);
  expect(await of('可在网站 www.gov.cn 查阅。')).toEqual([]);
});

test('a draft marks the numbers that are wrong with a sign and a shade, and says what they mean', async () => {
  const marked = longTable();
  const wrong = marked.rows.at(-1)!.at(-1)!;
  wrong.wrong = true;
  const parts = await partsOf(report([marked], { draft: true }));
  const shaded = elements(parts['word/document.xml']!, 'w:tc').filter((xml) =>
    xml.includes('w:shd'),
  );
  expect(shaded.map(wordsIn)).toEqual([`${wrong.text}※`]);
  expect(wordsIn(parts['word/header1.xml']!)).toBe('草稿　标※的数有误或者没有填');
});

test('a large table begins a page with its heading, or where it comes when it may run on', async () => {
  const breaks = async (table: Table) => {
    const xml = await documentOf(report([paragraph('上文'), heading(1, '三、表'), table]));
    return (
      attributes(xml, 'w:pageBreakBefore', 'w:val').length +
      xml.split('<w:pageBreakBefore/>').length -
      1
    );
  };
  expect(await breaks(longTable())).toBe(1);
  expect(await breaks({ ...longTable(), runsOn: true })).toBe(0);
});
