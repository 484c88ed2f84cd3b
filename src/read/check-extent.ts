/** Refuses a document that shows more than any report has: all that follows takes every word in hand. */
import { limits } from '../diagnostic/limits.ts';
import { type Block, type Document, runText } from './document.ts';
import { moreThan, type Refusal } from './refusal.ts';

/**
 * Counts the characters of a document, and its paragraphs outside of tables.
 * @throws Refusal when there are too many
 */
export function checkExtent({ blocks, notes }: Document): void {
  let characters = 0;
  let paragraphs = 0;
  for (const [block, isInCell] of everyBlock([blocks, ...notes.map((note) => note.blocks)])) {
    if (block.kind !== 'paragraph') continue;
    if (!isInCell && ++paragraphs > limits.lines) throw tooManyLines();
    characters += runText(block.runs).length;
    if (characters > limits.characters) throw tooManyCharacters();
  }
}

/** Every block with whether it stands in a cell; tables may stand in cells as deep as they like. */
function* everyBlock(lists: Block[][]): Generator<[block: Block, isInCell: boolean]> {
  const waiting = lists.map((list): [Block[], boolean] => [list, false]);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [list, isInCell] = next;
    for (const block of list) {
      yield [block, isInCell];
      if (block.kind !== 'table') continue;
      for (const cell of block.cells.flat()) waiting.push([cell.blocks, true]);
    }
  }
}

export function tooManyLines(): Refusal {
  return moreThan(limits.lines, { zh: '行数', en: 'lines' });
}

export function tooManyCharacters(): Refusal {
  return moreThan(limits.characters, { zh: '字数', en: 'characters' });
}
