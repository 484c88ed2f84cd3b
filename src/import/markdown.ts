/** Paragraphs of a document as the Markdown of a report's prose. */
import type { Paragraph, Run, Table } from '../read/document.ts';

/** Numbers of sub-headings as offices write them, for lines of their own. */
const SUB_HEADING = /^[（(][一二三四五六七八九十]+[）)][^。；，：]{1,30}$/;

export function markdownOf(blocks: (Paragraph | Table)[]): string {
  const parts = blocks.map((block) =>
    block.kind === 'table' ? tableText(block) : paragraphText(block),
  );
  return parts.filter((part) => part !== '').join('\n\n');
}

function paragraphText(paragraph: Paragraph): string {
  const { heading, list } = paragraph;
  const plain = escapeLine(
    paragraph.runs
      .map(({ text }) => text)
      .join('')
      .trim(),
  );
  if (heading !== undefined || SUB_HEADING.test(plain)) return `### ${list?.mark ?? ''}${plain}`;
  const text = runsText(paragraph.runs);
  if (list?.ordered === false) return `- ${text}`;
  // A printed number stays what it is: the list may go on from another.
  return list && list.mark !== '' ? `${escapeLine(list.mark)}${text}` : text;
}

function runsText(runs: Run[]): string {
  const text = runs.map((run) => inlineText(run)).join('');
  return escapeStart(
    text
      .split('\n')
      .map((line) => line.trim())
      .join('\n')
      .trim(),
  );
}

function inlineText({ text, strong, struck }: Run): string {
  if (struck) return '';
  const words = escapeInline(text);
  if (!strong || words.trim() === '') return words;
  return words.replace(/^(\s*)(.*?)(\s*)$/s, '$1**$2**$3');
}

const escapeLine = (text: string): string => escapeStart(escapeInline(text));

const escapeInline = (text: string): string =>
  text.replace(/[\\`*_[\]<]/g, '\\$&').replaceAll('{{', '{ {');

const escapeStart = (text: string): string =>
  text.replace(/^(\s*)([#>+|-]|~~~)/gm, '$1\\$2').replace(/^(\s*\d{1,9})([.)])(?=\s)/gm, '$1\\$2');

/** A table of the author's own, as lines of its cells. */
function tableText({ cells }: Table): string {
  const rows = cells.map((row) =>
    row.map(({ blocks }) =>
      blocks
        .flatMap((block) =>
          block.kind === 'paragraph'
            ? [escapeInline(block.runs.map(({ text }) => text).join(''))]
            : [],
        )
        .join(' ')
        .replace(/\s+/g, ' ')
        .replaceAll('|', '\\|'),
    ),
  );
  const width = Math.max(0, ...rows.map(({ length }) => length));
  const [head, ...body] = rows.map(
    (row) => `| ${[...row, ...Array(width - row.length).fill('')].join(' | ')} |`,
  );
  return head === undefined ? '' : [head, `|${' --- |'.repeat(width)}`, ...body].join('\n');
}
