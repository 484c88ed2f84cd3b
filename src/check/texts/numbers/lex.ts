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

const SIGNS = new Set('，,。；：、！？!?（）');

/** @param block one block of a text */
export function lex(block: Block, vocabulary: Vocabulary): Token[] {
  const { text } = block;
  const numbers = numbersIn(block, vocabulary);
  const steps = bestSteps(text, vocabulary, numbers);
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const step = steps[at];
    const last = tokens.at(-1);
    if (step) tokens.push(step);
    else if (last?.kind === 'unknown') last.end = at + 1;
    else tokens.push({ kind: 'unknown', start: at, end: at + 1 });
    at = step?.end ?? at + 1;
  }
  return tokens;
}

/** The way through a text that leaves the fewest characters unexplained, with the fewest words. */
function bestSteps(
  text: string,
  { words }: Vocabulary,
  numbers: ReadonlyMap<number, NumberToken>,
): (Token | undefined)[] {
  const inside = new Uint8Array(text.length + 1);
  for (const { start, end } of numbers.values()) inside.fill(1, start + 1, end);
  const costs = new Float64Array(text.length + 1);
  const steps = new Array<Token | undefined>(text.length);
  const take = (at: number, step: Token, cost: number) => {
    if (cost >= costs[at]!) return;
    costs[at] = cost;
    steps[at] = step;
  };
  for (let at = text.length - 1; at >= 0; at--) {
    costs[at] = costs[at + 1]! + UNKNOWN;
    if (inside[at]) continue;
    const character = text.charAt(at);
    const number = numbers.get(at);
    if (number) take(at, number, costs[number.end]! + 1);
    if (SIGNS.has(character)) {
      take(at, { kind: 'sign', sign: character, start: at, end: at + 1 }, costs[at + 1]!);
    }
    for (const word of words.get(character) ?? []) {
      const end = at + word.text.length;
      const fits = end <= text.length && !inside[end] && text.startsWith(word.text, at);
      if (fits) take(at, { kind: 'word', word, start: at, end }, costs[end]! + 1);
    }
  }
  return steps;
}

/** What a character costs that no word explains. */
const UNKNOWN = 10;
