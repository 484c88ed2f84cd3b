/** Recognises files of other formats by how they begin, so that the message can name them. */
import type { Localized } from '../diagnostic/diagnostic.ts';
import { latin1 } from './latin1.ts';

const WORD: Localized = { zh: ' Word 文件', en: 'a Word file' };
const EXCEL: Localized = { zh: ' Excel 文件', en: 'an Excel file' };

const PICTURE: Localized = { zh: '图片', en: 'a picture' };
const MARKUP: Localized = { zh: '网页或 XML 文件', en: 'a web page or XML file' };

/** First bytes, as Latin-1 text. */
const SIGNATURES: [string, Localized][] = [
  ['%PDF-', { zh: ' PDF 文件', en: 'a PDF file' }],
  ['{\\rtf', { zh: ' RTF 文件', en: 'an RTF file' }],
  [
    '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
    {
      zh: '旧版 Word、Excel 或 WPS 文件（.doc、.xls、.wps）',
      en: 'an old Word, Excel or WPS file (.doc, .xls, .wps)',
    },
  ],
  ['\x89PNG', PICTURE],
  ['\xff\xd8\xff', PICTURE],
  ['GIF8', PICTURE],
];

/** Names of parts by which the zip archives of office programs are told apart. */
const ARCHIVES: [string, Localized][] = [
  ['word/', WORD],
  ['xl/', EXCEL],
  ['OFD.xml', { zh: ' OFD 文件', en: 'an OFD file' }],
];

/** @returns what the file is, or undefined when it may be YAML */
export function foreignFormat(bytes: Uint8Array): Localized | undefined {
  const head = latin1(bytes.subarray(0, 256));
  if (head.startsWith('PK\x03\x04')) return archive(bytes);
  if (/^(\xef\xbb\xbf)?\s*<(!doctype|html|\?xml)/i.test(head)) return MARKUP;
  return SIGNATURES.find(([signature]) => head.startsWith(signature))?.[1];
}

/** The list of parts stands at the end of an archive, and the first parts at its beginning. */
function archive(bytes: Uint8Array): Localized {
  const names = latin1(bytes.subarray(0, 4096)) + latin1(bytes.subarray(-8192));
  const found = ARCHIVES.find(([part]) => names.includes(part));
  return found?.[1] ?? { zh: '压缩文件（zip）', en: 'a zip archive' };
}
