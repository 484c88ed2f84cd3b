/** Findings about the charts in the running text. */
import { kind, type Localized } from '../diagnostic.ts';

/** Something that can be drawn: how it is asked for, and what it is. */
export interface Drawable {
  path: string;
  words: Localized;
}

export const unknownChart = kind(
  'chart/unknown-path',
  'error',
  { zh: '要画的数据不存在', en: 'A chart of nothing' },
  /** @param isNearest the only one offered is like what was written */
  (path: string, others: Drawable[], isNearest: boolean) => ({
    message: {
      zh: `格式里没有“${path}”这一项，画不出图`,
      en: `the form has no “${path}” to draw`,
    },
    help: isNearest ? meant(others) : offered(others),
  }),
);

/** Why a field has no parts that can stand side by side. */
export type UndrawnReason = 'text' | 'different' | 'too-many';

const REASONS: Record<UndrawnReason, (field: Localized) => Localized> = {
  text: ({ zh, en }) => ({
    zh: `“${zh}”是文字，画不成图`,
    en: `${en} is a text, which cannot be drawn`,
  }),
  different: ({ zh, en }) => ({
    zh: `“${zh}”里的数单位不同，或者没有合计，不能画在一张图里`,
    en: `the numbers of ${en} have different units or no total: they do not belong in one chart`,
  }),
  'too-many': ({ zh, en }) => ({
    zh: `“${zh}”里的数太多，一张图放不下`,
    en: `${en} has more numbers than one chart can show`,
  }),
};

export const undrawnField = kind(
  'chart/nothing-to-draw',
  'error',
  { zh: '画不成图的一项', en: 'A field that cannot be drawn' },
  (field: Localized, reason: UndrawnReason, others: Drawable[]) => ({
    message: REASONS[reason](field),
    help: offered(others),
  }),
);

export const chartWithoutYears = kind(
  'chart/no-other-year',
  'error',
  { zh: '要画历年的数，但只有一年', en: 'A chart over the years with one year' },
  (field: Localized, path: string, others: Drawable[]) => ({
    message: {
      zh: `“${field.zh}”要逐年画，而手边只有本年的数`,
      en: `${field.en} is to be drawn over the years, and only this year’s numbers are at hand`,
    },
    help: {
      zh: [
        `用 previous: 写明上年报告的文件，或写出以前的数：chart:${path},2022=12`,
        ...(others.length > 0 ? [offered(others).zh] : []),
      ].join('\n'),
      en: [
        `name last year’s report under previous:, or write the earlier numbers: chart:${path},2022=12`,
        ...(others.length > 0 ? [offered(others).en] : []),
      ].join('\n'),
    },
  }),
);

export const unknownChartOption = kind(
  'chart/unknown-option',
  'error',
  { zh: '图的地址里逗号后面的话不认识', en: 'A chart’s address with strange words behind a comma' },
  (words: string) => ({
    message: {
      zh: `图的地址里“${words}”不认识`,
      en: `“${words}” means nothing in a chart’s address`,
    },
    help: {
      zh: '逗号后面可以写 years（历年），或写出以前的数，如 2022=12；有几项的，各项之间用斜线隔开',
      en: 'behind a comma may stand years, or numbers of an earlier year: 2022=12; those of several parts with slashes between them',
    },
  }),
);

export const chartNumbersMissing = kind(
  'chart/number-of-parts',
  'error',
  { zh: '写出的数与图的项数不符', en: 'More or fewer numbers than the chart has parts' },
  (words: string, parts: number) => ({
    message: {
      zh: `“${words}”与图不符：图有 ${parts} 项，每一年要写 ${parts} 个数`,
      en: `“${words}” does not fit: the chart has ${parts} parts, each year needs as many numbers`,
    },
    help: {
      zh: '各项之间用斜线隔开；那一年没有的，写 -',
      en: 'put slashes between them, and - for one that the year does not have',
    },
  }),
);

export const chartContradicted = kind(
  'chart/other-number',
  'error',
  {
    zh: '图里写的以前的数与那一年的报告不同',
    en: 'A chart with other numbers than the report of that year',
  },
  (year: number, part: string, written: string, reported: string) => ({
    message: {
      zh: `图里写的 ${year} 年“${part}”是 ${written}，那一年的报告是 ${reported}`,
      en: `the chart is given ${written} as “${part}” of ${year}; the report of that year says ${reported}`,
    },
    help: {
      zh: '有那一年的报告时不必写出数来，只写 years',
      en: 'with the report of that year at hand, no numbers are needed: write years',
    },
  }),
);

const meant = ([nearest]: Drawable[]): Localized => ({
  zh: `是不是要写 ${nearest ? asked(nearest, 'zh') : ''}？`,
  en: `did you mean ${nearest ? asked(nearest, 'en') : ''}?`,
});

const asked = ({ path, words }: Drawable, language: 'zh' | 'en'): string => {
  const named = words[language];
  if (named === path) return `chart:${path}`;
  return language === 'zh' ? `chart:${path}（${named}）` : `chart:${path} (${named})`;
};

const offered = (others: Drawable[]): Localized => ({
  zh: `可以画的有：${others.map((each) => asked(each, 'zh')).join('、')}`,
  en: `what can be drawn: ${others.map((each) => asked(each, 'en')).join(', ')}`,
});
