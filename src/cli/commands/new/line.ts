/** The command line of `new`. */
import { text, year } from '../../config/option.ts';
import type { CommandLine } from '../command.ts';

export const line = {
  name: 'new',
  about: {
    zh: '新建一份待填写的数据文件，注明每一项的官方名称',
    en: 'a new data file to fill in, with every official label as a comment',
  },
  operands: [
    {
      term: '[file]',
      about: {
        zh: '要新建的文件；不写则输出到屏幕',
        en: 'the file to make; default: standard output',
      },
    },
  ],
  options: {
    form: {
      flags: '--form <id>',
      about: { zh: '采用的格式（默认按年度选）', en: 'the form (default: by the year)' },
      takes: text,
    },
    year: {
      flags: '--year <year>',
      about: { zh: '报告年度（默认去年）', en: 'the reporting year (default: last year)' },
      takes: year,
    },
    from: {
      flags: '--from <file>',
      about: {
        zh: '接着上年的报告写（数据文件、Word、网页或 Excel）：机关、联系方式、小标题、结转照抄，其余待填',
        en: "go on from last year's report (data file, Word, web page or Excel): body, contact, headings and what is carried over are kept, the rest is to be filled in",
      },
      takes: text,
    },
    name: {
      flags: '--name <name>',
      about: { zh: '机关全称', en: 'full name of the body' },
      takes: text,
    },
  },
  examples: [
    {
      line: 'gov-report new report.yaml --name 杭州市余杭区百丈镇人民政府',
      does: { zh: '新建去年的年度报告', en: 'a new report for last year' },
    },
    {
      line: 'gov-report new report.yaml --from ../2023/report.docx',
      does: {
        zh: '接着上年的 Word 文件新建今年的数据文件',
        en: "this year's data file, going on from last year's Word file",
      },
    },
    {
      line: 'gov-report new --year 2020',
      does: { zh: '把 2020 年度的空白数据显示出来', en: 'prints an empty report for 2020' },
    },
  ],
} satisfies CommandLine;
