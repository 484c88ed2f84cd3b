/** Findings about this year's report beside last year's. */
import { kind, type Localized } from '../diagnostic.ts';

export const previousUnreadable = kind(
  'previous/unreadable',
  'error',
  { zh: '上年报告读不了', en: 'last year’s report cannot be read' },
  (file: string, reason: Localized) => ({
    message: {
      zh: `上年报告 ${file} 读不了：${reason.zh}；与上年的衔接没有核对`,
      en: `last year’s report ${file} cannot be read: ${reason.en}; nothing was compared with it`,
    },
  }),
);

export const previousOtherBody = kind(
  'previous/other-body',
  'warning',
  { zh: '所写的上年报告是另一机关的', en: 'last year’s report is that of another body' },
  (file: string, other: string, agency: string) => ({
    message: {
      zh: `${file} 是${other}的报告，不是${agency}的；仍按上年报告核对`,
      en: `${file} is the report of ${other}, not of ${agency}; it was compared all the same`,
    },
    help: {
      zh: `机关改过名称的，在 agency 下写 formerly: ${other}；写错文件的，改成本机关的上年报告`,
      en: `if the body was renamed, add \`formerly: ${other}\` below \`agency\`; else name the right file`,
    },
  }),
);

export const previousOtherYear = kind(
  'previous/other-year',
  'warning',
  { zh: '所写的上年报告不是上一年度的', en: 'last year’s report is of another year' },
  (file: string, other: number, year: number) => ({
    message: {
      zh: `${file} 是 ${other} 年度的报告，不是 ${year - 1} 年度的；仍按上年报告核对`,
      en: `${file} is the report for ${other}, not for ${year - 1}; it was compared all the same`,
    },
    help: {
      zh: `改成 ${year - 1} 年度的报告`,
      en: `name the report for ${year - 1}`,
    },
  }),
);

export const previousHasErrors = kind(
  'previous/has-errors',
  'info',
  { zh: '上年报告里有错误', en: 'there are errors in last year’s report' },
  (file: string, errors: number) => ({
    message: {
      zh: `上年报告 ${file} 里有 ${errors} 处错误；与它不一致的，也可能是上年的数不对`,
      en: `last year’s report ${file} has ${errors} ${errors === 1 ? 'error' : 'errors'}: where the two disagree, it may be last year’s that is wrong`,
    },
    help: {
      zh: `查看：gov-report validate ${file}`,
      en: `to see them: gov-report validate ${file}`,
    },
  }),
);
