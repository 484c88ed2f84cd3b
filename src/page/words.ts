/** The page's own words. What the office fills in is named by its form, and findings bring their own. */
import type { Localized } from '../index.ts';

export type Language = keyof Localized;

const WORDS = {
  name: { zh: '年度报告填报', en: 'Fill in a yearly report' },
  other: { zh: 'English', en: '中文' },
  promise: {
    zh: '本页不联网：打开的文件和填写的内容都留在这台电脑上。',
    en: 'This page uses no network: the files you open and all you type stay on this computer.',
  },
  // The start.
  start: { zh: '从哪里开始？', en: 'How do you want to start?' },
  fromLastYear: { zh: '用去年的报告开始', en: 'Start from last year’s report' },
  fromLastYearHow: {
    zh: '选择去年的 Word、网页、Excel 或数据文件（YAML）：机关、联系方式、小标题和结转数照搬，其余待填。',
    en: 'A Word file, web page, Excel or data file (YAML): body, contact, headings and what is carried over are kept, the rest is to be filled in.',
  },
  goOn: { zh: '打开今年的报告', en: 'Open this year’s report' },
  goOnHow: {
    zh: '接着填写上次保存的数据文件（YAML），或检查、修改别人交来的 Word、网页。用到的图片请一起选上。',
    en: 'Go on with a saved data file (YAML), or check and change a Word file or web page of others. Choose the pictures in it as well.',
  },
  empty: { zh: '从空白表开始', en: 'Start with an empty form' },
  emptyHow: { zh: '报告年度', en: 'Reporting year' },
  begin: { zh: '开始填写', en: 'Begin' },
  choose: { zh: '选择文件', en: 'Choose a file' },
  drop: { zh: '也可以把文件拖到框里', en: 'or drop the file on the box' },
  back: { zh: '回到正在填写的报告', en: 'Back to the report' },
  replaces: {
    zh: '会替换正在填写的报告；要留的，先保存数据文件。',
    en: 'This replaces the report you are filling in; save its data file first to keep it.',
  },
  notRead: { zh: '这个文件没有读进来', en: 'This file was not read' },
  doubts: { zh: '读这个文件时有疑问的地方', en: 'Doubts in reading this file' },
  close: { zh: '知道了', en: 'Close' },
  // The bar.
  save: { zh: '保存', en: 'Save' },
  saveData: { zh: '数据文件', en: 'Data file' },
  saveWord: { zh: 'Word 文件', en: 'Word file' },
  savePage: { zh: '网页文件', en: 'Web page' },
  undo: { zh: '撤销', en: 'Undo' },
  redo: { zh: '重做', en: 'Redo' },
  another: { zh: '打开 / 新建', en: 'Open / new' },
  parts: { zh: '各部分', en: 'Parts' },
  state: { zh: '填报状态', en: 'State' },
  facts: { zh: '基本信息', en: 'About the body' },
  saved: { zh: '已保存 #', en: 'Saved #' },
  undone: { zh: '已撤销', en: 'Undone' },
  mended: { zh: '已改：#', en: 'Changed: #' },
  // Keeping.
  kept: { zh: '已自动存在本浏览器', en: 'Kept in this browser' },
  notKept: {
    zh: '没能存在本浏览器，请及时保存数据文件',
    en: 'Not kept in this browser: save the data file',
  },
  forget: { zh: '清除', en: 'Forget' },
  keptHow: {
    zh: '填写的内容存在这台电脑的这个浏览器里，关掉再打开还在。从磁盘打开的别的网页也可能读到它；公用电脑用完请点“清除”。',
    en: 'What you type is kept in this browser on this computer and survives a reload. Other pages opened from the disk may be able to read it, too; on a shared computer press “Forget” when you are done.',
  },
  forgetSure: {
    zh: '清除本浏览器里存的这份报告？没有保存成文件的内容会丢失。',
    en: 'Forget the report kept in this browser? What was not saved to a file is lost.',
  },
  yes: { zh: '清除', en: 'Forget it' },
  no: { zh: '取消', en: 'Cancel' },
  // Building.
  hasErrors: {
    zh: '还有 # 处错误，不能生成正式文件。可以先生成草稿，每页都注明“草稿”。',
    en: 'There are # errors, so no final document can be made. A draft can, marked on every page.',
  },
  draft: { zh: '生成草稿', en: 'Make a draft' },
  // Findings.
  findings: { zh: '检查结果', en: 'Findings' },
  error: { zh: '错误', en: 'Error' },
  warning: { zh: '提醒', en: 'Warning' },
  info: { zh: '建议', en: 'Remark' },
  errors: { zh: '# 处错误', en: '# errors' },
  warnings: { zh: '# 处提醒', en: '# warnings' },
  infos: { zh: '# 条建议', en: '# remarks' },
  left: { zh: '还有 # 处没填', en: '# still to fill in' },
  fine: { zh: '没有发现问题，可以生成正式文件', en: 'Nothing wrong: the documents can be made' },
  fillIn: { zh: '去填写', en: 'Go there' },
  goTo: { zh: '定位', en: 'Show' },
  blank: { zh: '未填', en: 'Blank' },
  take: { zh: '采纳', en: 'Take' },
  takeKeys: { zh: 'Alt+Enter 采纳', en: 'Alt+Enter takes it' },
  // Grids.
  gridKeys: {
    zh: '回车、方向键移动，Tab 到右边一格；可从 Excel 整块粘贴。灰色斜体是自动算出的合计，不用填。',
    en: 'Enter and arrows move, Tab goes right; blocks can be pasted from Excel. Totals in grey italics are worked out and need not be filled in.',
  },
  holds: { zh: '# 项勾稽成立', en: '# relations hold' },
  broken: { zh: '# 项不成立', en: '# are broken' },
  'held-back': { zh: '# 项还缺数', en: '# lack a number' },
  pasted: { zh: '已粘贴 # 格', en: '# cells pasted' },
  pastedLess: {
    zh: '已粘贴 # 格，有 ## 格在表外，没有粘贴',
    en: '# cells pasted; ## lay outside the table and were not',
  },
  pastedRead: { zh: '按表头和栏目名称填了 # 格', en: '# cells filled in by their headings' },
  fillZero: { zh: '空格填 0', en: 'Zeros in blanks' },
  // Prose.
  heading: { zh: '小标题', en: 'Heading' },
  bold: { zh: '加粗', en: 'Bold' },
  picture: { zh: '图片', en: 'Picture' },
  proseKeys: {
    zh: '空一行另起一段；### 开头的行是小标题。',
    en: 'A blank line begins a paragraph; a line with ### is a heading.',
  },
  optional: { zh: '可以不写', en: 'optional' },
  bind: {
    zh: '引用表里的数，以后自动一致：',
    en: 'Use the cell’s number, so that both always agree:',
  },
  pictureAdded: { zh: '已加入图片 #', en: 'Picture # added' },
  // Facts.
  unset: { zh: '（不写）', en: '(not given)' },
  lastYear: { zh: '选择上年报告', en: 'Choose last year’s report' },
  lastYearHere: { zh: '已与上年报告核对衔接', en: 'Compared with last year’s report' },
  lastYearNot: {
    zh: '上年报告没有打开，与上年的衔接没有核对',
    en: 'Last year’s report is not open, so nothing is compared with it',
  },
  // Preview.
  preview: { zh: '预览', en: 'Preview' },
  larger: { zh: '放大', en: 'Larger' },
  smaller: { zh: '缩小', en: 'Smaller' },
  fill: { zh: '填写', en: 'Fill in' },
} as const;

export type Word = keyof typeof WORDS;

/** Gives a word of the page; `#` and `##` stand for what is put in. */
export type Say = (word: Word, first?: string | number, second?: string | number) => string;

export const sayIn =
  (language: Language): Say =>
  (word, first = '', second = '') =>
    WORDS[word][language].replace('##', String(second)).replace('#', String(first));
