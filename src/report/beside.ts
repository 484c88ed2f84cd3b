/** The same report in formats for paper, beside its page: what the page calls them. */

/** A page does not lead to itself. */
const WORDS: Readonly<Record<string, string>> = { docx: 'Word 文件', pdf: 'PDF 文件' };

/** What a reader of the page is offered; nothing for a format that is none for readers. */
export const wordsFor = (format: string): string | undefined => WORDS[format];

/** Whether words of a page and their address are the way to a file beside it, which is no part of the report. */
export const isWayToFile = (words: string, href = ''): boolean =>
  Object.values(WORDS).includes(words) && /^[^/:?#]+$/.test(href);
