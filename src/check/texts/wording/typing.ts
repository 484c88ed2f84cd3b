/** Slips of typing: characters that cannot be seen, punctuation of the wrong width or twice. */
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts';
import {
  doubledPunctuation,
  halfWidthPunctuation,
  invisibleCharacter,
} from '../../../diagnostic/kinds/wording.ts';
import type { PlainLine } from '../../../prose/plain-lines.ts';
import type { Examined } from '../../examined.ts';
import { type Found, findingAt, folded, foundInLines } from './found-words.ts';

/** Soft hyphens, zero width, directions, control characters: nobody means them. */
const NOTHING =
  '\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFEFF\\uFFF9-\\uFFFB';
/** Symbols of Word and what is left of a garbled text: something has to stand there. */
const SOMETHING = '\\uE000-\\uF8FF\\uFFFD';

const UNSEEN = new RegExp(`[${NOTHING}]+|[${SOMETHING}]+`, 'gu');
const IS_NOTHING = new RegExp(`^[${NOTHING}]`, 'u');
/** Joins pictures to one, as 👨‍👩‍👧 is. */
const JOINER = /\p{Extended_Pictographic}\uFE0F?\u200D$/u;

/** In every text, the name and the title as well. */
export function invisibleCharacterFindings({ texts }: Examined): Diagnostic[] {
  return texts.flatMap((text) => {
    const found = [...text.text.matchAll(UNSEEN)].flatMap(({ 0: characters, index }) => {
      const range = { start: index, end: index + characters.length };
      if (JOINER.test(text.text.slice(Math.max(0, index - 3), range.end))) return [];
      const nothing = IS_NOTHING.test(characters);
      const make: Found['make'] = (at) => invisibleCharacter(at, codesOf(characters), nothing);
      return [findingAt({ ...range, make, instead: nothing ? '' : undefined }, range, text)];
    });
    return folded(found);
  });
}

const codesOf = (characters: string): string[] => [
  ...new Set(
    Array.from(
      characters,
      (each) => `U+${each.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`,
    ),
  ),
];

const FULL_WIDTH: Record<string, string> = {
  ...{ ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' },
  ...{ '(': '（', ')': '）' },
};

const BETWEEN_WORDS =
  /(?<=[\p{Script=Han}》”’）])[,;:?!](?=[\p{Script=Han}《“‘（])|(?<=[\d%％])[,;](?=[\p{Script=Han}《“‘（])/gu;

/** Brackets around Chinese words, in Chinese words; one of the pair may be right already. */
const BRACKETS = /(?<![\w\])）])([(（])(?=([^()（）]*)([)）]))/gu;

export const halfWidthFindings = ({ texts }: Examined): Diagnostic[] =>
  foundInLines(texts, (line) => {
    const signs = [...line.text.matchAll(BETWEEN_WORDS)];
    return [...signs.map(({ 0: sign, index }) => halfWidth(sign, index)), ...bracketsIn(line)];
  });

function bracketsIn({ text }: PlainLine): Found[] {
  return [...text.matchAll(BRACKETS)].flatMap(
    ({ 1: open = '', 2: words = '', 3: close = '', index }) => {
      if (!/\p{Script=Han}/u.test(words)) return [];
      const end = index + open.length + words.length;
      return [
        ...(open === '(' ? [halfWidth(open, index)] : []),
        ...(close === ')' ? [halfWidth(close, end)] : []),
      ];
    },
  );
}

function halfWidth(sign: string, start: number): Found {
  const instead = FULL_WIDTH[sign]!;
  return {
    start,
    end: start + 1,
    instead,
    make: (where) => halfWidthPunctuation(where, sign, instead),
  };
}

/** Two signs or more, of which one is of full width, or which stand behind a Chinese character. */
const DOUBLED =
  /(?:[，。、；：]|[,;](?=[ \u3000]*[，。、；：])|(?<=\p{Script=Han})[,;](?=[,;]))(?:[ \u3000]*[，。、；：,;])+/gu;

export const doubledPunctuationFindings = ({ texts }: Examined): Diagnostic[] =>
  foundInLines(texts, ({ text }) =>
    [...text.matchAll(DOUBLED)].map(({ 0: signs, index }): Found => {
      const meant = Array.from(signs.replace(/\s/g, ''), (sign) => FULL_WIDTH[sign] ?? sign);
      const instead = meant.length === 2 && meant[0] === meant[1] ? meant[0] : undefined;
      const make: Found['make'] = (where) => doubledPunctuation(where, signs, instead);
      return { start: index, end: index + signs.length, make, instead };
    }),
  );
