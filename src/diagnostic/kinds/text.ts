/** Findings about what the prose says of the figures in the tables. */
import { kind, type Localized, ofDataFile } from '../diagnostic.ts';

/** What a number may stand for, and what the tables have for it. */
export interface Meant {
  words: Localized;
  value: string;
}

/** More readings than these do not help. */
const MOST_READINGS = 3;

const list = (meant: Meant[], between: Localized): Localized => {
  const shown = meant.slice(0, MOST_READINGS);
  return {
    zh: shown.map(({ words, value }) => `${words.zh} 为 ${value}`).join(between.zh),
    en: shown.map(({ words, value }) => `${words.en} is ${value}`).join(between.en),
  };
};

export const disagrees = kind(
  'text/disagrees',
  'warning',
  { zh: '正文里的数与表格不一致', en: 'A number in the text that the tables contradict' },
  (
    quoted: string,
    meant: Meant[],
    { binding, isLastYears }: { binding: string | undefined; isLastYears: boolean },
  ) => {
    const tables = list(meant, { zh: '；', en: '; ' });
    const origin = isLastYears
      ? { zh: '；正文里的是上年的数', en: '; the text has the number of last year' }
      : { zh: '', en: '' };
    return {
      message: {
        zh: `正文写“${quoted}”，而 ${tables.zh}${origin.zh}`,
        en: `the text says “${quoted}”, but ${tables.en}${origin.en}`,
      },
      help: [
        ...(binding === undefined
          ? []
          : [
              {
                zh: `写成 {{ ${binding} }}，正文就总与表格一致`,
                en: `write {{ ${binding} }}, and the two cannot disagree`,
                ofDataFile,
              },
            ]),
        {
          zh: '核对是正文写错还是表格填错；口径确实不同的，可以说明理由',
          en: 'see whether the text or the table is wrong; where they count different things, give the reason',
        },
      ],
    };
  },
);

export const wrongSum = kind(
  'text/sum',
  'warning',
  { zh: '正文里分项之和与总数不符', en: 'Parts in the text that do not add up' },
  (whole: string, parts: string[], sum: string) => ({
    message: {
      zh: `正文写总数 ${whole}，而所列各项 ${parts.join(' + ')} = ${sum}`,
      en: `the text gives ${whole} in all, but its parts are ${parts.join(' + ')} = ${sum}`,
    },
    help: {
      zh: '核对总数和各项；只列举其中一部分的，写明“其中”',
      en: 'check the whole and its parts; where only some are listed, say 其中',
    },
  }),
);

/** How often a value is told that a percentage may be. */
const MOST_VALUES = 3;

export const wrongRate = kind(
  'text/rate',
  'warning',
  { zh: '正文里的占比算得不对', en: 'A share in the text that is not what its numbers give' },
  (number: string, percent: string, values: string[]) => {
    const shown = values.slice(0, MOST_VALUES);
    return {
      message: {
        zh: `正文写 ${number} 占 ${percent}，按各种总数算是 ${shown.join('、')}`,
        en: `the text gives ${number} as ${percent}; of the totals it is ${shown.join(', ')}`,
      },
    };
  },
);

export const wrongChange = kind(
  'text/rate-on-last-year',
  'warning',
  {
    zh: '正文里与上年相比的增减幅度算得不对',
    en: 'A change on last year that its numbers do not give',
  },
  (percent: string, values: string[]) => ({
    message: {
      zh: `正文写增减 ${percent}，按所写的数算是 ${values.slice(0, MOST_VALUES).join('、')}`,
      en: `the text gives a change of ${percent}; its numbers give ${values.slice(0, MOST_VALUES).join(', ')}`,
    },
  }),
);

export const notNone = kind(
  'text/not-none',
  'warning',
  { zh: '正文说没有，表格里却有', en: 'The text says that there is none, the tables have some' },
  (quoted: string, { words, value }: Meant) => ({
    message: {
      zh: `正文写“${quoted}”，而 ${words.zh} 为 ${value}`,
      en: `the text says “${quoted}”, but ${words.en} is ${value}`,
    },
    help: {
      zh: '核对是正文写错还是表格填错',
      en: 'see whether the text or the table is wrong',
    },
  }),
);

export const notAll = kind(
  'text/in-words',
  'warning',
  { zh: '正文说全部如此，表格里不是全部', en: 'The text says all, the tables do not' },
  (quoted: string, some: Meant, whole: Meant) => ({
    message: {
      zh: `正文写“${quoted}”，而 ${some.words.zh} 为 ${some.value}，${whole.words.zh} 为 ${whole.value}`,
      en: `the text says “${quoted}”, but ${some.words.en} is ${some.value} and ${whole.words.en} is ${whole.value}`,
    },
    help: {
      zh: '核对是正文写错还是表格填错',
      en: 'see whether the text or the table is wrong',
    },
  }),
);

/** In which way a number is not written as numbers are. */
export type Malformed = 'comma' | 'point' | 'minus' | 'grouping' | 'zero' | 'width';

const FAULTS: Record<Malformed, Localized> = {
  comma: { zh: '用中文逗号分了千位', en: 'is grouped by a Chinese comma' },
  point: { zh: '后面多了一个小数点', en: 'ends with a decimal point' },
  minus: { zh: '是负数', en: 'is negative' },
  grouping: { zh: '千位分隔符的位置不对', en: 'has its separators in the wrong places' },
  zero: { zh: '以 0 开头', en: 'begins with 0' },
  width: { zh: '是全角数字，别处用的是半角', en: 'has full-width digits, unlike the rest' },
};

export const malformedNumber = kind(
  'text/malformed-number',
  'warning',
  { zh: '正文里的数写法不对', en: 'A number in the text that is not written as one' },
  (quoted: string, fault: Malformed, instead: string | undefined) => ({
    message: {
      zh: `正文里的“${quoted}”${FAULTS[fault].zh}`,
      en: `“${quoted}” in the text ${FAULTS[fault].en}`,
    },
    ...(instead === undefined
      ? { help: { zh: '核对这个数，写成平常的写法', en: 'check the number' } }
      : { help: { zh: `写成 ${instead}`, en: `write ${instead}` } }),
  }),
);
