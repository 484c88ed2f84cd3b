/** The blocks of a text, with their ids, pictures and charts. */

import { figure } from '../prose/figure.ts';
import type { TextImage } from '../prose/inlines.ts';
import type { TextBlock } from '../prose/read-prose.ts';
import { inlinesOf, textOf } from '../prose/run.ts';
import type { Block } from '../report/report.ts';
import { proseTable } from './prose-table.ts';

/** The section that a text stands in. */
export interface Surroundings {
  /** Begins the ids of the blocks. */
  id: string;
  /** What a table shows when no heading in the text says it. */
  caption: string;
  /** Gives the bytes of a picture. */
  image(path: string): Promise<Uint8Array>;
  /** Draws a chart, which gets this id. */
  chart(image: TextImage, id: string): Promise<Block>;
}

/** Settles what the text alone could not say. */
export function finishProse(blocks: TextBlock[], surroundings: Surroundings): Promise<Block[]> {
  return finishAll(blocks, { ...surroundings, headings: 0, tables: 0, charts: 0 });
}

interface Finishing extends Surroundings {
  /** How many there have been so far. */
  headings: number;
  tables: number;
  charts: number;
}

async function finishAll(blocks: TextBlock[], finishing: Finishing): Promise<Block[]> {
  const finished: Block[] = [];
  for (const block of blocks) finished.push(await finish(block, finishing));
  return finished;
}

async function finish(block: TextBlock, finishing: Finishing): Promise<Block> {
  switch (block.kind) {
    case 'paragraph':
      return { ...block, content: inlinesOf(block.content) };
    case 'heading':
      finishing.headings += 1;
      finishing.caption = textOf(block.content);
      return {
        ...block,
        id: `${finishing.id}-heading${finishing.headings}`,
        content: inlinesOf(block.content),
      };
    case 'image':
      if (!block.image.chart) return figure(block.image, finishing.image);
      finishing.charts += 1;
      return finishing.chart(block.image, `${finishing.id}-chart${finishing.charts}`);
    case 'table':
      finishing.tables += 1;
      return proseTable(block, `${finishing.id}-table${finishing.tables}`, finishing.caption);
    case 'list': {
      const items: Block[][] = [];
      for (const item of block.items) items.push(await finishAll(item, finishing));
      return { ...block, items };
    }
  }
}
