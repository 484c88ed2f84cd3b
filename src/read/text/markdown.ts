/** The marks of Markdown in a line: heading, item of a list, bold words. */
import type { Block, ListItem } from '../document.ts';
import { fieldsOf, type Line, rangeOf } from './lines.ts';
import { inlineRuns } from './markdown-inlines.ts';
import { isPipeRow, isPipeRule } from './pipe-table.ts';

const HEADING = /^(#{1,6})\s+(.*)$/;
/** Hashes may close a heading as well. */
const CLOSING = /(?<!#)#+$/;
const ITEM = /^(?:([-*+])|(\d{1,3}[.)]))\s+(.*)$/;
const RULE = /^(?:-{3,}|\*{3,}|_{3,})$/;

/** Whether a text is Markdown: stars and hashes mean nothing in any other. */
export function isMarkdown(lines: Line[]): boolean {
  return lines.some(
    ({ text }, at) =>
      HEADING.test(text) || (isPipeRule(text) && at > 0 && isPipeRow(lines[at - 1]!.text)),
  );
}

/** A line of Markdown as a paragraph, or as the horizontal line that it draws. */
export function markdownParagraph(line: Line): Block {
  if (RULE.test(line.text)) return { kind: 'break', of: 'rule' };
  const heading = HEADING.exec(line.text);
  const item = heading ? null : ITEM.exec(line.text);
  const fields = heading || item ? undefined : fieldsOf(line);
  return {
    kind: 'paragraph',
    runs: inlineRuns(heading?.[2]?.replace(CLOSING, '').trimEnd() ?? item?.[3] ?? line.text),
    ...(heading && { heading: heading[1]!.length }),
    ...(item && { list: listItem(item) }),
    ...(fields && { fields }),
    place: { range: rangeOf(line) },
  };
}

function listItem([, bullet, number]: RegExpExecArray): ListItem {
  return { level: 1, ordered: bullet === undefined, mark: number ?? '•' };
}
