/**
 * Lines as people in offices type them, made into the Markdown they mean: an indentation of
 * full-width blanks is dropped, `###（一）` needs no blank after the marks, the marks of headings and
 * pictures may be full-width, a picture's file name may have blanks, a numbered line begins a list whatever is above it, a year begins none, and a line
 * below a list or a table that does not look like part of it does not belong to it.
 */

const WIDE_INDENT = /^([ \t]*)\u3000[ \t\u3000]*/;
const WIDE_HEADING = /^ {0,3}(?:[#＃]{2,6}(?![#＃])|＃(?=[ \t\u3000]))/;
const TIGHT_HEADING = /^( {0,3}#{2,6})(?=[^#\s]|\u3000)/;
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

/** The Markdown that a text as typed stands for. */
export function readTypedLines(text: string): string {
  const lines: string[] = [];
  let fenced = false;
  let inList = false;
  for (const typed of text.split(/\r\n?|\n/)) {
    const isFence = FENCE.test(typed);
    const line = fenced ? typed : tidy(typed);
    if (!fenced && !isFence && leavesBlock(line, lines.at(-1) ?? '', inList)) lines.push('');
    if (isFence) fenced = !fenced;
    inList = ITEM.test(line) || (inList && /^[ \t]+\S/.test(line));
    lines.push(line);
  }
  return lines.join('\n');
}

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
