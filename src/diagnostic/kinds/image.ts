/** Findings about the pictures in the running text. */
import { kind, type Localized } from '../diagnostic.ts';

export const imageUnavailable = kind(
  'image/unavailable',
  'error',
  { zh: '图片取不到', en: 'A picture cannot be had' },
  (path: string, reason: Localized) => ({
    message: {
      zh: `取不到图片“${path}”：${reason.zh}`,
      en: `cannot get the picture “${path}”: ${reason.en}`,
    },
    help: {
      zh: '把图片放在数据文件所在的文件夹里，写 ![说明](文件名.png)',
      en: 'put the picture beside the data file and write ![what it shows](name.png)',
    },
  }),
);

export const imageUnusable = kind(
  'image/unusable',
  'error',
  { zh: '图片格式不能用', en: 'A picture of a kind that cannot be shown' },
  (path: string) => ({
    message: {
      zh: `“${path}”不是可用的图片，或者文件已损坏`,
      en: `“${path}” is not a usable picture, or it is damaged`,
    },
    help: {
      zh: '请另存为 PNG、JPEG、GIF 或 SVG 格式的图片',
      en: 'save it as PNG, JPEG, GIF or SVG',
    },
  }),
);

export const imageTooManyPixels = kind(
  'image/too-many-pixels',
  'error',
  { zh: '图片的像素太多', en: 'A picture with too many pixels' },
  (path: string) => ({
    message: {
      zh: `图片“${path}”超过一亿像素，打开文档时可能耗尽内存`,
      en: `the picture “${path}” has more than 100 megapixels: opening the document could take all memory`,
    },
    help: {
      zh: '用图片软件缩小后再用；A4 纸横向 3000 像素已经足够清晰',
      en: 'make it smaller in a picture program; 3,000 pixels across are enough for an A4 page',
    },
  }),
);

export const imageDocumentType = kind(
  'image/document-type',
  'error',
  { zh: 'SVG 图片带有文档类型声明', en: 'An SVG picture with a document type' },
  (path: string) => ({
    message: {
      zh: `SVG 图片“${path}”带有文档类型声明（<!DOCTYPE 或 <!ENTITY），可能引用外部文件，不能用`,
      en: `the SVG picture “${path}” has a document type (<!DOCTYPE or <!ENTITY), which may fetch other files; it is not used`,
    },
    help: {
      zh: '用文本编辑器删去 <!DOCTYPE 开头的那一段，或另存为 PNG',
      en: 'delete the part from <!DOCTYPE on in a text editor, or save the picture as PNG',
    },
  }),
);

export const imageWithoutWords = kind(
  'image/no-description',
  'warning',
  { zh: '图片没有文字说明', en: 'A picture without a description' },
  (path: string) => ({
    message: {
      zh: `图片“${path}”没有文字说明，看不到图的人无法知道内容`,
      en: `the picture “${path}” has no description for people who cannot see it`,
    },
    help: {
      zh: `写成 ![说明图中内容的一句话](${path})`,
      en: `write ![one sentence that says what it shows](${path})`,
    },
  }),
);
