/**
 * Marks of bold type that would be printed as they stand: two asterisks without their counterpart,
 * and full-width ones. Those that hide a part of a name or a number, as in 张**, are no such marks.
 */
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { unpairedBold, wideBold } from '../../diagnostic/kinds/prose.ts';
import type { Range } from '../../diagnostic/place.ts';
import { quote } from '../../diagnostic/quote.ts';
import type { Examined } from '../examined.ts';

/** The findings about all texts of a file. */
export function boldMarkFindings({ texts }: Examined): Diagnostic[] {
  return texts
    .filter(({ prose }) => prose)
    .flatMap(({ text, where, inFile }) => [
      ...unpairedIn(text).map((marks) => unpairedBold(where(marks))),
      ...wideIn(text).map(({ words, ...marked }) => {
        const finding = wideBold(where(marked), quote(words));
        const range = inFile(marked);
        const edit = range && { range, text: `**${words}**`, certainty: 'likely' as const };
        return edit ? { ...finding, edit } : finding;
      }),
    ]);
}

/** Bold type ends with the paragraph, the heading or the item of a list. */
const END_OF_BLOCK = /\n(?=[ \t]*(?:\r?\n|[-+*][ \t]|#|\d+[.)][ \t]))/;

const MARKS = /(?<![*\\])\*{2,3}(?!\*)/g;

function unpairedIn(text: string): Range[] {
  const unpaired: Range[] = [];
  let start = 0;
  for (const block of text.split(END_OF_BLOCK)) {
    unpaired.push(...openIn(block).map((at) => ({ start: start + at, end: start + at + 2 })));
    start += block.length + 1;
  }
  return unpaired;
}

/** Where in a block two asterisks open what nothing closes. */
function openIn(block: string): number[] {
  const open: { at: number; marks: string }[] = [];
  for (const { 0: marks, index: at } of block.matchAll(MARKS)) {
    const closes = /\S/.test(block.charAt(at - 1)) && open.length > 0;
    if (closes) open.pop();
    else if (opens(block, at, marks)) open.push({ at, marks });
  }
  return open.flatMap(({ at, marks }) => (marks.length === 2 ? [at] : []));
}

const WORD_BEGINS = /[\p{L}\p{N}“‘《（("]/u;

const opens = (text: string, at: number, marks: string): boolean =>
  WORD_BEGINS.test(text.charAt(at + marks.length)) && !hidesPart(text, at);

/** After a number, or after a single character, which is a surname. */
function hidesPart(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 2), at);
  return /[\w.]$/.test(before) || /(?:^|[^\p{L}\p{N}])\p{L}$/u.test(before);
}

const WIDE = /(?<!＊)＊＊(?!＊)([^＊\n]*)＊＊(?!＊)/g;

function wideIn(text: string): (Range & { words: string })[] {
  return [...text.matchAll(WIDE)].flatMap(({ 0: whole, 1: words = '', index }) => {
    const isMark = WORD_BEGINS.test(words.charAt(0)) && /\S$/.test(words);
    if (!isMark || hidesPart(text, index)) return [];
    return [{ start: index, end: index + whole.length, words }];
  });
}
