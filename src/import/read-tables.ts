/** Decides for every table of a document which form it is of, and which one the report is of. */
import { formOfYear } from '../form/editions.ts';
import type { Form } from '../form/form.ts';
import { labelKey } from '../form/label.ts';
import { type Block, blockText } from '../read/document.ts';
import { matchTable, type TableReading, unreadable } from './match-table.ts';
import { type Line, linesOf } from './pieces.ts';
import { type PrintedTable, printedTables } from './printed-rows.ts';

export interface ReadTables {
  form: Form;
  tables: TableReading[];
  /** Headings of tables that are of another year, and were left aside. */
  otherYears: string[];
}

/**
 * The first table that tells the forms apart says which one the report is of; each other is of the
 * form that its rows fit best. A table in which nothing is found may lie on its side.
 * @param forms the newest first
 * @param year the one that the report is of, where that is known
 * @returns nothing where no table of any form is there
 */
export function readTables(blocks: Block[], forms: Form[], year?: number): ReadTables | undefined {
  const otherYears = new Set<string>();
  const ofTheYear = ({ heading = '' }: Line): boolean => {
    const isOther = isOfOtherYear(heading, year);
    if (isOther) otherYears.add(heading);
    return !isOther;
  };
  const lines = linesOf(blocks).filter(ofTheYear);
  const upright = readingsOf(lines, forms);
  const there = upright.filter(({ isThere }) => isThere);
  const read = new Set(there.flatMap(({ tableNumbers }) => [...tableNumbers]));
  const isWhole = sectionsOf(upright).every((each) => each.some(({ isThere }) => isThere));
  const all = isWhole ? upright : readingsOf(linesOf(blocks, read).filter(ofTheYear), forms);
  const decided = decide(sectionsOf(all), forms, year) ?? runTogether(blocks, forms);
  return decided && { ...decided, otherYears: [...otherYears] };
}

const LONGEST_HEADING = 40;

/** Whether the heading of a table says that it is of another year than the report. */
function isOfOtherYear(heading: string, year: number | undefined): boolean {
  if (heading.length > LONGEST_HEADING || /[。；，]/.test(heading)) return false;
  const years = heading.match(/20\d\d(?=\s*年(?!\s*\d))/g)?.map(Number) ?? [];
  if (years.length > 0) return year !== undefined && !years.includes(year);
  return /(?:上一?|去)年度?(?:的|同期)?(?:情况|数据|数字|报表|统计表?|表)/.test(heading);
}

const readingsOf = (lines: Line[], forms: Form[]): TableReading[] =>
  forms.flatMap((form) => printedTables(form).map((table) => matchTable(table, lines)));

function decide(
  sections: TableReading[][],
  forms: Form[],
  year: number | undefined,
): Omit<ReadTables, 'otherYears'> | undefined {
  const found = sections.filter((readings) => readings.some(({ isThere }) => isThere));
  if (found.length === 0) return undefined;
  const telling = found.flatMap((readings) => onlyForm(best(readings)) ?? [])[0];
  const form =
    telling ?? (year === undefined ? undefined : formOfYear(forms, year)) ?? forms[0] ?? undefined;
  if (!form) return undefined;
  const ofForm = ({ printed }: TableReading) => printed.form === form;
  const tables = sections.flatMap((readings) => {
    const winners = best(readings);
    // What another form alone has is nothing that the report lacks.
    const other = () => winners.find(({ isThere }) => isThere) ?? readings.find(ofForm);
    return winners.find(ofForm) ?? other() ?? [];
  });
  return { form, tables };
}

/** Of a table that lost its cells, so many labels of rows are still there. */
const SHARE_OF_LABELS = 0.8;

/** A text that lost the borders of its cells: the tables are there, and no number in them is certain. */
function runTogether(blocks: Block[], forms: Form[]): Omit<ReadTables, 'otherYears'> | undefined {
  const text = labelKey(blockText(blocks));
  const shareOf = ({ labels }: PrintedTable) => {
    const keys = [...labels.values()].flat().map(({ label }) => labelKey(label));
    return keys.length === 0 ? 1 : keys.filter((key) => text.includes(key)).length / keys.length;
  };
  const shares = forms.map((form) => Math.min(...printedTables(form).map(shareOf)));
  const most = Math.max(...shares);
  const form = most < SHARE_OF_LABELS ? undefined : forms[shares.indexOf(most)];
  const tables = form ? sectionsOf(printedTables(form).map(unreadable)) : [];
  return form && { form, tables: tables.flatMap((readings) => readings[0] ?? []) };
}

/** The readings of each section, one for each form that has it, in the order of the newest form. */
function sectionsOf(all: TableReading[]): TableReading[][] {
  const sections = new Map<string, TableReading[]>();
  for (const reading of all) {
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
