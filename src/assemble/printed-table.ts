/** The table of a section as its form lays it out; without values it is what the form looks like blank. */
import type { Form, GroupField } from '../form/form.ts';
import type { Table } from '../report/report.ts';
import type { Shown } from './form-cells.ts';
import { matrixTable } from './matrix.ts';
import { stackTable } from './stack.ts';

/** @returns the table, or nothing where the section has none */
export function printedTable(section: GroupField, shown: Shown): Table[] {
  switch (section.layout?.kind) {
    case 'matrix':
      return [matrixTable(section, section.layout, shown)];
    case 'stack':
      return [stackTable(section, section.layout, shown)];
    default:
      return [];
  }
}

/** A table of the printed form without values: each number cell knows its data path, each heading its label. */
export interface BlankTable {
  section: GroupField;
  table: Table;
}

/** The printed form without values: what readers of other files look for, and pages let people fill in. */
export function blankOf({ root }: Form): BlankTable[] {
  return root.children.flatMap((section) =>
    section.kind === 'group'
      ? printedTable(section, () => ({ text: '' })).map((table) => ({ section, table }))
      : [],
  );
}
