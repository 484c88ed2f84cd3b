/** What of a document is not read, and how to say why. */
import type { Localized } from '../diagnostic/diagnostic.ts';
import type { DocumentPlace, LeftOut, LeftOutReason } from './document.ts';

const WORDS = {
  deleted: { zh: '修订中删除的文字', en: 'deleted in a tracked change' },
  inserted: { zh: '修订中插入、尚未接受的文字', en: 'inserted in a tracked change' },
  hidden: { zh: '隐藏的内容', en: 'hidden' },
  merged: { zh: '合并单元格下面看不见的内容', en: 'invisible below a merged cell' },
  'text-box': { zh: '文本框', en: 'a text box' },
  header: { zh: '页眉', en: 'a page header' },
  footer: { zh: '页脚', en: 'a page footer' },
  comment: { zh: '批注', en: 'a comment' },
  script: { zh: '网页程序和样式', en: 'a script or style' },
  control: { zh: '网页上的输入框、选项和按钮', en: 'a form control of the page' },
  picture: { zh: '工作表里的图片', en: 'a picture in a sheet' },
  embedded: { zh: '嵌入的文件', en: 'another file inside this one' },
} as const satisfies Record<LeftOutReason, Localized>;

/** Says why something was left out. */
export function leftOutWords(reason: LeftOutReason): Localized {
  return WORDS[reason];
}

/** Longer text is shortened: enough to recognise it by. */
const MOST_CHARACTERS = 200;

/** More entries than anybody reads; the file that needs them is no ordinary one. */
const MOST_ENTRIES = 2000;

/** Collects what is left out. Blanks alone are nothing worth telling. */
export class LeftOutList {
  readonly entries: LeftOut[] = [];

  add(reason: LeftOutReason, text: string, place?: DocumentPlace): void {
    const words = text
      .slice(0, 4 * MOST_CHARACTERS)
      .replace(/\s+/g, ' ')
      .trim();
    if (words === '' || this.entries.length >= MOST_ENTRIES) return;
    const short = words.length > MOST_CHARACTERS ? `${words.slice(0, MOST_CHARACTERS)}…` : words;
    this.entries.push({ reason, text: short, ...(place && { place }) });
  }
}
