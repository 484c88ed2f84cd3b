/** Reads a Word document: its text, its notes, its properties, and what it has besides. */
import type { Document, Embedded, Note, Picture } from '../document.ts';
import { LeftOutList } from '../left-out.ts';
import { type MainPart, Package } from '../package/package.ts';
import { child, elements, readXml, textOf, type XmlElement } from '../package/xml.ts';
import { pictureOf } from '../picture.ts';
import { damagedFile, type Refusal } from '../refusal.ts';
import { TableCounter } from '../table-counter.ts';
import { readBlocks } from './blocks.ts';
import { chartRows } from './chart.ts';
import type { Links, WordContext } from './context.ts';
import { flatParts } from './flat-package.ts';
import { Numbering } from './numbering.ts';
import { noteId } from './runs.ts';
import { paragraphsText } from './shown.ts';
import { Styles } from './styles.ts';

/** Reads a `.docx` or `.docm`, whatever its parts are called. */
export function readWord(source: Package, { name, root }: MainPart): Document {
  const part = (type: string): XmlElement | undefined => {
    const [found] = source.related(name, type);
    return found === undefined ? undefined : source.parts.xml(found);
  };
  const links = linksOf(source, name);
  const context = newContext(part('styles'), part('numbering'), links);
  const blocks = readBlocks(bodyOf(root), context);
  const notes = ['footnotes', 'endnotes'].flatMap((type) => readNotes(source, name, type, context));
  leaveOut(source, name, context.leftOut);
  return {
    ...emptyDocument(context),
    metadata: source.properties(),
    blocks,
    notes,
    embedded: embeddedData(source, name),
  };
}

/** Reads a Word document in one XML file. */
export function readWordXml(bytes: Uint8Array): Document {
  const root = readXml(bytes);
  if (root.name === 'pkg:package') {
    const source = new Package(flatParts(root));
    const main = source.mainPart();
    if (!main) throw withoutBody();
    return readWord(source, main);
  }
  const context = newContext(child(root, 'w:styles'), undefined, NO_LINKS);
  return { ...emptyDocument(context), blocks: readBlocks(bodyOf(root), context) };
}

function bodyOf(root: XmlElement): XmlElement {
  const body = child(root, 'w:body');
  if (!body) throw withoutBody();
  return body;
}

function withoutBody(): Refusal {
  return damagedFile({ zh: '缺少正文', en: 'it lacks its main part' });
}

function newContext(
  styles: XmlElement | undefined,
  numbering: XmlElement | undefined,
  links: Links,
): WordContext {
  return {
    styles: new Styles(styles),
    numbering: new Numbering(numbering),
    links,
    leftOut: new LeftOutList(),
    tables: new TableCounter(),
    fields: [],
    boxes: [],
    paragraphs: 0,
  };
}

function emptyDocument({ leftOut }: WordContext): Document {
  return { carrier: 'word', metadata: [], blocks: [], notes: [], leftOut: leftOut.entries };
}

const NO_LINKS: Links = {
  picture: (_, alt) => ({ alt }),
  address: () => undefined,
  chart: () => undefined,
};

/** A part's pictures and links. A picture that is shown twice is unpacked once. */
function linksOf(source: Package, part: string): Links {
  const relations = new Map(source.relations(part).map((each) => [each.id, each]));
  const pictures = new Map<string, Picture>();
  return {
    picture(id, alt) {
      const target = relations.get(id);
      if (!target) return { alt };
      if (target.external || !source.parts.has(target.target))
        return { alt, source: target.target };
      const known = pictures.get(id) ?? pictureOf(source.parts.bytes(target.target));
      pictures.set(id, known);
      return { ...known, alt };
    },
    address(id) {
      const target = relations.get(id);
      return target?.external ? target.target : undefined;
    },
    chart(id) {
      const target = relations.get(id);
      const isHere = target && !target.external && source.parts.has(target.target);
      return isHere ? chartRows(source.parts.xml(target.target)) : undefined;
    },
  };
}

/** Besides the notes there are lines that separate them from the text; those have a type. */
function readNotes(source: Package, main: string, type: string, context: WordContext): Note[] {
  return source.related(main, type).flatMap((part) => {
    const own = { ...context, links: linksOf(source, part), fields: [] };
    const notes = elements(source.parts.xml(part)).filter(isNote);
    return notes.map((note) => ({
      id: noteId(note.name, note.attributes.get('w:id')),
      blocks: readBlocks(note, own, {}),
    }));
  });
}

function isNote({ name, attributes }: XmlElement): boolean {
  const type = attributes.get('w:type') ?? 'normal';
  return (name === 'w:footnote' || name === 'w:endnote') && type === 'normal';
}

/** Running heads are told once, however many sections repeat them. */
function leaveOut(source: Package, main: string, leftOut: LeftOutList): void {
  for (const [type, reason] of [
    ['header', 'header'],
    ['footer', 'footer'],
    ['comments', 'comment'],
  ] as const) {
    const texts = source.related(main, type).map((part) => paragraphsText(source.parts.xml(part)));
    for (const text of new Set(texts)) leftOut.add(reason, text);
  }
}

/** The data set that our own documents carry, as the text of a custom part `report-data`. */
function embeddedData(source: Package, main: string): Embedded[] {
  const parts = source.related(main, 'customXml').map((part) => source.parts.xml(part));
  return parts
    .filter(({ name }) => name === 'report-data')
    .map((data) => {
      const edition = data.attributes.get('edition');
      const sha256 = data.attributes.get('sha256');
      return { text: textOf(data), ...(edition && { edition }), ...(sha256 && { sha256 }) };
    });
}
