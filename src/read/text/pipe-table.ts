/** Tables drawn with bars, as in Markdown. */
import type { Cell, Table } from '../document.ts';
import { checkColumns, type TableCounter } from '../table-counter.ts';
import { type Line, rangeOf, trimmed } from './lines.ts';
import { inlineRuns } from './markdown-inlines.ts';

const BAR = /(?<!\\)[|│┃｜]/g;
const ROW = /^[|│┃｜].*[|│┃｜]$/;
const RULE = /^(?=.*[-─━=])[\s|+:=\-─━│┃┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛╔╦╗╠╬╣╚╩╝═║]{3,}$/;

/** A line between two rows, or around them. */
export function isPipeRule(text: string): boolean {
  return RULE.test(text) && /[|+┼┬┴├┤│╋╬]/.test(text);
}

export function isPipeRow(text: string): boolean {
  return ROW.test(text) && !isPipeRule(text);
}

/** The table that begins in a line, and the number of the line after it. */
export function pipeTable(
  lines: Line[],
  first: number,
  tables: TableCounter,
): { table: Table; next: number } | undefined {
  let next = first;
  while (next < lines.length && belongs(lines[next]!.text)) next++;
  const rows = lines.slice(first, next).filter(({ text }) => isPipeRow(text));
  if (rows.length < 2) return undefined;
  const number = tables.nextTable();
  const cells = rows.map((line, index) => readRow(line, index + 1, number, tables));
  const { text, start } = lines[next - 1]!;
  return {
    table: {
      kind: 'table',
      number,
      rows: rows.length,
      columns: cells.reduce((most, row) => Math.max(most, row.length), 0),
      cells,
      place: {
        range: { start: lines[first]!.start, end: start + text.length },
        cell: { table: number, row: 1, column: 1 },
      },
    },
    next,
  };
}

function belongs(text: string): boolean {
  return isPipeRow(text) || isPipeRule(text);
}

function readRow(line: Line, row: number, table: number, tables: TableCounter): Cell[] {
  const bars = [...line.text.matchAll(BAR)].map(({ index }) => index);
  checkColumns(bars.length);
  return bars.slice(0, -1).map((bar, index) => {
    tables.countCell();
    const piece = trimmed(line.text.slice(bar + 1, bars[index + 1]), line.start + bar + 1);
    const column = index + 1;
    const place = { range: rangeOf(piece), cell: { table, row, column } };
    return {
      row,
      column,
      rowSpan: 1,
      colSpan: 1,
      blocks: piece.text === '' ? [] : [{ kind: 'paragraph', runs: inlineRuns(piece.text), place }],
      place,
    };
  });
}
