/** Findings about a published file that is held against its data: what it shows is what counts. */
import { kind, type Localized } from '../diagnostic.ts';

/** What a published file is. */
export type Medium = 'word' | 'html';

const MEDIUM: Record<Medium, Localized> = {
  word: { zh: 'Word ', en: 'the Word file' },
  html: { zh: '网页', en: 'the page' },
};

/** What the file shows, and what it would show if it had been made of the data. */
export interface Difference {
  medium: Medium;
  shown: string;
  given: string;
}

const WHICH: Localized = {
  zh: '以数据为准的，用 gov-report build 重新生成；以文件为准的，先改数据文件',
  en: 'if the data are right, build the file again; if the file is right, change the data first',
};

const zhText = (text: string): string => (text === '' ? '空白' : `“${text}”`);
const enText = (text: string): string => (text === '' ? 'nothing' : `"${text}"`);

function sides({ medium, shown, given }: Difference, isNumber: boolean): Localized {
  const [zh, en] = isNumber ? [plain('空白'), plain('nothing')] : [zhText, enText];
  return {
    zh: `${MEDIUM[medium].zh}中为${joint(zh(shown))}，数据为${joint(zh(given))}`,
    en: `${en(shown)} in ${MEDIUM[medium].en}, ${en(given)} in the data`,
  };
}

const plain =
  (nothing: string) =>
  (text: string): string =>
    text === '' ? nothing : text;

/** A blank stands between Chinese words and a number. */
const joint = (text: string): string => (/^[\d-]/.test(text) ? ` ${text} `.trimEnd() : text);

export const differentCell = kind(
  'verify/cell',
  'error',
  { zh: '表里的数与数据不同', en: 'a number of a table unlike the data' },
  (cell: Localized, difference: Difference) => {
    const { zh, en } = sides(difference, true);
    return { message: { zh: `${cell.zh}：${zh}`, en: `${cell.en}: ${en}` }, help: WHICH };
  },
);

export const differentLabel = kind(
  'verify/label',
  'error',
  { zh: '表里的文字与格式不同', en: 'words of a table unlike the form' },
  (table: Localized, difference: Difference) => {
    const { zh, en } = sides(difference, false);
    return { message: { zh: `${table.zh}的文字：${zh}`, en: `a label of ${table.en}: ${en}` } };
  },
);

export const missingTable = kind(
  'verify/missing-table',
  'error',
  { zh: '文件里没有该有的表', en: 'a table that the published file lacks' },
  (table: Localized) => ({
    message: { zh: `文件里没有${table.zh}`, en: `${table.en} is not in the file` },
  }),
);

export const reshapedTable = kind(
  'verify/table',
  'error',
  { zh: '表的行列与格式不同', en: 'a table of another shape than the form’s' },
  (table: Localized) => ({
    message: {
      zh: `${table.zh}的行列与格式不同，按行名和栏名逐格核对`,
      en: `${table.en} has other rows or columns than the form; its cells were found by their labels`,
    },
  }),
);

export const strangeTable = kind(
  'verify/extra-table',
  'error',
  { zh: '数据里没有的表', en: 'a table that the data do not have' },
  (words: string) => ({
    message: { zh: `多出一张表，开头是“${words}”`, en: `one table more, beginning "${words}"` },
  }),
);

export const differentNumber = kind(
  'verify/number',
  'error',
  { zh: '正文里的数与数据不同', en: 'a number of the text unlike the data' },
  (section: Localized, field: Localized, difference: Difference) => {
    const { zh, en } = sides(difference, true);
    return {
      message: {
        zh: `${section.zh}里的“${field.zh}”：${zh}`,
        en: `${field.en} in ${section.en}: ${en}`,
      },
      help: WHICH,
    };
  },
);

export const differentText = kind(
  'verify/text',
  'error',
  { zh: '正文的文字与数据不同', en: 'text unlike the data' },
  (section: Localized, { medium, shown, given }: Difference) => {
    if (given === '') {
      return {
        message: {
          zh: `${section.zh}多出一段，数据里没有：“${shown}”`,
          en: `${section.en} has a paragraph that the data do not have: "${shown}"`,
        },
      };
    }
    if (shown === '') {
      return {
        message: {
          zh: `${section.zh}少了一段：“${given}”`,
          en: `${section.en} lacks a paragraph: "${given}"`,
        },
      };
    }
    const { zh, en } = sides({ medium, shown, given }, false);
    return { message: { zh: `${section.zh}：${zh}`, en: `${section.en}: ${en}` } };
  },
);

export const unseen = kind(
  'verify/unseen',
  'error',
  {
    zh: '文件里有看不见或不属于正文的内容',
    en: 'content of the file that is unseen or beside the text',
  },
  (reason: Localized, words: string) => ({
    message: { zh: `${reason.zh}：“${words}”`, en: `${reason.en}: "${words}"` },
    help: {
      zh: '公开之前删去：修订要接受或拒绝，批注和隐藏文字要清除',
      en: 'remove it before publication: accept or reject changes, delete comments and hidden text',
    },
  }),
);

export const script = kind(
  'verify/script',
  'warning',
  { zh: '网页带有程序', en: 'a page with scripts' },
  (count: number) => ({
    message: {
      zh: `网页另带 ${count} 段程序，打开后显示的可能与核对的不同`,
      en: `the page has scripts of its own (${count}): what it shows once they ran may be something else`,
    },
  }),
);

export const noData = kind(
  'verify/no-data',
  'error',
  { zh: '没有内嵌数据可供核对', en: 'a file without embedded data' },
  (file: string) => ({
    message: {
      zh: '文件里没有本程序内嵌的数据，没有核对',
      en: 'the file carries no data set of this program; it was not verified',
    },
    help: {
      zh: `请给出数据文件：gov-report verify ${file} report.yaml`,
      en: `name the data file: gov-report verify ${file} report.yaml`,
    },
  }),
);

export const dataGone = kind(
  'verify/data-gone',
  'warning',
  { zh: '内嵌的数据不见了', en: 'a file whose embedded data are gone' },
  () => ({
    message: {
      zh: '文件里没有内嵌的数据，只与给出的数据文件核对了',
      en: 'the file carries no data set; it was held against the data file alone',
    },
  }),
);

export const severalData = kind(
  'verify/several-data',
  'error',
  { zh: '文件里有几份内嵌数据', en: 'several data sets in one file' },
  (count: number) => ({
    message: {
      zh: `文件里有 ${count} 份内嵌数据，不知道哪一份是它的`,
      en: `the file carries ${count} data sets; nobody can tell which is its own`,
    },
  }),
);

export const alteredData = kind(
  'verify/altered-data',
  'error',
  { zh: '内嵌的数据被改动过', en: 'embedded data that were changed' },
  () => ({
    message: {
      zh: '内嵌的数据与它的 SHA-256 不符，生成之后被改动过',
      en: 'the embedded data do not match their SHA-256: they were changed after the file was built',
    },
  }),
);

export const otherData = kind(
  'verify/other-data',
  'error',
  { zh: '内嵌的数据与数据文件不同', en: 'embedded data unlike the data file' },
  (data: string) => ({
    message: {
      zh: `内嵌的数据与 ${data} 不同，文件不是由它生成的`,
      en: `the embedded data differ from ${data}: the file was not built from it`,
    },
  }),
);

export const otherEdition = kind(
  'verify/other-edition',
  'error',
  { zh: '内嵌数据的格式不是本程序的', en: 'embedded data of another edition' },
  (edition: string, known: string) => ({
    message: {
      zh: `内嵌的数据注明依据 ${edition || '（没有注明）'}，这个格式的发文是 ${known}`,
      en: `the embedded data name ${edition || 'no document'}, the form is prescribed by ${known}`,
    },
  }),
);

export const otherForm = kind(
  'verify/other-form',
  'error',
  { zh: '文件里的表是另一种格式', en: 'tables of another form than the data' },
  (shown: string, given: string) => ({
    message: {
      zh: `文件里的表是 ${shown} 的格式，数据是 ${given} 的，没有逐格核对`,
      en: `the tables are in the form ${shown}, the data in ${given}; the cells were not compared`,
    },
  }),
);

export const notPublished = kind(
  'verify/format',
  'error',
  { zh: '不能核对的文件', en: 'a file that cannot be verified' },
  () => ({
    message: {
      zh: '能与数据核对的是 Word 和网页，这个文件不是',
      en: 'Word files and pages can be held against their data; this is neither',
    },
    help: {
      zh: '两份报告之间用 gov-report diff 比较',
      en: 'gov-report diff compares two reports of any kind',
    },
  }),
);

export const unusableData = kind(
  'verify/unusable-data',
  'error',
  { zh: '内嵌的数据读不了', en: 'embedded data that cannot be read' },
  (reason: Localized) => ({
    message: {
      zh: `内嵌的数据读不了：${reason.zh}`,
      en: `the embedded data cannot be read: ${reason.en}`,
    },
  }),
);
