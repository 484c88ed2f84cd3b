/**
 * Markdown as reports use it, through micromark: CommonMark with tables and with strong words that
 * work beside Chinese punctuation. Constructs that only surprise people who write office prose
 * are off, so that their characters stay text: raw HTML, code by indentation, underlined headings,
 * link definitions and addresses in angle brackets. Most texts have but paragraphs, headings and
 * plainly bold words: they are read here, as the parser is large and slow to start.
 */
import type { Heading, Paragraph, PhrasingContent, Root, Text } from 'mdast';

const OFF = ['htmlFlow', 'htmlText', 'codeIndented', 'setextUnderline', 'definition', 'autolink'];

/** Reads a text whose lines are as Markdown expects them; every line of a paragraph may be one. */
export async function parseMarkdown(text: string): Promise<Root> {
  return parseSimple(text) ?? (await loadParser())(text);
}

/** Loads the parser and returns it. */
export async function loadParser(): Promise<(markdown: string) => Root> {
  return (await import('./parser.ts')).parserWithout(OFF);
}

/**
 * Bold words with neither marks nor punctuation at their ends, which make the marks around them
 * plain. Markers of what is kept from the parser (`mask.ts`) are like letters.
 */
const BOLD = /\*\*(?=[\p{L}\p{N}\uFDEC-\uFDEF])([^*\n]*[\p{L}\p{N}\uFDEC-\uFDEF])\*\*(?!\*)/gu;

/** What can mean more than a paragraph, a heading or bold words. */
const MORE = /[*_`~[\]\\&|\0\uFEFF]|^[ \t]*(?:[-+>]|\d{1,9}[.)])/m;

const HEADING = /^([ \t]*(#{1,6})(?:[ \t]+|$))([^\n]*)$/;
const CLOSING_MARKS = /(?<=^|[ \t])#+$/;
const BLANK_END = /(?<![ \t])[ \t]+$/;

/** @returns nothing for a text that may have other marks */
export function parseSimple(text: string): Root | undefined {
  if (MORE.test(text.replace(BOLD, '$1'))) return undefined;
  const children: Root['children'] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') children.push(readLine(line, at));
    at += line.length + 1;
  }
  return { type: 'root', children };
}

function readLine(line: string, at: number): Heading | Paragraph {
  const [, before = '', marks, words = ''] = HEADING.exec(line) ?? [];
  if (!marks) return { type: 'paragraph', children: readBold(line, at) };
  const depth = marks.length as Heading['depth'];
  const bare = words.replace(BLANK_END, '').replace(CLOSING_MARKS, '');
  return { type: 'heading', depth, children: readBold(bare, at + before.length) };
}

function readBold(words: string, at: number): PhrasingContent[] {
  const children: PhrasingContent[] = [];
  let done = 0;
  for (const { 0: whole, 1: bold = '', index } of words.matchAll(BOLD)) {
    children.push(textNode(words.slice(done, index), at + done));
    children.push({ type: 'strong', children: [textNode(bold, at + index + 2)] });
    done = index + whole.length;
  }
  return [...children, textNode(words.slice(done), at + done)];
}

function textNode(value: string, at: number): Text {
  const point = (offset: number) => ({ line: 1, column: 1, offset });
  return { type: 'text', value, position: { start: point(at), end: point(at + value.length) } };
}
