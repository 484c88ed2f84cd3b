/**
 * Tables: fixed grid, merged cells, repeated head rows, rows that stay whole.
 *
 * They are written as XML right away. Most of a report is tables, and the objects that `docx` makes
 * of every cell would take most of the time of writing it.
 */

import { FileChild, Paragraph } from 'docx';
import type { Cell, Table } from '../../report/report.ts';
import { emWidth } from '../text-width.ts';
import { type CellLook, cellXml } from './cell.ts';
import { charactersPerLine } from './grid.ts';
import { style } from './style-ids.ts';
import { largeShare, type TablePlan } from './table-layout.ts';
import { w, xmlText } from './xml-text.ts';

interface TableLook extends TablePlan, Pick<CellLook, 'centred'> {
  /** Rows stay with the next one; Word then moves the whole table to the next page. */
  together: boolean;
}

/** Stands for a table among what `docx` writes, as an empty one, which `insertTables` replaces. */
export class TablePlace extends FileChild {
  readonly xml: string;

  /** @param plan the measures that were worked out for the table */
  constructor(table: Table, plan: TablePlan) {
    super('w:tbl');
    this.xml = tableXml(table, plan);
  }
}

/** Puts the tables of a body, in its order, into the document that `docx` wrote for the body. */
export function insertTables(documentXml: string, body: FileChild[]): string {
  const tables = body.filter((child) => child instanceof TablePlace);
  let next = 0;
  return documentXml.replaceAll('<w:tbl/>', () => tables[next++]!.xml);
}

function tableXml(table: Table, plan: TablePlan): string {
  const look = {
    ...plan,
    centred: hasShortWords(table, plan),
    together: plan.share <= largeShare,
  };
  const width = plan.widths.reduce((sum, each) => sum + each, 0);
  const caption = xmlText(table.caption);
  return [
    `<w:tbl><w:tblPr>${w('tblStyle', style.table)}<w:tblW w:type="dxa" w:w="${width}"/>`,
    `${w('jc', 'center')}<w:tblLayout w:type="fixed"/>`,
    // A title and a description for those who cannot see the table (ECMA-376, 17.4.62, 17.4.46).
    `${w('tblCaption', caption)}${w('tblDescription', caption)}</w:tblPr>`,
    `<w:tblGrid>${plan.widths.map((each) => `<w:gridCol w:w="${each}"/>`).join('')}</w:tblGrid>`,
    ...table.rows.map((_, row) => rowXml(table, row, look)),
    '</w:tbl>',
  ].join('');
}

function hasShortWords(table: Table, { widths }: TablePlan): boolean {
  return table.rows
    .flat()
    .filter(({ role }) => role === 'stub' || role === 'text')
    .every((cell) => emWidth(cell.text) <= charactersPerLine(cell, widths) && cell.rowSpan === 1);
}

function rowXml(table: Table, row: number, look: TableLook): string {
  const cellLook = { ...look, keepNext: keepsOn(table, row, look) };
  const cells = cellsOver(table, row).map((cell) => cellXml(cell, row, cellLook));
  return (
    `<w:tr><w:trPr><w:cantSplit/>${row < table.headRows ? '<w:tblHeader/>' : ''}` +
    `<w:trHeight w:val="${look.rowHeight}" w:hRule="atLeast"/></w:trPr>${cells.join('')}</w:tr>`
  );
}

/** The last row stays with the notes below it. */
function keepsOn({ rows, headRows, notes }: Table, row: number, { together }: TableLook): boolean {
  if (row === rows.length - 1) return notes !== undefined;
  return together || row < headRows;
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
