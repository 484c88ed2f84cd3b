/**
 * A text in Markdown as blocks whose words know where they stand in it. What only the report can
 * say, ids and pictures, is settled when it is assembled.
 */
import type { List, Heading as MarkdownHeading, PhrasingContent, RootContent, Table } from 'mdast';
import type { Heading, List as ReportList } from '../report/report.ts';
import type { Resolve } from './bound-text.ts';
import { readPieces, readText, sourceOf, type TextImage, type Words } from './inlines.ts';
import { linesOf, oneLine } from './lines.ts';
import { parseMarkdown } from './markdown.ts';
import { maskText } from './mask.ts';
import { type Run, textOf } from './run.ts';
import { readTypedLines } from './typed-lines.ts';

export interface Prose {
  blocks: TextBlock[];
  /** Those in headings and tables, which show their words alone, too. */
  images: TextImage[];
}

export type TextBlock =
  | { kind: 'paragraph'; content: Run[] }
  | TextHeading
  | { kind: 'table'; rows: Run[][][]; align: Table['align'] }
  | { kind: 'image'; image: TextImage }
  | (Omit<ReportList, 'items'> & { items: TextBlock[][] });

interface TextHeading {
  kind: 'heading';
  /** Within the section, whose own heading has level 1. */
  level: Heading['level'];
  content: Run[];
}

/** Depth of a heading that was typed as a plain line, above all of those with marks. */
const PLAIN_HEADING = 0;

/** Word's limit for the columns of a table. */
const MOST_COLUMNS = 63;

/** Word's lists have nine levels; what is nested deeper stays as it was typed. */
const MOST_NESTED = 9;

/**
 * Reads a text.
 * @param resolve gives what bindings show
 */
export async function readProse(text: string, resolve: Resolve): Promise<Prose> {
  const { text: typed, offsets } = readTypedLines(text);
  const { text: source, unmask } = maskText(typed);
  const root = await parseMarkdown(source);
  const depths = new Map<TextHeading, number>();
  const images: TextImage[] = [];
  const words = { source, offsets, resolve, unmask, images };
  const blocks = readFlow(root.children, { ...words, depths, inList: false, depth: 0 });
  setLevels(depths);
  return { blocks, images };
}

/**
 * The depths that a section uses become levels 2, 3, 4 in order. A plain 「（一）」 line counts like
 * the typed headings that are numbered so, if there are any.
 */
function setLevels(depths: ReadonlyMap<TextHeading, number>): void {
  const numbered = [...depths].find(
    ([{ content }, depth]) => depth !== PLAIN_HEADING && SECOND_LEVEL.test(textOf(content)),
  );
  const depthOf = (depth: number) => (depth === PLAIN_HEADING ? (numbered?.[1] ?? depth) : depth);
  const used = [...new Set([...depths.values()].map(depthOf))].sort((a, b) => a - b);
  for (const [heading, depth] of depths) {
    heading.level = Math.min(used.indexOf(depthOf(depth)) + 2, 4) as Heading['level'];
  }
}

interface Reading extends Words {
  /** How deep the marks of each heading say it is. */
  depths: Map<TextHeading, number>;
  /** Inside a list there are no headings. */
  inList: boolean;
  /** How many lists and quotations are around. */
  depth: number;
}

function readFlow(nodes: RootContent[], reading: Reading): TextBlock[] {
  return nodes.flatMap((node): TextBlock[] => {
    if (reading.depth > MOST_NESTED) return asTyped(sourceOf(node, reading), node, reading);
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
        return asTyped(
          [node.lang, node.meta, node.value].filter(Boolean).join('\n'),
          node,
          reading,
        );
      default:
        return asTyped(sourceOf(node, reading), node, reading);
    }
  });
}

function readParagraph(children: PhrasingContent[], reading: Reading): TextBlock[] {
  return linesOf(readPieces(children, reading)).map((line): TextBlock => {
    if (line.kind === 'image') return line;
    const { content } = line;
    if (!reading.inList && isPlainHeading(textOf(content))) {
      return heading(content, PLAIN_HEADING, reading);
    }
    return { kind: 'paragraph', content };
  });
}

/** Numbered like a heading of the second level, 「（一）」 (GB/T 9704-2012, 7.3.3). */
const SECOND_LEVEL = /^[（(][一二三四五六七八九十]{1,3}[）)]\s*\S/;
const SENTENCE = /[。；;！!？?]|[：:，,、…]$/;

/** A line that people in offices mean as a heading, although it has no marks. */
function isPlainHeading(text: string): boolean {
  return text.length <= 40 && SECOND_LEVEL.test(text) && !SENTENCE.test(text);
}

function readHeading(node: MarkdownHeading, reading: Reading): TextBlock[] {
  const content = oneLine(readPieces(node.children, reading));
  if (content.length === 0) return [];
  return [reading.inList ? { kind: 'paragraph', content } : heading(content, node.depth, reading)];
}

function heading(content: Run[], depth: number, { depths }: Reading): TextHeading {
  const made: TextHeading = { kind: 'heading', level: 2, content };
  depths.set(made, depth);
  return made;
}

/** A list ends where the number that was typed is not the next one: numbers are printed as typed. */
function readLists({ ordered, children }: List, reading: Reading): TextBlock[] {
  const inside = { ...reading, inList: true, depth: reading.depth + 1 };
  const lists: Extract<TextBlock, { kind: 'list' }>[] = [];
  for (const item of children) {
    const number = ordered ? Number.parseInt(sourceOf(item, reading), 10) : 1;
    const last = lists.at(-1);
    const blocks = readFlow(item.children, inside);
    const content: TextBlock[] = blocks.length > 0 ? blocks : [{ kind: 'paragraph', content: [] }];
    if (last && (!ordered || last.start + last.items.length === number)) last.items.push(content);
    else lists.push({ kind: 'list', ordered: ordered ?? false, start: number, items: [content] });
  }
  return lists;
}

function readTable(node: Table, reading: Reading): TextBlock[] {
  const widest = Math.max(...node.children.map((row) => row.children.length));
  if (widest > MOST_COLUMNS) return asTyped(sourceOf(node, reading), node, reading);
  const rows = node.children.map((row) =>
    row.children.map((cell) => oneLine(readPieces(cell.children, reading))),
  );
  return [{ kind: 'table', rows, align: node.align }];
}

function asTyped(masked: string, node: RootContent, reading: Reading): TextBlock[] {
  return linesOf(readText(masked, node, reading)).map((line) =>
    line.kind === 'text' ? { kind: 'paragraph', content: line.content } : line,
  );
}
