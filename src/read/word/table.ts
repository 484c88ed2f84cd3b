/** A Word table as a grid. Merged cells come in three spellings, none of which counts rows. */
import type { Block, Cell, DocumentPlace, Table } from '../document.ts';
import { child, descendants, textOf, type XmlElement } from '../package/xml.ts';
import { checkColumns, columnSpan } from '../table-counter.ts';
import type { WordContext } from './context.ts';
import { isOn, paragraphsText, shown, wordValue } from './shown.ts';

/** Reads what stands in an element, tables included. */
type ReadBlocks = (parent: XmlElement, context: WordContext, place: DocumentPlace) => Block[];

/** The table that is being read. */
interface Reading {
  context: WordContext;
  readBlocks: ReadBlocks;
  number: number;
  cells: Cell[][];
  columns: number;
  /** The merged cells that reach down to the row before, by the column they start in. */
  open: Map<number, Cell>;
}

export function readTable(table: XmlElement, context: WordContext, readBlocks: ReadBlocks): Table {
  const number = context.tables.nextTable();
  const reading: Reading = { context, readBlocks, number, cells: [], columns: 0, open: new Map() };
  for (const row of shown(table, context.leftOut)) {
    if (row.name === 'w:tr') readRow(row, reading);
  }
  const caption = wordValue(child(table, 'w:tblPr'), 'w:tblCaption');
  return {
    kind: 'table',
    number,
    ...(caption && { caption }),
    rows: reading.cells.length,
    columns: reading.columns,
    cells: reading.cells,
    place: { cell: { table: number, row: 1, column: 1 } },
  };
}

function readRow(row: XmlElement, reading: Reading): void {
  const { leftOut } = reading.context;
  const properties = child(row, 'w:trPr');
  const absent = child(properties, 'w:del') ? 'deleted' : 'hidden';
  if (absent === 'deleted' || isOn(properties, 'w:hidden')) {
    leftOut.add(absent, rowText(row));
    return;
  }
  const cells: Cell[] = [];
  const open = new Map<number, Cell>();
  const isHead = isOn(properties, 'w:tblHeader') ?? false;
  let column = 1 + Number.parseInt(wordValue(properties, 'w:gridBefore') ?? '0', 10);
  if (!(column >= 1)) column = 1;
  for (const each of shown(row, leftOut)) {
    if (each.name !== 'w:tc') continue;
    checkColumns(column);
    column += readCell(each, column, isHead, { reading, cells, open });
  }
  reading.columns = Math.max(reading.columns, column - 1);
  reading.open = open;
  reading.cells.push(cells);
}

interface RowReading {
  reading: Reading;
  cells: Cell[];
  /** The merged cells that reach down from this row. */
  open: Map<number, Cell>;
}

/** @returns how many columns it takes */
function readCell(
  element: XmlElement,
  column: number,
  isHead: boolean,
  { reading, cells, open }: RowReading,
): number {
  const { context, number } = reading;
  const properties = child(element, 'w:tcPr');
  if (child(properties, 'w:cellDel')) {
    context.leftOut.add('deleted', paragraphsText(element));
    return 0;
  }
  const place = { cell: { table: number, row: reading.cells.length + 1, column } };
  const colSpan = columnSpan(wordValue(properties, 'w:gridSpan'));
  const last = cells.at(-1);
  if (last && mergeOf(properties, 'w:hMerge') === 'continue') {
    last.colSpan += colSpan;
    leaveStale(element, place, context);
    return colSpan;
  }
  const merge = mergeOf(properties, 'w:vMerge');
  const above = reading.open.get(column);
  if (merge === 'continue' && above) {
    above.rowSpan++;
    open.set(column, above);
    leaveStale(element, place, context);
    // A merged cell is as wide as its first row says; the rest of the row counts by its own widths.
    return colSpan;
  }
  context.tables.countCell();
  const cell: Cell = {
    row: place.cell.row,
    column,
    rowSpan: 1,
    colSpan,
    blocks: reading.readBlocks(element, context, place),
    ...(isHead && { header: true }),
    ...(merge === 'continue' && { continued: true }),
    place,
  };
  cells.push(cell);
  if (merge) open.set(column, cell);
  return colSpan;
}

/** How a cell is merged with the one before or above it, if it is. */
function mergeOf(
  properties: XmlElement | undefined,
  name: string,
): 'restart' | 'continue' | undefined {
  const element = child(properties, name) ?? child(properties, name.toLowerCase());
  if (!element) return undefined;
  return wordValue(element) === 'restart' ? 'restart' : 'continue';
}

/** Text below a merged cell is kept by programs and shown by none. */
function leaveStale(cell: XmlElement, place: DocumentPlace, { leftOut }: WordContext): void {
  leftOut.add('merged', paragraphsText(cell), place);
}

function rowText(row: XmlElement): string {
  return [...descendants(row, 'w:t', 'w:delText')].map(textOf).join(' ');
}
