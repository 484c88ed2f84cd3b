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

export const previousReused = kind(
  'previous/reused',
  'warning',
  { zh: '文字大部分照搬上年报告', en: 'Most of a text is taken over from last year’s report' },
  (section: Localized, reused: number, all: number) => {
    const percent = Math.round((100 * reused) / all);
    return {
      message: {
        zh: `${section.zh}：${all} 句中有 ${reused} 句（${percent}%）照搬上年报告（年份、数字和名称不计）`,
        en: `${section.en}: ${reused} of ${all} sentences (${percent} %) are those of last year’s report, years, figures and names apart`,
      },
      help: {
        zh: '改写这些句子，写本年的做法和变化；内容雷同的报告会被通报',
        en: 'write what was done this year and what has changed; reports that repeat themselves are named in public',
      },
    };
  },
);

export const previousPlan = kind(
  'previous/plan-as-done',
  'warning',
  { zh: '上年的打算原样写成了本年的做法', en: 'Last year’s plan told as done, word for word' },
  () => ({
    message: {
      zh: '这一句与上年报告里的打算一字不差，只是写成了已经做的事',
      en: 'this is a plan of last year’s report, word for word, told as done',
    },
    help: {
      zh: '写明实际做了什么、有什么结果；没有做的，如实说明',
      en: 'say what was really done and with what result; if it was not done, say so',
    },
  }),
);

/** How a number changed. */
interface Change {
  grew: boolean;
  /** How many times the smaller number the larger one is. */
  times: string;
  /** Of an amount that changed by exactly the factor of its unit. */
  unit?: string;
}

export const previousChange = kind(
  'previous/change',
  'warning',
  { zh: '与上年相差悬殊', en: 'A number far from last year’s' },
  (what: Localized, now: string, before: string, { grew, times, unit }: Change) => ({
    message: {
      zh: `${what.zh} ${now}，上年 ${before}，${unit ? '正好' : '约'}${grew ? `是上年的 ${times} 倍` : `是上年的 ${times} 分之一`}`,
      en: `${what.en} ${now}, last year ${before}: ${unit ? 'exactly' : 'about'} ${grew ? `${times} times as much` : `one ${times}th`}`,
    },
    help: [
      ...(unit ? [unitSlip(unit)] : []),
      {
        zh: '核对台账；确实如此的，用 gov-report except 写明原因',
        en: 'compare it with the records; if it is true, say why with gov-report except',
      },
    ],
  }),
);

function unitSlip(unit: string): Localized {
  const small = unit.replace(/^万/, '');
  return {
    zh: `单位是${unit}：恰好一万倍，像是有一年填的是${small}`,
    en: `the unit is ${unit}: a factor of exactly 10,000 looks like one of the two years in ${small}`,
  };
}
