/** Reads a web page: its text and tables as a browser shows them, without running anything in it. */
import type { Document, Embedded, Picture, Property } from '../document.ts';
import { LeftOutList } from '../left-out.ts';
import { TableCounter } from '../table-counter.ts';
import { readFlow } from './flow.ts';
import { hiddenSelectors } from './hidden.ts';
import { attribute, type HtmlElement, isDataSet, textOf, walk } from './nodes.ts';
import { parsePage } from './parse-page.ts';

/**
 * @param text the decoded page
 * @param pictures gives the pictures that came with the page, by their address
 * @param tables where the page is only a part of a text, the counter of its tables
 */
export function readHtml(
  text: string,
  pictures: (source: string) => Picture | undefined = () => undefined,
  tables = new TableCounter(),
): Document {
  const page = parsePage(text);
  const leftOut = new LeftOutList();
  const all = [...walk(page)];
  const blocks = readFlow(page, {
    text,
    leftOut,
    pictures,
    tables,
    hidden: hiddenSelectors(all.filter(({ tagName }) => tagName === 'style').map(textOf)),
  });
  return {
    carrier: 'html',
    text,
    metadata: all.flatMap(property),
    blocks,
    notes: [],
    leftOut: leftOut.entries,
    embedded: all.filter(isDataSet).map(embeddedIn),
  };
}

function embeddedIn(element: HtmlElement): Embedded {
  const edition = attribute(element, 'data-edition');
  const sha256 = attribute(element, 'data-sha256');
  return { text: textOf(element), ...(edition && { edition }), ...(sha256 && { sha256 }) };
}

function property(element: HtmlElement): Property[] {
  const named = (name: string, content: string): Property[] => {
    const words = content.replace(/\s+/g, ' ').trim();
    return words === '' ? [] : [{ name: name.toLowerCase(), content: words }];
  };
  if (element.tagName === 'title' && !isInPicture(element)) return named('title', textOf(element));
  if (element.tagName !== 'meta') return [];
  const name = attribute(element, 'name') ?? attribute(element, 'property');
  return name ? named(name, attribute(element, 'content') ?? '') : [];
}

/** Pictures in SVG have titles of their own. */
function isInPicture({ namespaceURI }: HtmlElement): boolean {
  return !namespaceURI.endsWith('/xhtml');
}
