/** Several small tables of one width below each other, each with its own band and headings. */
import type { Field, GroupField, StackLayout, StackPart } from '../form/form.ts';
import { type LooseCell, placeCells } from '../report/grid.ts';
import type { Table } from '../report/report.ts';
import { buildHead, type Column, columnsOf, widthOf } from './columns.ts';
import { formTable, numberCells, type Shown, stubCell } from './form-cells.ts';

/**
 * Lays a section out as a stack. In a part with fewer columns than the widest, the last column
 * takes the rest.
 * @returns a table whose number cells show what is given for them
 */
export function stackTable(section: GroupField, layout: StackLayout, shown: Shown): Table {
  const parts = layout.parts.map((part, index) => planPart(part, section, index + 1));
  const width = 1 + Math.max(0, ...parts.map(({ columns }) => widthOf(columns)));
  const rows = placeCells(parts.flatMap((part) => partRows(part, layout.stub, width, shown)));
  return formTable(section, layout, width, 0, rows);
}

interface PlannedPart {
  /** Begins the ids of the part's headings. */
  id: string;
  band: string;
  columns: Column[];
  rows: Field[];
}

function planPart(part: StackPart, section: GroupField, number: number): PlannedPart {
  const rows = part.rows.flatMap((row) => section.children.filter(({ key }) => key === row));
  const [first] = rows;
  const columns =
    first?.kind === 'group'
      ? columnsOf(first)
      : [{ path: '', label: part.column ?? '', children: [] }];
  return { id: `${section.path}-part${number}`, band: part.band, columns, rows };
}

function partRows(part: PlannedPart, stub: string, width: number, shown: Shown): LooseCell[][] {
  const { id, columns } = part;
  const band = { id: `${id}-band`, role: 'band' as const, text: part.band, headers: [] };
  const head = buildHead(columns, `${id}-head`, width - 1, [band.id]);
  const corner = { id: `${id}-stub`, role: 'head' as const, text: stub, headers: [band.id] };
  const [first = [], ...deeper] = head.rows;
  return [
    [{ ...band, rowSpan: 1, colSpan: width }],
    [{ ...corner, rowSpan: head.rows.length, colSpan: 1 }, ...first],
    ...deeper,
    ...part.rows.map((row) => {
      const cell = stubCell(row, [band.id, corner.id], { rowSpan: 1, colSpan: 1 });
      return [cell, ...numberCells(row.path, head.columns, [cell.id], shown)];
    }),
  ];
}
