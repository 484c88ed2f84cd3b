/** In the place of what reads PDF. */
import { unreadableFormat } from '../../src/diagnostic/kinds/document.ts';
import { Refusal } from '../../src/read/refusal.ts';

const PDF = { name: { zh: ' PDF 文件', en: 'a PDF file' }, saveAs: '.docx' } as const;

export async function readPdf(): Promise<never> {
  throw new Refusal((where) => unreadableFormat(where, PDF), PDF.saveAs);
}
