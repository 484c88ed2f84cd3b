/** A document in its sections: what stands before the first heading of the form, and below each. */
import { clearlyNearest } from '../form/closest.ts';
import type { Field, Form } from '../form/form.ts';
import { labelKey } from '../form/label.ts';
import { type Block, type Paragraph, readingOrder, runText, type Table } from '../read/document.ts';
import { isChrome } from './page-chrome.ts';

export interface Sections {
  /** Paragraphs above the first section: title, preamble, and what a page says of itself. */
  before: Paragraph[];
  /** Paragraphs and tables by the key of the section. */
  below: ReadonlyMap<string, (Paragraph | Table)[]>;
  /** Lines that belong to the page and not to the report. */
  chrome: string[];
}

/** @param forms all editions: a report of one may use the headings of another */
export function sectionsOf(blocks: Block[], forms: Form[]): Sections {
  const headings = headingsOf(forms);
  const order = [...readingOrder(blocks)];
  const lines = order.flatMap((block) => (block.kind === 'paragraph' ? runText(block.runs) : []));
  const found = new Set(lines.flatMap((line) => headings.find(line.trim()) ?? []));
  const sorter = new Sorter(headings, found);
  for (const block of order) {
    if (block.kind === 'paragraph') sorter.addParagraph(block);
    else if (block.kind === 'table') sorter.addTable(block);
  }
  return sorter;
}

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

  addParagraph(paragraph: Paragraph): void {
    const { region } = paragraph;
    // Menus and tables of contents repeat the headings; the head of a page may hold the title.
    const isOfPage = region !== undefined && (region !== 'header' || this.#current !== undefined);
    if (isOfPage) this.chrome.push(runText(paragraph.runs));
    else this.#addParts(paragraph);
  }

  #addParts(paragraph: Paragraph): void {
    for (const part of splitAtHeadings(paragraph, this.#headings)) {
      const text = runText(part.runs).trim();
      const section = this.#headings.find(text) ?? this.#next(text);
      if (section !== undefined) this.#open(section);
      else if (text !== '') this.#addText(part, text);
    }
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
    if (this.#isOver || isChrome(text)) {
      this.chrome.push(text);
      this.#isOver ||= this.#current === this.#headings.last && !PAGE_NUMBER.test(text);
    } else if (this.#current === undefined) this.before.push(paragraph);
    else this.below.get(this.#current)?.push(paragraph);
  }
}

const PAGE_NUMBER = /^[—–\-\s\d第页共/]+$/;

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
      const key = labelKey(line).replace(/[:：。]$/, '');
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
      return isHeading && numberOf(line) === number ? following?.key : undefined;
    },
    labels: sections.map(({ label }) => label),
    last: newest.at(-1)?.key,
  };
}

const LONGEST_HEADING = 40;

/** The sections of a report are numbered; its preamble is not. */
const isNumbered = ({ label }: Field): boolean => numberOf(label) !== undefined;

const numberOf = (label: string): string | undefined =>
  /^([一二三四五六七八九十]+)、/.exec(label)?.[1];

/** A text that lost its line breaks has its headings within its lines. */
function splitAtHeadings(paragraph: Paragraph, { labels }: Headings): Paragraph[] {
  const text = runText(paragraph.runs);
  const inside = labels.filter((label) => text.includes(label) && text.trim() !== label);
  if (inside.length === 0 || (inside.length === 1 && !text.trim().startsWith(inside[0]!))) {
    return [paragraph];
  }
  const pattern = new RegExp(`(${inside.join('|')})`);
  return text.split(pattern).map((part) => ({ ...paragraph, runs: [{ text: part }] }));
}
