/** Text without what neither a page nor a part of a Word file can carry. */

/**
 * What XML 1.0 (2.2) and HTML (13.2.3.5) forbid or advise against in any spelling: controls except
 * tab and line feed, halves of surrogate pairs, noncharacters.
 */
const ILLEGAL = /[^\P{Cc}\t\n]|\p{Cs}|\p{Noncharacter_Code_Point}/gu;

/** The text with one kind of line break and without illegal characters. */
export function legalText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(ILLEGAL, '');
}
