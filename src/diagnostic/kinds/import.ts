/** Findings about what a document of others says: what was read from it, and what was not. */
import { kind, type Localized, ofDataFile } from '../diagnostic.ts';

export const noTable = kind(
  'import/no-report',
  'error',
  { zh: '文件里没有年度报告的表', en: 'a document without a table of a report' },
  () => ({
    message: {
      zh: '没有找到任何一种格式的表，没有写出数据',
      en: 'no table of any form was found; nothing was written',
    },
    help: {
      zh: '看看是不是选错了文件；文字粘连成一行的，请用原来的 Word 文件或网页',
      en: 'see whether this is the right file; of text that ran together, use the Word file or page it came from',
    },
  }),
);

export const dataFile = kind(
  'import/data-file',
  'error',
  { zh: '已经是数据文件', en: 'a data file already' },
  (file: string) => ({
    message: {
      zh: '这已经是数据文件，不用读入',
      en: 'this is a data file already; there is nothing to import',
    },
    help: {
      zh: `直接核对：gov-report validate ${file}`,
      en: `check it: gov-report validate ${file}`,
    },
  }),
);

/** Cells without a number, for one reason. */
export interface WithheldCells {
  table: Localized;
  row: string;
  columns: string[];
  reason: Localized;
}

export const withheldCells = kind(
  'import/withheld',
  'error',
  { zh: '没有读出的格', en: 'cells that were not read' },
  ({ table, row, columns, reason }: WithheldCells) => ({
    message: {
      zh: `${[table.zh, row, columns.join('、')].filter(Boolean).join(' · ')}：没有读（${reason.zh}）`,
      en: `${[table.en, row, columns.join(', ')].filter(Boolean).join(' · ')}: not read (${reason.en})`,
    },
    help: {
      zh: '对照原件，把数据文件里的 _ 换成数',
      en: 'look at the original and write the number where the data file has _',
      ofDataFile,
    },
  }),
);

/** What stands in the cells. */
const signsIn = (words: string[]) => (words.length === 0 ? '' : `（${words.join(' ')}）`);

export const zeroCells = kind(
  'import/as-zero',
  'info',
  { zh: '没有写数、当作 0 的格', en: 'cells without a number that were taken for 0' },
  (table: Localized, count: number, words: string[]) => ({
    message: {
      zh: `${table.zh}有 ${count} 格没有写数${signsIn(words)}，按 --blank zero 当作 0`,
      en: `${count} ${count === 1 ? 'cell' : 'cells'} of ${table.en} without a number${signsIn(words)}, taken for 0 as --blank zero says`,
    },
  }),
);

export const blankCells = kind(
  'import/blank',
  'error',
  { zh: '没有写数的格', en: 'cells without a number' },
  (table: Localized, count: number, words: string[]) => {
    const signs = signsIn(words);
    return {
      message: {
        zh: `${table.zh}有 ${count} 格没有写数${signs}，没有当作 0`,
        en: `${count} ${count === 1 ? 'cell' : 'cells'} of ${table.en} without a number${signs}, not taken for 0`,
      },
      help: {
        zh: '确实都是 0 的，加 --blank zero 再核对或读入',
        en: 'if all of them mean 0, validate or import with --blank zero',
      },
    };
  },
);

export const notedCells = kind(
  'import/noted',
  'info',
  { zh: '改了写法再读的格', en: 'cells read in another spelling' },
  (table: Localized, count: number, example: Localized) => ({
    message: {
      zh: `${table.zh}有 ${count} 格写法不同，照数读了，如${example.zh}`,
      en: `${count} ${count === 1 ? 'cell' : 'cells'} of ${table.en} read from another spelling, such as ${example.en}`,
    },
  }),
);

export const correctedLabel = kind(
  'import/label',
  'info',
  { zh: '写法与格式不同的栏目名称', en: 'labels unlike the form’s' },
  (table: Localized, from: string, to: string) => ({
    message: {
      zh: `${table.zh}的“${from}”，当作“${to}”读`,
      en: `"${from}" of ${table.en} was read as "${to}"`,
    },
  }),
);

export const strangeRow = kind(
  'import/unknown-row',
  'warning',
  { zh: '格式里没有的行', en: 'rows that the form does not have' },
  (table: Localized, words: string) => ({
    message: {
      zh: `${table.zh}有一行格式里没有，没有读：${words}`,
      en: `a row near ${table.en} is none of the form's and was not read: ${words}`,
    },
  }),
);

export const strangeColumn = kind(
  'import/unknown-column',
  'warning',
  { zh: '格式里没有的栏', en: 'columns that the form does not have' },
  (table: Localized, words: string) => ({
    message: {
      zh: `${table.zh}有一栏格式里没有，没有读：${words}`,
      en: `a column of ${table.en} is none of the form's and was not read: ${words}`,
    },
  }),
);

export const otherYear = kind(
  'import/other-year',
  'warning',
  { zh: '另一年度的表', en: 'tables of another year' },
  (heading: string) => ({
    message: {
      zh: `“${heading}”下面的表不是本年度的，没有读`,
      en: `the table below "${heading}" is of another year and was not read`,
    },
  }),
);

export const otherForm = kind(
  'import/other-form',
  'warning',
  { zh: '各表的格式不同', en: 'tables of different forms' },
  (table: Localized, form: string, report: string) => ({
    message: {
      zh: `${table.zh}是 ${form} 的格式，报告按第一张表定为 ${report}；数照原表写出`,
      en: `${table.en} is in the form ${form}, the report by its first table in ${report}; the numbers are written as that table has them`,
    },
    help: {
      zh: '对照发文，把这张表改成报告所用格式的行',
      en: 'write the rows of that table as the form of the report has them',
    },
  }),
);

export const missingFact = kind(
  'import/missing',
  'error',
  { zh: '没有读出的文字', en: 'texts that were not read' },
  (names: string[]) => ({
    message: {
      zh: `没有读出${names.join('、')}`,
      en: `not read: ${names.join(', ')}`,
    },
    help: {
      zh: '对照原件，在数据文件里补上',
      en: 'write them into the data file from the original',
    },
  }),
);

const KEEP_PICTURES: Localized = {
  zh: '要带上正文里的图片，用 gov-report import -o 写成文件',
  en: 'to have the pictures of the texts, write a file: gov-report import -o',
};

export const leftBehind = kind(
  'import/left-behind',
  'info',
  { zh: '没有带过来的内容', en: 'what was left behind' },
  (parts: Localized[], couldKeepPictures = false) => ({
    message: {
      zh: `没有带过来：${parts.map(({ zh }) => zh).join('、')}`,
      en: `left behind: ${parts.map(({ en }) => en).join(', ')}`,
    },
    ...(couldKeepPictures ? { help: KEEP_PICTURES } : {}),
  }),
);

export const embeddedDisagrees = kind(
  'import/embedded',
  'warning',
  { zh: '内嵌的数据与看得见的不同', en: 'embedded data unlike what is visible' },
  () => ({
    message: {
      zh: '文件里内嵌的数据与看得见的内容不同，以看得见的为准；不同之处的 {{ }} 没有恢复',
      en: 'the data set in the file differs from what is visible, which was read; bindings there were not restored',
    },
    help: {
      zh: '用 gov-report verify 逐处列出不同',
      en: 'gov-report verify lists every difference',
    },
  }),
);
