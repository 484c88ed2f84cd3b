/** Values separated by commas, tabs or semicolons, as sheets are saved as text. */
import type { Cell, Table } from '../document.ts';
import { checkColumns, type TableCounter } from '../table-counter.ts';
import { type Line, rangeOf, trimmed } from './lines.ts';

const SEPARATORS = ['\t', ',', ';'];

/**
 * A text is a sheet when most of its lines are rows of some width, and nearly all that are set apart
 * at all: the lines between may be sentences, with blank fields behind them.
 */
const FEWEST_ROWS = 5;
const FEWEST_FIELDS = 3;
const SHARE_OF_LINES = 0.5;
const SHARE_OF_ROWS = 0.8;

/** @returns undefined when the text is no sheet */
export function readDelimited(text: string, tables: TableCounter): Table | undefined {
  for (const separator of SEPARATORS) {
    const records = looksDelimited(text, separator) ? recordsOf(text, separator) : [];
    if (isSheet(records)) return tableOf(records, text, tables);
  }
  return undefined;
}

/** Most texts are no sheets: the beginning tells. */
function looksDelimited(text: string, separator: string): boolean {
  const head = text.slice(0, 20_000);
  return head.split(separator).length > FEWEST_ROWS;
}

function isSheet(records: Line[][]): boolean {
  const rows = records.filter(isRow);
  const apart = records.filter((record) => isRow(record) || filled(record) > 1);
  return (
    rows.length >= FEWEST_ROWS &&
    rows.length >= records.length * SHARE_OF_LINES &&
    rows.length >= apart.length * SHARE_OF_ROWS
  );
}

const filled = (record: Line[]): number => record.filter(({ text }) => text !== '').length;

/** A sentence with commas in it is no row. */
function isRow(record: Line[]): boolean {
  return record.length >= FEWEST_FIELDS && !record.some(({ text }) => /[。；]/.test(text));
}

/** A field in quotes may hold separators, line breaks, and quotes that are written twice. */
function recordsOf(text: string, separator: string): Line[][] {
  const field = new RegExp(`"((?:[^"]|"")*)"[^${separator}\\r\\n]*|[^${separator}\\r\\n]*`, 'y');
  const records: Line[][] = [];
  let record: Line[] = [];
  for (let at = 0; at <= text.length; ) {
    field.lastIndex = at;
    const [whole, quoted] = field.exec(text) ?? [''];
    record.push(
      trimmed(quoted?.replaceAll('""', '"') ?? whole, quoted === undefined ? at : at + 1),
    );
    at += whole.length;
    if (text[at] !== separator) {
      if (record.some((each) => each.text !== '')) records.push(record);
      record = [];
    }
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  return records;
}

function tableOf(records: Line[][], text: string, tables: TableCounter): Table {
  const number = tables.nextTable();
  const cells = records.map((record, index) => {
    checkColumns(record.length);
    return record.map((field, column) => cellOf(field, index + 1, column + 1, number, tables));
  });
  return {
    kind: 'table',
    number,
    rows: cells.length,
    columns: cells.reduce((most, row) => Math.max(most, row.length), 0),
    cells,
    place: {
      range: { start: 0, end: text.length },
      cell: { table: number, row: 1, column: 1 },
    },
  };
}

function cellOf(
  field: Line,
  row: number,
  column: number,
  table: number,
  tables: TableCounter,
): Cell {
  tables.countCell();
  const place = { range: rangeOf(field), cell: { table, row, column } };
  const text = field.text.replace(/\r\n?/g, '\n');
  return {
    row,
    column,
    rowSpan: 1,
    colSpan: 1,
    blocks: text === '' ? [] : [{ kind: 'paragraph', runs: [{ text }], place }],
    place,
  };
}
