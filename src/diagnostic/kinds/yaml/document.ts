/** Findings about the file as a whole, and what nothing else explains. */
import { kind } from '../../diagnostic.ts';

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
