/** Lists, as numbered or marked paragraphs that begin like any other: two characters in. */

import { type ILevelsOptions, LevelFormat, LevelSuffix } from 'docx';
import type { Block, List } from '../../report/report.ts';
import { fonts } from './fonts.ts';
import { bodyCharacter, firstLine } from './page.ts';

/** Where a block stands in a list: the block that opens an item carries the item's number. */
export interface ListPlace {
  list: List;
  instance: number;
  level: number;
  opens: boolean;
}

const deepest = 8;

/**
 * Begins the name by which `docx` finds a list again in the finished XML. It looks for it in braces
 * anywhere, the author's words included; no text of a report contains this control character.
 */
const marker = '\u0080';

/** Levels of ordered lists alternate between 「1.」 and 「（1）」, GB/T 9704-2012's third and fourth. */
const orderedText = (level: number) => (level % 2 === 0 ? `%${level + 1}.` : `（%${level + 1}）`);

function levelOf(list: List, level: number): ILevelsOptions {
  return {
    level,
    format: list.ordered ? LevelFormat.DECIMAL : LevelFormat.BULLET,
    text: list.ordered ? orderedText(level) : level % 2 === 0 ? '●' : '○',
    suffix: list.ordered ? LevelSuffix.NOTHING : LevelSuffix.SPACE,
    start: list.ordered ? list.start : 1,
    style: {
      paragraph: { indent: listIndent(level) },
      ...(list.ordered ? {} : { run: { font: fonts.song, size: 16 } }),
    },
  };
}

/** A list inside a list stands two characters further in. */
export function listIndent(level: number) {
  return { left: Math.min(level, deepest) * 2 * bodyCharacter, firstLine };
}

/** The numbering that a paragraph opening an item refers to. */
export function listNumbering({ list, instance, level }: ListPlace) {
  const kind = list.ordered ? `ordered ${list.start}` : 'marked';
  const levels = Array.from({ length: deepest + 1 }, (_, at) => levelOf(list, at));
  return {
    reference: { reference: `${marker}${kind}`, levels },
    level: Math.min(level, deepest),
    instance,
  };
}

/** The blocks of a list with their places, in printed order; an empty item keeps its number. */
export function listBlocks(list: List, instance: number, level: number): [Block, ListPlace][] {
  return list.items.flatMap((item) => {
    const blocks: Block[] = item.length > 0 ? item : [{ kind: 'paragraph', content: [] }];
    return blocks.map((block, index): [Block, ListPlace] => [
      block,
      { list, instance, level, opens: index === 0 },
    ]);
  });
}
