/** A resolved grid as a table that can be read by eye, by ear and by machine. */

import type { Element, ElementContent, Properties } from 'hast';
import { h } from 'hastscript';
import type { Cell, Table } from '../../report/report.ts';
import { WRONG } from '../../report/wrong.ts';
import { legalText } from '../legal-text.ts';
import { headingText } from './heading-text.ts';
import { inlineNodes } from './inlines.ts';
import { columnShares, fitTable, type TableFit } from './table-fit.ts';
import { onLines, textNodes, wholeNumbers } from './text.ts';

/**
 * The table, and below it its notes, which belong to it for those who hear the page as well.
 */
export function tableElements(table: Table): Element[] {
  const lines = (table.notes ?? []).map((line) => h('p', inlineNodes(line)));
  if (lines.length === 0) return [tableElement(table)];
  return [tableElement(table), h('div.notes', { id: notesId(table) }, onLines(lines))];
}

const notesId = ({ id }: Table): string => `${id}-notes`;

/**
 * The table with its caption, or the region in which it scrolls. Each cell names the headings that
 * apply to it (`headers`): where headings have several levels and spans, `scope` alone is not
 * enough (WCAG 2.1, technique H43).
 */
function tableElement(table: Table): Element {
  const fit = fitTable(table);
  const element = h(
    'table',
    {
      id: table.id,
      className: [table.origin, ...(table.runsOn ? ['runs-on'] : [])],
      ariaDescribedBy: table.notes ? notesId(table) : undefined,
    },
    onLines([h('caption', textNodes(table.caption)), columnGroup(table), ...rowGroups(table, fit)]),
  );
  return fit.scrolls ? scrollRegion(table, element, fit) : element;
}

/** Reachable with the keyboard, or people without a pointer could not scroll it. */
function scrollRegion(table: Table, element: Element, { fitsScreen }: TableFit): Element {
  const className = ['scroll', ...(fitsScreen && table.origin === 'form' ? ['fits'] : [])];
  const label = legalText(table.caption);
  const properties = { className, role: 'region', tabIndex: 0, ariaLabel: label };
  return h('div', properties, onLines([element]));
}

function columnGroup(table: Table): Element {
  const percent = columnShares(table).map((share) => rounded(share * 100));
  return h(
    'colgroup',
    percent.map((width) => h('col', { style: `width:${width}%` })),
  );
}

function rounded(number: number): number {
  return Number(number.toFixed(3));
}

/** The repeated head, then a group of rows for each heading across the table. */
function rowGroups(table: Table, fit: TableFit): Element[] {
  const headings = new Set(table.rows.flat().filter(isHeading).map(cellId));
  const rows = table.rows.map((cells) => rowElement(cells, headings, fit));
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

function rowElement(cells: Cell[], headings: Set<string>, fit: TableFit): Element {
  return h('tr', onLines(cells.map((cell) => cellElement(cell, headings, fit))));
}

function cellElement(cell: Cell, headings: Set<string>, fit: TableFit): Element {
  const heading = isHeading(cell);
  const headers = cell.headers.filter((id) => headings.has(id));
  const properties: Properties = {
    ...cellLook(cell, fit),
    id: cellId(cell),
    scope: heading ? scope(cell) : undefined,
    rowSpan: cell.rowSpan > 1 ? cell.rowSpan : undefined,
    colSpan: cell.colSpan > 1 ? cell.colSpan : undefined,
    headers: headers.length > 0 ? headers : undefined,
    dataAt: cell.path === undefined ? undefined : legalText(cell.path),
  };
  return h(heading ? 'th' : 'td', properties, cellText(cell));
}

function cellLook(cell: Cell, { scrolls, scales, labelPlace }: TableFit): Properties {
  const scale = scales.get(cell);
  const label = scrolls ? labelPlace(cell) : undefined;
  const style = [
    ...(scale === undefined ? [] : [`--scale:${rounded(scale)}`]),
    ...(label ? [`--before:${rounded(label.before)};--share:${rounded(label.share)}`] : []),
  ];
  return {
    className: [
      cell.role,
      ...(cell.align ? [`to-${cell.align}`] : []),
      ...(label ? ['label'] : []),
      ...(cell.wrong ? ['wrong'] : []),
    ],
    style: style.join(';') || undefined,
  };
}

/** Headings of a column and of several rows stand in narrow columns. */
function cellText(cell: Cell): ElementContent[] {
  if (cell.role === 'number') {
    return [...textNodes(cell.text), ...noteOf(cell), ...(cell.wrong ? [h('sup', WRONG)] : [])];
  }
  const narrow = cell.role === 'head' || (cell.role === 'stub' && cell.rowSpan > 1);
  return wholeNumbers(narrow ? headingText(cell.text) : textNodes(cell.text));
}

function noteOf({ note }: Cell): ElementContent[] {
  return note === undefined ? [] : [h('span.note', wholeNumbers(textNodes(note)))];
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
