/** Whom the words before a phrase name. */

import { OFFICE, OFFICE_FIRST, WHOLE } from './language.ts';
import type { Token } from './lex.ts';
import type { Scope, Sentence, Situation } from './said.ts';

/**
 * @param subject the words before a phrase
 * @param agency name of the body whose report it is
 * @returns nothing where no body is named
 */
export function scopeOf(subject: string, agency: string): Scope | undefined {
  if (WHOLE.test(subject)) return 'whole';
  if (/各.*各/.test(subject)) return 'whole';
  if (/各/.test(subject)) return 'narrow';
  const office = OFFICE.exec(subject)?.[1];
  if (office === undefined) return undefined;
  return agency.includes(office) ? 'whole' : 'narrow';
}

/** Whether words are nothing but a name of the whole body: 全县 where the body is the county. */
export function isWholeBody(words: string, agency: string): boolean {
  const [, kind] = /^(?:全|我|本)([省市州盟县区旗乡镇])$/.exec(words) ?? [];
  return kind !== undefined && agency.replace(/人民政府$/, '').endsWith(kind);
}

/** Whether words end with the government of the region: what 市政府 makes, the whole city has made. */
export function isOwnGovernment(words: string, agency: string): boolean {
  const [, kind] = /([省市州盟县区旗乡镇])(?:人民)?政府$/.exec(words) ?? [];
  return kind !== undefined && agency.replace(/人民政府$/, '').endsWith(kind);
}

/** Notes words that are not known: they may name what follows, unless they are those of a body. */
export function lookElsewhere(
  { kind, start, end }: Token,
  { text }: Sentence,
  situation: Situation,
): void {
  if (kind !== 'unknown') return;
  // A known word may be a part of the name: 厅本级.
  const words = text.slice(Math.max(0, start - NAME_BEFORE), end);
  const isName = [text.slice(start, end), words].some((each) => isBodyName(each, situation.agency));
  situation.isElsewhere ||= !isName;
}

const NAME_BEFORE = 2;

/** Whether words are a name of a body or a region, or a number in a list. */
function isBodyName(words: string, agency: string): boolean {
  return (
    scopeOf(words, agency) !== undefined ||
    /^[一二三四五六七八九十]+$|[省市州盟县区旗乡镇]$/.test(words)
  );
}

/** Whether words begin with the name of an office that is not the body itself. */
export function isOfOffice(words: string, agency: string): boolean {
  const [name, office = ''] = OFFICE_FIRST.exec(words) ?? [];
  return name !== undefined && !WHOLE.test(name) && !agency.includes(office);
}
