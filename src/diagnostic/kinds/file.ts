/** Findings about files as such: those that cannot be read and those that cannot be written. */
import { kind, type Localized } from '../diagnostic.ts';
import { formUnusable } from './form.ts';

export const fileUnreadable = kind(
  'file/unreadable',
  'error',
  { zh: '文件读不了', en: 'a file cannot be read' },
  (reason: Localized) => ({
    message: { zh: `文件读不了：${reason.zh}`, en: `the file cannot be read: ${reason.en}` },
  }),
);

export const fileTooLarge = kind(
  'file/too-large',
  'error',
  { zh: '文件过大，不像年度报告的数据文件', en: 'a file is too large to be a report' },
  (limit: number) => ({
    message: {
      zh: `文件超过 ${megabytes(limit)} MB，不像年度报告的数据文件，没有读取`,
      en: `the file is larger than ${megabytes(limit)} MB, which no report is; it was not read`,
    },
  }),
);

export const noReports = kind(
  'file/no-reports',
  'error',
  { zh: '没有找到报告', en: 'there are no reports' },
  (searched: 'folder' | 'pattern') => ({
    message: {
      folder: {
        zh: '文件夹里没有报告：没有顶格写着 form:（采用的格式）的 YAML 文件，也没有带年报表格的 Word、网页等文件',
        en: 'the folder holds no report: no YAML file with a top-level form:, and no document with the tables of a form',
      },
      pattern: { zh: '没有符合这个通配符的文件', en: 'no file matches the pattern' },
    }[searched],
    help: {
      zh: '新建一份：gov-report new report.yaml',
      en: 'make one: gov-report new report.yaml',
    },
  }),
);

export const filePassedOver = kind(
  'file/passed-over',
  'error',
  { zh: '文件夹里有没有核对的文件', en: 'a file in the folder was not checked' },
  (reason: Localized | undefined) => ({
    message: reason
      ? { zh: `没有核对：${reason.zh}`, en: `not checked: ${reason.en}` }
      : {
          zh: '没有核对：不像年度报告的数据文件',
          en: 'not checked: it does not look like a report’s data file',
        },
    help: {
      zh: '是报告的，换成能读的文件（数据文件，或带年报表格的 Word、网页、Excel）；不是的，移到别处，或列入配置的 ignore',
      en: 'a report: replace it by a file that can be read (a data file, or a Word file, page or workbook with its tables); anything else: move it away, or add it to `ignore`',
    },
  }),
);

export const sameReport = kind(
  'file/same-report',
  'warning',
  { zh: '两份报告是同一机关同一年度的', en: 'two reports are of one body and year' },
  (other: string, agency: string, year: number) => ({
    message: {
      zh: `${other} 也是${agency}${year}年度的报告`,
      en: `${other} is the report of ${agency} for ${year} as well`,
    },
    help: {
      zh: '留下定稿的一份；另一份如果是别的机关或别的年度的，改正其中的名称或年度',
      en: 'keep the final one; if the other is of another body or year, correct its name or year',
    },
  }),
);

export const outputIsInput = kind(
  'file/output-is-input',
  'error',
  { zh: '生成的文件会覆盖数据文件', en: 'an output would replace an input' },
  (input: string) => ({
    message: {
      zh: `生成的文件会覆盖 ${input}，什么都没有生成`,
      en: `the output would replace ${input}; nothing was written`,
    },
    help: {
      zh: '换一个文件夹：--out-dir <文件夹>',
      en: 'write elsewhere: --out-dir <folder>',
    },
  }),
);

export const outputTwice = kind(
  'file/output-twice',
  'error',
  { zh: '两份报告会生成同一个文件', en: 'two reports have the same output' },
  (other: string) => ({
    message: {
      zh: `${other} 也生成这个文件，只能保留一份，这一份没有生成`,
      en: `${other} is written to the same file; this report was not written`,
    },
    help: {
      zh: '给数据文件起不同的名字，或分两次生成到不同的文件夹',
      en: 'give the data files different names, or build them into different folders',
    },
  }),
);

export const outputUnwritable = kind(
  'file/unwritable',
  'error',
  { zh: '文件写不了', en: 'a file cannot be written' },
  (output: string, reason: Localized) => ({
    message: {
      zh: `写不了 ${output}：${reason.zh}；这份报告什么都没有生成`,
      en: `cannot write ${output}: ${reason.en}; nothing of this report was written`,
    },
  }),
);

export const notPrinted = kind(
  'file/not-printed',
  'error',
  { zh: 'PDF 没有印成', en: 'a PDF was not printed' },
  (output: string, reason: Localized) => ({
    message: {
      zh: `${output} 没有印成：${reason.zh}；这份报告什么都没有生成`,
      en: `${output} was not printed: ${reason.en}; nothing of this report was written`,
    },
    help: {
      zh: '再运行一次；还不行，先用 --to docx,html 生成，在 Word 或浏览器里另存为 PDF',
      en: 'run this again; if it fails again, build with --to docx,html and save one of them as PDF in Word or the browser',
    },
  }),
);

export const changedMeanwhile = kind(
  'file/changed-meanwhile',
  'error',
  { zh: '文件在核对期间被改过', en: 'a file was changed while it was being fixed' },
  () => ({
    message: {
      zh: '文件在读取之后被别的程序改过，为免覆盖，没有写入',
      en: 'the file was changed by somebody else after it was read; it was left as it is',
    },
    help: {
      zh: '在编辑器中保存并关闭，再运行一次',
      en: 'save it in the editor and run this again',
    },
  }),
);

export const notChanged = kind(
  'file/not-changed',
  'error',
  { zh: '改正写不进文件', en: 'a correction cannot be written' },
  (reason: Localized) => ({
    message: {
      zh: `写不了：${reason.zh}；文件没有改动`,
      en: `cannot be written: ${reason.en}; the file was not changed`,
    },
  }),
);

export const noDataFile = kind(
  'file/document',
  'error',
  { zh: '不是数据文件，不能改', en: 'a document is not changed' },
  () => ({
    message: {
      zh: '这不是数据文件，没有改动：这个命令只改 YAML 数据文件',
      en: 'this is no data file and was left alone: only YAML data files are changed',
    },
    help: {
      zh: '先读成数据文件，再对它运行：gov-report import <文件> -o report.yaml',
      en: 'read it into a data file first, and run this on that: gov-report import <file> -o report.yaml',
    },
  }),
);

export const internalError = kind(
  'file/internal-error',
  'error',
  { zh: '程序内部出错', en: 'a fault of the program' },
  (what: string) => ({
    message: {
      zh: `处理这个文件时程序内部出错（${what}），别的文件照常处理`,
      en: `internal error while working on this file (${what}); the others are not affected`,
    },
    help: {
      zh: '这不是您的问题；设置 GOV_REPORT_DEBUG=1 再运行一次，可得到供开发者排查的详细信息',
      en: 'this is not your fault; run it again with GOV_REPORT_DEBUG=1 for details to report',
    },
  }),
);

export const outOfMemory = kind(
  'file/out-of-memory',
  'error',
  { zh: '处理文件时内存不够', en: 'the memory does not suffice for a file' },
  () => ({
    message: {
      zh: '处理这个文件时内存不够用，没有核对；别的文件照常处理',
      en: 'this file needs more memory than there is and was not checked; the others are not affected',
    },
    help: {
      zh: '报告不会这样大：看看文件和图片是否完好，图片太大的先缩小',
      en: 'no report needs that much: look whether the file and its pictures are whole, and make large pictures smaller',
    },
  }),
);

/** Codes of the findings that keep a command from doing its work, whatever the data are like. */
export const failures: ReadonlySet<string> = new Set(
  [
    fileUnreadable,
    fileTooLarge,
    noReports,
    outputIsInput,
    outputTwice,
    outputUnwritable,
    notPrinted,
    changedMeanwhile,
    notChanged,
    noDataFile,
    internalError,
    outOfMemory,
    formUnusable,
  ].map(({ code }) => code),
);

function megabytes(bytes: number): number {
  return Math.round(bytes / 1024 / 1024);
}
