/**
 * Reads plain text: lines, Markdown, and values separated by commas or tabs. Tables may be written
 * in it as in a page, which is how Markdown has merged cells.
 */

import { limits } from '../../diagnostic/limits.ts';
import type { Range } from '../../diagnostic/place.ts';
import { tooManyCharacters } from '../check-extent.ts';
import type { Block, Document, Paragraph } from '../document.ts';
import { TableCounter } from '../table-counter.ts';
import { readDelimited } from './delimited.ts';
import { fieldsOf, type Line, linesOf, rangeOf } from './lines.ts';
import { isMarkdown, markdownParagraph } from './markdown.ts';
import { pipeTable } from './pipe-table.ts';

/** Reads pages. Most texts have no table of one, and do without it. */
type ReadPage = (text: string, pictures: undefined, tables: TableCounter) => Document;

/** @param readPage where the text has tables as in a page */
export function readPlainText(source: string, readPage?: ReadPage): Document {
  const text = source.replace(/^\ufeff/, '');
  if (text.length > limits.characters) throw tooManyCharacters();
  const tables = new TableCounter();
  const delimited = readDelimited(text, tables);
  return {
    carrier: delimited ? 'sheet' : 'text',
    text,
    metadata: [],
    blocks: delimited ? [delimited] : blocksOf(text, tables, readPage),
    notes: [],
    leftOut: [],
  };
}

const TABLE_TAG = /<(\/?)table(?=[\s>])[^<>]*>/gi;

/** Where tables of a page stand in a text, each from its first tag to its last. */
export function pageTables(text: string): Range[] {
  const ranges: Range[] = [];
  let start = 0;
  let depth = 0;
  for (const { 0: tag, 1: slash, index } of text.matchAll(TABLE_TAG)) {
    if (slash === '' && depth++ === 0) start = index;
    if (slash !== '' && depth > 0 && --depth === 0) ranges.push({ start, end: index + tag.length });
  }
  return ranges;
}

/** What is a table of a page is blank in the text, and the other way round: all places stay. */
function blocksOf(text: string, tables: TableCounter, readPage?: ReadPage): Block[] {
  if (!readPage) return readLines(text, tables);
  const [within, outside] = apart(text, pageTables(text));
  const page = readPage(within, undefined, tables).blocks;
  const blocks: Block[] = [];
  let next = 0;
  for (const line of readLines(outside, tables)) {
    while (next < page.length && startOf(page[next]!) < startOf(line)) blocks.push(page[next++]!);
    blocks.push(line);
  }
  return [...blocks, ...page.slice(next)];
}

const startOf = (block: Block): number =>
  block.kind === 'break' ? 0 : (block.place.range?.start ?? 0);

/** A text with blanks for all that is not in the ranges, and one with blanks for all that is. */
function apart(text: string, ranges: Range[]): [within: string, outside: string] {
  const blank = (part: string) => part.replace(/[^\r\n]/g, ' ');
  const within: string[] = [];
  const outside: string[] = [];
  let from = 0;
  for (const { start, end } of [...ranges, { start: text.length, end: text.length }]) {
    const [before, inside] = [text.slice(from, start), text.slice(start, end)];
    within.push(blank(before), inside);
    outside.push(before, blank(inside));
    from = end;
  }
  return [within.join(''), outside.join('')];
}

function readLines(text: string, tables: TableCounter): Block[] {
  const lines = linesOf(text);
  const paragraph = isMarkdown(lines) ? markdownParagraph : plainParagraph;
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; ) {
    const found = pipeTable(lines, at, tables);
    blocks.push(found?.table ?? paragraph(lines[at]!));
    at = found?.next ?? at + 1;
  }
  return blocks;
}

/** A line as a paragraph: nothing in plain text tells whether the next one continues it. */
function plainParagraph(line: Line): Paragraph {
  const fields = fieldsOf(line);
  return {
    kind: 'paragraph',
    runs: [{ text: line.text }],
    ...(fields && { fields }),
    place: { range: rangeOf(line) },
  };
}
