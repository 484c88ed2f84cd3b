/** Findings about texts: in quotation marks, plain, or on lines of their own below a bar. */
import { kind, type Localized } from '../../diagnostic.ts';

export const unclosedQuote = kind(
  'yaml/unclosed-quote',
  'error',
  { zh: '引号没有成对', en: 'A quote that is not closed' },
  (quote: string) => ({
    message: {
      zh: `引号 ${quote} 只有前一个，没有后一个`,
      en: `the quote ${quote} is opened and not closed`,
    },
    help: {
      zh: `在这段文字末尾加上 ${quote}，或者把前面的 ${quote} 去掉`,
      en: `put ${quote} at the end of the text, or take away the one before it`,
    },
  }),
);

export const textAfterQuote = kind(
  'yaml/text-after-quote',
  'error',
  { zh: '引号后面还有文字', en: 'Text after the closing quote' },
  () => ({
    message: { zh: '后引号的后面还有文字', en: 'there is text after the closing quote' },
    help: {
      zh: '文字里要用引号的，请用中文引号“ ”；或者把整段文字放进一对英文单引号里',
      en: "put the whole text between single quotes '…'",
    },
  }),
);

export const badEscape = kind(
  'yaml/backslash',
  'error',
  { zh: '双引号里的反斜杠', en: 'A backslash between double quotes' },
  () => ({
    message: {
      zh: '双引号里的反斜杠 \\ 有特殊含义，这里的写法不对',
      en: 'a backslash between double quotes has a meaning of its own, and this is none',
    },
    help: { zh: '把这段文字两边的双引号改成单引号', en: 'use single quotes around the text' },
  }),
);

export const specialStart = kind(
  'yaml/special-character',
  'error',
  { zh: '文字以特殊符号开头', en: 'Text that begins with a special character' },
  (sign: string) => ({
    message: {
      zh: `文字不能直接以 ${sign} 开头，它在 YAML 里有特殊含义`,
      en: `a text cannot begin with ${sign}, which means something else in YAML`,
    },
    help: {
      zh: "把整段文字放进一对英文单引号里，如 '…'",
      en: "put the whole text between single quotes: '…'",
    },
  }),
);

export const colonInText = kind(
  'yaml/colon-in-text',
  'error',
  { zh: '文字里有英文冒号加空格', en: 'A colon and a space within a text' },
  () => ({
    message: {
      zh: '一行里有两个“冒号加空格”，分不清哪个是栏目名',
      en: 'the line has a second colon with a space after it',
    },
    help: {
      zh: "如果是文字的一部分，改用中文冒号“：”，或把整段文字放进英文单引号 '…' 里；如果是两栏，分成两行写",
      en: "put the text between single quotes '…'; if these are two keys, write them on two lines",
    },
  }),
);

export const hashInText = kind(
  'yaml/hash-in-text',
  'warning',
  { zh: '文字里的 # 使后面的内容没有读入', en: 'A # that cuts off a text' },
  () => ({
    message: {
      zh: '空格加 # 表示后面是注释，从 # 起的文字没有读入',
      en: 'a # after a space begins a comment: the text from here on is not read',
    },
    help: {
      zh: "如果是正文，把整段文字放进英文单引号 '…' 里；如果是注释，在 # 后面空一格",
      en: "put the text between single quotes '…'; if it is a comment, put a space after #",
    },
  }),
);

export const fullWidthBar = kind(
  'yaml/full-width-bar',
  'error',
  { zh: '中文（全角）竖线', en: 'A full-width bar' },
  (bar: string) => ({
    message: {
      zh: `这里的“${bar}”是中文（全角）竖线，要用英文的 |`,
      en: `“${bar}” is a full-width bar; write an ASCII |`,
    },
    help: { zh: '切换到英文输入法，改成 |', en: 'replace it by |' },
  }),
);

export const missingBar = kind(
  'yaml/missing-bar',
  'error',
  { zh: '多行正文前面没有写 |', en: 'A text of several lines without |' },
  (key: string) => ({
    message: {
      zh: '正文有好几行，冒号后面要写一个英文竖线 |，否则各行会连成一段',
      en: 'a text of several lines needs a | after the colon, or its lines run together',
    },
    help: {
      zh: `写成 ${key}: |，正文从下一行起，每行前面空两格`,
      en: `write ${key}: | and begin the text on the next line`,
    },
  }),
);

/** Words of the note at the line that opens a text. */
export const TEXT_OPENED: Localized = { zh: '正文从这里开始', en: 'the text begins here' };

export const spacesOnEmptyLine = kind(
  'yaml/spaces-on-empty-line',
  'error',
  { zh: '正文前的空行里有多余的空格', en: 'Spaces on an empty line before a text' },
  () => ({
    message: {
      zh: '正文上面的空行里有空格，而且比正文的缩进还多',
      en: 'the empty line above the text has more spaces than the text is indented by',
    },
    help: { zh: '删掉这个空行', en: 'delete the empty line' },
  }),
);

export const textAfterBar = kind(
  'yaml/text-after-bar',
  'error',
  { zh: '| 的同一行里有文字', en: 'Text on the line of a |' },
  (sign: string) => ({
    message: {
      zh: `${sign} 的后面不能直接写文字`,
      en: `there must be no text on the line of the ${sign}`,
    },
    help: {
      zh: '正文从下一行写起，前面加两个空格',
      en: 'begin the text on the next line, two spaces in',
    },
  }),
);

export const commentSpace = kind(
  'yaml/space-before-comment',
  'error',
  { zh: '# 前面没有空格', en: 'No space before a comment' },
  () => ({
    message: { zh: '注释的 # 前面要空一格', en: 'there must be a space before the # of a comment' },
    help: { zh: '在 # 前面加一个空格', en: 'put a space before #' },
  }),
);
