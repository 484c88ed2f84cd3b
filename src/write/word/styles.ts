/**
 * The styles of an official document (GB/T 9704-2012, 7.3): the part `word/styles.xml`.
 *
 * Paragraphs and cells refer to these by id and carry hardly any formatting of their own, so that
 * an office can restyle the whole document in Word by changing a style.
 */

import { fonts, runFonts } from './fonts.ts';
import {
  bodySpacing,
  cellPadding,
  cellPitch,
  firstLine,
  linePitch,
  noteIndent,
  notePitch,
  titlePitch,
  typeSize,
} from './page.ts';
import { style } from './style-ids.ts';
import { w } from './xml-text.ts';

const halfPoints = (twips: number) => `${w('sz', twips / 10)}${w('szCs', twips / 10)}`;
const exact = (pitch: number, before = 0, after = 0) =>
  `<w:spacing w:before="${before}" w:after="${after}" w:line="${pitch}" w:lineRule="exact"/>`;
const twoCharacters = `<w:ind w:firstLineChars="200" w:firstLine="${firstLine}"/>`;
/** The title, table cells and pictures keep their own pitch instead of the page's grid of lines. */
const offGrid = w('snapToGrid', 0);

interface StyleEntry {
  type?: 'paragraph' | 'character';
  id: string;
  /** Built-in styles have fixed English names, by which Word translates them. */
  name: string;
  basedOn?: string;
  next?: string;
  paragraph?: string;
  run?: string;
}

function styleXml({ type = 'paragraph', id, name, basedOn, next, paragraph, run }: StyleEntry) {
  return [
    `<w:style w:type="${type}" w:styleId="${id}">${w('name', name)}`,
    w('basedOn', basedOn ?? (type === 'paragraph' ? 'Normal' : 'DefaultParagraphFont')),
    next ? w('next', next) : '',
    '<w:qFormat/>',
    paragraph ? `<w:pPr>${paragraph}</w:pPr>` : '',
    run ? `<w:rPr>${run}</w:rPr>` : '',
    '</w:style>',
  ].join('');
}

/** 7.3.3: 黑体, 楷体, 仿宋, 仿宋 for the four levels, all in 3号 and indented like a paragraph. */
function headingXml(level: 1 | 2 | 3 | 4, font: string): string {
  return styleXml({
    id: style.heading[level],
    name: `heading ${level}`,
    next: style.body,
    paragraph: `<w:keepNext/><w:keepLines/>${twoCharacters}${w('outlineLvl', level - 1)}`,
    run: runFonts(font),
  });
}

const running: StyleEntry[] = [
  {
    id: style.title,
    name: 'Title',
    next: style.body,
    paragraph: `<w:keepNext/><w:keepLines/>${offGrid}${exact(titlePitch)}${w('jc', 'center')}`,
    run: `${runFonts(fonts.title)}${w('spacing', 0)}${halfPoints(typeSize.title)}`,
  },
  { id: style.body, name: 'Body Text', paragraph: twoCharacters },
  { id: style.list, name: 'List Paragraph', paragraph: twoCharacters },
  {
    id: style.signature,
    name: 'Signature',
    paragraph: `<w:keepLines/>${w('autoSpaceDN', 0)}${w('jc', 'right')}`,
  },
  {
    id: style.figure,
    name: '插图',
    next: style.caption,
    paragraph: `${offGrid}<w:spacing w:before="120" w:line="240" w:lineRule="auto"/>${w('jc', 'center')}`,
  },
  {
    id: style.caption,
    name: 'caption',
    next: style.body,
    paragraph: w('jc', 'center'),
    run: `${runFonts(fonts.kai)}${halfPoints(typeSize.footer)}`,
  },
];

const margins: StyleEntry[] = [
  {
    id: style.header,
    name: 'header',
    paragraph: `${offGrid}<w:spacing w:line="240" w:lineRule="auto"/>${w('jc', 'right')}`,
    run: `${runFonts(fonts.hei)}${w('color', '808080')}${w('spacing', 0)}${halfPoints(typeSize.footer)}`,
  },
  {
    id: style.footer,
    name: 'footer',
    paragraph: `${offGrid}<w:spacing w:line="240" w:lineRule="auto"/>`,
    run: `${runFonts(fonts.song)}${w('spacing', 0)}${halfPoints(typeSize.footer)}`,
  },
];

const intoPadding = cellPadding.number - cellPadding.side;

const cells: StyleEntry[] = [
  {
    id: style.cell,
    name: '表格文字',
    paragraph: `${offGrid}${exact(cellPitch)}${w('jc', 'center')}`,
    run: `${runFonts(fonts.song)}${w('spacing', 0)}${halfPoints(typeSize.table)}`,
  },
  { id: style.stub, name: '表格项目', basedOn: style.cell, paragraph: w('jc', 'left') },
  {
    id: style.number,
    name: '表格数字',
    basedOn: style.cell,
    paragraph: `<w:ind w:left="${intoPadding}" w:right="${intoPadding}"/>`,
  },
  {
    id: style.notes,
    name: '表注',
    basedOn: style.cell,
    paragraph: `<w:keepLines/>${exact(notePitch)}<w:ind w:left="${noteIndent}" w:hanging="${noteIndent}"/>${w('jc', 'both')}`,
  },
  {
    id: style.separator,
    name: '表格间隔',
    basedOn: style.cell,
    paragraph: exact(100),
    run: halfPoints(20),
  },
];

/** Marks of notes: a report has none, but the parts for them that every document has name these. */
const superscript = w('vertAlign', 'superscript');

const characters: StyleEntry[] = [
  { type: 'character', id: style.strong, name: 'Strong', run: '<w:b/><w:bCs/>' },
  { type: 'character', id: style.link, name: 'Hyperlink', run: w('u', 'single') },
  { type: 'character', id: style.note, name: '表格说明', run: runFonts(fonts.kai) },
  { type: 'character', id: 'FootnoteReference', name: 'footnote reference', run: superscript },
  { type: 'character', id: 'EndnoteReference', name: 'endnote reference', run: superscript },
];

/**
 * The language is Chinese for Chinese characters. Latin letters and digits stay English, as Word
 * itself marks them: under Chinese rules LibreOffice would break a line inside a number.
 */
const defaults =
  `<w:docDefaults><w:rPrDefault><w:rPr>${runFonts(fonts.body)}${w('kern', 2)}` +
  `${halfPoints(typeSize.body)}<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>` +
  '</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>';

const normal =
  `<w:style w:type="paragraph" w:default="1" w:styleId="Normal">${w('name', 'Normal')}<w:qFormat/>` +
  `<w:pPr>${w('widowControl', 0)}${exact(linePitch)}${w('jc', 'both')}</w:pPr>` +
  `<w:rPr>${w('spacing', bodySpacing)}</w:rPr></w:style>` +
  `<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">` +
  `${w('name', 'Default Paragraph Font')}<w:uiPriority w:val="1"/><w:semiHidden/></w:style>` +
  `<w:style w:type="numbering" w:default="1" w:styleId="NoList">${w('name', 'No List')}` +
  '<w:semiHidden/></w:style>';

const cellMargins = (side: number, top: number) =>
  `<w:tblCellMar><w:top w:w="${top}" w:type="dxa"/><w:left w:w="${side}" w:type="dxa"/>` +
  `<w:bottom w:w="${top}" w:type="dxa"/><w:right w:w="${side}" w:type="dxa"/></w:tblCellMar>`;

const border = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`;

const tables =
  `<w:style w:type="table" w:default="1" w:styleId="TableNormal">${w('name', 'Normal Table')}` +
  `<w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>${cellMargins(108, 0)}</w:tblPr></w:style>` +
  `<w:style w:type="table" w:customStyle="1" w:styleId="${style.table}">${w('name', '公文表格')}` +
  `${w('basedOn', 'TableNormal')}<w:tblPr>` +
  `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('')}</w:tblBorders>` +
  `${cellMargins(cellPadding.side, cellPadding.top)}</w:tblPr></w:style>`;

/** The part `word/styles.xml`. */
export const stylesXml =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
  defaults +
  normal +
  running.map(styleXml).join('') +
  headingXml(1, fonts.hei) +
  headingXml(2, fonts.kai) +
  headingXml(3, fonts.body) +
  headingXml(4, fonts.body) +
  margins.map(styleXml).join('') +
  cells.map(styleXml).join('') +
  characters.map(styleXml).join('') +
  `${tables}</w:styles>`;
