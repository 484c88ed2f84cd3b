/** Findings about the running text and the bindings in it. */
import { kind, type Localized } from '../diagnostic.ts';

export const unknownBinding = kind(
  'prose/unknown-binding',
  'error',
  { zh: '引用的数据不存在', en: 'A binding to nothing' },
  (path: string, nearest: { path: string; words: string } | undefined) => ({
    message: {
      zh: `格式里没有“${path}”这一项，{{ }} 里引用不到数`,
      en: `the form has no “${path}” to show here`,
    },
    ...(nearest === undefined
      ? {
          help: {
            zh: '{{ }} 里写数据的路径，各级用点隔开',
            en: 'between {{ }} stands a data path, its parts joined by dots',
          },
        }
      : {
          help: {
            zh: `是不是要写 {{ ${nearest.path} }}${nearest.path === nearest.words ? '' : `（${nearest.words}）`}？`,
            en: `did you mean {{ ${nearest.path} }}${nearest.path === nearest.words ? '' : ` (${nearest.words})`}?`,
          },
        }),
  }),
);

export const bindingToGroup = kind(
  'prose/binding-to-group',
  'error',
  { zh: '引用的是一组数，不是一个数', en: 'A binding to more than one number' },
  (field: Localized, example: string) => ({
    message: {
      zh: `“${field.zh}”是一组数，要写明引用哪一个`,
      en: `${field.en} is a group: name one of its numbers`,
    },
    help: { zh: `例如 {{ ${example} }}`, en: `for example {{ ${example} }}` },
  }),
);

export const bindingToProse = kind(
  'prose/binding-to-prose',
  'error',
  { zh: '引用的是整段文字', en: 'A binding to a whole text' },
  (field: Localized) => ({
    message: {
      zh: `{{ }} 里只能引用数和短语，不能引用整段的“${field.zh}”`,
      en: `${field.en} is a whole text; a binding shows a number or a short text`,
    },
  }),
);

export const bindingWithoutValue = kind(
  'prose/binding-without-value',
  'error',
  { zh: '引用的数据没有填', en: 'A binding to a value that is not given' },
  (field: Localized) => ({
    message: {
      zh: `文中引用了“${field.zh}”，但报告里没有填`,
      en: `the text shows ${field.en}, which the report does not give`,
    },
    help: { zh: '填上这一项，或删去这处引用', en: 'give the value, or delete the binding' },
  }),
);

export const bindingToLastYear = kind(
  'prose/binding-to-last-year',
  'error',
  { zh: '引用的是上年的数，但没有上年的报告', en: 'A binding to last year without its report' },
  (path: string) => ({
    message: {
      zh: `“${path}”是上年的数，而没有上年的报告可查`,
      en: `“${path}” is a number of last year, whose report is not at hand`,
    },
    help: {
      zh: '用 previous: 写明上年报告的文件，或把数直接写出来',
      en: 'name the file of last year’s report under previous:, or write the number itself',
    },
  }),
);

/** What is wrong in a formula, apart from its paths. */
export type FormulaFault =
  | { fault: 'style'; words: string; nearest?: string | undefined }
  | { fault: 'operand' | 'brackets' | 'nothing-to-divide-by' }
  | { fault: 'no-whole'; style: string }
  | { fault: 'no-number'; path: string }
  | { fault: 'no-numeral'; value: string };

const STYLES: Localized = {
  zh: '逗号后面可以写：百分数 1、增减 1、汉字、千分位、为零 …… 否则 ……（# 为数）',
  en: 'after the comma may stand: percent 1, change 1, numeral, grouped, zero … else … (# is the number)',
};

function formulaWords(fault: FormulaFault): { why: Localized; help: Localized } {
  switch (fault.fault) {
    case 'style': {
      const { words, nearest } = fault;
      const why = {
        zh: `没有“${words}”这种写法`,
        en: `there is no way to write it called “${words}”`,
      };
      if (nearest === undefined) return { why, help: STYLES };
      return { why, help: { zh: `是不是要写 ${nearest}？`, en: `did you mean ${nearest}?` } };
    }
    case 'operand':
      return {
        why: { zh: '运算符的一边没有数', en: 'an operator has nothing on one side' },
        help: {
          zh: '写成 {{ 甲 + 乙 }} 或 {{ 甲 / 乙 }}，运算符前后空一格',
          en: 'write {{ a + b }} or {{ a / b }}, with blanks around the operator',
        },
      };
    case 'brackets':
      return {
        why: { zh: '除号的一边有几个数', en: 'several numbers stand beside the slash' },
        help: {
          zh: '把和括起来：{{ (甲 + 乙) / 丙 }}',
          en: 'put sums in brackets: {{ (a + b) / c }}',
        },
      };
    case 'nothing-to-divide-by':
      return {
        why: { zh: '除数是 0，算不出百分数', en: 'it is a share of 0' },
        help: { zh: '把这句话写成文字', en: 'say it in words' },
      };
    case 'no-whole':
      return {
        why: { zh: '没有写明与哪个数相比', en: 'it does not say what the number is compared with' },
        help: {
          zh: `写成 {{ 甲 / 乙, ${fault.style} 1 }}`,
          en: `write {{ a / b, ${fault.style} 1 }}`,
        },
      };
    case 'no-number':
      return {
        why: { zh: `“${fault.path}”不是数`, en: `“${fault.path}” is no number` },
        help: { zh: '只有数能加减、相除、换写法', en: 'only numbers have sums, shares and styles' },
      };
    case 'no-numeral':
      return {
        why: {
          zh: `${fault.value} 不能写成汉字数`,
          en: `${fault.value} cannot be written in characters`,
        },
        help: { zh: '去掉“汉字”', en: 'leave “numeral” out' },
      };
  }
}

export const wrongFormula = kind(
  'prose/binding-formula',
  'error',
  { zh: '引用里的算式不对', en: 'A binding that cannot be worked out' },
  (text: string, fault: FormulaFault) => {
    const { why, help } = formulaWords(fault);
    return {
      message: {
        zh: `“${text}”算不出来：${why.zh}`,
        en: `“${text}” cannot be worked out: ${why.en}`,
      },
      help,
    };
  },
);

export const unclosedBinding = kind(
  'prose/unclosed-binding',
  'error',
  { zh: '“{{”没有配上“}}”', en: 'A binding is not closed' },
  (_path: string, instead: string | undefined) => ({
    message: { zh: '“{{”后面没有配上“}}”', en: '“{{” without “}}”' },
    help: instead
      ? { zh: `写成 ${instead}`, en: `write ${instead}` }
      : {
          zh: '同一行里前后各写两个花括号',
          en: 'a binding has two braces on each side, on one line',
        },
  }),
);

export const wrongBraces = kind(
  'prose/wrong-braces',
  'error',
  { zh: '引用数据的花括号写得不对', en: 'The wrong braces for a binding' },
  (path: string, instead: string | undefined) => ({
    message: {
      zh: `“${path}”前后的花括号不是两个，会按原样印出，不会换成数`,
      en: `the braces around “${path}” are not two on each side, and would be printed as they stand`,
    },
    help: { zh: `写成 ${instead}`, en: `write ${instead}` },
  }),
);

export const unpairedBold = kind(
  'prose/unpaired-bold',
  'warning',
  { zh: '加粗的“**”没有成对', en: 'Bold type that is not closed' },
  () => ({
    message: {
      zh: '“**”没有成对，会按原样印出',
      en: '“**” without a second one would be printed as it stands',
    },
    help: [
      { zh: '要加粗，前后各写两个星号，如 **重点**', en: 'bold type has ** on both sides' },
      { zh: '要印出星号，写成 \\*\\*', en: 'write \\*\\* to print asterisks' },
    ],
  }),
);

export const wideBold = kind(
  'prose/full-width-bold',
  'warning',
  { zh: '加粗用了全角星号', en: 'Full-width asterisks around bold type' },
  (words: string) => ({
    message: {
      zh: `“${words}”前后是全角星号，不会加粗，会按原样印出`,
      en: `the asterisks around “${words}” are full-width and would be printed as they stand`,
    },
    help: { zh: `要加粗，写成 **${words}**`, en: `for bold type write **${words}**` },
  }),
);

export const repeatedHeading = kind(
  'prose/repeated-heading',
  'warning',
  { zh: '这一部分的标题又写了一遍', en: 'The heading of a section typed again' },
  (heading: string) => ({
    message: {
      zh: `标题“${heading}”由程序印出，正文里又写了一遍`,
      en: `the heading “${heading}” is printed by itself, and would stand here a second time`,
    },
    help: { zh: '删去这一行', en: 'delete this line' },
  }),
);

export const headingOrder = kind(
  'prose/heading-order',
  'warning',
  { zh: '小标题的序号不连续', en: 'Numbers of sub-headings that do not follow each other' },
  (number: string, before: string, next: string) => ({
    message: {
      zh: `${before}后面是${number}，序号不连续`,
      en: `${before} is followed by ${number}`,
    },
    help: {
      zh: `这里应是${next}：核对是漏了一段，还是序号写错`,
      en: `it should be ${next}: is a part missing, or the number wrong?`,
    },
  }),
);

export const pastedTable = kind(
  'prose/pasted-table',
  'warning',
  { zh: '文字里像是粘贴来的表格', en: 'A table pasted into a text' },
  (markdown: string[]) => ({
    message: {
      zh: '这几行像是从 Word 粘贴的表格，会印成普通文字',
      en: 'these lines look like a table pasted from Word, and would be printed as plain words',
    },
    help: {
      zh: ['表格写成：', ...markdown].join('\n'),
      en: ['write a table like this:', ...markdown].join('\n'),
    },
  }),
);

/** More of something than a text may have. */
export interface Excess {
  of: 'characters' | 'lines' | 'marks';
  most: number;
}

const EXCESS: Record<Excess['of'], Localized> = {
  characters: { zh: '个字符', en: 'characters' },
  lines: { zh: '行', en: 'lines' },
  marks: { zh: '个 Markdown 记号', en: 'marks of Markdown' },
};

export const textTooLong = kind(
  'prose/too-long',
  'error',
  { zh: '文字过长，不像报告的一部分', en: 'A text that is too long for a report' },
  (field: Localized, { of, most }: Excess) => ({
    message: {
      zh: `“${field.zh}”超过 ${most} ${EXCESS[of].zh}，不像报告的文字，没有继续读取`,
      en: `${field.en} has more than ${most} ${EXCESS[of].en}, which no report has; it was not read further`,
    },
    help: {
      zh: '看看是不是把别的内容粘贴到了这里',
      en: 'see whether something else was pasted into it',
    },
  }),
);

export const longNote = kind(
  'prose/long-note',
  'error',
  { zh: '数后面的说明太长，格里放不下', en: 'Words behind a number that a cell has no room for' },
  (field: Localized, most: number) => ({
    message: {
      zh: `${field.zh}：超过 ${most} 字，格里放不下`,
      en: `${field.en}: more than ${most} characters, for which a cell has no room`,
    },
    help: {
      zh: '留几个字，其余写到这张表的 notes（表注）里，印在表下方',
      en: 'leave a few words; the rest goes into the notes of the table, which are printed below it',
    },
  }),
);
