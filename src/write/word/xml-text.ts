/** Turns any string into text that may stand in a part of the file. */

/** XML 1.0, 2.2: what may not stand in a document, and the C1 controls that it advises against. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
const illegal = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;

const halfPair = /\p{Surrogate}/gu;

/** Text without control characters; half of a surrogate pair becomes U+FFFD. */
export function legalText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(halfPair, '\ufffd').replace(illegal, '');
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
