/**
 * Elements of XML 1.0 as text, whatever their attributes and contents hold. What means something in
 * XML is escaped by the library that escapes Word's parts as well; what XML forbids is shown as
 * U+FFFD here, since a finding has to show that something stood there.
 */
import { stringifyEntities } from 'stringify-entities';
import { type Printable, printed, xmlText } from '../diagnostic/printable.ts';

/** What no XML document may hold, not even escaped (XML 1.0, production 2). */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

const IN_TEXT = ['&', '<', '>', '\r'];
/** White space in attributes is kept only as references. */
const IN_ATTRIBUTES = [...IN_TEXT, '"', '\t', '\n'];

export type Attributes = Record<string, string | number | undefined>;

/**
 * One element, its children on lines of their own.
 * @param attributes those without a value are left out
 */
export function element(
  name: string,
  attributes: Attributes,
  children: Printable[] = [],
): Printable {
  const open = opened(name, attributes);
  if (children.length === 0) return printed`${open}/>`;
  const lines = children.map((child) => printed`${child}\n`);
  return printed`${open}>\n${lines}</${xmlText(name)}>`;
}

/** One element that holds text alone. */
export function textElement(name: string, attributes: Attributes, text: string): Printable {
  return printed`${opened(name, attributes)}>${escaped(text, IN_TEXT)}</${xmlText(name)}>`;
}

/** The document around its outermost element. */
export function xmlDocument(root: Printable): Printable {
  return printed`<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

function opened(name: string, attributes: Attributes): Printable {
  return printed`<${xmlText(name)}${Object.entries(attributes).map(attribute)}`;
}

function attribute([name, value]: [string, string | number | undefined]): Printable {
  if (value === undefined) return printed``;
  return printed` ${xmlText(name)}="${escaped(String(value), IN_ATTRIBUTES)}"`;
}

function escaped(text: string, subset: string[]): Printable {
  const legal = text.replaceAll(FORBIDDEN, '\ufffd');
  return xmlText(stringifyEntities(legal, { subset, useNamedReferences: true }));
}
