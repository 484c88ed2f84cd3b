/** Tables pasted into a text as they come from Word: without a line of marks they print as plain words. */
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { pastedTable } from '../../diagnostic/kinds/prose.ts';
import type { Range } from '../../diagnostic/place.ts';
import { type Line, linesIn } from '../../prose/typed-lines.ts';
import type { Examined } from '../examined.ts';

interface Row extends Line {
  cells: string[];
  /** What stands between the cells. */
  mark: 'tab' | 'bar';
}

/** The findings about all texts of a file. */
export function pastedTableFindings({ texts }: Examined): Diagnostic[] {
  return texts
    .filter(({ prose }) => prose)
    .flatMap(({ text, where }) =>
      pastedTables(text).map((rows) => pastedTable(where(trimmed(rows[0]!)), asMarkdown(rows))),
    );
}

function trimmed({ words, end }: Line): Range {
  const start = end - words.trimStart().length;
  return { start, end: start + words.trim().length };
}

/** The rows of each table, from the first that has equally many cells as the one below it. */
function pastedTables(text: string): Row[][] {
  return blocksOf(linesIn(text)).flatMap((lines) => {
    if (lines.some(isRule)) return [];
    const rows = lines
      .filter(({ words }) => !NO_WORDS.test(words))
      .flatMap((line) => rowOf(line) ?? []);
    const start = rows.findIndex((row, index) => continues(row, rows[index + 1]));
    return start === -1 ? [] : [rows.slice(start)];
  });
}

/** Consecutive lines that could be of a table. */
function blocksOf(lines: Line[]): Line[][] {
  const blocks: Line[][] = [[]];
  for (const line of lines) {
    if (rowOf(line) || isRule(line)) blocks.at(-1)!.push(line);
    else blocks.push([]);
  }
  return blocks;
}

const NO_WORDS = /^[\s|｜:-]*$/;

/** The line below the head of a Markdown table: `|---|---|`. */
const isRule = ({ words }: Line): boolean =>
  words.includes('|') && /^[\s|:]*-[\s|:-]*$/.test(words);

function rowOf(line: Line): Row | undefined {
  const { words } = line;
  if (words.includes('\t')) return { ...line, cells: words.split('\t'), mark: 'tab' };
  if ((words.match(/[|｜]/g) ?? []).length < 2) return undefined;
  return { ...line, cells: words.trim().split(/[|｜]/), mark: 'bar' };
}

/** Tabs that only indent two lines make no table of them. */
function continues(row: Row, next: Row | undefined): boolean {
  if (row.mark !== next?.mark || row.cells.length !== next.cells.length) return false;
  return [row, next].some(({ cells }) => cells.filter((cell) => cell.trim() !== '').length > 1);
}

/** The first two rows, as a Markdown table has them. */
function asMarkdown(rows: Row[]): string[] {
  const [head = [], ...body] = rows.slice(0, 2).map(wordsOf);
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...body.map(line)];
}

/** The cells without the bars at both ends of the row. */
function wordsOf({ cells, mark }: Row): string[] {
  const words = cells.map((cell) => cell.trim().replaceAll('|', '\\|'));
  if (mark === 'tab') return words;
  return words.slice(words[0] === '' ? 1 : 0, words.at(-1) === '' ? -1 : undefined);
}
