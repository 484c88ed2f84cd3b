/** A plain text as words and numbers: those that explain most of it, in time linear in its length. */
import { type NumberToken, numbersIn } from './number-tokens.ts';
import type { Block } from './plain-text.ts';
import type { Vocabulary, Word } from './vocabulary.ts';

export type Token =
  | NumberToken
  | ((
      | { kind: 'word'; word: Word }
      /** A sign that ends a clause or joins. */
      | { kind: 'sign'; sign: string }
      | { kind: 'unknown' }
    ) & {
      /** Place in the block. */
      start: number;
      end: number;
    });

const SIGNS = new Set(Array.from('，,。；：、！？!?（）', (sign) => sign.charCodeAt(0)));

/** @param block one block of a text */
export function lex(block: Block, vocabulary: Vocabulary): Token[] {
  const { text } = block;
  const numbers = numbersIn(block, vocabulary);
  const steps = bestSteps(text, vocabulary, numbers);
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const step = steps[at];
    const last = tokens.at(-1);
    const isMore = step === undefined && last?.kind === 'unknown';
    const token = isMore ? last : tokenOf(step, at);
    if (isMore) token.end += 1;
    else tokens.push(token);
    at = token.end;
  }
  return tokens;
}

/** A number, a sign or a word; nothing for a character that none of them explains. */
type Step = NumberToken | string | Word;

function tokenOf(step: Step | undefined, start: number): Token {
  if (step === undefined) return { kind: 'unknown', start, end: start + 1 };
  if (typeof step === 'string') return { kind: 'sign', sign: step, start, end: start + 1 };
  if ('kind' in step) return step;
  return { kind: 'word', word: step, start, end: start + step.text.length };
}

/** The way through a text that leaves the fewest characters unexplained, with the fewest words. */
function bestSteps(
  text: string,
  { words }: Vocabulary,
  numbers: readonly NumberToken[],
): (Step | undefined)[] {
  const inside = new Uint8Array(text.length + 1);
  for (const { start, end } of numbers) inside.fill(1, start + 1, end);
  const costs = new Int32Array(text.length + 1);
  const steps = new Array<Step | undefined>(text.length);
  let next = numbers.length - 1;
  for (let at = text.length - 1; at >= 0; at--) {
    costs[at] = costs[at + 1]! + UNKNOWN;
    if (inside[at]) continue;
    const number = numbers[next];
    if (number?.start === at) {
      costs[at] = costs[number.end]! + 1;
      steps[at] = number;
      next -= 1;
    } else if (SIGNS.has(text.charCodeAt(at))) {
      // A sign is free: it has to stand where it stands.
      costs[at] = costs[at + 1]!;
      steps[at] = text.charAt(at);
    }
    const word = bestWord(text, at, words, costs, inside);
    if (word === undefined) continue;
    costs[at] = costs[at + word.text.length]! + 1;
    steps[at] = word;
  }
  return steps;
}

/** Of the words that begin at a place the one that leaves the least, if less than is known so far. */
function bestWord(
  text: string,
  at: number,
  words: Vocabulary['words'],
  costs: Int32Array,
  inside: Uint8Array,
): Word | undefined {
  let [best, cost] = [undefined as Word | undefined, costs[at]!];
  for (const word of words.longAt(text, at)) {
    const end = at + word.text.length;
    if (end > text.length || inside[end] || costs[end]! + 1 >= cost) continue;
    if (!text.startsWith(word.text, at)) continue;
    best = word;
    cost = costs[end]! + 1;
  }
  const isShortBetter = !inside[at + 1] && costs[at + 1]! + 1 < cost;
  return isShortBetter ? (words.singleAt(text, at) ?? best) : best;
}

/** What a character costs that no word explains. */
const UNKNOWN = 10;
