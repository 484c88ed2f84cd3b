/** A document in its sections: what stands before the first heading of the form, and below each. */
import { clearlyNearest } from '../form/closest.ts';
import type { Field, Form } from '../form/form.ts';
import { labelKey } from '../form/label.ts';
import { type Block, type Paragraph, readingOrder, runText, type Table } from '../read/document.ts';
import { isChrome } from './page-chrome.ts';

export interface Sections {
  /** Paragraphs above the first section: title, preamble, and what a page says of itself. */
  before: Paragraph[];
  /** Paragraphs by the key of the section; those of its table are not among them. */
  below: ReadonlyMap<string, (Paragraph | Table)[]>;
  /** Lines that belong to the page and not to the report. */
  chrome: string[];
}

/** @param forms all editions: a report of one may use the headings of another */
export function sectionsOf(blocks: Block[], forms: Form[], isRead: (table: Table) => boolean): Sections {
  const headings = headingsOf(forms);
  const before: Paragraph[] = [];
  const below = new Map<string, (Paragraph | Table)[]>();
  const chrome: string[] = [];
  let current: string | undefined;
  let isOver = false;
  for (const block of readingOrder(blocks)) {
    if (block.kind === 'break' || (block.kind === 'table' && (isRead(block) || !current))) continue;
    for (const part of block.kind === 'table' ? [block] : splitAtHeadings(block, headings)) {
      const text = part.kind === 'paragraph' ? runText(part.runs).trim() : '';
      if (part.kind === 'paragraph' && text === '') continue;
      const section = part.kind === 'paragraph' ? headings.find(text) : undefined;
      if (section !== undefined) {
        current = section;
        isOver = false;
        below.set(section, below.get(section) ?? []);
      } else if (part.kind === 'paragraph' && (isOver || part.region || isChrome(text))) {
        chrome.push(text);
        // What comes after the report's last section and belongs to the page ends it.
        isOver ||= current === headings.last && !/^[—–\-\s\d第页共/]+$/.test(text);
      } else if (current === undefined) {
        if (part.kind === 'paragraph') before.push(part);
      } else if (!isOver) below.get(current)?.push(part);
    }
  }
  return { before, below, chrome };
}

interface Headings {
  /** The section that a line is the heading of. */
  find(line: string): string | undefined;
  /** Every heading, verbatim. */
  labels: string[];
  /** Key of the last section. */
  last: string | undefined;
}

function headingsOf(forms: Form[]): Headings {
  const sections: Field[] = forms
    .flatMap(({ root }) => root.children)
    .filter((field) => ('layout' in field ? field.layout : undefined) && isNumbered(field));
  const keys = new Map(sections.map(({ label, key }) => [labelKey(label), key]));
  return {
    find(line) {
      const key = labelKey(line).replace(/[:：。]$/, '');
      if (key === '' || key.length > LONGEST_HEADING) return undefined;
      const near = keys.has(key) ? key : clearlyNearest(key, keys.keys());
      return near === undefined ? undefined : keys.get(near);
    },
    labels: sections.map(({ label }) => label),
    last: sections.filter(({ parent }) => parent === forms[0]?.root).at(-1)?.key,
  };
}

const LONGEST_HEADING = 40;

/** The sections of a report are numbered; its preamble is not. */
const isNumbered = ({ label }: Field): boolean => /^[一二三四五六七八九十]+、/.test(label);

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
