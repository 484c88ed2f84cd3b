/** Where lines of a file begin and end, what stands in front of a value, and new lines among them. */
import type { Edit } from '../read/edits.ts';

/** Offset of the end of the line, before its line break. */
function lineEnd(text: string, offset: number): number {
  const next = text.indexOf('\n', offset);
  const end = next === -1 ? text.length : next;
  return text.charAt(end - 1) === '\r' ? end - 1 : end;
}

const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;

/** What stands on the line before an offset. */
export const lineBefore = (text: string, offset: number): string =>
  text.slice(lineStart(text, offset), offset);

/** The blanks in front of something; nothing when it is not the first on its line. */
export function indentAt(text: string, offset: number): string | undefined {
  const before = lineBefore(text, offset);
  return /^[ \t]*$/.test(before) ? before : undefined;
}

/** The number of the line, from 1. */
export const lineOf = (text: string, offset: number): number =>
  text.slice(0, offset).split('\n').length;

/** The line break that the file is written with. */
export function lineBreakOf(text: string): '\r\n' | '\n' {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** Whether what begins here is written within brackets, where nothing goes on a line of its own. */
export const isFlow = (text: string, offset: number): boolean => /[[{]/.test(text.charAt(offset));

export const insertAt = (offset: number, text: string): Edit => ({
  start: offset,
  end: offset,
  text,
});

/** Puts lines below the one that an offset is on. */
export function insertBelow(text: string, offset: number, lines: readonly string[]): Edit {
  return insertAt(lineEnd(text, offset), brokenBefore(text, lines));
}

/** Lines, each with the line break of the file in front of it. */
export function brokenBefore(text: string, lines: readonly string[]): string {
  return lines.map((line) => lineBreakOf(text) + line).join('');
}
