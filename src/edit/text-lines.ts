/** Where lines of a file begin and end, and what stands in front of a value. */

/** Offset of the end of the line, before its line break. */
export function lineEnd(text: string, offset: number): number {
  const next = text.indexOf('\n', offset);
  const end = next === -1 ? text.length : next;
  return text.charAt(end - 1) === '\r' ? end - 1 : end;
}

/** The blanks in front of something; nothing when it is not the first on its line. */
export function indentAt(text: string, offset: number): string | undefined {
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return /^[ \t]*$/.test(before) ? before : undefined;
}

/** The line break that the file is written with. */
export function lineBreakOf(text: string): '\r\n' | '\n' {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
