/** The blocks of a text, with their levels, ids and pictures. */

import { figure } from '../prose/figure.ts';
import { textOf } from '../prose/lines.ts';
import type { Draft } from '../prose/read-prose.ts';
import type { Block } from '../report/report.ts';
import { headingLevels } from './heading-levels.ts';
import { proseTable } from './prose-table.ts';

/** The section that a text stands in. */
export interface Surroundings {
  /** Begins the ids of the blocks. */
  id: string;
  /** What a table shows when no heading in the text says it. */
  caption: string;
  /** Gives the bytes of a picture. */
  image(path: string): Promise<Uint8Array>;
}

/** Settles what the text alone could not say. */
export function finishProse(drafts: Draft[], surroundings: Surroundings): Promise<Block[]> {
  const finishing = { ...surroundings, level: headingLevels(drafts), headings: 0, tables: 0 };
  return finishAll(drafts, finishing);
}

interface Finishing extends Surroundings {
  level: ReturnType<typeof headingLevels>;
  /** How many there have been so far. */
  headings: number;
  tables: number;
}

async function finishAll(drafts: Draft[], finishing: Finishing): Promise<Block[]> {
  const blocks: Block[] = [];
  for (const draft of drafts) blocks.push(await finish(draft, finishing));
  return blocks;
}

async function finish(draft: Draft, finishing: Finishing): Promise<Block> {
  switch (draft.kind) {
    case 'paragraph':
      return draft;
    case 'heading':
      return heading(draft, finishing);
    case 'image':
      return figure(draft.image, finishing.image);
    case 'table':
      finishing.tables += 1;
      return proseTable(draft, `${finishing.id}-table${finishing.tables}`, finishing.caption);
    case 'list': {
      const items: Block[][] = [];
      for (const item of draft.items) items.push(await finishAll(item, finishing));
      return { ...draft, items };
    }
  }
}

function heading(draft: Draft & { kind: 'heading' }, finishing: Finishing): Block {
  finishing.headings += 1;
  finishing.caption = textOf(draft.content);
  return {
    kind: 'heading',
    level: finishing.level(draft.depth),
    id: `${finishing.id}-heading${finishing.headings}`,
    content: draft.content,
  };
}
