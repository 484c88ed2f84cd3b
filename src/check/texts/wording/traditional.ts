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

/** The Chinese characters of a text outside of GB 2312, which has none that is only traditional. */
function rareHan(text: string): string[] {
  const isCommon = gb2312();
  const rare = new Set<string>();
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= FIRST_HAN && code <= LAST_HAN && !isCommon[code]) rare.add(text.charAt(at));
  }
  return [...rare];
}

/** The one block of Unicode that has the traditional characters of everyday texts. */
const [FIRST_HAN, LAST_HAN] = [0x4e00, 0x9fff];

let known: Uint8Array | undefined;

/** By its code, whether a character is one of GB 2312. Every text is looked at: this is made fast. */
function gb2312(): Uint8Array {
  if (known) return known;
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xf7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell);
  }
  const characters = new TextDecoder('gbk').decode(Uint8Array.from(bytes));
  known = new Uint8Array(0x10000);
  for (let at = 0; at < characters.length; at++) known[characters.charCodeAt(at)] = 1;
  return known;
}

/** The characters that are only traditional, each with what is written instead. */
async function simplifiedForms(): Promise<Map<string, string>> {
  // @ts-expect-error The dictionaries of the library come without types.
  const opencc: { default: string } = await import('opencc-js/dict/TSCharacters');
  const isCommon = gb2312();
  const pairs = opencc.default.split('|').map((entry) => entry.split(' ') as [string, string]);
  return new Map(
    pairs.filter(
      ([traditional, simplified]) =>
        traditional !== simplified &&
        isCommon[simplified.charCodeAt(0)] &&
        !OF_USE.includes(traditional),
    ),
  );
}
