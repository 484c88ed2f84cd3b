/** A written page as a parsed document, read the way a browser reads it. */

import { type DefaultTreeAdapterTypes, parse } from 'parse5';

export type PageElement = DefaultTreeAdapterTypes.Element;
type PageNode = DefaultTreeAdapterTypes.Node;

export function elements(bytes: Uint8Array): PageElement[] {
  return below(parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
}

export function below(node: PageNode): PageElement[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  return children.flatMap((child) => ('tagName' in child ? [child, ...below(child)] : []));
}

/** The words of a node; a `<br>` is a line break. */
export function text(node: PageNode): string {
  if ('value' in node) return node.value;
  if ('tagName' in node && node.tagName === 'br') return '\n';
  return 'childNodes' in node ? node.childNodes.map(text).join('') : '';
}

export function attribute(element: PageElement, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

export function named(all: PageElement[], ...names: string[]): PageElement[] {
  return all.filter((element) => names.includes(element.tagName));
}

export function withId(all: PageElement[], id: string): PageElement {
  const found = all.filter((element) => attribute(element, 'id') === id);
  if (found.length !== 1) throw new Error(`${found.length} elements have the id ${id}`);
  return found[0]!;
}
