/** A text of a report read for its numbers: blocks, sentences, and what each says. */

import { lex, type Token } from './lex.ts';
import { isSign } from './phrase.ts';
import type { Block } from './plain-text.ts';
import type { Sentence, Situation } from './said.ts';
import { readSentence } from './sentence.ts';
import type { Section, Vocabulary } from './vocabulary.ts';

/** @returns all sentences, in order, with what their numbers may stand for */
export function readBlocks(
  blocks: Block[],
  vocabulary: Vocabulary,
  report: Pick<Situation, 'year' | 'agency'>,
): Sentence[] {
  let headed: Section[] = [];
  let isElsewhere = false;
  return blocks.flatMap((block, index) => {
    if (block.isHeading) headed = [];
    const situation: Situation = {
      ...report,
      subjects: new Set(headed),
      isElsewhere: !block.isHeading && isElsewhere,
      isAway: false,
      last: undefined,
    };
    const sentences = sentencesOf(lex(block, vocabulary)).map((tokens) => {
      const sentence: Sentence = { block: index, tokens, text: block.text, said: [] };
      readSentence(sentence, situation);
      return sentence;
    });
    // What a heading is about holds until the next one.
    if (block.isHeading) {
      headed = [...situation.subjects];
      ({ isElsewhere } = situation);
    }
    return sentences;
  });
}

function sentencesOf(tokens: Token[]): Token[][] {
  const sentences: Token[][] = [[]];
  for (const token of tokens) {
    sentences.at(-1)!.push(token);
    if (isSign(token, '。！？!?')) sentences.push([]);
  }
  return sentences.filter(({ length }) => length > 0);
}
