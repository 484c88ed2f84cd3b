/** Findings about bytes that are not the text of a report. */
import { kind, type Localized } from '../diagnostic.ts';

const SAVE_AS_UTF8: Localized[] = [
  {
    zh: '记事本：用记事本打开，“文件”→“另存为”，“编码”选 UTF-8，保存后再试',
    en: 'Notepad: open the file, File > Save as, choose the encoding UTF-8',
  },
  {
    zh: 'Word 或 WPS：“另存为”，类型选“纯文本（*.txt）”，编码选 Unicode（UTF-8），再把扩展名改回 .yaml',
    en: 'Word or WPS: Save as plain text (*.txt) with the encoding Unicode (UTF-8), then rename it to .yaml',
  },
];

export const notUtf8 = kind(
  'file/encoding',
  'error',
  { zh: '文件不是 UTF-8 编码', en: 'A file is not in UTF-8' },
  (guess: Localized | undefined) => ({
    message: guess
      ? {
          zh: `文件不是 UTF-8 编码，看起来是 ${guess.zh}，没有读取`,
          en: `the file is not in UTF-8; it seems to be ${guess.en} and was not read`,
        }
      : {
          zh: '文件不是 UTF-8 编码，也认不出是哪种编码，没有读取',
          en: 'the file is not in UTF-8 nor in any encoding that can be recognised; it was not read',
        },
    help: SAVE_AS_UTF8,
  }),
);

export const emptyFile = kind(
  'file/empty',
  'error',
  { zh: '文件是空的', en: 'A file is empty' },
  () => ({
    message: { zh: '文件是空的，没有任何内容', en: 'the file is empty' },
    help: {
      zh: '可以用 gov-report new 生成一份待填的数据文件',
      en: 'make a skeleton to fill in with gov-report new',
    },
  }),
);
