/** A table of a page as a grid, by the rules that browsers follow. */
import type { Block, Cell, DocumentPlace, Table } from '../document.ts';
import { checkColumns, columnSpan } from '../table-counter.ts';
import type { PageContext } from './context.ts';
import { isHidden } from './hidden.ts';
import { attribute, childElements, type HtmlElement, rangeOf, textOf } from './nodes.ts';

/** Reads what stands in an element, tables included. */
type ReadBlocks = (element: HtmlElement, context: PageContext, place: DocumentPlace) => Block[];

/** The table that is being read. */
interface Reading {
  context: PageContext;
  readBlocks: ReadBlocks;
  number: number;
  cells: Cell[][];
  columns: number;
}

/** Rows that cells can reach down into: those of one `thead`, `tbody` or `tfoot`. */
interface Group {
  rows: HtmlElement[];
  head: boolean;
}

export function readTable(
  element: HtmlElement,
  context: PageContext,
  readBlocks: ReadBlocks,
): Table {
  const number = context.tables.nextTable();
  const reading: Reading = { context, readBlocks, number, cells: [], columns: 0 };
  for (const group of groupsOf(element)) readGroup(group, reading);
  const [caption] = childElements(element).filter(({ tagName }) => tagName === 'caption');
  const words = caption && textOf(caption).replace(/\s+/g, ' ').trim();
  const range = rangeOf(element);
  return {
    kind: 'table',
    number,
    ...(words && { caption: words }),
    rows: reading.cells.length,
    columns: reading.columns,
    cells: reading.cells,
    ...(isCutOff(element, context) && { cutOff: true }),
    place: { ...(range && { range }), cell: { table: number, row: 1, column: 1 } },
  };
}

function groupsOf(table: HtmlElement): Group[] {
  return (
    childElements(table)
      .filter(({ tagName }) => /^(thead|tbody|tfoot)$/.test(tagName))
      // A foot may stand before the rows in the source; it is shown below them.
      .toSorted((a, b) => Number(a.tagName === 'tfoot') - Number(b.tagName === 'tfoot'))
      .map((group) => ({
        rows: childElements(group).filter(({ tagName }) => tagName === 'tr'),
        head: group.tagName === 'thead',
      }))
  );
}

function readGroup({ rows, head }: Group, reading: Reading): void {
  const shown = rows.filter((row) => !leaveHidden(row, reading));
  // How many rows each column is still taken by a cell from above.
  const taken: number[] = [];
  shown.forEach((row, index) => {
    const cells: Cell[] = [];
    let column = 1;
    for (const element of childElements(row)) {
      if (!/^t[dh]$/.test(element.tagName) || leaveHidden(element, reading)) continue;
      while ((taken[column] ?? 0) > 0) column++;
      const cell = readCell(element, column, shown.length - index, head, reading);
      checkColumns(column + cell.colSpan - 1);
      for (const end = column + cell.colSpan; column < end; column++) taken[column] = cell.rowSpan;
      cells.push(cell);
    }
    reading.columns = Math.max(reading.columns, taken.length - 1);
    taken.forEach((rows, column) => {
      taken[column] = rows - 1;
    });
    reading.cells.push(cells);
  });
}

function readCell(
  element: HtmlElement,
  column: number,
  rowsLeft: number,
  head: boolean,
  { context, readBlocks, number, cells }: Reading,
): Cell {
  context.tables.countCell();
  const range = rangeOf(element);
  const row = cells.length + 1;
  const place = { ...(range && { range }), cell: { table: number, row, column } };
  return {
    row,
    column,
    rowSpan: rowSpan(attribute(element, 'rowspan'), rowsLeft),
    colSpan: columnSpan(attribute(element, 'colspan')),
    blocks: readBlocks(element, context, { cell: place.cell }),
    ...((head || element.tagName === 'th') && { header: true }),
    place,
  };
}

/** 0 means all rows that are left in the group. */
function rowSpan(text: string | undefined, rowsLeft: number): number {
  const span = Number.parseInt(text ?? '1', 10);
  if (span === 0) return rowsLeft;
  return span >= 1 ? Math.min(span, rowsLeft) : 1;
}

function leaveHidden(element: HtmlElement, { context }: Reading): boolean {
  const hidden = isHidden(element, context.hidden);
  const range = rangeOf(element);
  if (hidden) context.leftOut.add('hidden', textOf(element), range && { range });
  return hidden;
}

/** A table without its end tag, in a page without its end: the page broke off in the table. */
function isCutOff({ sourceCodeLocation }: HtmlElement, { text }: PageContext): boolean {
  const ended = sourceCodeLocation === null || sourceCodeLocation?.endTag !== undefined;
  return !ended && !/<\/(?:body|html)\s*>/i.test(text.slice(-4096));
}
