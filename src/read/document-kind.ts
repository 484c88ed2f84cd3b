/** Tells what kind of document a file is, by its bytes and never by its name. */
import type { UnreadableFormat } from '../diagnostic/kinds/document.ts';
import { latin1 } from './latin1.ts';
import { mediaTypeOf } from './media-type.ts';

export type BinaryKind = 'zip' | 'pdf' | 'encrypted' | UnreadableFormat;
export type TextKind = 'html' | 'mhtml' | 'word-xml' | 'text' | UnreadableFormat;

const PICTURE = { name: { zh: '图片', en: 'a picture' } };
const RTF = { name: { zh: ' RTF 文件', en: 'an RTF file' }, saveAs: '.docx' } as const;
const OTHER_XML = { name: { zh: '另一种 XML 文件', en: 'another kind of XML file' } };
const SHEET_XML = {
  name: { zh: ' Excel 2003 的 XML 表格', en: 'an XML spreadsheet of Excel 2003' },
  saveAs: '.xlsx',
} as const;

/** Word and Excel before 2007 and WPS; also what a locked file of today is wrapped in. */
const COMPOUND = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

/** @returns undefined when the bytes are text */
export function binaryKind(bytes: Uint8Array): BinaryKind | undefined {
  const head = latin1(bytes.subarray(0, 1024));
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return 'zip';
  if (head.includes('%PDF-')) return 'pdf';
  if (head.startsWith(COMPOUND)) return compoundKind(bytes);
  if (/^\s*\{\\rtf/.test(head)) return RTF;
  if (mediaTypeOf(bytes)) return PICTURE;
  return OTHER_ARCHIVES.find(([signature]) => head.startsWith(signature))?.[1];
}

const OTHER_ARCHIVES: [string, UnreadableFormat][] = [
  ['Rar!', { name: { zh: '压缩文件（rar）', en: 'a RAR archive' } }],
  ['7z\xbc\xaf', { name: { zh: '压缩文件（7z）', en: 'a 7z archive' } }],
  ['\x1f\x8b', { name: { zh: '压缩文件（gzip）', en: 'a gzip archive' } }],
];

/** The names of the streams in a compound file stand in it in UTF-16. */
function compoundKind(bytes: Uint8Array): BinaryKind {
  const text = latin1(bytes);
  const holds = (name: string): boolean => text.includes([...name].join('\0'));
  if (holds('EncryptedPackage') || holds('EncryptionInfo')) return 'encrypted';
  if (holds('Workbook') || holds('Book')) {
    return {
      name: { zh: '旧版 Excel 文件（.xls、.et）', en: 'an old Excel file (.xls, .et)' },
      saveAs: '.xlsx',
    };
  }
  return {
    name: { zh: '旧版 Word 或 WPS 文件（.doc、.wps）', en: 'an old Word or WPS file (.doc, .wps)' },
    saveAs: '.docx',
  };
}

/** What a zip archive that is no Word document and no workbook holds, by the names of its parts. */
export function archiveKind(names: string[], mimetype: string): UnreadableFormat {
  const holds = (start: string): boolean => names.some((name) => name.startsWith(start));
  if (/opendocument\.text/.test(mimetype)) {
    return { name: { zh: ' ODT 文件', en: 'an ODT file' }, saveAs: '.docx' };
  }
  if (/opendocument\.spreadsheet/.test(mimetype)) {
    return { name: { zh: ' ODS 文件', en: 'an ODS file' }, saveAs: '.xlsx' };
  }
  if (holds('OFD.xml')) return { name: { zh: ' OFD 版式文件', en: 'an OFD file' } };
  if (holds('ppt/')) return { name: { zh: '演示文稿（.pptx）', en: 'a presentation (.pptx)' } };
  if (names.some((name) => /^xl\/.*\.bin$/.test(name))) {
    return { name: { zh: ' .xlsb 文件', en: 'an .xlsb file' }, saveAs: '.xlsx' };
  }
  return { name: { zh: '压缩文件（zip）', en: 'a zip archive' } };
}

/** The kind of a text by how it begins. */
export function textKind(text: string): TextKind {
  const head = text.slice(0, 4096).trimStart();
  if (
    /^(mime-version|from|content-type|date|subject|message-id|snapshot-content-location):/i.test(
      head,
    )
  ) {
    if (/^content-type:\s*(multipart\/related|multipart\/alternative|text\/html)/im.test(head))
      return 'mhtml';
  }
  if (!head.startsWith('<')) return 'text';
  if (/<pkg:package\b|<w:wordDocument\b/.test(head)) return 'word-xml';
  if (
    /<(!doctype\s+html|html|head|body|meta|title|div|table|p|span|h[1-6]|center|style|article|section|main|header|font|script|link|base|ul|ol|b|strong|br|hr|img|a|form)\b/i.test(
      head,
    )
  )
    return 'html';
  if (/urn:schemas-microsoft-com:office:spreadsheet/.test(head)) return SHEET_XML;
  if (/<svg\b/.test(head)) return PICTURE;
  return /^<(\?xml|!doctype)/i.test(head) ? OTHER_XML : 'text';
}

/** Whether a file is a document that others wrote, and not a text that may as well be a data file. */
export function isDocument(bytes: Uint8Array): boolean {
  if (binaryKind(bytes) !== undefined) return true;
  return textKind(latin1(bytes.subarray(0, 4096)).replace(/^\xef\xbb\xbf/, '')) !== 'text';
}

/** The encoding that the head of a page declares, in one of three ways. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = latin1(bytes.subarray(0, 8192));
  return /charset\s*=\s*["']?\s*([\w-]+)|<\?xml[^>]*\sencoding\s*=\s*["']([\w-]+)/i
    .exec(head)
    ?.slice(1)
    .find((name) => name !== undefined);
}
