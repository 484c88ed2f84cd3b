/** Two reports side by side: cells, texts and facts that differ, and what only one of them has. */
import type { Dataset } from '../check/dataset.ts';
import type { Localized } from '../diagnostic/diagnostic.ts';
import { COMMON } from '../form/common-fields.ts';
import { Big } from '../form/evaluate.ts';
import { fieldWords } from '../form/field-words.ts';
import type { Form, NumberField } from '../form/form.ts';
import { isSameNumber } from '../form/last-year.ts';
import { linesOf, type ReportLine } from '../report/lines.ts';
import type { Report } from '../report/report.ts';
import { changesOf, type Piece, piecesOf } from './changes.ts';

/** A report with the tree that is made of it. */
export interface Side {
  dataset: Dataset;
  report: Report;
}

/** Something that has a name in the office: a cell, a section, a fact. */
interface Named {
  path: string;
  words: Localized;
}

/** A cell on both sides; a number that is not given or was not read is absent. */
export interface NumberPair extends Named {
  before?: string;
  after?: string;
  /** After less before, and that as a part of before in per cent. */
  change?: string;
  percent?: string;
}

/** A paragraph, or a fact, that one side lacks or has in other words. */
export interface TextPair extends Named {
  before?: string;
  after?: string;
  /** Of a paragraph in other words: what both have, and what one of them. */
  pieces?: Piece[];
}

export interface Comparison {
  facts: TextPair[];
  /** Every cell that both forms have, equal ones included. */
  numbers: NumberPair[];
  texts: TextPair[];
  /** Cells that only the form of one side has. */
  alone: { before: NumberPair[]; after: NumberPair[] };
}

export function compareReports(before: Side, after: Side): Comparison {
  const [one, other] = [before.dataset.form, after.dataset.form];
  const isShared = ({ path }: NumberField) => isSameNumber(path, one, other);
  const [shared, alone] = split(numbersOf(one), isShared);
  return {
    facts: factPairs(before, after),
    numbers: shared.map((field) => pairOf(field, before.dataset, after.dataset)),
    texts: textPairs(before, after),
    alone: {
      before: alone.map((field) => pairOf(field, before.dataset, undefined)),
      after: split(numbersOf(other), isShared)[1].map((field) =>
        pairOf(field, undefined, after.dataset),
      ),
    },
  };
}

/** Whether a cell says the same on both sides; of one that neither has nobody knows. */
export function isEqual({ before, after }: NumberPair): boolean {
  if (before === undefined || after === undefined) return before === after;
  return new Big(before).eq(after);
}

/** Whether nothing differs. */
export function areEqual({ facts, numbers, texts, alone }: Comparison): boolean {
  const others = [...facts, ...texts, ...alone.before, ...alone.after];
  return others.length === 0 && numbers.every(isEqual);
}

const numbersOf = ({ fields }: Form): NumberField[] =>
  [...fields.values()].filter(
    (field) => field.kind === 'number' && field.path !== COMMON.year,
  ) as NumberField[];

function split<T>(all: T[], holds: (each: T) => boolean): [T[], T[]] {
  return [all.filter(holds), all.filter((each) => !holds(each))];
}

function pairOf(
  field: NumberField,
  before: Dataset | undefined,
  after: Dataset | undefined,
): NumberPair {
  const textIn = (side: Dataset | undefined) => {
    const value = side?.values.get(field.path);
    return value?.value === undefined ? undefined : value.text;
  };
  const [old, now] = [textIn(before), textIn(after)];
  return {
    ...{ path: field.path, words: fieldWords(field) },
    ...(old !== undefined && { before: old }),
    ...(now !== undefined && { after: now }),
    ...(old !== undefined && now !== undefined && changeOf(old, now)),
  };
}

function changeOf(before: string, after: string): Pick<NumberPair, 'change' | 'percent'> {
  const change = new Big(after).minus(before);
  if (change.eq(0)) return {};
  const percent = new Big(before).eq(0) ? undefined : change.times(100).div(before).toFixed(1);
  return { change: signed(change.toFixed()), ...(percent && { percent: `${signed(percent)}%` }) };
}

const signed = (number: string): string => (number.startsWith('-') ? number : `+${number}`);

/** What a report says of itself, as far as both are asked for it: form, year, body, title. */
function factPairs(before: Side, after: Side): TextPair[] {
  return [COMMON.form, COMMON.year, COMMON.agency, COMMON.title].flatMap((path) => {
    const field = after.dataset.form.fields.get(path) ?? before.dataset.form.fields.get(path);
    if (!field) return [];
    const [old, now] = [before, after].map(({ dataset, report }) =>
      path === COMMON.title ? report.title : dataset.values.get(path)?.text,
    );
    if (bare(old) === bare(now)) return [];
    const sides = {
      ...(old !== undefined && { before: old }),
      ...(now !== undefined && { after: now }),
    };
    return [{ path, words: fieldWords(field), ...sides }];
  });
}

/** Where a title breaks its lines is no difference. */
const bare = (text = ''): string => text.replace(/\s/g, '');

function textPairs(before: Side, after: Side): TextPair[] {
  const [old, now] = [before, after].map(({ report }) =>
    bySection(linesOf(report).filter(({ isChart }) => !isChart)),
  );
  const sections = new Set([...old!.keys(), ...now!.keys()]);
  return [...sections].flatMap((path) => {
    const field = after.dataset.form.fields.get(path) ?? before.dataset.form.fields.get(path);
    const words = field ? fieldWords(field) : { zh: path, en: path };
    const lines = (side: Map<string, ReportLine[]>) => side.get(path) ?? [];
    return changesOf(lines(old!), lines(now!), ({ text }) => text.replace(/\s+/g, ' ').trim()).map(
      (change) => {
        const texts = [change.before?.text, change.after?.text];
        const [was, is] = texts;
        return {
          ...{ path, words },
          ...(was !== undefined && { before: was }),
          ...(is !== undefined && { after: is }),
          ...(was !== undefined && is !== undefined && { pieces: piecesOf(was, is) }),
        };
      },
    );
  });
}

function bySection(lines: ReportLine[]): Map<string, ReportLine[]> {
  const sections = new Map<string, ReportLine[]>();
  for (const line of lines) {
    const { section = COMMON.preamble } = line;
    sections.set(section, [...(sections.get(section) ?? []), line]);
  }
  return sections;
}
