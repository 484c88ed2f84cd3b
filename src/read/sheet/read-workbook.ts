/** Reads an Excel workbook: one table for each sheet, with the values that it shows. */

import { limits } from '../../diagnostic/limits.ts';
import type { Cell, Document, Run, Table } from '../document.ts';
import { LeftOutList } from '../left-out.ts';
import type { MainPart, Package } from '../package/package.ts';
import { child, descendants, elements, textOf, type XmlElement } from '../package/xml.ts';
import { damagedFile, type Refusal } from '../refusal.ts';
import { TableCounter } from '../table-counter.ts';
import { type Address, readAddress } from './address.ts';
import { plainNumber } from './format-number.ts';
import { type Area, coveredBy, readMerges } from './merges.ts';
import { numberFormats, type ShowNumber } from './number-formats.ts';
import { isOn, readRich, sharedStrings } from './strings.ts';

/** What the reading of a workbook needs to know, and what it collects. */
interface BookContext {
  strings: Run[][];
  show: ShowNumber;
  leftOut: LeftOutList;
  tables: TableCounter;
}

interface Sheet {
  name: string;
  root: XmlElement;
}

export function readWorkbook(source: Package, { name, root }: MainPart): Document {
  const part = (type: string): XmlElement | undefined => {
    const [found] = source.related(name, type);
    return found === undefined ? undefined : source.parts.xml(found);
  };
  const from1904 = isOn(child(root, 's:workbookPr')?.attributes.get('date1904'));
  const context: BookContext = {
    strings: sharedStrings(part('sharedStrings')),
    show: numberFormats(part('styles'), from1904),
    leftOut: new LeftOutList(),
    tables: new TableCounter(),
  };
  const blocks = Array.from(visibleSheets(source, name, root, context), (each) =>
    readSheet(each, context),
  );
  return {
    carrier: 'sheet',
    metadata: source.properties(),
    blocks,
    notes: [],
    leftOut: context.leftOut.entries,
  };
}

/** One after the other: of what is too much, no more is unpacked than can be told by. */
function* visibleSheets(
  source: Package,
  main: string,
  root: XmlElement,
  { leftOut }: BookContext,
): Generator<Sheet> {
  const relations = new Map(source.relations(main).map((each) => [each.id, each]));
  for (const { attributes } of elements(child(root, 's:sheets'), 's:sheet')) {
    const name = attributes.get('name') ?? '';
    const relation = relations.get(attributes.get('r:id') ?? '');
    if (relation?.type !== 'worksheet' || !source.parts.has(relation.target)) continue;
    if ((attributes.get('state') ?? 'visible') !== 'visible') {
      leftOut.add('hidden', name, { cell: { table: 0, sheet: name, row: 1, column: 1 } });
      continue;
    }
    leaveComments(source, relation.target, leftOut);
    leavePictures(source, relation.target, leftOut);
    yield { name, root: source.parts.xml(relation.target, holdsSomething) };
  }
}

/** Sheets are full of cells that have a border and nothing else: they count where none has an address. */
function holdsSomething(element: XmlElement): boolean {
  return element.name !== 's:c' || element.children.length > 0 || !addressOf(element);
}

const addressOf = ({ attributes }: XmlElement): Address | undefined =>
  readAddress(attributes.get('r'));

function leaveComments(source: Package, sheet: string, leftOut: LeftOutList): void {
  for (const part of source.related(sheet, 'comments')) {
    for (const each of descendants(source.parts.xml(part), 's:comment')) {
      leftOut.add('comment', [...descendants(each, 's:t')].map(textOf).join(''));
    }
  }
}

/** They lie over the cells and belong to none. */
function leavePictures(source: Package, sheet: string, leftOut: LeftOutList): void {
  for (const drawing of source.related(sheet, 'drawing')) {
    for (const picture of source.related(drawing, 'image')) leftOut.add('picture', picture);
  }
}

/** The sheet that is being read. */
interface Reading {
  context: BookContext;
  number: number;
  sheet: string;
  hiddenColumns: [from: number, to: number][];
  merges: Area[];
  rows: Cell[][];
}

function readSheet({ name, root }: Sheet, context: BookContext): Table {
  const reading: Reading = {
    context,
    number: context.tables.nextTable(),
    sheet: name,
    hiddenColumns: hiddenColumns(root),
    merges: readMerges(root),
    rows: [],
  };
  let row = 0;
  for (const each of elements(child(root, 's:sheetData'), 's:row')) {
    const own = Number(each.attributes.get('r'));
    row = own >= 1 ? own : row + 1;
    const cells = readRow(each, row, reading);
    if (cells.length > 0) reading.rows.push(cells);
  }
  const cells = reading.rows.flat();
  const columns = cells.reduce((most, cell) => Math.max(most, cell.column + cell.colSpan - 1), 0);
  return {
    kind: 'table',
    number: reading.number,
    name,
    rows: cells.reduce((most, cell) => Math.max(most, cell.row + cell.rowSpan - 1), 0),
    columns,
    cells: withBlanks(reading, columns),
    place: { cell: { table: reading.number, sheet: name, row: 1, column: 1 } },
  };
}

/**
 * A workbook does not hold blank cells, which other documents do: they are put in where a row has
 * none and no merged cell lies over them. A sheet that is too large for that is no table of a report,
 * and what stands far out on the right no part of one.
 */
function withBlanks(reading: Reading, columns: number): Cell[][] {
  const width = Math.min(columns, limits.columns);
  if (reading.rows.length * width > limits.cells) return reading.rows;
  return reading.rows.map((cells) => {
    const row = cells[0]!.row;
    const merges = reading.merges.filter(({ top, bottom }) => top <= row && row <= bottom);
    const byColumn = new Map(cells.map((cell) => [cell.column, cell]));
    if (byColumn.size < cells.length) throw cellTwice(row, reading.sheet);
    const all: Cell[] = [];
    for (let column = 1; column <= width; column++) {
      const known = byColumn.get(column);
      if (known) all.push(known);
      else if (!coveredBy({ row, column }, merges) && !isHiddenColumn(column, reading)) {
        all.push(cellOf([], { row, column }, merges, reading));
      }
    }
    return [...all, ...cells.filter(({ column }) => column > width)];
  });
}

/** No program writes that, and nobody can tell which of them counts. */
function cellTwice(row: number, sheet: string): Refusal {
  return damagedFile({
    zh: `工作表“${sheet}”第 ${row} 行有两个地址相同的单元格`,
    en: `two cells in row ${row} of the sheet “${sheet}” have the same address`,
  });
}

function hiddenColumns(root: XmlElement): [number, number][] {
  return elements(child(root, 's:cols'), 's:col')
    .filter(({ attributes }) => isOn(attributes.get('hidden')))
    .map(({ attributes }) => [Number(attributes.get('min')), Number(attributes.get('max'))]);
}

function readRow(row: XmlElement, number: number, reading: Reading): Cell[] {
  const hiddenRow = isOn(row.attributes.get('hidden'));
  const merges = reading.merges.filter(({ top, bottom }) => top <= number && number <= bottom);
  const cells: Cell[] = [];
  for (const [each, column] of placed(elements(row, 's:c'), number, reading)) {
    const address = { row: number, column };
    const runs = valueRuns(each, reading.context);
    const isHidden = hiddenRow || isHiddenColumn(column, reading);
    const covering = coveredBy(address, merges);
    if (isHidden || covering) leave(isHidden ? 'hidden' : 'merged', runs, address, reading);
    else if (elements(each).length > 0) cells.push(readCell(each, runs, address, merges, reading));
  }
  return cells;
}

/** The cells of a row with their columns: those of their addresses, or one after the other. */
function placed(cells: XmlElement[], row: number, { sheet }: Reading): [XmlElement, number][] {
  const columns = cells.map((cell) => addressOf(cell)?.column);
  const isPartly = columns.includes(undefined) && columns.some((column) => column !== undefined);
  if (isPartly) throw partlyAddressed(row, sheet);
  return cells.map((cell, at) => [cell, columns[at] ?? at + 1]);
}

/** Blank cells between them are not kept, and what has no address could stand behind any of those. */
function partlyAddressed(row: number, sheet: string): Refusal {
  return damagedFile({
    zh: `工作表“${sheet}”第 ${row} 行只有一部分单元格有地址`,
    en: `only some of the cells in row ${row} of the sheet “${sheet}” have an address`,
  });
}

function isHiddenColumn(column: number, { hiddenColumns }: Reading): boolean {
  return hiddenColumns.some(([from, to]) => from <= column && column <= to);
}

function leave(
  reason: 'hidden' | 'merged',
  runs: Run[],
  address: Address,
  { context, number, sheet }: Reading,
): void {
  const text = runs.map((run) => run.text).join('');
  context.leftOut.add(reason, text, { cell: { table: number, sheet, ...address } });
}

function readCell(
  element: XmlElement,
  runs: Run[],
  address: Address,
  merges: Area[],
  { context, number, sheet }: Reading,
): Cell {
  context.tables.countCell();
  const stored = storedNumber(element);
  return {
    ...cellOf(runs, address, merges, { number, sheet }),
    ...(stored !== undefined && stored !== runs[0]?.text && { stored }),
    ...(child(element, 's:f') && { formula: child(element, 's:v') ? 'cached' : 'missing' }),
  };
}

function cellOf(
  runs: Run[],
  address: Address,
  merges: Area[],
  { number, sheet }: Pick<Reading, 'number' | 'sheet'>,
): Cell {
  const place = { cell: { table: number, sheet, ...address } };
  const merge = merges.find(({ top, left }) => top === address.row && left === address.column);
  return {
    ...address,
    rowSpan: merge ? merge.bottom - merge.top + 1 : 1,
    colSpan: merge ? merge.right - merge.left + 1 : 1,
    blocks: runs.length > 0 ? [{ kind: 'paragraph', runs, place }] : [],
    place,
  };
}

/** What a cell shows. */
function valueRuns(cell: XmlElement, { strings, show }: BookContext): Run[] {
  const value = child(cell, 's:v');
  const text = value ? textOf(value) : '';
  switch (cell.attributes.get('t') ?? 'n') {
    case 's':
      return strings[Number(text)] ?? [];
    case 'inlineStr':
      return readRich(child(cell, 's:is'));
    case 'b':
      return [{ text: text === '1' ? 'TRUE' : 'FALSE' }];
    case 'n':
      return text === '' ? [] : plain(show(text, Number(cell.attributes.get('s') ?? 0)));
    default:
      return plain(text);
  }
}

function plain(text: string): Run[] {
  return text === '' ? [] : [{ text }];
}

/** The number of a cell, as exactly as Excel keeps it: to 15 digits. */
function storedNumber(cell: XmlElement): string | undefined {
  const value = child(cell, 's:v');
  if (!value || (cell.attributes.get('t') ?? 'n') !== 'n') return undefined;
  return plainNumber(textOf(value));
}
