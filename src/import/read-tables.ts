/** Decides for every table of a document which form it is of, and which one the report is of. */
import { formOfYear } from '../form/editions.ts';
import type { Form } from '../form/form.ts';
import { matchTable, type TableReading } from './match-table.ts';
import type { Line } from './pieces.ts';
import { printedTables } from './printed-rows.ts';

export interface ReadTables {
  form: Form;
  tables: TableReading[];
}

/**
 * The first table that tells the forms apart says which one the report is of; each other is of the
 * form that its rows fit best.
 * @param forms the newest first
 * @returns nothing where no table of any form is there
 */
export function readTables(lines: Line[], forms: Form[], year?: number): ReadTables | undefined {
  const all = forms.map((form) => printedTables(form).map((table) => matchTable(table, lines)));
  const sections = sectionsOf(all);
  const found = sections.filter((readings) => readings.some(({ isThere }) => isThere));
  if (found.length === 0) return undefined;
  const telling = found.flatMap((readings) => onlyForm(best(readings)) ?? [])[0];
  const form =
    telling ?? (year === undefined ? undefined : formOfYear(forms, year)) ?? forms[0] ?? undefined;
  if (!form) return undefined;
  const sectionOfForm = ({ printed }: TableReading) => form.fields.has(printed.section.path);
  const tables = sections.flatMap((readings) => {
    const winners = best(readings);
    // What another form alone has is nothing that the report lacks.
    if (!readings.some(({ isThere }) => isThere) && !readings.some(sectionOfForm)) return [];
    return winners.find(({ printed }) => printed.form === form) ?? winners[0] ?? [];
  });
  return { form, tables };
}

/** The readings of each section, one for each form that has it, in the order of the newest form. */
function sectionsOf(all: TableReading[][]): TableReading[][] {
  const sections = new Map<string, TableReading[]>();
  for (const reading of all.flat()) {
    const { path } = reading.printed.section;
    sections.set(path, [...(sections.get(path) ?? []), reading]);
  }
  return [...sections.values()];
}

/** The form that all of them are of. */
function onlyForm(readings: TableReading[]): Form | undefined {
  const [form, ...others] = new Set(readings.map(({ printed }) => printed.form));
  return others.length === 0 ? form : undefined;
}

function best(readings: TableReading[]): TableReading[] {
  const top = Math.max(...readings.map(({ score }) => score));
  return readings.filter(({ score }) => score === top);
}
