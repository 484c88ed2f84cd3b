/** Elements of XML 1.0 as text, whatever their attributes and contents hold. */

/** What no XML document may hold, not even escaped (XML 1.0, production 2). */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

export type Attributes = Record<string, string | number | undefined>;

/**
 * One element, its children on lines of their own.
 * @param attributes those without a value are left out
 */
export function element(name: string, attributes: Attributes, children: string[] = []): string {
  const open = `<${name}${Object.entries(attributes).map(attribute).join('')}`;
  if (children.length === 0) return `${open}/>`;
  return [`${open}>`, ...children, `</${name}>`].join('\n');
}

/** One element that holds text alone. */
export function textElement(name: string, attributes: Attributes, text: string): string {
  const open = `<${name}${Object.entries(attributes).map(attribute).join('')}>`;
  return `${open}${escapeText(text)}</${name}>`;
}

/** The document around its outermost element. */
export function xmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

function attribute([name, value]: [string, string | number | undefined]): string {
  return value === undefined ? '' : ` ${name}="${escapeAttribute(String(value))}"`;
}

/** White space in attributes is kept only as references. */
function escapeAttribute(value: string): string {
  return value
    .replaceAll(FORBIDDEN, '\ufffd')
    .replaceAll(/[&<>"\t\n\r]/g, (sign) => ENTITIES[sign]!);
}

function escapeText(text: string): string {
  return text.replaceAll(FORBIDDEN, '\ufffd').replaceAll(/[&<>\r]/g, (sign) => ENTITIES[sign]!);
}
