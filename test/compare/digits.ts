/** The digits that a reader sees in the tables of a built document, to change one of them. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Format } from '../../src/write/formats.ts';

const MAIN = 'word/document.xml';

const markupOf = (bytes: Uint8Array, format: Format): string =>
  strFromU8(format === 'html' ? bytes : unzipSync(bytes)[MAIN]!);

const TABLE = { html: /<t(?:h|d)\b[^>]*>[\s\S]*?<\/t(?:h|d)>/g, docx: /<w:tc>[\s\S]*?<\/w:tc>/g };
const TEXT = { html: />[^<]*/g, docx: /<w:t[ >][^<]*/g };

/** Their offsets in the page, or in the main part. */
export function digitsInTables(bytes: Uint8Array, format: Format): number[] {
  const markup = markupOf(bytes, format);
  return [...markup.matchAll(TABLE[format])].flatMap((cell) =>
    [...cell[0].matchAll(TEXT[format])].flatMap((text) => {
      const from = cell.index + text.index + text[0].indexOf('>') + 1;
      const words = text[0].slice(text[0].indexOf('>') + 1);
      return [...words.matchAll(/\d/g)].map(({ index }) => from + index);
    }),
  );
}

/** @param more what is added to the digit, from 1 to 9 */
export function withDigit(bytes: Uint8Array, format: Format, at: number, more: number): Uint8Array {
  const markup = markupOf(bytes, format);
  const digit = (Number(markup[at]) + more) % 10;
  const changed = strToU8(`${markup.slice(0, at)}${digit}${markup.slice(at + 1)}`);
  return format === 'html'
    ? changed
    : zipSync({ ...unzipSync(bytes), [MAIN]: changed }, { level: 0 });
}
