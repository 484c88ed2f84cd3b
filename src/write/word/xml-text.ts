/** Turns any string into text that may stand in a part of the file, and values into its elements. */

/**
 * What XML 1.0 forbids in a document (2.2: control characters, halves of surrogate pairs) or advises
 * against (noncharacters, C1 controls).
 */
const illegal = /[^\P{Cc}\t\n]|\p{Cs}|\p{Noncharacter_Code_Point}/gu;

/** The text with one kind of line break and without characters that XML cannot hold. */
export function legalText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(illegal, '');
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Legal text with the characters escaped that mean something in XML, for content and attributes. */
export function xmlText(text: string): string {
  return legalText(text).replace(/[&<>"]/g, (character) => entities[character]!);
}

/** An element of WordprocessingML whose only content is a value. */
export function w(name: string, value: string | number): string {
  return `<w:${name} w:val="${value}"/>`;
}
