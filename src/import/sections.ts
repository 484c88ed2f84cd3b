/** A document in its sections: what stands before the first heading of the form, and below each. */
import { clearlyNearest } from '../form/closest.ts';
import type { Field, Form } from '../form/form.ts';
import { labelKey } from '../form/label.ts';
import {
  type Block,
  type Cell,
  cellLines,
  type Paragraph,
  readingOrder,
  runText,
  type Table,
} from '../read/document.ts';
import { isChrome, isPageNumber } from './page-chrome.ts';

export interface Sections {
  /** Paragraphs above the first section: title, preamble, and what a page says of itself. */
  before: Paragraph[];
  /** Paragraphs and tables by the key of the section. */
  below: ReadonlyMap<string, (Paragraph | Table)[]>;
  /** Lines that belong to the page and not to the report. */
  chrome: string[];
}

/** A paragraph with the section that it is the heading of, or a table. */
type Item = { part: Paragraph; text: string; section?: string } | { table: Table };

/**
 * @param forms all editions: a report of one may use the headings of another
 * @param isPrinted whether words are a label or heading of a table of a form
 */
export function sectionsOf(
  blocks: Block[],
  forms: Form[],
  isPrinted: (words: string) => boolean,
): Sections {
  const headings = headingsOf(forms);
  const items = [...readingOrder(blocks)].flatMap((block): Item[] => {
    if (block.kind === 'paragraph') return itemsOf(block, headings);
    if (block.kind !== 'table') return [];
    const paragraphs = paragraphsIn(block, headings, isPrinted);
    const isTable = paragraphs.length < block.cells.length;
    return [
      ...(isTable ? [{ table: block }] : []),
      ...paragraphs.flatMap((each) => itemsOf(each, headings)),
    ];
  });
  const found = new Set(items.flatMap((item) => ('section' in item ? item.section : [])));
  const sorter = new Sorter(headings, found);
  const contents = contentsIn(items);
  for (const item of items) {
    if (contents.has(item)) continue;
    if ('table' in item) sorter.addTable(item.table);
    else sorter.add(item);
  }
  return sorter;
}

function itemsOf(paragraph: Paragraph, headings: Headings): Item[] {
  return splitAtHeadings(paragraph, headings).flatMap((part) => {
    const text = runText(part.runs).trim();
    const section = isOfPage(part) ? undefined : headings.find(text);
    return text === '' && !part.runs.some(({ picture }) => picture)
      ? []
      : [{ part, text, ...(section !== undefined && { section }) }];
  });
}

/** Menus and tables of contents repeat the headings. */
const isOfPage = ({ region }: Paragraph): boolean => region !== undefined && region !== 'header';

/** Headings that stand there again further down, one after the other: a table of contents. */
function contentsIn(items: Item[]): ReadonlySet<Item> {
  const contents = new Set<Item>();
  const sections = items.map((item) => ('section' in item ? item.section : undefined));
  items.forEach((item, at) => {
    const section = sections[at];
    if (section === undefined || sections.lastIndexOf(section) === at) return;
    const isAmong = sections[at + 1] !== undefined || contents.has(items[at - 1]!);
    if (isAmong && sections[at + 1] !== section) contents.add(item);
  });
  return contents;
}

/**
 * Texts that stand in a table only to be laid out: rows of one cell, where all are such or the table
 * is one of the form, and rows that begin with the heading of a section.
 */
function paragraphsIn(
  { cells, caption, place }: Table,
  headings: Headings,
  isPrinted: (words: string) => boolean,
): Paragraph[] {
  const rows = cells.map((row) => row.filter((cell) => wordsOf(cell) !== ''));
  const isHeading = (cell: Cell | undefined) =>
    cell !== undefined && headings.find(wordsOf(cell)) !== undefined;
  const isLayout =
    rows.every(({ length }) => length <= 1) ||
    rows.some(
      (row) =>
        isHeading(row[0]) || (row.length > 1 && row.some((cell) => isPrinted(wordsOf(cell)))),
    );
  if (!isLayout) return [];
  const texts = rows.filter(
    ([first, ...others]) =>
      first && (isHeading(first) || (others.length === 0 && isText(wordsOf(first), isPrinted))),
  );
  const above: Paragraph[] = caption
    ? [{ kind: 'paragraph', runs: [{ text: caption }], place }]
    : [];
  return [
    ...above,
    ...texts.flat().flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'paragraph')),
  ];
}

const wordsOf = (cell: Cell): string => cellLines(cell).join('').trim();

const isText = (words: string, isPrinted: (words: string) => boolean): boolean =>
  /\p{Script=Han}{2}/u.test(words) && !isPrinted(words);

class Sorter implements Sections {
  readonly before: Paragraph[] = [];
  readonly below = new Map<string, (Paragraph | Table)[]>();
  readonly chrome: string[] = [];
  readonly #headings: Headings;
  readonly #found: ReadonlySet<string>;
  #current: string | undefined;
  /** Below the last section the page has begun again. */
  #isOver = false;

  /** @param found sections whose own headings are in the document */
  constructor(headings: Headings, found: ReadonlySet<string>) {
    this.#headings = headings;
    this.#found = found;
  }

  /** A table of the author's own; above the first section it is one of the page. */
  addTable(table: Table): void {
    if (this.#current !== undefined && !this.#isOver) this.below.get(this.#current)?.push(table);
  }

  add({ part, text, section = this.#next(text) }: Exclude<Item, { table: Table }>): void {
    // The head of a page may hold the title.
    const isHeader = part.region === 'header' && this.#current !== undefined;
    if (isOfPage(part) || isHeader) this.chrome.push(text);
    else if (section !== undefined) this.#open(section);
    else this.#addText(part, text);
  }

  #next(text: string): string | undefined {
    const section = this.#headings.next(text, this.#current);
    return section !== undefined && this.#found.has(section) ? undefined : section;
  }

  #open(section: string): void {
    this.#current = section;
    this.#isOver = false;
    if (!this.below.has(section)) this.below.set(section, []);
  }

  #addText(paragraph: Paragraph, text: string): void {
    if (this.#isOver || isChrome(text) || isLink(paragraph)) {
      this.chrome.push(text);
      this.#isOver ||= this.#current === this.#headings.last && !isPageNumber(text);
    } else if (this.#current === undefined) this.before.push(paragraph);
    else this.below.get(this.#current)?.push(paragraph);
  }
}

/** Nothing but an address to go to, as in the menus of a page. */
const isLink = ({ runs }: Paragraph): boolean =>
  runs.every(({ text, href, picture }) => href !== undefined || (text.trim() === '' && !picture));

interface Headings {
  /** The section that a line is the heading of. */
  find(line: string): string | undefined;
  /** The section that comes next, where a line has its number: offices change the words. */
  next(line: string, current: string | undefined): string | undefined;
  /** Every heading, verbatim. */
  labels: string[];
  /** Key of the last section. */
  last: string | undefined;
}

function headingsOf(forms: Form[]): Headings {
  const sections: Field[] = forms
    .flatMap(({ root }) => root.children)
    .filter((field) => ('layout' in field ? field.layout : undefined) && isNumbered(field));
  const newest = sections.filter(({ parent }) => parent === forms[0]?.root);
  const keys = new Map(sections.map(({ label, key }) => [labelKey(label), key]));
  return {
    find(line) {
      if (line.length > LONGEST_HEADING * 10) return undefined;
      const key = labelKey(headingWords(line)).replace(/[:：。]$/, '');
      if (key === '' || key.length > LONGEST_HEADING) return undefined;
      const near = keys.has(key) ? key : clearlyNearest(key, keys.keys());
      return near === undefined ? undefined : keys.get(near);
    },
    next(line, current) {
      const at = newest.findIndex(({ key }) => key === current);
      const following = at === -1 ? undefined : newest[at + 1];
      const number = following && numberOf(following.label);
      const isHeading =
        number !== undefined && line.length <= LONGEST_HEADING && !/[。；，]/.test(line);
      return isHeading && numberOf(headingWords(line)) === number ? following?.key : undefined;
    },
    labels: sections.map(({ label }) => label),
    last: newest.at(-1)?.key,
  };
}

/** A heading without the page that a table of contents gives, and numbered like the form's. */
const headingWords = (line: string): string =>
  line
    .trim()
    .replace(/(?:\s|[.…·．⋯-]{2,})[\s.…·．⋯-]*\d{1,3}$/, '')
    .replace(/^第\s*([一二三四五六七八九十]+)\s*(?:部分|章|节|项)?[\s、:：.．]*/, '$1、')
    .replace(/^([一二三四五六七八九十]+)[\s.．:：]+/, '$1、');

const LONGEST_HEADING = 40;

/** The sections of a report are numbered; its preamble is not. */
const isNumbered = ({ label }: Field): boolean => numberOf(label) !== undefined;

const numberOf = (label: string): string | undefined =>
  /^([一二三四五六七八九十]+)、/.exec(label)?.[1];

/** A text that lost its line breaks has its headings within its lines. */
function splitAtHeadings(paragraph: Paragraph, { labels, find }: Headings): Paragraph[] {
  const text = runText(paragraph.runs);
  if (find(text) !== undefined) return [paragraph];
  const inside = labels.filter((label) => text.includes(label) && text.trim() !== label);
  if (inside.length === 0 || (inside.length === 1 && !text.trim().startsWith(inside[0]!))) {
    return [paragraph];
  }
  const pattern = new RegExp(`(${inside.join('|')})`);
  return text.split(pattern).map((part) => ({ ...paragraph, runs: [{ text: part }] }));
}
