/** Everything that a text says, line by line, wherever it stands: in a list, a table or a heading. */
import type { Prose, TextBlock } from './read-prose.ts';
import { type PlainText, plainText } from './run.ts';

export interface PlainLine extends PlainText {
  kind: 'heading' | 'paragraph' | 'cell';
}

/** Many checks look at the lines of one text. */
const known = new WeakMap<Prose, PlainLine[]>();

/** The lines of a text, in order; an item of a list is a paragraph. */
export function plainLines(prose: Prose): PlainLine[] {
  const lines = known.get(prose) ?? prose.blocks.flatMap(linesOf);
  known.set(prose, lines);
  return lines;
}

function linesOf(block: TextBlock): PlainLine[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [{ kind: block.kind, ...plainText(block.content) }];
    case 'table':
      return block.rows.flat().map((cell) => ({ kind: 'cell', ...plainText(cell) }));
    case 'list':
      return block.items.flat().flatMap(linesOf);
    case 'image':
      return [];
  }
}
