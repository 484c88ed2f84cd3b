/** What stands in the name of the body and is no part of it, but would be printed in the title. */

import type { Diagnostic, Localized } from '../../diagnostic/diagnostic.ts';
import { bodyName } from '../../diagnostic/kinds/value.ts';
import { COMMON } from '../../form/common-fields.ts';
import { type Intake, whereIs } from '../intake.ts';

/** In digits, or in the characters for them. */
const YEAR = '(?:(?:19|20)\\d\\d|[一二][九〇○零][〇○零一二三四五六七八九]{2})\\s?年度?';

/** What follows may be a title, which is no part of the name either. */
const YEAR_AMONG_WORDS = new RegExp(`[\\p{L}]${YEAR}[\\p{L}]`, 'u');

/** Each with the name as it is without. Blanks between Chinese characters only: others divide words. */
const EXTRAS: [Localized, (name: string) => string][] = [
  [
    { zh: '引号', en: 'quotation marks' },
    (name) => /^["“「『]([^"“”「」『』]+)["”」』]$/.exec(name)?.[1] ?? name,
  ],
  [{ zh: '年份', en: 'a year' }, (name) => name.replace(new RegExp(YEAR, 'g'), '')],
  [{ zh: '空格', en: 'blanks' }, (name) => name.replace(/(?<=\p{sc=Han})\s+(?=\p{sc=Han})/gu, '')],
];

/** Quotation marks around the name, blanks in it, and the year, which the title has already. */
export function bodyNameFindings(intake: Intake): Diagnostic[] {
  const { value: name, range } = intake.values.get(COMMON.agency) ?? {};
  const field = intake.form.fields.get(COMMON.agency);
  if (!field || typeof name !== 'string') return [];
  const found: Localized[] = [];
  let bare = name.trim();
  for (const [words, without] of EXTRAS) {
    const rest = without(bare).trim();
    if (rest !== bare && rest !== '') found.push(words);
    bare = rest || bare;
  }
  if (found.length === 0) return [];
  const instead = YEAR_AMONG_WORDS.test(name) ? undefined : bare;
  return [bodyName(whereIs(intake, field, range), found, instead)];
}
