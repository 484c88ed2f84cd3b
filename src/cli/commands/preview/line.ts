/** The command line of `preview`. */
import { count, text } from '../../config/option.ts';
import type { CommandLine } from '../command.ts';

export const line = {
  name: 'preview',
  about: {
    zh: '在浏览器里看报告的样子，每次保存后自动更新',
    en: 'show the report in a browser as it will be, anew whenever it is saved',
  },
  operands: [
    {
      term: '<file>',
      about: {
        zh: '数据文件，或要核对的 Word、网页、Excel 文件',
        en: 'a data file, or a Word, HTML or Excel file to check',
      },
    },
  ],
  options: {
    open: {
      flags: '--open',
      about: { zh: '打开浏览器', en: 'open the browser' },
    },
    port: {
      flags: '--port <number>',
      about: { zh: '端口（默认任选一个空闲的）', en: 'port (default: any that is free)' },
      takes: count,
    },
    previous: {
      flags: '--previous <file>',
      about: { zh: '上年的报告', en: 'last year’s report' },
      takes: text,
    },
    exceptions: {
      flags: '--no-exceptions',
      about: {
        zh: '不认报告里的例外说明，有问题都计入（供上级机关核对）',
        en: 'let no exception of a report count, as the superior office checks',
      },
    },
  },
  examples: [
    {
      line: 'gov-report preview report.yaml --open',
      does: {
        zh: '在浏览器里打开；有问题的数字上有标记，按 Ctrl+C 结束',
        en: 'opens it in the browser, with a mark at every number that is wrong, until Ctrl+C',
      },
    },
  ],
} satisfies CommandLine;
