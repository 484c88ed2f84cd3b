/** Words of a paragraph: runs of text with their formatting, line by line. */
import type { Image, Link, Nodes, PhrasingContent } from 'mdast';
import type { Inline } from '../report/report.ts';
import { findBindings } from './binding.ts';
import { fillBindings, type Resolve } from './bound-text.ts';

/** What is needed to read the words of a masked text. */
export interface Words {
  /** The masked text. */
  source: string;
  resolve: Resolve;
  unmask(part: string): string;
}

/** Marks within marks beyond this depth are no formatting that anyone meant. */
const MOST_NESTED = 20;

/** The masked text that a node was read from. */
export function sourceOf({ position }: Nodes, { source }: Words): string {
  return source.slice(position?.start.offset, position?.end.offset);
}

export interface ImageRequest {
  path: string;
  alt: string;
  caption: string;
}

/** What stands in a paragraph, in order; `line` is the end of a line. */
export type Piece =
  | { kind: 'run'; inline: Inline }
  | { kind: 'line' }
  | { kind: 'image'; image: ImageRequest };

type Format = Omit<Inline, 'text' | 'at'>;

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
    if (depth > MOST_NESTED) return readText(sourceOf(node, words), words, format);
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
        return 'value' in node ? readText(node.value, words, format) : [];
    }
  });
}

/** Text with markers in it; each line break ends a line. */
export function readText(masked: string, words: Words, format: Format = {}): Piece[] {
  return words
    .unmask(masked)
    .split('\n')
    .flatMap((line, index): Piece[] => {
      const runs = readRuns(line, words.resolve, format);
      return index === 0 ? runs : [{ kind: 'line' }, ...runs];
    });
}

function readRuns(line: string, resolve: Resolve, format: Format): Piece[] {
  const runs: Inline[] = [];
  let done = 0;
  for (const { path, start, end } of findBindings(line)) {
    const bound = resolve(path) ?? { text: line.slice(start, end) };
    runs.push({ text: line.slice(done, start), ...format }, { ...bound, ...format });
    done = end;
  }
  runs.push({ text: line.slice(done), ...format });
  return runs.filter(({ text }) => text !== '').map((inline) => ({ kind: 'run', inline }));
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
  const opening = readText('[', words, format);
  const closing = readText(`](${node.url})`, words, format);
  return [...opening, ...inside(node.children, {}), ...closing];
}

const LINKED = ['http:', 'https:', 'mailto:'];

function webAddress(text: string): string | undefined {
  const address = /^www\./i.test(text) ? `http://${text}` : text;
  if (!URL.canParse(address)) return undefined;
  const { protocol, href } = new URL(address);
  return LINKED.includes(protocol) ? href : undefined;
}

export function readImage(node: Image, words: Words): ImageRequest {
  return {
    path: imagePath(words.unmask(node.url)),
    alt: fillBindings(words.unmask(node.alt ?? ''), words.resolve),
    caption: fillBindings(words.unmask(node.title ?? ''), words.resolve),
  };
}

/** The file that an address means: `%20` and the like stand for the characters they encode. */
export function imagePath(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
