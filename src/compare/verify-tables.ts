/** The tables of a published file against those that its data make, cell by cell. */
import type { Diagnostic, Localized } from '../diagnostic/diagnostic.ts';
import * as kinds from '../diagnostic/kinds/verify.ts';
import type { TableCell } from '../diagnostic/place.ts';
import { fieldWords, rowWords } from '../form/field-words.ts';
import type { Form } from '../form/form.ts';
import { cellText } from '../import/shown.ts';
import type { Cell, Table } from '../read/document.ts';
import type { Table as ReportTable } from '../report/report.ts';
import type { Verification } from './verification.ts';

/** A table as the data make it, and as it was read from the document that they make. */
interface Made {
  printed: ReportTable;
  table: Table;
}

export function tableFindings(verification: Verification): Diagnostic[] {
  const { expected, published } = verification;
  const made = expected.shown.tables.flatMap((table, at) => {
    const printed = expected.tables[at];
    return printed ? [{ printed, table }] : [];
  });
  const pairs = paired(made, published.shown.tables);
  const findings = made.flatMap((each) => {
    const found = pairs.get(each);
    if (found && isLike(each.table, found)) return cellFindings(each, found, verification);
    return reshaped(each, found, verification);
  });
  const known = new Set(pairs.values());
  const strange = published.shown.tables.filter((table) => !known.has(table));
  return [...findings, ...strange.map((table) => extraTable(table, verification))];
}

/** Each table with the one in its place; where their number differs, with the most alike of its shape. */
function paired(made: Made[], shown: Table[]): Map<Made, Table> {
  if (made.length === shown.length) return new Map(made.map((each, at) => [each, shown[at]!]));
  const alike = made.flatMap((each) =>
    shown
      .filter((table) => isLike(each.table, table))
      .map((table) => ({ each, table, same: agreement(each.table, table) })),
  );
  const pairs = new Map<Made, Table>();
  const taken = new Set<Table>();
  for (const { each, table } of alike.toSorted((a, b) => b.same - a.same)) {
    if (pairs.has(each) || taken.has(table)) continue;
    pairs.set(each, table);
    taken.add(table);
  }
  return pairs;
}

/** The widths of columns, and with them their spans, are set by programs as they like. */
const isLike = (a: Table, b: Table): boolean => shapeOf(a) === shapeOf(b);

const shapeOf = ({ cells }: Table): string =>
  cells
    .flat()
    .map(({ row, rowSpan }) => `${row} ${rowSpan}`)
    .join();

/** How many cells of two tables of one shape say the same. */
function agreement(a: Table, b: Table): number {
  const others = b.cells.flat();
  return a.cells.flat().filter((cell, at) => cellText(cell) === cellText(others[at]!)).length;
}

function cellFindings(
  { printed, table }: Made,
  found: Table,
  { file, medium, form }: Verification,
): Diagnostic[] {
  const shown = found.cells.flat();
  return table.cells.flat().flatMap((cell, at) => {
    const there = shown[at];
    if (!there) return [];
    const difference = { medium, shown: cellText(there), given: cellText(cell) };
    if (difference.shown === difference.given) return [];
    const path = pathAt(printed, cell);
    const where = {
      file,
      path: path ?? sectionOf(printed, form)?.path,
      cell: placeOf(there, found),
    };
    const field = path === undefined ? undefined : form.fields.get(path);
    if (field) return [kinds.differentCell(where, fieldWords(field), difference)];
    return [kinds.differentLabel(where, nameOf(printed, form), difference)];
  });
}

/** The data path of the number in a cell of the grid. */
function pathAt({ rows }: ReportTable, { row, column }: Cell): string | undefined {
  return rows.flat().find((cell) => cell.row === row - 1 && cell.column === column - 1)?.path;
}

function placeOf({ row, column, place }: Cell, { number }: Table): TableCell {
  return place.cell ?? { table: number, row, column };
}

/** A table without its shape: the cells are found by their labels, as in a document of others. */
function reshaped(
  { printed }: Made,
  found: Table | undefined,
  verification: Verification,
): Diagnostic[] {
  const { file, medium, form, expected, read } = verification;
  const section = sectionOf(printed, form);
  const name = nameOf(printed, form);
  const cells = read?.tables.find((table) => table.section.path === section?.path)?.cells;
  if (!section || !cells || [...cells.values()].every(({ number }) => number === undefined)) {
    const instead = found ? [extraTable(found, verification)] : [];
    return [kinds.missingTable({ file, path: section?.path }, name), ...instead];
  }
  const different = [...cells].flatMap(([path, { number = '', remark, place }]) => {
    const field = form.fields.get(path);
    const given = expected.values.get(path)?.text ?? '';
    if (!field || number === given) return [];
    const shown = number === '' ? (remark?.zh ?? '') : number;
    return [
      kinds.differentCell({ file, path, cell: place }, fieldWords(field), { medium, shown, given }),
    ];
  });
  const cell = found && { table: found.number, row: 1, column: 1 };
  return [kinds.reshapedTable({ file, path: section.path, cell }, name), ...different];
}

const sectionOf = ({ id }: ReportTable, { root }: Form) =>
  root.children.find((field) => field.kind === 'group' && id === `${field.path}-table`);

function nameOf(printed: ReportTable, form: Form): Localized {
  const section = sectionOf(printed, form);
  if (section?.kind === 'group') return rowWords(section);
  return { zh: `正文中的表“${printed.caption}”`, en: `the table "${printed.caption}" of the text` };
}

function extraTable(table: Table, { file }: Verification): Diagnostic {
  const words = table.cells.flat().map(cellText).filter(Boolean).slice(0, 4).join(' ');
  return kinds.strangeTable({ file, cell: { table: table.number, row: 1, column: 1 } }, words);
}
