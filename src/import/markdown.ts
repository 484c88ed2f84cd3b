/** Paragraphs of a document as the Markdown of a report's prose. */
import { type Paragraph, type Picture, type Run, runText, type Table } from '../read/document.ts';

/** Gives the path of a picture that goes along with the text. */
export type LinkPicture = (picture: Picture) => string | undefined;

type Part = Paragraph | Table;

/** Numbers of sub-headings as offices write them, for lines of their own. */
const SUB_HEADING = /^[（(][一二三四五六七八九十]+[）)][^。；，：]{1,30}$/;

/** @param link without it, pictures are left out */
export function markdownOf(blocks: Part[], link: LinkPicture = () => undefined): string {
  const parts: string[] = [];
  let nesting = 0;
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]!;
    const caption = captionBelow(block, blocks[at + 1]);
    const text =
      block.kind === 'table' ? tableText(block, link) : paragraphText(block, link, caption);
    nesting = nestingOf(block, nesting);
    if (text !== '') parts.push(nesting > 1 ? indented(text, nesting) : text);
    // The words below a picture are printed below it; where it is left out they stay a text.
    if (caption !== undefined && text !== '') at++;
  }
  return parts.join('\n\n');
}

/** How deep an item without a number lies among those right above it; 0 of anything else. */
function nestingOf(block: Part, above: number): number {
  const list = block.kind === 'paragraph' ? block.list : undefined;
  return list?.ordered === false ? Math.min(list.level, above + 1) : 0;
}

const indented = (text: string, nesting: number): string =>
  text.replace(/^(?=.)/gm, '  '.repeat(nesting - 1));

/** Words of one line that number a picture. */
const CAPTION = /^图\s*[\d０-９一二三四五六七八九十]+(?![\d０-９]*[年月日个])[^。；]{0,60}$/;

/** The words below a picture that stands alone. */
function captionBelow(block: Part, next: Part | undefined): string | undefined {
  if (block.kind === 'table' || next?.kind !== 'paragraph') return undefined;
  const pictures = block.runs.filter(({ picture }) => picture);
  if (pictures.length !== 1 || runText(block.runs).trim() !== '') return undefined;
  const words = runText(next.runs).trim();
  const isCaption = CAPTION.test(words) && !next.runs.some(({ picture }) => picture);
  return isCaption ? words : undefined;
}

function paragraphText(paragraph: Paragraph, link: LinkPicture, caption?: string): string {
  const { heading, list } = paragraph;
  const plain = escapeLine(runText(paragraph.runs).trim());
  const isHeading = plain !== '' && (heading !== undefined || SUB_HEADING.test(plain));
  if (isHeading) return `### ${list?.mark ?? ''}${plain}${picturesBelow([paragraph], link)}`;
  const text = runsText(paragraph.runs, link, caption);
  if (text === '') return '';
  if (list?.ordered === false) return `- ${text}`;
  // A printed number stays what it is: the list may go on from another.
  return list && list.mark !== '' ? `${escapeLine(list.mark)}${text}` : text;
}

function runsText(runs: Run[], link: LinkPicture, caption?: string): string {
  const text = runs
    .map((run) => (run.picture ? pictureText(run.picture, link, caption) : inlineText(run)))
    .join('');
  return escapeStart(
    text
      .split('\n')
      .map((line) => line.trim())
      .join('\n')
      .trim(),
  );
}

/** A picture that stands where there can be none follows. */
function picturesBelow(paragraphs: Paragraph[], link: LinkPicture): string {
  const pictures = paragraphs.flatMap(({ runs }) => runs.flatMap(({ picture }) => picture ?? []));
  const texts = pictures.map((picture) => pictureText(picture, link)).filter(Boolean);
  return texts.map((text) => `\n\n${text}`).join('');
}

function pictureText(picture: Picture, link: LinkPicture, caption = ''): string {
  const path = link(picture);
  if (path === undefined) return '';
  const words = oneLine(picture.alt) || caption;
  const title = caption && ` "${escapeInline(caption).replaceAll('"', '\\"')}"`;
  return `![${escapeInline(words)}](${addressOf(path)}${title})`;
}

/** What a picture is addressed by: other characters than these would mean something in Markdown. */
const addressOf = (path: string): string =>
  path.replace(
    path.startsWith('chart:') ? /[^\p{L}\p{N}/._:,=-]/gu : /[^\p{L}\p{N}/._-]/gu,
    (sign) =>
      [...new TextEncoder().encode(sign)]
        .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
        .join(''),
  );

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

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

/** A table of the author's own, as lines of its cells; its pictures follow. */
function tableText({ cells }: Table, link: LinkPicture): string {
  const rows = cells.map((row) =>
    row.map(({ blocks }) =>
      oneLine(
        blocks
          .flatMap((block) =>
            block.kind === 'paragraph' ? [escapeInline(runText(block.runs))] : [],
          )
          .join(' '),
      ).replaceAll('|', '\\|'),
    ),
  );
  const paragraphs = cells
    .flat()
    .flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'paragraph'));
  const pictures = picturesBelow(paragraphs, link);
  if (rows.flat().every((words) => words === '')) return pictures.trim();
  const width = Math.max(0, ...rows.map(({ length }) => length));
  const [head, ...body] = rows.map(
    (row) => `| ${[...row, ...Array(width - row.length).fill('')].join(' | ')} |`,
  );
  return [head, `|${' --- |'.repeat(width)}`, ...body].join('\n') + pictures;
}
