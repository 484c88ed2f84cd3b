/** Findings about documents that are not read: other formats, damaged, locked or dangerous files. */
import { kind, type Localized } from '../diagnostic.ts';

const READABLE: Localized = {
  zh: '能读的有：Word（.docx）、网页（.html、.mht）、Excel（.xlsx）、.csv、纯文本和带文字的 PDF',
  en: 'readable are Word (.docx), web pages (.html, .mht), Excel (.xlsx), .csv, plain text, and PDF with a text layer',
};

/** A format, and what to do with a file of it. */
export interface UnreadableFormat {
  name: Localized;
  /** The format to save it as, if its program can do that. */
  saveAs?: '.docx' | '.xlsx';
}

export const unreadableFormat = kind(
  'document/format',
  'error',
  { zh: '这种格式的文件读不了', en: 'a document of a format that is not read' },
  ({ name, saveAs }: UnreadableFormat) => ({
    message: { zh: `这是${name.zh}，没有读取`, en: `this is ${name.en}; it was not read` },
    help: saveAs
      ? {
          zh: `用 WPS 或 Office 打开，“另存为”选择 ${saveAs}，再试`,
          en: `open it in WPS or Office, save it as ${saveAs}, and try again`,
        }
      : READABLE,
  }),
);

export const encrypted = kind(
  'document/encrypted',
  'error',
  { zh: '文件加了密码', en: 'a document is protected by a password' },
  () => ({
    message: {
      zh: '文件加了打开密码，没有读取',
      en: 'the document is encrypted with a password; it was not read',
    },
    help: {
      zh: '用密码打开，去掉“用密码进行加密”后另存一份',
      en: 'open it with the password and save a copy without one',
    },
  }),
);

export const damaged = kind(
  'document/damaged',
  'error',
  { zh: '文件损坏', en: 'a document is damaged' },
  (reason: Localized) => ({
    message: {
      zh: `文件损坏，没有读取：${reason.zh}`,
      en: `the document is damaged and was not read: ${reason.en}`,
    },
    help: {
      zh: '重新下载或拷贝一份；能打开的，打开后另存一份再试',
      en: 'download or copy it again; if a program opens it, save it anew and try again',
    },
  }),
);

export const tooMuch = kind(
  'document/too-much',
  'error',
  { zh: '文件超出读取的限度', en: 'a document exceeds what is read' },
  (what: Localized, limit: number) => ({
    message: {
      zh: `${what.zh}超过 ${limit}，不像年度报告，没有读取`,
      en: `more than ${limit} ${what.en}, which no report has; it was not read`,
    },
  }),
);

export const documentType = kind(
  'document/doctype',
  'error',
  { zh: '文件里有不该有的 DOCTYPE', en: 'a part of a document declares a document type' },
  () => ({
    message: {
      zh: '文件的 XML 里有 DOCTYPE 声明，办公软件不会这样写，为安全起见没有读取',
      en: 'an XML part declares a DOCTYPE, which no office program writes; for safety it was not read',
    },
    help: {
      zh: '用 Word 或 WPS 打开后另存一份再试；来历不明的文件不要打开',
      en: 'save it anew in Word or WPS and try again; do not open it if you do not know its origin',
    },
  }),
);

export const noTextLayer = kind(
  'document/no-text',
  'error',
  { zh: '文件里没有文字', en: 'a document without text' },
  (isRecognised: boolean) => ({
    message: isRecognised
      ? {
          zh: '这是扫描件，其中的文字是识别（OCR）出来的，看不见也不可靠，没有读取',
          en: 'this is a scan; its text was recognised (OCR), is invisible and may be wrong; it was not read',
        }
      : {
          zh: '文件里没有文字，可能是扫描件或图片',
          en: 'the document has no text; it may be a scan or a picture',
        },
    help: {
      zh: '请用原来的 Word 文件；只有扫描件的，先用 OCR 识别成文字并核对',
      en: 'use the Word file it was made from; of a scan, make text by OCR first and check it',
    },
  }),
);

export const unknownEncoding = kind(
  'document/encoding',
  'error',
  { zh: '认不出文字的编码', en: 'text in an unknown encoding' },
  () => ({
    message: {
      zh: '认不出文字的编码，没有读取',
      en: 'the encoding of the text cannot be recognised; it was not read',
    },
    help: {
      zh: '用记事本打开，“另存为”，“编码”选 UTF-8，再试',
      en: 'open it in an editor, save it in UTF-8, and try again',
    },
  }),
);
