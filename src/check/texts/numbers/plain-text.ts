/**
 * A text in Markdown as plain words in blocks, every character with its place in the text: what is
 * only a mark falls away, bindings are filled in, blanks are dropped and digits are half-width.
 */
import type { Range } from '../../../diagnostic/place.ts';
import { type Binding, findBindings } from '../../../prose/binding.ts';
import type { Resolve } from '../../../prose/bound-text.ts';
import { endOfCounts } from './may-count.ts';

/** A paragraph, a heading, an item of a list or a cell of a table. */
export interface Block {
  text: string;
  isHeading: boolean;
  /** Place in the Markdown of each character of `text`. */
  starts: number[];
  ends: number[];
  /** Data paths of the values that bindings show, '' of what was worked out, by the first character. */
  bound: Map<number, string>;
  /** Full-width digits in a text that has others, by their place in `text`. */
  wide: Set<number>;
}

const LINE = /[^\n]*(?:\n|$)/g;
const HEADING = /^[ \t\u3000]*[#＃]{1,6}[ \t\u3000]*/;
const TYPED_HEADING = /^\s*[（(][一二三四五六七八九十]{1,3}[）)][^。；;！!？?，,：:]{1,36}\s*$/;
const ITEM = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+/;
const QUOTE = /^[ \t]*>[ \t]?/;
const TABLE_RULE = /^[ \t|:-]+$/;
const LINK = /!?\[([^[\]]*)\]\([^()]*\)/g;
const MARKS = /\*{2,3}|\\(?=[!-/:-@[-`{-~])|`+/g;

/**
 * The blocks of a text that are headings or may speak of numbers, in order, each up to the last
 * sentence that may.
 */
export function plainBlocks(markdown: string, show: Resolve): Block[] {
  const writing: Writing = { markdown, show, bindings: findBindings(markdown), next: 0 };
  const blocks = outlinesOf(markdown)
    .map((outline) => (outline.isHeading ? outline : untilCounts(outline, markdown)))
    .filter(({ parts }) => parts.length > 0)
    .map((outline) => write(outline, writing));
  if (!/\d/.test(markdown)) for (const { wide } of blocks) wide.clear();
  return blocks.filter(({ text }) => text !== '');
}

/** Where the words of a block stand, line by line. */
interface Outline {
  isHeading: boolean;
  parts: Range[];
}

/** A block without the sentences at its end that say nothing of numbers. */
function untilCounts({ isHeading, parts }: Outline, markdown: string): Outline {
  const { start } = parts[0]!;
  const until = start + endOfCounts(markdown.slice(start, parts.at(-1)!.end));
  const kept = parts.filter((part) => part.start < until);
  return { isHeading, parts: kept.map((part) => ({ ...part, end: Math.min(part.end, until) })) };
}

function outlinesOf(markdown: string): Outline[] {
  const outlines: Outline[] = [];
  let open: Outline | undefined;
  for (const { 0: line, index } of markdown.matchAll(LINE)) {
    if (line.trim() === '') open = undefined;
    else if (line.includes('|')) {
      outlines.push(...cellsOf(line, index).map((cell) => ({ isHeading: false, parts: [cell] })));
      open = undefined;
    } else {
      const mark = markOf(line);
      const isHeading = HEADING.test(line) || TYPED_HEADING.test(line);
      const part = { start: index + (mark?.length ?? 0), end: index + line.length };
      if (open && mark === undefined && !isHeading) open.parts.push(part);
      else {
        open = { isHeading, parts: [part] };
        outlines.push(open);
      }
      if (isHeading) open = undefined;
    }
  }
  return outlines;
}

/** What stands before the words of a heading, an item or a quotation. */
const markOf = (line: string): string | undefined =>
  (HEADING.exec(line) ?? ITEM.exec(line) ?? QUOTE.exec(line))?.[0];

/** The cells of a line of a table that begins at a place. */
function cellsOf(line: string, at: number): Range[] {
  if (TABLE_RULE.test(line.trim())) return [];
  return [...line.matchAll(/[^|]+/g)].map(({ 0: cell, index }) => ({
    start: at + index,
    end: at + index + cell.length,
  }));
}

interface Writing {
  markdown: string;
  show: Resolve;
  bindings: Binding[];
  /** Index of the next binding. */
  next: number;
}

function write({ isHeading, parts }: Outline, writing: Writing): Block {
  const [bound, wide] = [new Map<number, string>(), new Set<number>()];
  const block: Block = { text: '', isHeading, starts: [], ends: [], bound, wide };
  for (const part of parts) append(block, part, writing);
  return block;
}

/** Adds a part of a line to a block. */
function append(block: Block, { start, end }: Range, writing: Writing): void {
  const { markdown, bindings } = writing;
  const hidden = hiddenIn(markdown.slice(start, end));
  for (let at = start; at < end; at++) {
    while ((bindings[writing.next]?.start ?? at) < at) writing.next += 1;
    const binding = bindings[writing.next];
    if (binding?.start === at) {
      fill(block, binding, writing.show);
      at = binding.end - 1;
    } else if (!hidden?.has(at - start)) addCharacter(block, markdown, at);
  }
}

function fill(block: Block, { path, start, end }: Binding, show: Resolve): void {
  const shown = show(path);
  const text = shown?.text.replace(/\s/g, '') || '\uFFFC';
  if (shown) block.bound.set(block.text.length, shown.path ?? '');
  for (let index = 0; index < text.length; index++) put(block, text.charAt(index), start, end);
}

function addCharacter(block: Block, markdown: string, at: number): void {
  const typed = markdown.charAt(at);
  const character = narrow(typed);
  if (typed !== character && isDigit(character)) block.wide.add(block.text.length);
  if (!BLANKS.has(character)) put(block, character, at, at + 1);
  else if (betweenDigits(markdown, at) && !block.text.endsWith(' ')) put(block, ' ', at, at + 1);
}

function put(block: Block, character: string, start: number, end: number): void {
  block.text += character;
  block.starts.push(start);
  block.ends.push(end);
}

/** The characters of a line that are marks, or the address of a link; nothing where there are none. */
function hiddenIn(line: string): Set<number> | undefined {
  if (!/[*\\`[]/.test(line)) return undefined;
  const hidden = new Set<number>();
  const hide = (from: number, to: number) => {
    for (let at = from; at < to; at++) hidden.add(at);
  };
  for (const { 0: link, 1: words = '', index } of line.matchAll(LINK)) {
    const start = index + link.indexOf('[') + 1;
    hide(index, start);
    hide(start + words.length, index + link.length);
  }
  for (const { 0: marks, index } of line.matchAll(MARKS)) hide(index, index + marks.length);
  return hidden;
}

const BLANKS = new Set(' \t\r\n\u00A0\u3000\u200B\uFEFF');

/** A blank between two numbers keeps them apart. */
function betweenDigits(text: string, at: number): boolean {
  let [before, after] = [at - 1, at + 1];
  while (BLANKS.has(text.charAt(before))) before -= 1;
  while (BLANKS.has(text.charAt(after))) after += 1;
  return isDigit(text.charAt(before)) && isDigit(text.charAt(after));
}

const isDigit = (character: string): boolean =>
  (character >= '0' && character <= '9') || (character >= '０' && character <= '９');

/** Typed in either width: digits and signs of numbers become half-width, punctuation full-width. */
const SAME = new Map([
  ...[...'０１２３４５６７８９'].map((digit, value): [string, string] => [digit, String(value)]),
  ...Object.entries({ '(': '（', ')': '）', ';': '；', ':': '：', '．': '.', '％': '%' }),
  ...Object.entries({ '［': '（', '］': '）' }),
]);

const narrow = (character: string): string =>
  character >= '一' && character <= '鿿' ? character : (SAME.get(character) ?? character);
