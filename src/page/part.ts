/** What the parts of the page have in common. */
import type { Desk } from './desk.ts';
import type { Language, Say } from './words.ts';

/** A part of the page that shows the report on the desk. */
export interface Part {
  node: HTMLElement;
  /** Shows what is typed and what was found now. */
  show(): void;
}

/** What a part works with. */
export interface Around {
  desk: Desk;
  language: Language;
  say: Say;
  /** Tells the reader what was done; with a way back where it can be undone. */
  tell(words: string, canUndo?: boolean): void;
  /** Numbers of a block with its headings, by data path; none where it is no table of the form. */
  readTable(
    block: readonly (readonly string[])[],
    paths: readonly string[],
  ): Promise<Record<string, string>>;
  /** Lets the reader choose last year’s report, which the field at the path then names. */
  openLastYear(path: string): Promise<void>;
  /** Lets the reader choose files. */
  choose(accept: string, several: boolean): Promise<File[]>;
}
