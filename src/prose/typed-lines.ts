/**
 * Lines as people in offices type them, made into the Markdown they mean: an indentation of
 * full-width blanks is dropped, `###（一）` needs no blank after the marks, the marks of headings and
 * pictures may be full-width, a picture's file name may have blanks, a numbered line begins a list whatever is above it, a year begins none, and a line
 * below a list or a table that does not look like part of it does not belong to it.
 */
import type { Range } from '../diagnostic/place.ts';
import { align } from './align.ts';

/** A text with the place that each of its characters has in the text as typed. */
export interface Traced {
  text: string;
  /** One more than there are characters: the last is the end. */
  offsets: number[];
}

const WIDE_INDENT = /^([ \t]*)\u3000[ \t\u3000]*/;
const WIDE_HEADING = /^ {0,3}(?:[#＃]{2,6}(?![#＃])|＃(?=[ \t\u3000]))/;
const TIGHT_HEADING = /^( {0,3}#{2,6})(?=[^#\s]|\u3000)/;
const BLANK = /\s/;
const FENCE = /^ {0,3}(?:```|~~~)/;
const ITEM = /^[ \t]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/;
/** A year at the beginning of a line, or `01.`, which a list would print as 1. */
const NO_LIST_NUMBER =
  /^((?:[ \t>]|[-*+][ \t]|\d{1,3}[.)][ \t])*(?:\d{4,9}|0\d+))(?=[.)](?:[ \t]|$))/;
const NUMBERED = /^ {0,3}\d{1,9}[.)][ \t]+\S/;
/** A picture in the brackets of a Chinese keyboard. */
const WIDE_PICTURE =
  /[!！][[［]([^[\]［］]*)[\]］][(（]([^<>"'[\]［］()（）]+?\.(?:png|jpe?g|gif|svg))[)）]/gi;
/** A picture with its file; in `图 (1).png` the name has a blank, which Markdown does not expect. */
const PICTURE = /(!\[[^[\]]*\]\()([^<>"'[\]]+?\.(?:png|jpe?g|gif|svg))((?:\s+"[^"]*")?\))/gi;

/** Nobody means this many marks as marks, and the parser takes quadratic time over them. */
const RUN_OF_MARKS = /(?:>[ \t]*|(?:[*+-]|\d{1,9}[.)])[ \t]+){64,}|([*_`~])\1{63,}/g;

/** A line of a text, without what ends it. */
export interface Line extends Range {
  words: string;
}

/** The lines of a text. */
export function linesIn(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const words of text.split(/\r\n?|\n/)) {
    const end = start + words.length;
    lines.push({ words, start, end });
    start = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
  return lines;
}

/** The Markdown that a text as typed stands for. */
export function readTypedLines(text: string): Traced {
  const lines: string[] = [];
  const offsets: number[] = [];
  let fenced = false;
  let inList = false;
  for (const { words: typed, start, end } of linesIn(text)) {
    const isFence = FENCE.test(typed);
    const line = fenced ? blankTabs(typed) : tidy(blankTabs(typed));
    if (!fenced && !isFence && leavesBlock(line, lines.at(-1) ?? '', inList)) {
      lines.push('');
      offsets.push(start);
    }
    if (isFence) fenced = !fenced;
    inList = ITEM.test(line) || (inList && /^[ \t]+\S/.test(line));
    lines.push(line);
    for (const at of align(line, typed, BLANK)) offsets.push(start + at);
    offsets.push(end);
  }
  return { text: lines.join('\n'), offsets };
}

/**
 * Tabs between words become one blank; those that indent a line stay. They come with tables from
 * Word, but neither Word nor a page shows columns for them.
 */
export const blankTabs = (text: string): string =>
  text.replace(/(\S)[^\S\r\n]*\t[^\S\r\n]*/g, '$1 ');

function tidy(line: string): string {
  const marked = line
    .replace(WIDE_INDENT, '$1')
    .replace(WIDE_HEADING, (marks) => marks.replaceAll('＃', '#'))
    .replace(TIGHT_HEADING, '$1 ')
    .replace(NO_LIST_NUMBER, '$1\\')
    .replace(WIDE_PICTURE, '![$1]($2)')
    .replace(PICTURE, (typed, before: string, file: string, after: string) =>
      /\s/.test(file.trim()) ? `${before}<${file.trim()}>${after}` : typed,
    );
  return marked.replace(RUN_OF_MARKS, (run) => run.replace(/[^\s\d]/g, '\\$&'));
}

/** Whether a line begins something new, although Markdown would take it as part of what is above. */
function leavesBlock(line: string, above: string, inList: boolean): boolean {
  if (line.trim() === '' || above.trim() === '') return false;
  if (above.includes('|') && !line.includes('|')) return true;
  if (!inList) return NUMBERED.test(line);
  return !/^[ \t]/.test(line) && !ITEM.test(line);
}
