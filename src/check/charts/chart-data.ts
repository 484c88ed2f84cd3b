/** What a chart that a text asks for shows: its parts and their numbers, this year's and earlier ones. */
import {
  type ChartParts,
  type ChartSubject,
  chartParts,
  chartSubjects,
  type NoParts,
} from '../../form/chart-parts.ts';
import { COMMON } from '../../form/common-fields.ts';
import { Big, sum } from '../../form/evaluate.ts';
import type { Field, Form } from '../../form/form.ts';
import { isSameNumber } from '../../form/last-year.ts';
import { type ChartRequest, chartAddress } from '../../prose/chart-request.ts';
import type { Bar, Chart } from '../../report/report.ts';
import type { Value } from '../dataset.ts';

/** A report as a chart sees it, with the one of the year before behind it. */
export interface Charted {
  form: Form;
  values: ReadonlyMap<string, Value>;
  previous?: Charted | undefined;
}

/** A chart before it has its place in a document. */
export interface ChartData extends Omit<Chart, 'kind' | 'id' | 'alt' | 'caption' | 'parts'> {
  parts: { name: string; bars: ReadBar[] }[];
  /** Numbers that the text gives otherwise than the report of their year. */
  contradicted: Contradiction[];
}

/** With the data paths of what is added up, of this year's numbers alone. */
export interface ReadBar extends Bar {
  cells: string[];
}

export interface Contradiction {
  year: number;
  /** Name of the part. */
  part: string;
  written: string;
  reported: string;
}

/** Why nothing can be drawn. */
export type ChartFault =
  | { fault: 'unknown' }
  | { fault: 'ambiguous'; fields: Field[] }
  | { fault: NoParts; field: Field }
  /** Other years are asked for, and none is at hand. */
  | { fault: 'no-years'; field: Field }
  /** Behind a comma stands nothing that is known. */
  | { fault: 'option'; words: string }
  /** A year does not have one number for each part. */
  | { fault: 'count'; words: string; parts: number };

/** As many years as can be told apart. */
const MOST_YEARS = 6;

/** Works out a chart. */
export function chartData(request: ChartRequest, report: Charted): ChartData | ChartFault {
  if (request.strange !== undefined) return { fault: 'option', words: request.strange };
  const subjects = chartSubjects(report.form, request.path);
  const [subject, ...others] = subjects;
  if (!subject) return { fault: 'unknown' };
  if (others.length > 0) return { fault: 'ambiguous', fields: subjects.map(({ field }) => field) };
  const { field } = subject;
  const overYears = request.overYears || field.kind === 'number';
  const found = chartParts(subject, overYears);
  if (typeof found === 'string') return { fault: found, field };
  return overYears
    ? dataOverYears(request, subject, found, report)
    : dataOfYear(subject, found, report);
}

function dataOfYear(subject: ChartSubject, { parts, series, unit }: ChartParts, report: Charted) {
  return {
    ...headOf(subject, unit, new Map()),
    upright: false,
    series,
    parts: parts.map(({ name, cells }) => ({
      name,
      bars: cells.map((each) => ({ ...barOf(each, report), cells: each })),
    })),
    contradicted: [],
  };
}

/** A number has a bar for each year; of several parts each has a cluster of them. */
function dataOverYears(
  { written }: ChartRequest,
  subject: ChartSubject,
  { parts, unit }: ChartParts,
  report: Charted,
): ChartData | ChartFault {
  for (const [year, digits] of written) {
    if (digits.length === parts.length) continue;
    return { fault: 'count', words: `${year}=${digits.join('/')}`, parts: parts.length };
  }
  const cells = parts.map((part) => part.cells[0] ?? []);
  const years = yearsOf(written, cells, report);
  if (years.length < 2) return { fault: 'no-years', field: subject.field };
  const names = years.map(({ year }) => `${year}年`);
  const upright = subject.field.kind === 'number';
  const clusters = parts.map(({ name }, at) => ({
    name,
    bars: years.map(({ bars }) => bars[at]!),
  }));
  const columns = years.map(({ bars }, at) => ({ name: names[at]!, bars }));
  const earlier = years.filter(({ isOwn }) => !isOwn);
  return {
    ...headOf(subject, unit, new Map(earlier.map(({ year, bars }) => [year, bars.map(textOf)]))),
    upright,
    series: upright ? [] : names,
    parts: upright ? columns : clusters,
    contradicted: years.flatMap((year) => contradictions(year, written.get(year.year), parts)),
  };
}

interface ChartYear {
  year: number;
  /** One for each part. */
  bars: ReadBar[];
  /** The year of the report itself. */
  isOwn: boolean;
}

/** The latest years, the oldest first. What a report says counts more than what the text says of it. */
function yearsOf(
  written: ChartRequest['written'],
  cells: string[][],
  report: Charted,
): ChartYear[] {
  const years = new Map<number, ChartYear>();
  for (const [year, digits] of written) {
    years.set(year, { year, bars: digits.map(writtenBar), isOwn: false });
  }
  for (const each of reportsOf(report)) {
    const year = yearOf(each);
    const isOwn = each === report;
    const bars = cells.map((paths) => {
      const { path, ...bar } = barOf(paths, each, report.form);
      return isOwn ? { ...bar, ...(path ? { path } : {}), cells: paths } : { ...bar, cells: [] };
    });
    if (year !== undefined) years.set(year, { year, bars, isOwn });
  }
  return [...years.values()].sort((a, b) => a.year - b.year).slice(-MOST_YEARS);
}

function yearOf({ values }: Charted): number | undefined {
  const year = values.get(COMMON.year)?.value;
  return typeof year === 'number' ? year : undefined;
}

/** A report and the ones before it, as long as their years go down. */
function reportsOf(report: Charted): Charted[] {
  const { previous } = report;
  const [own, before] = [yearOf(report), previous && yearOf(previous)];
  const isEarlier = own !== undefined && before !== undefined && before < own;
  return previous && isEarlier ? [report, ...reportsOf(previous)] : [report];
}

/** Stands for a number that a year does not have. */
const ABSENT = '-';

const writtenBar = (text: string): ReadBar =>
  text === ABSENT ? { text: '', cells: [] } : { value: Number(text), text, cells: [] };

const textOf = ({ text }: Bar): string => text || ABSENT;

function contradictions(
  { year, bars }: ChartYear,
  written: string[] = [],
  parts: ChartParts['parts'],
): Contradiction[] {
  return written.flatMap((digits, at) => {
    const { value, text } = bars[at]!;
    if (value === undefined || value === writtenBar(digits).value) return [];
    return [{ year, part: parts[at]!.name, written: digits, reported: text }];
  });
}

/**
 * The sum of some numbers.
 * @param edition the form whose numbers are meant, which another report may not have
 */
function barOf(paths: string[], { form, values }: Charted, edition: Form = form): Bar {
  const lookup = (cell: string) => {
    const value = isSameNumber(cell, edition, form) ? values.get(cell)?.value : undefined;
    return typeof value === 'number' ? value : undefined;
  };
  const total = sum([{ factor: 1, leaves: paths }], lookup);
  const [path] = paths.length === 1 ? paths : [];
  const place = path === undefined ? {} : { path };
  if (!(total instanceof Big)) return { text: '', ...place };
  const digits = path === undefined ? undefined : values.get(path)?.text;
  return { value: total.toNumber(), text: digits ?? total.toFixed(), ...place };
}

/** How the chart is asked for with all that it shows of earlier years, and what it is about. */
function headOf(
  { field, column }: ChartSubject,
  unit: string | undefined,
  written: ChartRequest['written'],
) {
  const path = column ? `${field.path}.${column.path}` : field.path;
  return {
    source: chartAddress(path, written),
    subject: column ? `${field.name} · ${column.name}` : field.name,
    ...(unit === undefined ? {} : { unit }),
  };
}
