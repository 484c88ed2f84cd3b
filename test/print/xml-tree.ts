/** Reads XML strictly: whatever is not well-formed makes it throw. */
import { DOMParser, type Element } from '@xmldom/xmldom';

export interface Tree {
  name: string;
  attributes: Record<string, string>;
  children: Tree[];
  text: string;
}

/** What no document may hold (XML 1.0, production 2), and the parser lets pass. */
const forbidden = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;

/** A text as XML can hold it: with the replacement character for what it cannot. */
export function shownInXml(text: string): string {
  return Array.from(text, (sign) => (forbidden.test(sign) ? '\ufffd' : sign)).join('');
}

export function parseXml(xml: string): Tree {
  if (forbidden.test(xml) || xml.includes(']]>')) throw new Error('not well-formed');
  const parser = new DOMParser({
    onError: (_level, message) => {
      // The sign for what cannot be shown is a character like any other.
      if (!message.startsWith('Unicode replacement character')) throw new Error(message);
    },
  });
  return treeOf(parser.parseFromString(xml, 'text/xml').documentElement!);
}

function treeOf(element: Element): Tree {
  const children = Array.from(element.childNodes).filter((node) => node.nodeType === 1);
  return {
    name: element.tagName,
    attributes: Object.fromEntries(
      Array.from(element.attributes, ({ name, value }) => [name, value]),
    ),
    children: children.map((node) => treeOf(node as Element)),
    text: element.textContent ?? '',
  };
}
