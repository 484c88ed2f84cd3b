/** A resolved grid as a table that can be read by eye, by ear and by machine. */

import type { Element, ElementContent, Properties } from 'hast';
import { h } from 'hastscript';
import type { Cell, Table } from '../../report/report.ts';
import { headingText } from './heading-text.ts';
import { legalText, onLines, textNodes } from './text.ts';

/** Tables of more columns do not fit a telephone and scroll in a region of their own. */
const COLUMNS_OF_A_PHONE = 4;

/**
 * The table with its caption, or the region in which it scrolls. Each cell names the headings that
 * apply to it (`headers`): where headings have several levels and spans, `scope` alone is not
 * enough (WCAG 2.1, technique H43).
 */
export function tableElement(table: Table): Element {
  const wide = table.columnWidths.length > COLUMNS_OF_A_PHONE;
  const element = h(
    'table',
    { id: table.id, className: [table.origin], style: wide ? columnCount(table) : undefined },
    onLines([
      h('caption', textNodes(table.caption)),
      columnGroup(table.columnWidths),
      ...rowGroups(table),
    ]),
  );
  return wide ? scrollRegion(table, element) : element;
}

function columnCount(table: Table): string {
  return `--columns:${table.columnWidths.length}`;
}

/** Reachable with the keyboard, or people without a pointer could not scroll it. */
function scrollRegion(table: Table, element: Element): Element {
  const label = legalText(table.caption);
  return h('div.scroll', { role: 'region', tabIndex: 0, ariaLabel: label }, onLines([element]));
}

function columnGroup(widths: number[]): Element {
  const sum = widths.reduce((total, width) => total + width, 0);
  const percent = (width: number) => Number(((width / sum) * 100).toFixed(3));
  return h(
    'colgroup',
    widths.map((width) => h('col', { style: `width:${percent(width)}%` })),
  );
}

/** The repeated head, then a group of rows for each heading across the table. */
function rowGroups(table: Table): Element[] {
  const headings = new Set(table.rows.flat().filter(isHeading).map(cellId));
  const rows = table.rows.map((cells) => rowElement(cells, headings));
  const groups = [h('thead', onLines(rows.slice(0, table.headRows)))];
  for (const [start, end] of bodyRanges(table)) {
    groups.push(h('tbody', onLines(rows.slice(start, end))));
  }
  return groups.filter((group) => group.children.length > 0);
}

function bodyRanges(table: Table): [number, number][] {
  const starts = table.rows.flatMap((cells, row) =>
    row === table.headRows || (row > table.headRows && cells[0]?.role === 'band') ? [row] : [],
  );
  return starts.map((start, index) => [start, starts[index + 1] ?? table.rows.length]);
}

function rowElement(cells: Cell[], headings: Set<string>): Element {
  return h('tr', onLines(cells.map((cell) => cellElement(cell, headings))));
}

function cellElement(cell: Cell, headings: Set<string>): Element {
  const heading = isHeading(cell);
  const headers = cell.headers.filter((id) => headings.has(id));
  const properties: Properties = {
    id: cellId(cell),
    className: cell.align ? [cell.role, `to-${cell.align}`] : [cell.role],
    scope: heading ? scope(cell) : undefined,
    rowSpan: cell.rowSpan > 1 ? cell.rowSpan : undefined,
    colSpan: cell.colSpan > 1 ? cell.colSpan : undefined,
    headers: headers.length > 0 ? headers : undefined,
    dataAt: cell.at === undefined ? undefined : legalText(cell.at),
  };
  return h(heading ? 'th' : 'td', properties, cellText(cell));
}

/** Headings of a column and of several rows stand in narrow columns. */
function cellText(cell: Cell): ElementContent[] {
  const narrow = cell.role === 'head' || (cell.role === 'stub' && cell.rowSpan > 1);
  return narrow ? headingText(cell.text) : textNodes(cell.text);
}

function cellId(cell: Cell): string {
  return cell.id;
}

/** A heading without words heads nothing, and the corner heads neither rows nor columns. */
function isHeading(cell: Cell): boolean {
  const heads = cell.role === 'head' || cell.role === 'stub' || cell.role === 'band';
  return heads && cell.text.trim() !== '';
}

/** `col` and `row` hold for all columns and rows that the cell spans (HTML, 4.9.12). */
function scope(cell: Cell): string {
  if (cell.role === 'band') return 'rowgroup';
  return cell.role === 'stub' ? 'row' : 'col';
}
