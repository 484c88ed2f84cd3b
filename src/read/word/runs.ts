/** The runs of a paragraph: text with its formatting, results of fields, pictures, marks of notes. */
import type { DocumentPlace, Run } from '../document.ts';
import { child, descendants, elements, textOf, type XmlElement } from '../package/xml.ts';
import type { WordContext } from './context.ts';
import { boxText, shown, wordValue } from './shown.ts';
import { type Format, formatOf, over } from './styles.ts';

/** The paragraph that is being read. */
interface Reading {
  context: WordContext;
  place: DocumentPlace;
  /** The formatting of the paragraph's style. */
  format: Format;
  runs: Run[];
}

/** Reads what stands in a paragraph. */
export function readRuns(
  paragraph: XmlElement,
  format: Format,
  place: DocumentPlace,
  context: WordContext,
): Run[] {
  const reading: Reading = { context, place, format, runs: [] };
  readInlines(paragraph, undefined, reading);
  return reading.runs;
}

function readInlines(parent: XmlElement, href: string | undefined, reading: Reading): void {
  const { context, place } = reading;
  for (const each of shown(parent, context.leftOut, place)) {
    if (each.name === 'w:r' || each.name === 'm:r') readRun(each, href, reading);
    else if (each.name === 'w:hyperlink' || each.name === 'w:hlink') {
      readInlines(each, addressOf(each, context) ?? href, reading);
    } else if (each.name.startsWith('m:')) readInlines(each, href, reading);
  }
}

function addressOf({ attributes }: XmlElement, { links }: WordContext): string | undefined {
  return links.address(attributes.get('r:id') ?? '') ?? attributes.get('w:dest');
}

function readRun(run: XmlElement, href: string | undefined, reading: Reading): void {
  const { context, place, runs } = reading;
  const properties = child(run, 'w:rPr');
  const style = context.styles.character(wordValue(properties, 'w:rStyle'));
  const format = over(over(reading.format, style), formatOf(properties));
  for (const each of shown(run, context.leftOut, place)) {
    if (each.name === 'w:fldChar') turnField(each, context);
    else if (!context.fields.includes('code')) {
      const read = readPiece(each, reading).map((piece) => formatted(piece, format, href));
      if (format.hidden)
        read.forEach(({ text }) => {
          context.leftOut.add('hidden', text, place);
        });
      else runs.push(...read);
    }
  }
}

/** A field stands between three marks: its code, then what it came to when it was last computed. */
function turnField(mark: XmlElement, { fields }: WordContext): void {
  const type = mark.attributes.get('w:fldCharType');
  if (type === 'begin') fields.push('code');
  else if (type === 'separate' && fields.length > 0) fields[fields.length - 1] = 'result';
  else if (type === 'end') fields.pop();
}

/** One piece of a run. What has no text and no meaning here gives nothing. */
function readPiece(piece: XmlElement, reading: Reading): Run[] {
  switch (piece.name) {
    case 'w:t':
    case 'm:t':
      return [{ text: wordText(piece) }];
    case 'w:sym':
      return [{ text: symbol(piece) }];
    case 'w:ruby':
      return elements(child(piece, 'w:rubyBase'), 'w:r').flatMap((run) =>
        plainPieces(run, reading),
      );
    case 'w:footnoteReference':
    case 'w:endnoteReference':
      return [{ text: '', note: noteId(piece.name, piece.attributes.get('w:id')) }];
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
      return pictures(piece, reading);
    default:
      return CHARACTERS.has(piece.name) ? [{ text: CHARACTERS.get(piece.name)! }] : [];
  }
}

const CHARACTERS = new Map([
  ['w:tab', '\t'],
  ['w:ptab', '\t'],
  ['w:br', '\n'],
  ['w:cr', '\n'],
  ['w:noBreakHyphen', '-'],
]);

function plainPieces(run: XmlElement, reading: Reading): Run[] {
  return elements(run).flatMap((piece) => readPiece(piece, reading));
}

/** Word ignores blanks at the ends unless they are to be preserved, and shows line feeds as blanks. */
function wordText(element: XmlElement): string {
  const text = textOf(element).replace(/[\r\n]+/g, ' ');
  return element.attributes.get('xml:space') === 'preserve' || element.attributes.get('space')
    ? text
    : text.replace(/^[ \t]+|[ \t]+$/g, '');
}

/** A character of a symbol font: its code says nothing about what it looks like. */
function symbol({ attributes }: XmlElement): string {
  const code = Number.parseInt(attributes.get('w:char') ?? '', 16);
  if (!(code >= 0x20 && code <= 0xffff)) return '';
  return String.fromCharCode(code < 0x100 ? code + 0xf000 : code);
}

/** Footnotes and endnotes are counted apart, so that their ids need a word. */
export function noteId(name: string, id: string | undefined): string {
  return `${name.startsWith('w:endnote') ? 'endnote' : 'footnote'}-${id ?? ''}`;
}

function pictures(drawing: XmlElement, { context, place }: Reading): Run[] {
  const boxes = [...descendants(drawing, 'w:txbxContent')];
  if (boxes.some(holdsTable)) context.boxes.push(...boxes);
  else context.leftOut.add('text-box', boxText(drawing), place);
  const [properties] = descendants(drawing, 'wp:docPr');
  const [shape] = descendants(drawing, 'v:shape');
  const alt = properties?.attributes.get('descr') ?? shape?.attributes.get('alt') ?? '';
  const source = properties?.attributes.get('name') ?? '';
  if (source.startsWith('chart:')) return charts(drawing, { alt, source }, context);
  return [...descendants(drawing, 'a:blip', 'v:imagedata')].map(({ attributes }) => {
    const id = attributes.get('r:embed') ?? attributes.get('r:link') ?? attributes.get('r:id');
    return { text: '', picture: context.links.picture(id ?? '', alt) };
  });
}

/** Charts of our own documents, which say how a text asks for them. */
function charts(
  drawing: XmlElement,
  { alt, source }: { alt: string; source: string },
  { links }: WordContext,
): Run[] {
  return [...descendants(drawing, 'c:chart')].flatMap(({ attributes }) => {
    const rows = links.chart(attributes.get('r:id') ?? '');
    return rows ? [{ text: '', picture: { alt, chart: { source, rows } } }] : [];
  });
}

/** Some draw their tables in a box; other boxes stand beside the text. */
const holdsTable = (box: XmlElement): boolean => !descendants(box, 'w:tbl').next().done;

function formatted(run: Run, format: Format, href: string | undefined): Run {
  return {
    ...run,
    ...(format.strong && { strong: true }),
    ...(format.emphasis && { emphasis: true }),
    ...(format.underline && { underline: true }),
    ...(format.struck && { struck: true }),
    ...(format.raised === 'superscript' && { superscript: true }),
    ...(format.raised === 'subscript' && { subscript: true }),
    ...(href !== undefined && { href }),
  };
}
