/**
 * A text in Markdown as plain words in blocks, every character with its place in the text: what is
 * only a mark falls away, bindings are filled in, blanks are dropped and digits are half-width.
 */
import type { Range } from '../../../diagnostic/place.ts';
import { type Binding, findBindings } from '../../../prose/binding.ts';

/** A paragraph, a heading, an item of a list or a cell of a table. */
export interface Block {
  text: string;
  isHeading: boolean;
  /** Place in the Markdown of each character of `text`. */
  starts: number[];
  ends: number[];
  /** Data paths of the values that bindings show, by their first character in `text`. */
  bound: Map<number, string>;
  /** Full-width digits in a text that has others, by their place in `text`. */
  wide: Set<number>;
}

/** Gives what a binding shows and its path; nothing where it shows nothing. */
export type Show = (path: string) => { text: string; path: string } | undefined;

const LINE = /[^\n]*(?:\n|$)/g;
const HEADING = /^[ \t\u3000]*[#＃]{1,6}[ \t\u3000]*/;
const TYPED_HEADING = /^\s*[（(][一二三四五六七八九十]{1,3}[）)][^。；;！!？?，,：:]{1,36}\s*$/;
const ITEM = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+/;
const QUOTE = /^[ \t]*>[ \t]?/;
const TABLE_RULE = /^[ \t|:-]+$/;
const LINK = /!?\[([^[\]]*)\]\([^()]*\)/g;
const MARKS = /\*{2,3}|\\(?=[!-/:-@[-`{-~])|`+/g;

/** The blocks of a text, in order. */
export function plainBlocks(markdown: string, show: Show): Block[] {
  const writing: Writing = { markdown, show, bindings: findBindings(markdown), next: 0 };
  const blocks: Block[] = [];
  let open: Block | undefined;
  for (const { 0: line, index } of markdown.matchAll(LINE)) {
    if (line.trim() === '') open = undefined;
    else if (line.includes('|')) {
      for (const cell of cellsOf(line)) blocks.push(append(emptyBlock(), cell, index, writing));
      open = undefined;
    } else {
      const mark = HEADING.exec(line) ?? ITEM.exec(line) ?? QUOTE.exec(line);
      const isHeading = HEADING.test(line) || TYPED_HEADING.test(line);
      if (mark || isHeading) open = undefined;
      const block = open ?? emptyBlock(isHeading);
      if (block !== open) blocks.push(block);
      append(block, { start: mark?.[0].length ?? 0, end: line.length }, index, writing);
      open = isHeading ? undefined : block;
    }
  }
  if (!/\d/.test(markdown)) for (const { wide } of blocks) wide.clear();
  return blocks.filter(({ text }) => text !== '');
}

const emptyBlock = (isHeading = false): Block => ({
  ...{ text: '', isHeading, starts: [], ends: [], bound: new Map(), wide: new Set() },
});

function cellsOf(line: string): Range[] {
  if (TABLE_RULE.test(line.trim())) return [];
  return [...line.matchAll(/[^|]+/g)].map(({ 0: cell, index }) => ({
    start: index,
    end: index + cell.length,
  }));
}

interface Writing {
  markdown: string;
  show: Show;
  bindings: Binding[];
  /** Index of the next binding. */
  next: number;
}

/** Adds a part of a line to a block. */
function append(block: Block, { start, end }: Range, line: number, writing: Writing): Block {
  const { markdown, bindings } = writing;
  const hidden = hiddenIn(markdown.slice(line + start, line + end));
  for (let at = line + start; at < line + end; at++) {
    const binding = bindings[writing.next];
    if (binding?.start === at) {
      fill(block, binding, writing.show);
      at = binding.end - 1;
      writing.next += 1;
    } else if (!hidden?.has(at - line - start)) addCharacter(block, markdown, at);
  }
  return block;
}

function fill(block: Block, { path, start, end }: Binding, show: Show): void {
  const shown = show(path);
  const text = shown?.text.replace(/\s/g, '') || '\uFFFC';
  if (shown) block.bound.set(block.text.length, shown.path);
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
