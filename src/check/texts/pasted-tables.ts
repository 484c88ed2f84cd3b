/** Tables pasted into a text as they come from Word: without a line of marks they print as plain words. */
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { pastedTable } from '../../diagnostic/kinds/prose.ts';
import { findInOrder } from '../../diagnostic/place.ts';
import { at, type Draft } from '../draft.ts';

interface Row {
  line: string;
  cells: string[];
  /** What stands between the cells. */
  mark: 'tab' | 'bar';
}

/** The findings about all texts of a file. */
export function pastedTableFindings(draft: Draft): Diagnostic[] {
  return draft.texts
    .filter(({ field }) => field.layout?.kind === 'prose')
    .flatMap(({ field, node }) => {
      const placeOf = findInOrder(draft.source.text, node.range);
      return pastedTables(String(node.value)).map((rows) => {
        // The whole text where it is written in another way in the file.
        const range = placeOf(rows[0]!.line.trim()) ?? node.range;
        return pastedTable(at(draft, field, range), asMarkdown(rows));
      });
    });
}

/** The rows of each table, from the first that has equally many cells as the one below it. */
function pastedTables(text: string): Row[][] {
  return blocksOf(text.split(/\r\n?|\n/)).flatMap((lines) => {
    if (lines.some(isRule)) return [];
    const rows = lines.filter((line) => !NO_WORDS.test(line)).flatMap((line) => rowOf(line) ?? []);
    const start = rows.findIndex((row, index) => continues(row, rows[index + 1]));
    return start === -1 ? [] : [rows.slice(start)];
  });
}

/** Consecutive lines that could be of a table. */
function blocksOf(lines: string[]): string[][] {
  const blocks: string[][] = [[]];
  for (const line of lines) {
    if (rowOf(line) || isRule(line)) blocks.at(-1)!.push(line);
    else blocks.push([]);
  }
  return blocks;
}

const NO_WORDS = /^[\s|｜:-]*$/;

/** The line below the head of a Markdown table: `|---|---|`. */
const isRule = (line: string): boolean => line.includes('|') && /^[\s|:]*-[\s|:-]*$/.test(line);

function rowOf(line: string): Row | undefined {
  if (line.includes('\t')) return { line, cells: line.split('\t'), mark: 'tab' };
  if ((line.match(/[|｜]/g) ?? []).length < 2) return undefined;
  return { line, cells: line.trim().split(/[|｜]/), mark: 'bar' };
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
