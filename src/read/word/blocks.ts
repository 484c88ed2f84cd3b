/** Paragraphs and tables of one part of a Word document, in their order. */
import type { Block, DocumentPlace, ListItem, Paragraph, Run } from '../document.ts';
import { joinRuns } from '../join-runs.ts';
import { child, descendants, type XmlElement } from '../package/xml.ts';
import type { WordContext } from './context.ts';
import { readRuns } from './runs.ts';
import { shown, wordValue } from './shown.ts';
import { numberingOf, type ParagraphStyle } from './styles.ts';
import { readTable } from './table.ts';

/** @param place of the cell that holds the blocks; without it they count as the body's own */
export function readBlocks(
  parent: XmlElement,
  context: WordContext,
  place?: DocumentPlace,
): Block[] {
  const blocks: Block[] = [];
  // Runs of paragraphs whose mark was deleted: they continue in the next paragraph.
  let continued: Run[] = [];
  const addParagraph = (element: XmlElement): void => {
    const paragraph = readParagraph(element, context, place);
    const runs = [...continued, ...paragraph.runs];
    const goesOn = isMarkDeleted(element);
    continued = goesOn ? runs : [];
    if (!goesOn) blocks.push({ ...paragraph, runs: joinRuns(runs) });
    for (const box of context.boxes.splice(0)) {
      blocks.push(...readBlocks(box, context, place ?? { paragraph: context.paragraphs }));
    }
    if (breaksPage(element)) blocks.push({ kind: 'break', of: 'page' });
  };
  for (const each of shown(parent, context.leftOut, place)) {
    if (each.name === 'w:tbl') blocks.push(readTable(each, context, readBlocks));
    else if (each.name === 'w:p') addParagraph(each);
    else if (each.name === 'w:altChunk') context.leftOut.add('embedded', 'altChunk', place);
  }
  if (continued.length > 0) {
    blocks.push({ kind: 'paragraph', runs: joinRuns(continued), place: place ?? {} });
  }
  return blocks;
}

function readParagraph(
  paragraph: XmlElement,
  context: WordContext,
  cell: DocumentPlace | undefined,
): Paragraph {
  const place = cell ?? { paragraph: ++context.paragraphs };
  const properties = child(paragraph, 'w:pPr');
  const style = context.styles.paragraph(wordValue(properties, 'w:pStyle'));
  const heading = headingLevel(properties, style);
  const list = isMarkDeleted(paragraph) ? undefined : listItem(properties, style, context);
  return {
    kind: 'paragraph',
    runs: readRuns(paragraph, style.format, place, context),
    ...(heading !== undefined && { heading }),
    ...(list && { list }),
    ...(/^(toc|目录) ?\d/i.test(style.name) && { region: 'contents' }),
    place,
  };
}

/** Outline level 9 is that of the text. */
function headingLevel(properties: XmlElement | undefined, style: ParagraphStyle) {
  const level = Number(wordValue(properties, 'w:outlineLvl') ?? style.outlineLevel);
  return level >= 0 && level < 9 ? level + 1 : undefined;
}

function listItem(
  properties: XmlElement | undefined,
  style: ParagraphStyle,
  { numbering }: WordContext,
): ListItem | undefined {
  const own = child(properties, 'w:numPr');
  const chosen = own ? numberingOf(own, style.numbering) : style.numbering;
  return chosen && numbering.next(chosen.list, chosen.level ?? 0);
}

/** Whether a tracked change joins a paragraph with the next one. */
function isMarkDeleted(paragraph: XmlElement): boolean {
  const mark = child(child(paragraph, 'w:pPr'), 'w:rPr');
  return child(mark, 'w:del') !== undefined || child(mark, 'w:moveFrom') !== undefined;
}

function breaksPage(paragraph: XmlElement): boolean {
  if (child(child(paragraph, 'w:pPr'), 'w:sectPr')) return true;
  return [...descendants(paragraph, 'w:br')].some(
    ({ attributes }) => attributes.get('w:type') === 'page',
  );
}
