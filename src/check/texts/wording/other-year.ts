/** Texts that are of another year: what they tell of, or the period that their figures are for. */
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts';
import { otherPeriod, otherYearInText } from '../../../diagnostic/kinds/wording.ts';
import { COMMON, reportFacts } from '../../../form/common-fields.ts';
import { fieldWords } from '../../../form/field-words.ts';
import { plainLines } from '../../../prose/plain-lines.ts';
import type { ReportText } from '../../dataset.ts';
import type { Examined } from '../../examined.ts';
import { PERIOD, yearsIn } from '../../years/years-in-texts.ts';

/** A year at the beginning of a sentence: not a date, a comparison, a document or a time since. */
const TOPIC =
  /(?<=(?:^|[。！？])\s{0,4})(\d{4})\s?年(?!\s?\d|\s?[一二三四五六七八九十]{1,2}月|以来|以前|之前|以后|开始|起|至|到|初|底|末|同期|相比|修订|印发|出台|发布|颁布|制定)/gu;

const THIS_YEAR = /本年|今年|当年|年度内|全年|报告期/u;

export function otherYearFindings({ texts, values }: Examined): Diagnostic[] {
  const { year } = reportFacts(values);
  if (year === undefined) return [];
  return texts
    .filter(({ field }) => field.path !== COMMON.preamble)
    .flatMap((text) => [...otherYearIn(text, year), ...otherPeriodIn(text, year)]);
}

/** A text that begins to tell of an earlier year and never comes to the year of the report. */
function otherYearIn({ field, prose, where }: ReportText, year: number): Diagnostic[] {
  const lines = prose ? plainLines(prose) : [];
  const words = lines.map(({ text }) => text).join('\n');
  if (words.includes(String(year)) || THIS_YEAR.test(words)) return [];
  for (const { text, rangeOf } of lines) {
    for (const { 0: found, 1: other = '', index } of text.matchAll(TOPIC)) {
      if (Number(other) >= year) continue;
      const place = where(rangeOf({ start: index, end: index + found.length }));
      return [otherYearInText(place, fieldWords(field), other, String(year))];
    }
  }
  return [];
}

/** Words before a period that is there to be compared with. */
const COMPARED = /上年|去年|前年|上一年|往年|同期|相比|较|比/u;

/** A text that says from January to December, and only of years before. */
function otherPeriodIn({ field, prose, where }: ReportText, year: number): Diagnostic[] {
  const periods = (prose ? plainLines(prose) : []).flatMap(({ text, rangeOf }) =>
    yearsIn(text, PERIOD).map(({ years, ...range }) => ({
      place: () => where(rangeOf(range)),
      years,
      isCompared: COMPARED.test(sentenceBefore(text, range.start)),
    })),
  );
  if (periods.some(({ years }) => years.some((each) => each >= year))) return [];
  const other = periods.find(({ years, isCompared }) => new Set(years).size === 1 && !isCompared);
  if (!other) return [];
  return [otherPeriod(other.place(), fieldWords(field), String(other.years[0]), String(year))];
}

/** Longest part of a sentence that is looked at. */
const LONGEST = 40;

const sentenceBefore = (text: string, end: number): string =>
  /[^。！？；]*$/u.exec(text.slice(Math.max(0, end - LONGEST), end))?.[0] ?? '';
