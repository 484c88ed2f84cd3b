/** The lines of a finished report as a reader meets them, and the values of the data that stand in them. */
import { barText, chartRows, pictureWords } from './chart.ts';
import type { Block, Chart, Figure, Inline, Report, Table } from './report.ts';
import { signatureLines } from './signature.ts';

/** A heading, a paragraph, what stands in an item of a list, or a row of a table in the text. */
export interface ReportLine {
  text: string;
  /** Id of the section's heading; none above the first. */
  section?: string;
  /** What a binding put there, by its place in the text. */
  bound: { path: string; start: number; end: number }[];
  /** A chart: all that it says stands in the tables. */
  isChart?: true;
}

/** The lines below the title, without the tables of the form. */
export function linesOf({ blocks }: Report): ReportLine[] {
  let section: string | undefined;
  return blocks.flatMap((block) => {
    if (block.kind === 'heading' && block.level === 1) {
      section = block.id;
      return [];
    }
    return linesIn(block).map((line) => ({ ...line, ...(section !== undefined && { section }) }));
  });
}

function linesIn(block: Block): ReportLine[] {
  switch (block.kind) {
    case 'list':
      return block.items.flatMap((item) => item.flatMap(linesIn));
    case 'table':
      return block.origin === 'form' ? [] : rowsOf(block);
    case 'figure':
      return captionLine(block);
    case 'chart':
      return [chartLine(block), ...captionLine(block)];
    case 'signature':
      return signatureLines(block).map((text) => ({ text, bound: [] }));
    default:
      return [lineOf(block.content)];
  }
}

const captionLine = ({ caption }: Figure | Chart): ReportLine[] =>
  caption === '' ? [] : [{ text: caption, bound: [] }];

/** The numbers stand one after the other, each behind a blank. */
function chartLine(chart: Chart): ReportLine {
  const rows = chartRows(chart);
  const text = pictureWords(chart.alt, rows);
  let end = pictureWords(chart.alt, rows.slice(0, 1)).length - 1;
  const bound = chart.parts.flatMap(({ name, bars }) => {
    end += `；${name}`.length;
    return bars.flatMap(({ path, text: digits, ...bar }) => {
      const start = end + 1;
      end = start + barText({ text: digits, ...bar }).length;
      return path === undefined ? [] : [{ path, start, end: start + digits.length }];
    });
  });
  return { text, bound, isChart: true };
}

const rowsOf = ({ rows }: Table): ReportLine[] =>
  rows.map((cells) => ({ text: cells.map(({ text }) => text).join(' | '), bound: [] }));

function lineOf(content: Inline[]): ReportLine {
  const bound: ReportLine['bound'] = [];
  let text = '';
  for (const { text: words, path } of content) {
    if (path !== undefined)
      bound.push({ path, start: text.length, end: text.length + words.length });
    text += words;
  }
  return { text, bound };
}

/** All tables in the order of the pages. */
export function tablesOf({ blocks }: Pick<Report, 'blocks'>): Table[] {
  const tablesIn = (block: Block): Table[] => {
    if (block.kind === 'table') return [block];
    return block.kind === 'list' ? block.items.flat().flatMap(tablesIn) : [];
  };
  return blocks.flatMap(tablesIn);
}
