/** Turns the blocks of a report into the paragraphs and tables of a document. */

import { AlignmentType, type FileChild, Paragraph } from 'docx';
import type { Block, Heading, Paragraph as Prose, Report, Table } from '../../report/report.ts';
import { hasLongAddress } from '../long-address.ts';
import { type DrawChart, figureParagraphs } from './figure.ts';
import { inlineRuns, textRuns } from './inline.ts';
import { type ListPlace, listBlocks, listIndent, listNumbering } from './list.ts';
import type { Numbering } from './numbering.ts';
import { noteIndent, titleGap } from './page.ts';
import { signatureParagraphs } from './signature.ts';
import { style } from './style-ids.ts';
import { TablePlace, tableSeparator } from './table.ts';
import { planPages, planTable, type TablePlan } from './table-layout.ts';
import { titleLines } from './title.ts';

/** The whole body of a document: the title and every block of the report. */
export function bodyOf(
  { title, blocks }: Report,
  numbering: Numbering,
  draw: DrawChart,
): FileChild[] {
  const { starts, tables } = planPages(blocks);
  return separated([
    titleParagraph(title),
    ...blocks.flatMap((block, index): FileChild[] => {
      if (block.kind === 'heading') {
        return [headingParagraph(block, starts.has(block), numbering)];
      }
      if (block.kind === 'paragraph') {
        return [proseParagraph(block, numbering, blocks[index + 1]?.kind === 'signature')];
      }
      return blockChildren(block, numbering, draw, tables.get(block));
    }),
  ]);
}

function titleParagraph(title: string): Paragraph {
  return new Paragraph({
    style: style.title,
    spacing: { after: titleGap },
    children: textRuns(titleLines(title).join('\n')),
  });
}

function headingParagraph(heading: Heading, startsPage: boolean, numbering: Numbering): Paragraph {
  return new Paragraph({
    style: style.heading[heading.level],
    ...(startsPage ? { pageBreakBefore: true } : {}),
    children: inlineRuns(heading.content, numbering),
  });
}

function blockChildren(
  block: Block,
  numbering: Numbering,
  draw: DrawChart,
  plan?: TablePlan,
): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [headingParagraph(block, false, numbering)];
    case 'paragraph':
      return [proseParagraph(block, numbering)];
    case 'list':
      return listChildren(listBlocks(block, numbering.list(), 0), numbering, draw);
    case 'table':
      return [
        new TablePlace(block, plan ?? planTable(block, [])),
        ...noteParagraphs(block, numbering),
      ];
    case 'figure':
    case 'chart':
      return figureParagraphs(block, numbering, draw);
    case 'signature':
      return signatureParagraphs(block);
  }
}

/** @param signed the signature stands below, which never has a page to itself */
function proseParagraph({ content }: Prose, numbering: Numbering, signed = false): Paragraph {
  return new Paragraph({
    style: style.body,
    ...(signed ? { keepNext: true } : {}),
    ...(hasLongAddress(content) ? { alignment: AlignmentType.LEFT } : {}),
    children: inlineRuns(content, numbering),
  });
}

/** The lines below a table stay together, as they stay with the table. */
function noteParagraphs({ notes = [] }: Table, numbering: Numbering): Paragraph[] {
  return notes.map(
    (line, at) =>
      new Paragraph({
        style: style.notes,
        ...(at < notes.length - 1 ? { keepNext: true } : {}),
        // Below the words of the first line, not below the mark that opens it.
        ...(at > 0 ? { indent: { left: noteIndent, firstLine: 0 } } : {}),
        children: inlineRuns(line, numbering),
      }),
  );
}

function listChildren(
  blocks: [Block, ListPlace][],
  numbering: Numbering,
  draw: DrawChart,
): FileChild[] {
  return blocks.flatMap(([block, place]): FileChild[] => {
    if (block.kind === 'paragraph') return [listParagraph(block, place, numbering)];
    if (block.kind !== 'list') return blockChildren(block, numbering, draw);
    return listChildren(listBlocks(block, numbering.list(), place.level + 1), numbering, draw);
  });
}

function listParagraph({ content }: Prose, place: ListPlace, numbering: Numbering): Paragraph {
  return new Paragraph({
    style: style.list,
    ...(hasLongAddress(content) ? { alignment: AlignmentType.LEFT } : {}),
    ...(place.opens ? { numbering: listNumbering(place) } : { indent: listIndent(place.level) }),
    children: inlineRuns(content, numbering),
  });
}

/** Two tables that touch would become one in Word, and a document cannot end with a table. */
function separated(children: FileChild[]): FileChild[] {
  return children.flatMap((child, index) => {
    const next = children[index + 1];
    const apart = child instanceof Paragraph || next instanceof Paragraph;
    return apart ? [child] : [child, tableSeparator()];
  });
}
