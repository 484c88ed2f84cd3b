/** A text in Markdown as blocks whose levels, numbers and pictures are still to be settled. */
import type { Heading, List, PhrasingContent, Root, RootContent, Table } from 'mdast';
import type { Inline, Paragraph, List as ReportList } from '../report/report.ts';
import { blankTabs, type Resolve } from './bound-text.ts';
import { type ImageRequest, readPieces, readText, sourceOf, type Words } from './inlines.ts';
import { linesOf, oneLine, textOf } from './lines.ts';
import { maskText } from './mask.ts';
import { readTypedLines } from './typed-lines.ts';

export type Draft =
  | Paragraph
  | { kind: 'heading'; depth: number; content: Inline[] }
  | { kind: 'table'; rows: Inline[][][]; align: Table['align'] }
  | { kind: 'image'; image: ImageRequest }
  | (Omit<ReportList, 'items'> & { items: Draft[][] });

/** Depth of a heading that was typed as a plain line, above all of those with marks. */
export const PLAIN_HEADING = 0;

/** Word's limit for the columns of a table. */
const MOST_COLUMNS = 63;

/** Word's lists have nine levels; what is nested deeper stays as it was typed. */
const MOST_NESTED = 9;

/**
 * Reads a text.
 * @param parse the Markdown parser
 * @param resolve gives what bindings show
 */
export function readProse(text: string, parse: (text: string) => Root, resolve: Resolve): Draft[] {
  const { text: source, unmask } = maskText(readTypedLines(blankTabs(text)));
  const reading: Reading = { resolve, unmask, source, inList: false, depth: 0 };
  return readFlow(parse(source).children, reading);
}

interface Reading extends Words {
  /** Inside a list there are no headings. */
  inList: boolean;
  /** How many lists and quotations are around. */
  depth: number;
}

function readFlow(nodes: RootContent[], reading: Reading): Draft[] {
  return nodes.flatMap((node): Draft[] => {
    if (reading.depth > MOST_NESTED) return asTyped(sourceOf(node, reading), reading);
    switch (node.type) {
      case 'paragraph':
        return readParagraph(node.children, reading);
      case 'heading':
        return readHeading(node, reading);
      case 'list':
        return readLists(node, reading);
      case 'table':
        return readTable(node, reading);
      case 'blockquote':
        return readFlow(node.children, { ...reading, depth: reading.depth + 1 });
      case 'code':
        return asTyped([node.lang, node.meta, node.value].join('\n'), reading);
      default:
        return asTyped(sourceOf(node, reading), reading);
    }
  });
}

function readParagraph(children: PhrasingContent[], reading: Reading): Draft[] {
  return linesOf(readPieces(children, reading)).map((line): Draft => {
    if (line.kind === 'image') return line;
    const { content } = line;
    if (!reading.inList && isPlainHeading(textOf(content))) {
      return { kind: 'heading', depth: PLAIN_HEADING, content };
    }
    return { kind: 'paragraph', content };
  });
}

const SECOND_LEVEL = /^[（(][一二三四五六七八九十]{1,3}[）)]\s*\S/;
const SENTENCE = /[。；;！!？?]|[：:，,、…]$/;

/** Whether a text is numbered like a heading of the second level, 「（一）」 (GB/T 9704-2012, 7.3.3). */
export const hasSecondLevelNumber = (text: string): boolean => SECOND_LEVEL.test(text);

/** A line that people in offices mean as a heading, although it has no marks. */
function isPlainHeading(text: string): boolean {
  return text.length <= 40 && hasSecondLevelNumber(text) && !SENTENCE.test(text);
}

function readHeading(node: Heading, reading: Reading): Draft[] {
  const content = oneLine(readPieces(node.children, reading));
  if (content.length === 0) return [];
  return [
    reading.inList
      ? { kind: 'paragraph', content }
      : { kind: 'heading', depth: node.depth, content },
  ];
}

/** A list ends where the number that was typed is not the next one: numbers are printed as typed. */
function readLists({ ordered, children }: List, reading: Reading): Draft[] {
  const inside = { ...reading, inList: true, depth: reading.depth + 1 };
  const lists: Extract<Draft, { kind: 'list' }>[] = [];
  for (const item of children) {
    const number = ordered ? Number.parseInt(sourceOf(item, reading), 10) : 1;
    const last = lists.at(-1);
    const blocks = readFlow(item.children, inside);
    const content: Draft[] = blocks.length > 0 ? blocks : [{ kind: 'paragraph', content: [] }];
    if (last && (!ordered || last.start + last.items.length === number)) last.items.push(content);
    else lists.push({ kind: 'list', ordered: ordered ?? false, start: number, items: [content] });
  }
  return lists;
}

function readTable(node: Table, reading: Reading): Draft[] {
  const widest = Math.max(...node.children.map((row) => row.children.length));
  if (widest > MOST_COLUMNS) return asTyped(sourceOf(node, reading), reading);
  const rows = node.children.map((row) =>
    row.children.map((cell) => oneLine(readPieces(cell.children, reading))),
  );
  return [{ kind: 'table', rows, align: node.align }];
}

function asTyped(masked: string, reading: Reading): Draft[] {
  return linesOf(readText(masked, reading)).map((line) =>
    line.kind === 'text' ? { kind: 'paragraph', content: line.content } : line,
  );
}
