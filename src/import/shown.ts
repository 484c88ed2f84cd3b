/** What a reader sees of a document, in the order of the pages. */
import {
  type Cell,
  type Document,
  type DocumentPlace,
  type Paragraph,
  type Run,
  readingOrder,
  type Table,
} from '../read/document.ts';
import { isWayToFile } from '../report/beside.ts';
import { pictureWords } from '../report/chart.ts';

/** A paragraph in one line. */
export interface ShownLine {
  text: string;
  place: DocumentPlace;
}

export interface Shown {
  /** All paragraphs outside of tables, headings and notes among them. */
  lines: ShownLine[];
  tables: Table[];
}

export function shownIn({ blocks, notes }: Document): Shown {
  const all = [...readingOrder([...blocks, ...notes.flatMap((note) => note.blocks)])];
  const lines = all.flatMap((block) => (block.kind === 'paragraph' ? lineOf(block) : []));
  return { lines, tables: all.filter((block) => block.kind === 'table') };
}

function lineOf({ runs, place, region }: Paragraph): ShownLine[] {
  const text = shownText(runs);
  if (region === 'navigation' && isWayToFile(text, runs[0]?.href)) return [];
  return text === '' ? [] : [{ text, place }];
}

/** The words of a cell; what stands in tables within it as well. */
export function cellText({ blocks }: Cell): string {
  const lines = blocks.flatMap((block): string[] => {
    if (block.kind === 'paragraph') return [shownText(block.runs)];
    return block.kind === 'table' ? block.cells.flat().map(cellText) : [];
  });
  return lines.filter((line) => line !== '').join(' ');
}

/** The words of runs, with what their formatting does to them. */
function shownText(runs: Run[]): string {
  return oneLine(runs.map(wordsOf).join(''));
}

function wordsOf({ text, struck, superscript, subscript, picture }: Run): string {
  if (picture) return pictureWords(picture.alt, picture.chart?.rows);
  if (struck && text.trim() !== '') return `［删去：${text}］`;
  if (superscript) return `［上标：${text}］`;
  return subscript ? `［下标：${text}］` : text;
}

/** Blanks and line breaks are set by programs as they like. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const NOT_OF_TEXT = new Set(['navigation', 'contents', 'aside']);

/**
 * What stands below each of some headings, line by line, tables among the lines.
 * @param headings in their order; what stands above the first is found by ''
 */
export function shownByHeading(
  { blocks }: Document,
  headings: { id: string; text: string }[],
): Map<string, string[]> {
  const sections = new Map<string, string[]>([['', []]]);
  let current = '';
  let next = 0;
  for (const block of readingOrder(blocks)) {
    if (block.kind === 'break' || NOT_OF_TEXT.has(block.region ?? '')) continue;
    const lines =
      block.kind === 'table' ? [tableText(block)] : lineOf(block).map(({ text }) => text);
    for (const line of lines) {
      const heading = headings[next];
      if (heading && line === oneLine(heading.text)) {
        next++;
        current = heading.id;
        sections.set(current, []);
      } else sections.get(current)?.push(line);
    }
  }
  return sections;
}

const tableText = ({ cells }: Table): string =>
  cells.map((row) => row.map(cellText).join(' | ')).join('\n');
