/** The preview's own words. */
import type { View } from '../view.ts';

const WORDS = {
  preview: { zh: '预览', en: 'Preview' },
  old: {
    zh: '文件现在读不懂，下面是上一次的样子',
    en: 'The file cannot be read as it is; this is how it was before',
  },
  none: {
    zh: '文件现在读不懂，还没有可看的',
    en: 'The file cannot be read, so there is nothing to see yet',
  },
  ended: { zh: '预览已经结束', en: 'The preview has ended' },
  next: { zh: '下一处', en: 'Next' },
  before: { zh: '上一处', en: 'Previous' },
  asPage: { zh: '网页', en: 'Web page' },
  asPaper: { zh: 'A4 纸', en: 'A4 paper' },
  elsewhere: { zh: '不在某个数上的问题', en: 'Findings at no number' },
  error: { zh: '错误', en: 'Error' },
  warning: { zh: '警告', en: 'Warning' },
  info: { zh: '提示', en: 'Remark' },
  page: { zh: '第 # 页', en: 'page #' },
} as const;

export const word = (key: keyof typeof WORDS, { language }: Pick<View, 'language'>): string =>
  WORDS[key][language];
