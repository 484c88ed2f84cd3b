/** Everything that a text says, line by line, wherever it stands: in a list, a table or a heading. */
import type { Prose, TextBlock } from './read-prose.ts';
import { type PlainText, plainText } from './run.ts';

export interface PlainLine extends PlainText {
  kind: 'heading' | 'paragraph' | 'cell';
}

/** The lines of a text, in order; an item of a list is a paragraph. */
export const plainLines = ({ blocks }: Prose): PlainLine[] => blocks.flatMap(linesOf);

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
