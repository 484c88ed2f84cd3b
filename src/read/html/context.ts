/** What all that reads a page knows of it. */
import type { Picture } from '../document.ts';
import type { LeftOutList } from '../left-out.ts';
import type { TableCounter } from '../table-counter.ts';

/** What the reading of a page needs to know, and what it collects. */
export interface PageContext {
  text: string;
  leftOut: LeftOutList;
  pictures: (source: string) => Picture | undefined;
  tables: TableCounter;
  /** Selectors of elements that style sheets hide. */
  hidden: ReadonlySet<string>;
}
