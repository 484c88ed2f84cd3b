import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { cellAddress } from '../../../src/diagnostic/place.ts';
import { pictures } from '../../fixtures/pictures.ts';
import { archive, leftOut, read, refusal, relations, sketch, xlsx } from '../office-files.ts';

function rows(...content: string[]): string {
  return `<sheetData>${content.map((cells, index) => `<row r="${index + 1}">${cells}</row>`).join('')}</sheetData>`;
}

test('shared, inline and formula texts, numbers, blanks, truth values and errors', async () => {
  const sheet = rows(
    '<c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><r><t>内</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r></is></c>',
    '<c r="A2"><v>12</v></c><c r="B2" t="str"><f>A1</f><v>文</v></c><c r="C2" t="e"><v>#REF!</v></c><c r="D2" t="b"><v>1</v></c>',
    '<c r="A3"><f>SUM(A2)</f><v>12</v></c><c r="B3"><f>SUM(A2)</f></c>',
  );
  const strings = '<si><t>规章</t><rPh><t>guizhang</t></rPh></si>';
  expect(sketch(await read(xlsx({ 表: sheet }, { strings })))).toEqual([
    '规章 |  | 内1 | ',
    '12 | 文 cached | #REF! | TRUE',
    '12 cached |  missing |  | ',
  ]);
});

test('what a part of a text looks like: struck out, raised', async () => {
  const part = (look: string, text: string) => `<r><rPr>${look}</rPr><t>${text}</t></r>`;
  const text = `${part('<strike/>', '12')}${part('', '13')}${part('<vertAlign val="superscript"/>', '①')}`;
  const document = await read(xlsx({ 表: rows(`<c r="A1" t="inlineStr"><is>${text}</is></c>`) }));
  expect(document.blocks).toMatchObject([
    {
      cells: [
        [
          {
            blocks: [
              {
                runs: [
                  { text: '12', struck: true },
                  { text: '13' },
                  { text: '①', superscript: true },
                ],
              },
            ],
          },
        ],
      ],
    },
  ]);
});

test('without addresses, rows and cells stand one after the other, blank ones included', async () => {
  const sheet =
    '<sheetData><row><c/><c><v>1</v></c></row><row r="4"><c s="2"/><c/><c><v>2</v></c></row><row><c><v>3</v></c><c/></row></sheetData>';
  const document = await read(xlsx({ 表: sheet }));
  expect(sketch(document)).toEqual([' | 1 | ', ' |  | 2', '3 |  | ']);
  expect(document.blocks).toMatchObject([
    {
      cells: [
        [{ row: 1 }, {}, {}],
        [{ row: 4 }, {}, {}],
        [{ row: 5 }, {}, {}],
      ],
    },
  ]);
});

test('a row in which only some cells have an address is refused', async () => {
  const sheet = rows('<c r="A1"><v>1</v></c><c r="B1"/><c><v>2</v></c>');
  expect(await refusal(xlsx({ 表: sheet }))).toMatchObject({ code: 'document/damaged' });
});

test('merged cells, and what stands below them', async () => {
  const sheet = `${rows('<c r="A1"><v>1</v></c><c r="B1"><v>9</v></c><c r="C1"><v>2</v></c>', '<c r="C2"><v>3</v></c>')}<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="E1:XFD1048576"/></mergeCells>`;
  const document = await read(xlsx({ 表: sheet }));
  expect(sketch(document)).toEqual(['1 2×2 | 2', '3']);
  expect(leftOut(document)).toEqual(['merged: 9']);
});

test('hidden rows, columns and sheets are left out and told', async () => {
  const sheet =
    '<cols><col min="2" max="2" hidden="1"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>9</v></c></row><row r="2" hidden="1"><c r="A2"><v>8</v></c></row></sheetData>';
  const document = await read(xlsx({ 表: sheet }));
  expect(sketch(document)).toEqual(['1']);
  expect(leftOut(document)).toEqual(['hidden: 9', 'hidden: 8']);
  const hidden = await read(xlsx({ 藏: sheet }, { attributes: ' state="veryHidden"' }));
  expect([sketch(hidden), leftOut(hidden)]).toEqual([[], ['hidden: 藏']]);
});

test('numbers as they are shown, with what is stored where that is another', async () => {
  const styles =
    '<numFmts><numFmt numFmtId="164" formatCode="0&quot;件&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="1"/><xf numFmtId="3"/><xf numFmtId="164"/><xf numFmtId="14"/></cellXfs>';
  const sheet = rows(
    '<c r="A1"><v>9116.3600000000006</v></c><c r="B1" s="1"><v>12.6</v></c><c r="C1" s="2"><v>13612</v></c><c r="D1" s="3"><v>5</v></c><c r="E1" s="4"><v>45306</v></c>',
  );
  expect(sketch(await read(xlsx({ 表: sheet }, { styles })))).toEqual([
    '9116.36 | 13 =12.6 | 13,612 =13612 | 5件 =5 | 2024-01-15 =45306',
  ]);
});

test('each sheet is a table with its name, and cells have addresses', async () => {
  const { blocks } = await read(xlsx({ 表二: rows('<c><v>1</v></c><c><v>2</v></c>'), 表三: '' }));
  expect(blocks).toMatchObject([
    {
      name: '表二',
      number: 1,
      cells: [[{}, { place: { cell: { sheet: '表二', row: 1, column: 2 } } }]],
    },
    { name: '表三', number: 2, rows: 0, columns: 0 },
  ]);
  expect([1, 26, 27, 702, 703].map((column) => cellAddress({ row: 8, column }))).toEqual([
    'A8',
    'Z8',
    'AA8',
    'ZZ8',
    'AAA8',
  ]);
});

test('two cells with one address are refused', async () => {
  const sheet = rows('<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>');
  expect(await refusal(xlsx({ 表: sheet }))).toMatchObject({ code: 'document/damaged' });
});

test('pictures lie over the cells: they are told', async () => {
  const document = await read(
    archive({
      ...unzipSync(xlsx({ 表: rows('<c r="A1"><v>12</v></c>') })),
      'xl/worksheets/_rels/sheet1.xml.rels': relations([['a', 'drawing', '../drawings/one.xml']]),
      'xl/drawings/one.xml': '<drawing/>',
      'xl/drawings/_rels/one.xml.rels': relations([['b', 'image', '../media/one.png']]),
      'xl/media/one.png': pictures.png,
    }),
  );
  expect(document.leftOut).toEqual([{ reason: 'picture', text: 'xl/media/one.png' }]);
});
