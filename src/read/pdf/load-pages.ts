/** What stands on the pages of a PDF: pieces of text and straight lines, with their places. */

import { encrypted, noTextLayer } from '../../diagnostic/kinds/document.ts';
import type { Property } from '../document.ts';
import { withoutRadicals } from '../radicals.ts';
import { damagedFile, moreThan, Refusal } from '../refusal.ts';
import { type Operators, type Segment, segmentsOf } from './segments.ts';

/** A piece of text in points; y counts upwards and is that of its baseline. */
export interface Piece {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Page {
  height: number;
  pieces: Piece[];
  segments: Segment[];
}

export interface PdfContent {
  pages: Page[];
  metadata: Property[];
}

const MOST_PAGES = 300;

/** Pictures with more pixels are not decoded: nothing is read from them. */
const PIXELS = 1024;

/** @throws Refusal when the file is no PDF that can be read */
export async function loadPages(bytes: Uint8Array): Promise<PdfContent> {
  completeRuntime();
  const { getDocumentProxy, getResolvedPDFJS } = await import('unpdf');
  const { OPS } = await getResolvedPDFJS();
  try {
    // The library takes possession of the bytes that it is given.
    const source = await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      maxImageSize: PIXELS,
    });
    if (source.numPages > MOST_PAGES) throw moreThan(MOST_PAGES, { zh: '页数', en: 'pages' });
    const pages: Page[] = [];
    for (let number = 1; number <= source.numPages; number++) {
      const page = await source.getPage(number);
      const { items } = await page.getTextContent();
      const [, bottom = 0, , top = 0] = page.view;
      const operators = await page.getOperatorList();
      if (isInvisible(operators, OPS)) throw new Refusal((where) => noTextLayer(where, true));
      const segments = segmentsOf(operators, OPS);
      pages.push({ height: top - bottom, pieces: items.flatMap(piece), segments });
      page.cleanup();
    }
    const { info } = await source.getMetadata();
    await source.destroy();
    return { pages, metadata: properties(info as Record<string, unknown>) };
  } catch (error) {
    throw refusalOf(error);
  }
}

/** Whatever the library says of a file is the same to us, but for a password. */
function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof Error && error.name === 'PasswordException') return new Refusal(encrypted);
  return damagedFile({ zh: 'PDF 的结构有误', en: 'the structure of the PDF is broken' });
}

/** Text that runs upwards stands where it begins. */
function piece(item: object): Piece[] {
  if (!('str' in item) || !('transform' in item) || !('width' in item)) return [];
  const { str, transform, width } = item as { str: string; transform: number[]; width: number };
  const [a = 0, b = 0, , , x = 0, y = 0] = transform;
  const isLevel = Math.abs(b) <= Math.abs(a) / 100;
  if (str.trim() === '') return [];
  return [
    { text: withoutRadicals(str), x, y, width: isLevel ? width : 0, height: Math.hypot(a, b) },
  ];
}

/** A scan has the text that a program recognised in it written over it in invisible letters. */
function isInvisible({ fnArray, argsArray }: Operators, ops: Record<string, number>): boolean {
  return fnArray.some(
    (operator, index) =>
      operator === ops.setTextRenderingMode && (argsArray[index] as number[])[0] === 3,
  );
}

function properties(info: Record<string, unknown>): Property[] {
  return ['Title', 'Author', 'Subject', 'Keywords', 'CreationDate'].flatMap((name) => {
    const content = info[name];
    return typeof content === 'string' && content.trim() !== ''
      ? [{ name: name.toLowerCase(), content: content.trim() }]
      : [];
  });
}

/** The library uses a method that Node has only since version 21. */
function completeRuntime(): void {
  const prototype = ArrayBuffer.prototype as {
    transferToFixedLength?: (length?: number) => ArrayBuffer;
  };
  prototype.transferToFixedLength ??= function (this: ArrayBuffer, length = this.byteLength) {
    return this.slice(0, length);
  };
}
