/** The reporting year where the title and the preamble name it by themselves. */

import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { otherYear } from '../../diagnostic/kinds/value.ts';
import type { Range } from '../../diagnostic/place.ts';
import { COMMON } from '../../form/common-fields.ts';
import { fieldWords } from '../../form/field-words.ts';
import type { Form } from '../../form/form.ts';
import { resolvePath } from '../../form/named-fields.ts';
import { findBindings } from '../../prose/binding.ts';
import type { ReportText } from '../dataset.ts';
import type { Examined } from '../examined.ts';

export interface Years extends Range {
  years: number[];
}

const YEAR = /([\d０-９]{4})\s?年/g;

/** The period that a report is for. Other years of a preamble are those of documents and events. */
export const PERIOD =
  /([\d０-９]{4})\s?年 ?0?1 ?月 ?0?1 ?日 ?[起至到—–~～－-]{1,3} *(?:([\d０-９]{4})\s?年 ?)?12 ?月 ?31 ?日/g;

/** The fields that say it, in every form, and how. */
const NAMED = new Map<string, RegExp>([
  [COMMON.title, YEAR],
  [COMMON.preamble, PERIOD],
]);

/** An error where a text names years as the reporting year, and none that the report is for. */
export function yearsInTextsFindings({ values, texts, form }: Examined): Diagnostic[] {
  const { value: year, range } = values.get(COMMON.year) ?? {};
  if (typeof year !== 'number') return [];
  const note = {
    message: { zh: `年度 ${year}`, en: `year ${year}` },
    ...(range ? { range } : {}),
  };
  return texts.flatMap((text) => {
    const other = otherYearIn(text, year, form);
    if (!other) return [];
    const where = { ...text.where(other), notes: [note] };
    return [otherYear(where, fieldWords(text.field), String(other.year), String(year))];
  });
}

/** The first of the years that a text names, if every one is another than the reporting year. */
function otherYearIn({ field, text }: ReportText, year: number, form: Form) {
  const pattern = NAMED.get(field.path);
  if (!pattern) return undefined;
  const others = yearsIn(withYear(text, form, year), pattern).map(({ years, ...range }) => ({
    ...range,
    year: years.find((each) => each !== year),
  }));
  return others.every((other) => other.year !== undefined) ? others[0] : undefined;
}

/** The text with the year in the place of each binding to it, as long as the binding. */
function withYear(text: string, form: Form, year: number): string {
  const bound = findBindings(text).filter(
    ({ path }) => resolvePath(form, path)?.path === COMMON.year,
  );
  let filled = '';
  let done = 0;
  for (const { start, end } of bound) {
    filled += text.slice(done, start) + String(year).padStart(end - start);
    done = end;
  }
  return filled + text.slice(done);
}

/** The years that the groups of a pattern name, at each place. */
export function yearsIn(text: string, pattern: RegExp): Years[] {
  return [...text.matchAll(pattern)].map(({ 0: whole, index, ...groups }) => ({
    start: index,
    end: index + whole.length,
    years: [groups[1], groups[2]].flatMap((year) => (year ? [Number(year.normalize('NFKC'))] : [])),
  }));
}
