/** Words of a paragraph: runs of text with their formatting, line by line. */
import type { Image, Link, Nodes, PhrasingContent } from 'mdast';
import type { Range } from '../diagnostic/place.ts';
import type { Inline } from '../report/report.ts';
import { align } from './align.ts';
import { findBindings } from './binding.ts';
import { fillBindings, type Resolve } from './bound-text.ts';
import { type ChartRequest, chartRequest } from './chart-request.ts';
import type { Run } from './run.ts';

/** What is needed to read the words of a masked text. */
export interface Words {
  /** The masked text. */
  source: string;
  /** Where each of its characters stands in the text as typed. */
  offsets: number[];
  resolve: Resolve;
  unmask(part: string): string;
  /** All pictures so far. */
  images: TextImage[];
}

/** Marks within marks beyond this depth are no formatting that anyone meant. */
const MOST_NESTED = 20;

/** A picture that a text asks for. */
export interface TextImage {
  /** As the text writes it, relative to the report's file. */
  path: string;
  /** The words for those who cannot see it. */
  alt: string;
  caption: string;
  /** Where its path stands in the text. */
  range: Range;
  /** It is to be drawn from the data: the path is no file's. */
  chart?: ChartRequest;
}

/** What stands in a paragraph, in order; `line` is the end of a line. */
export type Piece =
  | { kind: 'run'; run: Run }
  | { kind: 'line' }
  | { kind: 'image'; image: TextImage };

type Format = Omit<Inline, 'text' | 'path'>;

/** Reads phrasing content. */
export function readPieces(
  nodes: PhrasingContent[],
  words: Words,
  format: Format = {},
  depth = 0,
): Piece[] {
  const inside = (children: PhrasingContent[], more: Format) =>
    readPieces(children, words, { ...format, ...more }, depth + 1);
  return nodes.flatMap((node): Piece[] => {
    if (depth > MOST_NESTED) return readText(sourceOf(node, words), node, words, format);
    switch (node.type) {
      case 'strong':
        return inside(node.children, { strong: true });
      case 'emphasis':
        // Marks that stand alone are masked, so this is the third mark around strong words.
        return inside(node.children, {});
      case 'link':
        return readLink(node, words, format, inside);
      case 'image':
        return [{ kind: 'image', image: readImage(node, words) }];
      case 'break':
        return [{ kind: 'line' }];
      default:
        return 'value' in node ? readText(node.value, node, words, format) : [];
    }
  });
}

/** The part of the masked text that a node was read from. */
export const sourceOf = (node: Nodes, { source }: Words): string => {
  const { start, end } = extentOf(node);
  return source.slice(start, end);
};

const extentOf = ({ position }: Nodes): Range => ({
  start: position?.start.offset ?? 0,
  end: position?.end.offset ?? 0,
});

/**
 * Text with markers in it; each line break ends a line.
 * @param node what it was read from, or the part of the masked text
 */
export function readText(
  masked: string,
  node: Nodes | Range,
  words: Words,
  format: Format = {},
): Piece[] {
  const { start, end } = 'type' in node ? extentOf(node) : node;
  const inSource = align(masked, words.source.slice(start, end));
  const offsets = inSource.map((at) => words.offsets[start + at] ?? 0);
  const typed = words.unmask(masked);
  let done = 0;
  return typed.split('\n').flatMap((line, index): Piece[] => {
    const runs = readRuns(line, offsets.slice(done, done + line.length), words.resolve, format);
    done += line.length + 1;
    return index === 0 ? runs : [{ kind: 'line' }, ...runs];
  });
}

/** @param offsets where each character of the line stands in the text */
function readRuns(line: string, offsets: number[], resolve: Resolve, format: Format): Piece[] {
  const runs: Run[] = [];
  const typed = (from: number, to: number) => {
    let start = from;
    for (let end = from + 1; end <= to; end++) {
      if (end < to && offsets[end] === offsets[end - 1]! + 1) continue;
      runs.push({ text: line.slice(start, end), ...format, ...placeOf(start, end) });
      start = end;
    }
  };
  const placeOf = (from: number, to: number): Range => ({
    start: offsets[from]!,
    end: offsets[to - 1]! + 1,
  });
  let done = 0;
  for (const { path, start, end } of findBindings(line)) {
    const bound = resolve(path);
    typed(done, bound ? start : end);
    if (bound) runs.push({ ...bound, isShown: true, ...format, ...placeOf(start, end) });
    done = end;
  }
  typed(done, line.length);
  return runs.filter(({ text }) => text !== '').map((run) => ({ kind: 'run', run }));
}

/** An address that a page cannot link to stays in the text as it was written. */
function readLink(
  node: Link,
  words: Words,
  format: Format,
  inside: (children: PhrasingContent[], more: Format) => Piece[],
): Piece[] {
  const href = webAddress(fillBindings(words.unmask(node.url), words.resolve));
  if (href) return inside(node.children, { href });
  const { start, end } = extentOf(node);
  const last = node.children.at(-1);
  const closing = { start: last ? extentOf(last).end : start + 1, end };
  return [
    ...readText('[', { start, end }, words, format),
    ...inside(node.children, {}),
    ...readText(`](${node.url})`, closing, words, format),
  ];
}

const LINKED = ['http:', 'https:', 'mailto:'];

function webAddress(text: string): string | undefined {
  const address = /^www\./i.test(text) ? `http://${text}` : text;
  if (!URL.canParse(address)) return undefined;
  const { protocol, href } = new URL(address);
  return LINKED.includes(protocol) ? href : undefined;
}

function readImage(node: Image, words: Words): TextImage {
  const { unmask, resolve } = words;
  const alt = fillBindings(unmask(node.alt ?? ''), resolve);
  const path = imagePath(unmask(node.url));
  const chart = chartRequest(path);
  const image = {
    path,
    alt,
    caption: node.title ? fillBindings(unmask(node.title), resolve) : alt,
    range: pathRange(node, words),
    ...(chart ? { chart } : {}),
  };
  words.images.push(image);
  return image;
}

/** Where the path of a picture stands in the text; the whole picture where it is written otherwise. */
function pathRange(node: Image, words: Words): Range {
  const { start, end } = extentOf(node);
  const typed = words.source.slice(start, end);
  const before = ['](', '](<'].find((each) => typed.includes(each + node.url));
  const from = before === undefined ? 0 : typed.indexOf(before + node.url) + before.length;
  const to = before === undefined ? typed.length : from + node.url.length;
  return { start: words.offsets[start + from] ?? 0, end: words.offsets[start + to] ?? 0 };
}

/** The file that an address means: `%20` and the like stand for the characters they encode. */
function imagePath(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
