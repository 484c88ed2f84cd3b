/** What stands in the name of the body and is no part of it, but would be printed in the title. */

import type { Diagnostic, Localized } from '../../diagnostic/diagnostic.ts';
import { bodyName } from '../../diagnostic/kinds/value.ts';
import { COMMON } from '../../form/common-fields.ts';
import { at, type Draft } from '../draft.ts';

/** Each with the name as it is without. Blanks between Chinese characters only: others divide words. */
const EXTRAS: [Localized, (name: string) => string][] = [
  [
    { zh: '引号', en: 'quotation marks' },
    (name) => /^["“「『]([^"“”「」『』]+)["”」』]$/.exec(name)?.[1] ?? name,
  ],
  [{ zh: '年份', en: 'a year' }, (name) => name.replace(/(?:19|20)\d\d\s?年度?/g, '')],
  [{ zh: '空格', en: 'blanks' }, (name) => name.replace(/(?<=\p{sc=Han})\s+(?=\p{sc=Han})/gu, '')],
];

/** Quotation marks around the name, blanks in it, and the year, which the title has already. */
export function bodyNameFindings(draft: Draft): Diagnostic[] {
  const { value: name, range } = draft.values.get(COMMON.agency) ?? {};
  const field = draft.form.fields.get(COMMON.agency);
  if (!field || typeof name !== 'string') return [];
  const found: Localized[] = [];
  let bare = name.trim();
  for (const [words, without] of EXTRAS) {
    const rest = without(bare).trim();
    if (rest !== bare && rest !== '') found.push(words);
    bare = rest || bare;
  }
  return found.length === 0 ? [] : [bodyName(at(draft, field, range), found, bare)];
}
