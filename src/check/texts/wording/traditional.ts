/** Traditional characters where simplified ones are meant, as an input method leaves them behind. */
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts';
import { traditionalCharacter } from '../../../diagnostic/kinds/wording.ts';
import type { Examined } from '../../examined.ts';
import { type Found, foundInLines } from './found-words.ts';

/** Names of works, and quotations. */
const QUOTED = /[《〈][^《》〈〉]*[》〉]|[“「『][^“”「」『』]*[”」』]/gu;

/** Sentences on where they are written so. */
const SENTENCE = /[^。！？\n]+/gu;
const ELSEWHERE = /香港|澳门|台湾|港澳|繁体/u;

/**
 * Outside of GB 2312 and with a simplified form, but right as they are in some use: those of the
 * 通用规范汉字表 (`kTGH` in Unihan), those with a second simplified form in it, and variants that
 * names of people and places have.
 */
const OF_USE = '剋劄扞昇氾祕脩蒐谿釐陞' + '鉅餘蘋鍾噁' + '淩峯璿嶽湧崑崙儁嫺菴旂翫';

export async function traditionalCharacterFindings({ texts }: Examined): Promise<Diagnostic[]> {
  const rare = rareHan(texts.map(({ text }) => text).join('\n'));
  if (rare.length === 0) return [];
  const simplified = await simplifiedForms();
  const traditional = rare.filter((each) => simplified.has(each));
  if (traditional.length === 0) return [];
  const words = new RegExp(`[${traditional.join('')}]+`, 'gu');
  return foundInLines(texts, ({ text }) =>
    [...withoutKept(text).matchAll(words)].map(({ 0: found, index }): Found => {
      const instead = Array.from(found, (each) => simplified.get(each)).join('');
      return {
        start: index,
        end: index + found.length,
        instead,
        certainty: 'likely',
        make: (where) => traditionalCharacter(where, found, instead),
      };
    }),
  );
}

/** The text with blanks for what keeps its characters. */
const withoutKept = (text: string): string =>
  text
    .replace(QUOTED, blank)
    .replace(SENTENCE, (sentence) => (ELSEWHERE.test(sentence) ? blank(sentence) : sentence));

const blank = (words: string): string => ' '.repeat(words.length);

let common: Set<string> | undefined;

/** The Chinese characters of a text outside of GB 2312, which has none that is only traditional. */
function rareHan(text: string): string[] {
  common ??= new Set(gb2312());
  const known = common;
  return [...new Set(text)].filter((each) => !known.has(each) && /\p{Script=Han}/u.test(each));
}

const [FIRST_ROW, LAST_ROW] = [0xb0, 0xf7];
const [FIRST_CELL, LAST_CELL] = [0xa1, 0xfe];

/** The characters of GB 2312, row by row as their bytes have them. */
function gb2312(): string {
  const cells = LAST_CELL - FIRST_CELL + 1;
  const bytes = Uint8Array.from({ length: (LAST_ROW - FIRST_ROW + 1) * cells * 2 }, (_, index) => {
    const cell = index >> 1;
    return index % 2 === 0 ? FIRST_ROW + Math.floor(cell / cells) : FIRST_CELL + (cell % cells);
  });
  return new TextDecoder('gbk').decode(bytes);
}

/** The characters that are only traditional, each with what is written instead. */
async function simplifiedForms(): Promise<Map<string, string>> {
  // @ts-expect-error The dictionaries of the library come without types.
  const opencc: { default: string } = await import('opencc-js/dict/TSCharacters');
  const pairs = opencc.default.split('|').map((entry) => entry.split(' ') as [string, string]);
  return new Map(
    pairs.filter(
      ([traditional, simplified]) =>
        traditional !== simplified && common?.has(simplified) && !OF_USE.includes(traditional),
    ),
  );
}
