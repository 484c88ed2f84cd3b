/** Questions to the nodes of a page. */
import type { DefaultTreeAdapterTypes } from 'parse5';
import type { Range } from '../../diagnostic/place.ts';

export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node;
}

export function isText(node: HtmlNode): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === '#text';
}

export function childElements(element: HtmlElement): HtmlElement[] {
  return element.childNodes.filter(isElement);
}

export function attribute({ attrs }: HtmlElement, name: string): string | undefined {
  return attrs.find((each) => each.name === name)?.value;
}

/** Names of the classes of an element. */
export function classes(element: HtmlElement): string[] {
  return (attribute(element, 'class') ?? '').split(/\s+/).filter((name) => name !== '');
}

/** Every element below, outer ones first. */
export function* walk(element: HtmlElement): Generator<HtmlElement> {
  const waiting = childElements(element).reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next;
    for (const each of childElements(next).reverse()) waiting.push(each);
  }
}

/** All text below. */
export function textOf(element: HtmlElement): string {
  const words: string[] = [];
  const waiting: HtmlNode[] = [element];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (isText(next)) words.push(next.value);
    else if (isElement(next)) for (const each of next.childNodes.toReversed()) waiting.push(each);
  }
  return words.join('');
}

/** Where a node stands in the source; what the parser added stands nowhere. */
export function rangeOf({ sourceCodeLocation }: HtmlNode): Range | undefined {
  return sourceCodeLocation
    ? { start: sourceCodeLocation.startOffset, end: sourceCodeLocation.endOffset }
    : undefined;
}

/** The data set in our own pages. */
export function isDataSet(element: HtmlElement): boolean {
  const isJson = element.tagName === 'script' && attribute(element, 'type') === 'application/json';
  return isJson && attribute(element, 'id') === 'report-data';
}
