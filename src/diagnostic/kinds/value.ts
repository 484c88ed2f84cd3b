/** Findings about what stands in one cell or one field. */
import { type Correction, type Help, kind, type Localized, ofDataFile } from '../diagnostic.ts';
import type { Named } from './structure.ts';

/** The field in words: labels in Chinese, the data path in English. */
type FieldWords = Localized;

/** What to say about blanks besides that they are there. */
export interface BlankAdvice {
  /** Some of them are single numbers. */
  figures?: boolean;
  /** All numbers among them are totals, which need not be written. */
  totalsOnly?: boolean;
  /** Some of them need not be there at all. */
  optional?: boolean;
  /** The form's own words about what is to be written. */
  guidance?: string;
  /** A row as it is written. */
  row?: string;
  /** What to write where all of it is 0. */
  zero?: string;
  /** How much of it the file leaves out. */
  leftOut?: Localized;
}

export const blank = kind(
  'value/blank',
  'error',
  { zh: '应填的内容空着', en: 'Something is left blank' },
  (part: Localized, left: Localized | undefined, advice: BlankAdvice) => ({
    message: left
      ? { zh: `${part.zh}还有 ${left.zh}没填`, en: `${part.en}: ${left.en} still to fill in` }
      : { zh: `${part.zh} 没有填`, en: `${part.en}: nothing given` },
    help: blankHelp(advice),
  }),
);

function blankHelp(advice: BlankAdvice) {
  const { figures, totalsOnly, optional, guidance, row, zero, leftOut } = advice;
  const help: (Help | false | undefined)[] = [
    guidance !== undefined && { zh: guidance, en: guidance },
    totalsOnly && {
      zh: '合计数可以整项删去，由程序算出；要写就写数',
      en: 'a total may be left out altogether, it is then computed; otherwise write the number',
      ofDataFile,
    },
    figures &&
      !totalsOnly && {
        zh: '没有发生的填 0；空着、“/”、“—”、“无”都不等于 0',
        en: 'write 0 where there was none; a blank, “/”, “—” or “无” is not 0',
      },
    row !== undefined && { zh: `写成 ${row}`, en: `write ${row}`, ofDataFile },
    zero !== undefined && {
      zh: `全部为 0 的，可以整个换成一行 ${zero}`,
      en: `where all of it is 0, a single line may stand for it: ${zero}`,
      ofDataFile,
    },
    leftOut && {
      zh: `其中 ${leftOut.zh}在文件里没有写；各行的样子可用 gov-report new 生成一份来对照`,
      en: `the file leaves out ${leftOut.en} of it; gov-report new shows the lines`,
      ofDataFile,
    },
    optional && {
      zh: '可以不填的，不需要就删去那一行',
      en: 'what is optional can be deleted where it is not needed',
      ofDataFile,
    },
  ];
  return help.filter((words): words is Help => typeof words === 'object');
}

export const quotedNumber = numberKind(
  'value/quoted-number',
  { zh: '数字加了引号', en: 'A number in quotation marks' },
  {
    zh: (text) => `${text} 加了引号，成了文字`,
    en: (text) => `${text} is text because of its quotes`,
  },
);

export const fullWidthDigits = numberKind(
  'value/full-width-digits',
  { zh: '全角数字', en: 'Full-width digits' },
  { zh: (text) => `“${text}”是全角字符`, en: (text) => `“${text}” is in full-width characters` },
);

export const thousandsSeparator = numberKind(
  'value/thousands-separator',
  { zh: '数字里有千分位逗号', en: 'A number with thousands separators' },
  { zh: (text) => `“${text}”里有千分位逗号`, en: (text) => `“${text}” has thousands separators` },
);

export const wordsInNumber = numberKind(
  'value/words-in-number',
  { zh: '数字旁边有文字', en: 'Words beside a number' },
  {
    zh: (text) => `“${text}”里有文字，这里只写数字`,
    en: (text) => `“${text}” is more than a number`,
  },
);

export const letterInNumber = numberKind(
  'value/letter-in-number',
  { zh: '数字里混入了字母', en: 'A letter in a number' },
  { zh: (text) => `“${text}”里混入了字母`, en: (text) => `“${text}” has a letter in it` },
);

export const leadingZero = numberKind(
  'value/leading-zero',
  { zh: '数字前面多了 0', en: 'A number with a leading zero' },
  { zh: (text) => `“${text}”前面多了 0`, en: (text) => `“${text}” has a leading zero` },
);

export const exponent = numberKind(
  'value/exponent',
  { zh: '科学记数法', en: 'A number with an exponent' },
  { zh: (text) => `“${text}”是科学记数法`, en: (text) => `“${text}” has an exponent` },
);

export const notDecimal = numberKind(
  'value/not-decimal',
  { zh: '不是十进制数', en: 'A number that is not decimal' },
  { zh: (text) => `“${text}”不是十进制的写法`, en: (text) => `“${text}” is not decimal` },
);

export const numberFormat = numberKind(
  'value/number-format',
  { zh: '数字的写法不合要求', en: 'A number in an unusual form' },
  { zh: (text) => `“${text}”不是规范的数字写法`, en: (text) => `“${text}” is no plain number` },
);

export const notANumber = numberKind(
  'value/not-a-number',
  { zh: '应填数字的地方不是数字', en: 'Not a number' },
  { zh: (text) => `应填一个数，现为“${text}”`, en: (text) => `needs a number, not “${text}”` },
);

export const negativeNumber = numberKind(
  'value/negative',
  { zh: '不能为负的数是负数', en: 'A negative number' },
  { zh: (text) => `不能是负数，现为 ${text}`, en: (text) => `cannot be negative (${text})` },
);

export const fraction = numberKind(
  'value/fraction',
  { zh: '应为整数的数有小数', en: 'A count that is not a whole number' },
  { zh: (text) => `应为整数，现为 ${text}`, en: (text) => `needs a whole number, not ${text}` },
);

export const tooManyDigits = numberKind(
  'value/too-many-digits',
  { zh: '数字的位数太多', en: 'A number with too many digits' },
  {
    zh: (text) => `${text} 超过 15 位，不像真实的数`,
    en: (text) => `${text} has more than 15 digits`,
  },
);

/** A kind about one number: what is wrong with it as written, and what was meant. */
function numberKind(
  code: string,
  title: Localized,
  say: Record<'zh' | 'en', (text: string) => string>,
) {
  return kind(code, 'error', title, (cell: FieldWords, text: string, meant?: Meant) => ({
    message: { zh: `${cell.zh}：${say.zh(text)}`, en: `${cell.en}: ${say.en(text)}` },
    ...(meant === undefined ? {} : { help: toWrite(meant) }),
  }));
}

type Meant = Pick<Correction, 'text' | 'certainty'>;

function toWrite({ text, certainty }: Meant): Localized {
  return certainty === 'certain'
    ? { zh: `写成 ${text}`, en: `write ${text}` }
    : {
        zh: `可能是 ${text}，请核对后写成数字`,
        en: `probably ${text}; check, and write it in digits`,
      };
}

const labelAndKey = ({ label, key }: Named): string => (label === key ? key : `${label}（${key}）`);

export const notAllowed = kind(
  'value/not-allowed',
  'error',
  { zh: '不在可选的取值之内', en: 'Not one of the values allowed' },
  (field: FieldWords, text: string, values: Named[], nearest?: Named, guidance?: string) => ({
    message: {
      zh: `${field.zh}：没有“${text}”这个取值`,
      en: `${field.en}: “${text}” is not one of its values`,
    },
    help: [
      ...(nearest === undefined
        ? []
        : [{ zh: `是不是要写 ${labelAndKey(nearest)}？`, en: `did you mean ${nearest.key}?` }]),
      {
        zh: `可以写：${values.map(labelAndKey).join('、')}`,
        en: `allowed: ${values.map(({ key }) => key).join(', ')}`,
      },
      ...(guidance === undefined ? [] : [{ zh: guidance, en: guidance }]),
    ],
  }),
);

export const wrongPattern = kind(
  'value/pattern',
  'error',
  { zh: '写法不合要求', en: 'A text of the wrong shape' },
  (field: FieldWords, text: string, guidance: string | undefined, instead?: string) => ({
    message: {
      zh: `${field.zh}：“${text}”的写法不对`,
      en: `${field.en}: “${text}” does not have the right shape`,
    },
    help: [
      ...(instead === undefined ? [] : [{ zh: `写成 ${instead}`, en: `write ${instead}` }]),
      ...(instead !== undefined || guidance === undefined ? [] : [{ zh: guidance, en: guidance }]),
    ],
  }),
);

export const noSuchDate = kind(
  'value/no-such-date',
  'error',
  { zh: '没有这一天', en: 'A day that does not exist' },
  (date: string) => ({
    message: { zh: `没有 ${date} 这一天`, en: `there is no ${date}` },
  }),
);

export const publishedEarly = kind(
  'value/published-early',
  'warning',
  {
    zh: '发布日期早于统计期末',
    en: 'A date of publication before the end of the year reported on',
  },
  (date: string, last: string) => ({
    message: {
      zh: `发布日期 ${date} 早于统计期末 ${last}`,
      en: `published on ${date}, before the year reported on ended on ${last}`,
    },
    help: { zh: '核对发布日期和报告年度', en: 'check the date and the reporting year' },
  }),
);

export const bodyName = kind(
  'value/body-name',
  'warning',
  { zh: '机关名称里有多余的字符', en: 'More than a name in the name of the body' },
  (extras: Localized[], instead: string | undefined) => ({
    message: {
      zh: `机关名称里有${extras.map(({ zh }) => zh).join('、')}，会印在标题里`,
      en: `the name of the body has ${extras.map(({ en }) => en).join(', ')} in it, which would be printed in the title`,
    },
    help:
      instead === undefined
        ? { zh: '只写机关的全称', en: 'write the full name of the body and nothing else' }
        : { zh: `写成 ${instead}`, en: `write ${instead}` },
  }),
);

export const otherYear = kind(
  'value/other-year',
  'error',
  { zh: '标题或引言里的年份与年度不符', en: 'Another year in the title or the preamble' },
  (field: Localized, other: string, year: string) => ({
    message: {
      zh: `${field.zh}写的是 ${other} 年，而年度是 ${year}`,
      en: `${field.en} says ${other}, but the year of the report is ${year}`,
    },
    help: {
      zh: '改正写错的一处；写成 {{ year }} 就始终一致',
      en: 'correct the one that is wrong; written as {{ year }} they always agree',
      ofDataFile,
    },
  }),
);

export const outOfRange = kind(
  'value/out-of-range',
  'error',
  { zh: '数超出允许的范围', en: 'A number out of its range' },
  (field: FieldWords, text: string, comparison: string, limit: string) => ({
    message: {
      zh: `${field.zh}：应 ${comparison} ${limit}，现为 ${text}`,
      en: `${field.en}: must be ${comparison} ${limit}, not ${text}`,
    },
  }),
);

export const notLegal = kind(
  'value/not-legal',
  'error',
  { zh: '不合格式的要求', en: 'A value that the form does not allow' },
  (field: FieldWords, reason: string) => ({
    message: {
      zh: `${field.zh}：不合格式的要求（${reason}）`,
      en: `${field.en}: the form does not allow this (${reason})`,
    },
  }),
);

export const yearOutsideEdition = kind(
  'value/year-outside-edition',
  'warning',
  { zh: '年度与格式的适用年度不符', en: 'The form is not for this year' },
  (year: string, document: string, years: Localized, key: string, forms: string[]) => ({
    message: {
      zh: `本报告用的格式（${document}）适用于 ${years.zh}的报告，而年度是 ${year} 年`,
      en: `this form (${document}) is for the reports of ${years.en}, but the year is ${year}`,
    },
    help: forms.map((form) => ({
      zh: `${year} 年的报告用 ${key}: ${form}`,
      en: `reports of ${year} use ${key}: ${form}`,
      ofDataFile,
    })),
  }),
);

/** A kind of body that was only guessed. */
export interface GuessedKind {
  field: Localized;
  value: string;
  label: string;
  /** The text that it was guessed from. */
  from: string;
}

/** That a finding rests on the guess. */
export const guessedKindHelp = ({ field, value, label, from }: GuessedKind): Help => ({
  zh: `没有写“${field.zh}”，按“${from}”推定为“${label}”；不对的，写明`,
  en: `${field.en} is not given and was guessed to be ${value} from “${from}”; give it if that is wrong`,
  ofDataFile,
});

export const afterDeadline = kind(
  'value/after-deadline',
  'warning',
  { zh: '发布日期晚于期限', en: 'A report that was published too late' },
  (published: string, deadline: string, guess?: GuessedKind) => ({
    message: {
      zh: `发布日期 ${published} 晚于期限 ${deadline}`,
      en: `published on ${published}, after the deadline of ${deadline}`,
    },
    help: guess ? guessedKindHelp(guess) : [],
  }),
);

export const afterStatutoryDeadline = kind(
  'value/after-statutory-deadline',
  'info',
  { zh: '发布日期晚于法定期限', en: 'A report published after the day that the law sets' },
  (published: string, deadline: string, basis: Localized, guess?: GuessedKind) => ({
    message: {
      zh: `发布日期 ${published} 晚于法定期限 ${deadline}`,
      en: `published on ${published}, after ${deadline}, the last day that the law sets`,
    },
    help: [
      { zh: `依据：${basis.zh}`, en: `basis: ${basis.en}` },
      ...(guess ? [guessedKindHelp(guess)] : []),
    ],
  }),
);

export const impossibleAmount = kind(
  'value/impossible-amount',
  'warning',
  { zh: '金额大得不可能', en: 'An amount that is too large to be true' },
  (what: Localized, text: string, unit: string, basis: Localized) => ({
    message: {
      zh: `${what.zh} ${text} ${unit}，这一类机关不可能有这么多`,
      en: `${what.en} ${text} ${unit}: no body of this kind has as much`,
    },
    help: [
      ...(unit.startsWith('万')
        ? [
            {
              zh: `单位是${unit}，像是填成了${unit.slice(1)}：除以 10000`,
              en: `the unit is ${unit}; this looks like ${unit.slice(1)}: divide it by 10,000`,
            },
          ]
        : []),
      { zh: `依据：${basis.zh}`, en: `basis: ${basis.en}` },
    ],
  }),
);
