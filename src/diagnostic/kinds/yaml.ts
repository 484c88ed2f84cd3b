/** Findings about the text as YAML: what the person who typed it did, and what to write instead. */
import { kind, type Localized } from '../diagnostic.ts';

export const tabIndent = kind(
  'yaml/tab',
  'error',
  { zh: '用 Tab 键缩进', en: 'Tabs for indentation' },
  (lines: number) => ({
    message: {
      zh: `行首不能用 Tab 键缩进${lines > 1 ? `（从这里起共 ${lines} 行）` : ''}`,
      en: `a line must not be indented with a tab${lines > 1 ? ` (${lines} lines from here on)` : ''}`,
    },
    help: { zh: '删掉 Tab，改用空格，每深一级加两个空格', en: 'use spaces, two for each level' },
  }),
);

export const wideSpaceIndent = kind(
  'yaml/wide-space',
  'error',
  { zh: '用全角空格缩进', en: 'Full-width spaces for indentation' },
  (lines: number) => ({
    message: {
      zh: `行首的空格是全角空格${lines > 1 ? `（从这里起共 ${lines} 行）` : ''}，缩进要用半角空格`,
      en: `the line is indented with full-width or non-breaking spaces${lines > 1 ? ` (${lines} lines from here on)` : ''}`,
    },
    help: {
      zh: '切换到英文输入法，删掉行首的空格后重新输入',
      en: 'delete them and type ordinary spaces',
    },
  }),
);

export const wrongIndent = kind(
  'yaml/indentation',
  'error',
  { zh: '缩进没有对齐', en: 'Lines that are not aligned' },
  (indent: number, wanted: number) => ({
    message: {
      zh: `缩进没有对齐：这一行前面有 ${indent} 个空格`,
      en: `the line is not aligned with the others of its level (it has ${spaces(indent)} before it)`,
    },
    help: {
      zh: `这一行${wanted === 0 ? '应顶格写' : `前面应有 ${wanted} 个空格`}，与同级的各行对齐`,
      en: `put ${spaces(wanted)} before it, as before the other lines of its level`,
    },
  }),
);

/** Words of the note at the line that another one should be aligned with. */
export const ALIGN_HERE: Localized = { zh: '应与这里对齐', en: 'align with this' };

export const missingSpace = kind(
  'yaml/space-after-colon',
  'error',
  { zh: '冒号后面没有空格', en: 'No space after a colon' },
  (key: string, rest: string) => ({
    message: { zh: '冒号后面要空一格', en: 'there must be a space after the colon' },
    help: writeKey(key, rest),
  }),
);

export const fullWidthColon = kind(
  'yaml/full-width-colon',
  'error',
  { zh: '冒号是全角的', en: 'A full-width colon' },
  (key: string, rest: string) => ({
    message: {
      zh: '这里的冒号是中文（全角）冒号，要用英文冒号加一个空格',
      en: 'this colon is the full-width one',
    },
    help: writeKey(key, rest),
  }),
);

export const wideSpaceAfterColon = kind(
  'yaml/wide-space-after-colon',
  'error',
  { zh: '冒号后面是全角空格', en: 'A full-width space after a colon' },
  (key: string, rest: string) => ({
    message: {
      zh: '冒号后面是全角空格',
      en: 'the space after the colon is a full-width or non-breaking one',
    },
    help: {
      zh: `改成半角空格：${keyAndRest(key, rest)}`,
      en: `write ${keyAndRest(key, rest)}`,
    },
  }),
);

export const missingColon = kind(
  'yaml/missing-colon',
  'error',
  { zh: '缺冒号', en: 'A missing colon' },
  (key: string, rest: string) => ({
    message: { zh: `“${key}”后面缺一个冒号`, en: `there is no colon after “${key}”` },
    help: writeKey(key, rest),
  }),
);

export const strayText = kind(
  'yaml/stray-text',
  'error',
  { zh: '放错地方的文字', en: 'Text out of place' },
  () => ({
    message: {
      zh: '这一行不是“栏目: 内容”，也不属于上面的文字',
      en: 'this line is not `key: value` and belongs to no text above it',
    },
    help: {
      zh: '如果是上面文字的一部分，前面加空格与它对齐；如果是说明，行首加 #；如果是多余的，删掉',
      en: 'align it with the text that it belongs to, put # before it, or delete it',
    },
  }),
);

export const missingKey = kind(
  'yaml/missing-key',
  'error',
  { zh: '冒号前面没有栏目名', en: 'A colon without a key' },
  () => ({
    message: { zh: '冒号前面缺栏目名', en: 'there is no key before the colon' },
    help: { zh: '写成“栏目: 内容”，或者删掉这一行', en: 'write `key: value`, or delete the line' },
  }),
);

export const complexKey = kind(
  'yaml/complex-key',
  'error',
  { zh: '栏目名不是文字', en: 'A key that is not a word' },
  () => ({
    message: {
      zh: '冒号前面应是栏目名，不能是列表或一组数据',
      en: 'a key must be a word, not a list or a mapping',
    },
    help: { zh: '写成“栏目: [ … ]”的样子', en: 'write `key: [ … ]`' },
  }),
);

export const duplicateKey = kind(
  'yaml/duplicate-key',
  'error',
  { zh: '同一栏写了两次', en: 'A key that is written twice' },
  (key: string) => ({
    message: {
      zh: `“${key}”写了两次，这一处没有采用`,
      en: `“${key}” is written twice; this one is not used`,
    },
    help: { zh: '留下正确的一处，删掉另一处', en: 'keep the right one and delete the other' },
  }),
);

/** Words of the note at the first of two equal keys. */
export const FIRST_HERE: Localized = { zh: '第一次写在这里', en: 'first written here' };

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

export const unclosedBracket = kind(
  'yaml/unclosed-bracket',
  'error',
  { zh: '括号没有成对', en: 'A bracket that is not closed' },
  (open: string, close: string) => ({
    message: { zh: `括号 ${open} 没有结束`, en: `the bracket ${open} is not closed` },
    help: { zh: `在末尾加上 ${close}`, en: `put ${close} at the end` },
  }),
);

export const wrongBracket = kind(
  'yaml/wrong-bracket',
  'error',
  { zh: '括号不配对', en: 'Brackets that do not match' },
  (open: string, close: string, found: string) => ({
    message: {
      zh: `以 ${open} 开头的要以 ${close} 结束，这里是 ${found}`,
      en: `what begins with ${open} must end with ${close}, not ${found}`,
    },
    help: { zh: `把 ${found} 改成 ${close}`, en: `write ${close}` },
  }),
);

/** Words of the note at the opening bracket. */
export const OPENED_HERE: Localized = { zh: '从这里开始', en: 'opened here' };

export const extraBracket = kind(
  'yaml/extra-bracket',
  'error',
  { zh: '多了括号', en: 'One bracket too many' },
  (bracket: string) => ({
    message: { zh: `多了一个 ${bracket}`, en: `one ${bracket} too many` },
    help: { zh: '删掉它，或者在前面补上与它成对的括号', en: 'delete it, or open it before' },
  }),
);

export const fullWidthBracket = kind(
  'yaml/full-width-bracket',
  'error',
  { zh: '括号是全角的', en: 'A full-width bracket' },
  (found: string, wanted: string) => ({
    message: {
      zh: `这里的 ${found} 是中文（全角）括号，要用英文的 ${wanted}`,
      en: `this ${found} is a full-width bracket`,
    },
    help: { zh: `改成 ${wanted}`, en: `write ${wanted}` },
  }),
);

export const fullWidthComma = kind(
  'yaml/full-width-comma',
  'error',
  { zh: '逗号是全角的', en: 'A full-width comma' },
  (found: string) => ({
    message: {
      zh: `这里的“${found}”是中文（全角）标点，各项之间要用英文逗号`,
      en: `this ${found} is full-width; items are separated by an ordinary comma`,
    },
    help: {
      zh: '切换到英文输入法，改成 , 再空一格',
      en: 'write an ordinary comma and a space',
    },
  }),
);

export const missingComma = kind(
  'yaml/missing-comma',
  'error',
  { zh: '缺逗号', en: 'A missing comma' },
  () => ({
    message: { zh: '这一项的前面缺一个逗号', en: 'there is no comma before this' },
    help: { zh: '在前面加一个英文逗号', en: 'put a comma before it' },
  }),
);

export const extraComma = kind(
  'yaml/extra-comma',
  'error',
  { zh: '多了逗号，或者缺一项', en: 'A comma too many, or an item missing' },
  (places: number) => ({
    message:
      places === 1
        ? { zh: '这个逗号的前面没有内容', en: 'there is nothing before this comma' }
        : {
            zh: '括号里有几处空着，逗号的前面没有内容',
            en: 'there is nothing before several of the commas',
          },
    help: {
      zh: '缺的是数就补上，没有的写 0；逗号多了就删掉',
      en: 'put in the number, 0 if there is none; or delete the comma',
    },
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

export const blockNotIndented = kind(
  'yaml/block-not-indented',
  'error',
  { zh: '| 下面的正文没有缩进', en: 'Text below | that is not indented' },
  (wanted: number) => ({
    message: {
      zh: '这段正文没有缩进，程序分不清它属于哪一栏',
      en: 'this text is not indented, so it belongs to no key',
    },
    help: {
      zh: `| 下面的每一行正文，前面都加 ${wanted} 个空格`,
      en: `put ${spaces(wanted)} before every line of text below the |`,
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

export const listOnKeyLine = kind(
  'yaml/list-on-key-line',
  'error',
  { zh: '列表项与栏目名写在同一行', en: 'A list item on the line of its key' },
  () => ({
    message: {
      zh: '用 - 开头的一项不能与栏目名写在同一行',
      en: 'an item with - cannot stand on the line of its key',
    },
    help: {
      zh: '把它移到下一行，前面加两个空格；或者写成 [ 12, 3, 0 ] 的样子',
      en: 'put it on the next line, two spaces in; or write [ 12, 3, 0 ]',
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

export const severalDocuments = kind(
  'yaml/several-documents',
  'error',
  { zh: '一个文件里有几份数据', en: 'Several documents in one file' },
  () => ({
    message: {
      zh: '从这里起是第二份数据，没有读取：一个文件只放一份报告',
      en: 'a second document begins here and was not read: a file holds one report',
    },
    help: {
      zh: '--- 如果是正文里的分隔线，前面加空格与正文对齐；如果是另一份报告，放到单独的文件里',
      en: 'indent the --- if it belongs to a text; put another report into a file of its own',
    },
  }),
);

export const circularAlias = kind(
  'yaml/circular-alias',
  'error',
  { zh: '引用绕回了自己', en: 'A reference to itself' },
  (name: string) => ({
    message: { zh: `*${name} 引用了它自己所在的内容`, en: `*${name} refers to what it is part of` },
    help: { zh: '把引用换成实际的内容', en: 'write the value itself' },
  }),
);

export const tooManyAliases = kind(
  'yaml/too-many-aliases',
  'error',
  { zh: '引用展开后过大', en: 'References that grow too large' },
  () => ({
    message: {
      zh: '文件里的 * 引用展开后过大，没有继续读取',
      en: 'the references in the file grow too large; it was not read further',
    },
    help: { zh: '把引用换成实际的内容', en: 'write the values themselves' },
  }),
);

export const tooDeep = kind(
  'yaml/too-deep',
  'error',
  { zh: '层次过深', en: 'Nested too deeply' },
  (limit: number) => ({
    message: {
      zh: `内容套了 ${limit} 层以上，不像年度报告的数据，没有继续读取`,
      en: `the file is nested more than ${limit} levels deep, which no report is; it was not read further`,
    },
    help: { zh: '看看这里是不是多了括号或短横线', en: 'look for brackets or dashes too many' },
  }),
);

export const tooLong = kind(
  'yaml/too-long',
  'error',
  { zh: '内容过多', en: 'Too much in a file' },
  () => ({
    message: {
      zh: '文件内容过多，不像年度报告的数据，没有继续读取',
      en: 'the file holds more than any report does; it was not read further',
    },
  }),
);

export const syntax = kind('yaml/syntax', 'error', { zh: '写法有误', en: 'Wrong syntax' }, () => ({
  message: {
    zh: '从这里起写法有误，程序看不懂，后面的内容没有检查',
    en: 'the file cannot be understood from here on; what follows was not checked',
  },
  help: {
    zh: '对照上下几行：冒号后面空一格，同级各行对齐，括号和引号成对',
    en: 'compare with the lines around it: a space after each colon, lines of one level aligned, brackets and quotes in pairs',
  },
}));

function writeKey(key: string, rest: string): Localized {
  const line = keyAndRest(key, rest);
  return { zh: `写成 ${line}`, en: `write ${line}` };
}

const keyAndRest = (key: string, rest: string): string => `${key}: ${rest}`.trimEnd();

function spaces(number: number): string {
  if (number === 0) return 'no space';
  return number === 1 ? '1 space' : `${number} spaces`;
}
