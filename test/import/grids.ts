/**
 * Reports as others lay them out: the printed tables of a form as grids that can be cut, turned and
 * filled in other ways, and written down in the formats of other programs.
 */
import { blankOf } from '../../src/assemble/printed-table.ts';
import type { Form } from '../../src/form/form.ts';
import type { CellRole } from '../../src/report/report.ts';
import { docx, p, tbl, tc, tr, xlsx } from '../read/office-files.ts';

/** A cell of a grid. The same one in several places of it is a merged cell. */
export interface Slot {
  text: string;
  role: CellRole;
  /** Data path of the number that stands there. */
  at?: string;
}

export type Grid = Slot[][];

export interface Section {
  key: string;
  /** Heading of the section. */
  label: string;
  /** Its table, or the several that it is printed as; none for a section of text. */
  grids: Grid[];
  text: string[];
}

export interface Layout {
  title: string;
  preamble: string;
  sections: Section[];
}

/** Another number for every cell of a form. */
export function numbersOf({ fields }: Form): Map<string, string> {
  const numbers = [...fields.values()].filter(
    ({ kind, path }) => kind === 'number' && path !== 'year',
  );
  return new Map(numbers.map(({ path }, at) => [path, String(at * 7)]));
}

/** A report of a form as it is printed. */
export function layoutOf(form: Form, numbers = numbersOf(form), year = 2023): Layout {
  const tables = new Map(blankOf(form).map(({ section, table }) => [section.key, table]));
  const sections = form.root.children.filter((field) => 'layout' in field && field.layout);
  return {
    title: `青禾县民政局${year}年${form.title}`,
    preamble: `本报告由青禾县民政局编制，数据统计期限自${year}年1月1日起至${year}年12月31日止。`,
    sections: sections
      .filter(({ label }) => label.includes('、'))
      .map(({ key, label }) => {
        const table = tables.get(key);
        return {
          key,
          label,
          grids: table ? [gridOf(table.rows, table.columnWidths.length, numbers)] : [],
          text: table ? [] : [`${label.slice(2)}，全年共办理3件。`],
        };
      }),
  };
}

type PrintedRows = ReturnType<typeof blankOf>[number]['table']['rows'];

function gridOf(rows: PrintedRows, width: number, numbers: ReadonlyMap<string, string>): Grid {
  const grid: Grid = rows.map(() => Array(width));
  for (const { row, column, rowSpan, colSpan, role, path, text } of rows.flat()) {
    const slot = { role, text: (path && numbers.get(path)) ?? text, ...(path && { at: path }) };
    for (let r = row; r < row + rowSpan; r++) grid[r]!.fill(slot, column, column + colSpan);
  }
  return grid;
}

/** The same report with other tables. */
export const withGrids = (layout: Layout, change: (grid: Grid, key: string) => Grid[]): Layout => ({
  ...layout,
  sections: layout.sections.map((section) => ({
    ...section,
    grids: section.grids.flatMap((grid) => change(grid, section.key)),
  })),
});

export const blankSlot = (text = ''): Slot => ({ text, role: 'text' });

export const isHead = (row: Slot[]): boolean => !row.some(({ at }) => at !== undefined);

/** Rows and columns change places. */
export const transposed = (grid: Grid): Grid =>
  grid[0]!.map((_, at) => grid.map((row) => row[at]!));

/** Columns in another order; `order` names the old places. */
export const reordered = (grid: Grid, order: number[]): Grid =>
  grid.map((row) => order.map((at) => row[at]!));

/** No cell is merged: what a merged one covers is blank, or says the same again. */
export function unmerged(grid: Grid, isRepeated: boolean): Grid {
  const seen = new Set<Slot>();
  return grid.map((row) =>
    row.map((slot) => {
      const isFirst = !seen.has(slot);
      seen.add(slot);
      return { ...slot, text: isFirst || isRepeated ? slot.text : '' };
    }),
  );
}

/** Every text in the grid changed; a merged cell stays one. */
export function retold(grid: Grid, tell: (slot: Slot) => string): Grid {
  const told = new Map<Slot, Slot>();
  const change = (slot: Slot): Slot => {
    const known = told.get(slot) ?? { ...slot, text: tell(slot) };
    told.set(slot, known);
    return known;
  };
  return grid.map((row) => row.map(change));
}

interface Span {
  slot: Slot;
  rowSpan: number;
  colSpan: number;
}

/** How many columns a slot takes from one on. */
function widthOf(row: Slot[], from: number): number {
  let to = from + 1;
  while (row[to] === row[from]) to++;
  return to - from;
}

/** The cells that start in each row: a slot as far as it stands there in one piece. */
export function spansOf(grid: Grid): Span[][] {
  return grid.map((row, r) =>
    row.flatMap((slot, c) => {
      const isCovered = row[c - 1] === slot || grid[r - 1]?.[c] === slot;
      if (isCovered) return [];
      const colSpan = widthOf(row, c);
      let rowSpan = 1;
      while (grid[r + rowSpan]?.[c] === slot) rowSpan++;
      return [{ slot, rowSpan, colSpan }];
    }),
  );
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');

export function htmlTable(grid: Grid): string {
  const rows = spansOf(grid).map((spans) =>
    spans.map(
      ({ slot, rowSpan, colSpan }) =>
        `<td rowspan="${rowSpan}" colspan="${colSpan}">${escaped(slot.text)}</td>`,
    ),
  );
  return `<table>${rows.map((cells) => `<tr>${cells.join('')}</tr>`).join('\n')}</table>`;
}

export function html({ title, preamble, sections }: Layout, heading = 'h2'): string {
  const body = sections.map(
    ({ label, grids, text }) =>
      `<${heading}>${label}</${heading}>${grids.map(htmlTable).join('')}${text.map((each) => `<p>${each}</p>`).join('')}`,
  );
  return `<html><body><h1>${title}</h1><p>${preamble}</p>${body.join('\n')}</body></html>`;
}

const xml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

export function wordTable(grid: Grid): string {
  const rows = grid.map((row, r) =>
    row.flatMap((slot, c) => {
      if (row[c - 1] === slot) return [];
      const span = `<w:gridSpan w:val="${widthOf(row, c)}"/>`;
      const isBelow = grid[r - 1]?.[c] === slot;
      const isAbove = grid[r + 1]?.[c] === slot;
      if (isBelow) return [tc(p(''), `${span}<w:vMerge/>`)];
      return [tc(p(xml(slot.text)), isAbove ? `${span}<w:vMerge w:val="restart"/>` : span)];
    }),
  );
  return tbl(...rows.map((cells) => tr(cells)));
}

/** @param around puts the table into something else */
export function word(
  { title, preamble, sections }: Layout,
  around = (table: string): string => table,
): Uint8Array {
  const body = sections.map(({ label, grids, text }) => [
    p(xml(label)),
    ...grids.map((grid) => around(wordTable(grid))),
    ...text.map((each) => p(xml(each))),
  ]);
  return docx([p(title), p(preamble), ...body.flat()].join(''));
}

/** The cells of a sheet and what is merged in it. */
export function sheetXml(grid: Grid): string {
  const merges: string[] = [];
  const rows = spansOf(grid).map((spans, r) => {
    const cells = spans.map(({ slot, rowSpan, colSpan }) => {
      const c = grid[r]!.indexOf(slot);
      const ref = `${String.fromCharCode(65 + c)}${r + 1}`;
      const end = `${String.fromCharCode(64 + c + colSpan)}${r + rowSpan}`;
      if (end !== ref) merges.push(`<mergeCell ref="${ref}:${end}"/>`);
      return /^\d+(\.\d+)?$/.test(slot.text)
        ? `<c r="${ref}"><v>${slot.text}</v></c>`
        : `<c r="${ref}" t="inlineStr"><is><t>${xml(slot.text)}</t></is></c>`;
    });
    return `<row r="${r + 1}">${cells.join('')}</row>`;
  });
  const merged = merges.length > 0 ? `<mergeCells>${merges.join('')}</mergeCells>` : '';
  return `<sheetData>${rows.join('')}</sheetData>${merged}`;
}

export const workbook = ({ sections }: Layout): Uint8Array =>
  xlsx(
    Object.fromEntries(
      sections.flatMap(({ label, grids }) =>
        grids.map((grid, at) => [`${label.slice(0, 8)}${at || ''}`, sheetXml(grid)]),
      ),
    ),
  );

/** Rows as lines, their cells apart by a sign. */
export const lines = (grid: Grid, separator: string): string =>
  spansOf(grid)
    .map((spans) => spans.map(({ slot }) => slot.text).join(separator))
    .join('\n');

/** A report as text, its tables written in some way. */
export const text = (
  { title, preamble, sections }: Layout,
  table: (grid: Grid) => string,
): string =>
  [
    title,
    preamble,
    ...sections.flatMap(({ label, grids, text: words }) => [label, ...grids.map(table), ...words]),
  ].join('\n');
