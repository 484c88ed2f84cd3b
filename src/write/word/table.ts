/** Tables: fixed grid, merged cells, repeated head rows, rows that stay whole. */

import {
  AlignmentType,
  BuilderElement,
  HeightRule,
  Paragraph,
  TableLayoutType,
  TableRow,
  WidthType,
  Table as WordTable,
} from 'docx';
import type { Cell, Table } from '../../report/report.ts';
import { type CellLook, wordCell } from './cell.ts';
import { charactersPerLine } from './grid.ts';
import { style } from './style-ids.ts';
import { largeShare, type TablePlan } from './table-layout.ts';
import { emWidth } from './text-width.ts';
import { legalText } from './xml-text.ts';

interface TableLook extends TablePlan, Pick<CellLook, 'centred'> {
  /** Rows stay with the next one; Word then moves the whole table to the next page. */
  together: boolean;
}

/** Writes a table with the measures that were worked out for it. */
export function wordTable(table: Table, plan: TablePlan): WordTable {
  const look = {
    ...plan,
    centred: hasShortWords(table, plan),
    together: plan.share <= largeShare,
  };
  const result = new WordTable({
    style: style.table,
    width: { size: sum(plan.widths), type: WidthType.DXA },
    columnWidths: plan.widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    rows: table.rows.map((_, row) => wordRow(table, row, look)),
  });
  describe(result, table.caption);
  return result;
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

function hasShortWords(table: Table, { widths }: TablePlan): boolean {
  return table.rows
    .flat()
    .filter(({ role }) => role === 'stub' || role === 'text')
    .every((cell) => emWidth(cell.text) <= charactersPerLine(cell, widths) && cell.rowSpan === 1);
}

/** A title and a description for those who cannot see the table (ECMA-376, 17.4.62 and 17.4.46). */
function describe(table: WordTable, caption: string): void {
  const properties = (table as unknown as { root: BuilderElement[] }).root[0]!;
  for (const name of ['w:tblCaption', 'w:tblDescription']) {
    const value = { key: 'w:val', value: legalText(caption) };
    properties.addChildElement(new BuilderElement({ name, attributes: { value } }));
  }
}

function wordRow(table: Table, row: number, look: TableLook): TableRow {
  const cellLook = { ...look, keepNext: keepsOn(table, row, look) };
  return new TableRow({
    cantSplit: true,
    ...(row < table.headRows ? { tableHeader: true } : {}),
    height: { value: look.rowHeight, rule: HeightRule.ATLEAST },
    children: cellsOver(table, row).map((cell) => wordCell(cell, row, cellLook)),
  });
}

function keepsOn(table: Table, row: number, { together }: TableLook): boolean {
  return row < table.rows.length - 1 && (together || row < table.headRows);
}

/** The cells that cover a row, from left to right, those that began further up included. */
function cellsOver(table: Table, row: number): Cell[] {
  return table.rows
    .slice(0, row + 1)
    .flat()
    .filter((cell) => cell.row + cell.rowSpan > row)
    .sort((a, b) => a.column - b.column);
}

/** A line of hardly any height, which keeps two tables apart and stands below one that ends the document. */
export function tableSeparator(): Paragraph {
  return new Paragraph({ style: style.separator });
}
