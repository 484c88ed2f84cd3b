/** Reads plain text: lines, Markdown, and values separated by commas or tabs. */

import { limits } from '../../diagnostic/limits.ts';
import type { Block, Document, Paragraph } from '../document.ts';
import { moreThan } from '../refusal.ts';
import { TableCounter } from '../table-counter.ts';
import { readDelimited } from './delimited.ts';
import { fieldsOf, type Line, linesOf, rangeOf } from './lines.ts';
import { isMarkdown, markdownParagraph } from './markdown.ts';
import { pipeTable } from './pipe-table.ts';

export function readPlainText(source: string): Document {
  const text = source.replace(/^\ufeff/, '');
  if (text.length > limits.characters) {
    throw moreThan(limits.characters, { zh: '字数', en: 'characters' });
  }
  const tables = new TableCounter();
  const delimited = readDelimited(text, tables);
  return {
    carrier: delimited ? 'sheet' : 'text',
    text,
    metadata: [],
    blocks: delimited ? [delimited] : readLines(text, tables),
    notes: [],
    leftOut: [],
  };
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
