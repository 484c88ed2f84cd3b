/** The command line of `verify`. */
import { findingOptions } from '../../config/shared-options.ts';
import type { CommandLine } from '../command.ts';

const { formats, ci, maxWarnings, failOn } = findingOptions;

export const line = {
  name: 'verify',
  about: {
    zh: '核对生成或公开的 Word、网页与它的数据是否一致：每一格、正文里的每个数、每段文字',
    en: 'hold a published Word file or page against its data: every cell, every number, every line',
  },
  operands: [
    { term: '<document>', about: { zh: '.docx 或 .html', en: '.docx or .html' } },
    {
      term: '[data]',
      about: {
        zh: '数据文件；不写则用文件里内嵌的数据',
        en: 'the data file; default: the data set inside the document',
      },
    },
  ],
  options: { formats, ci, maxWarnings, failOn },
  examples: [
    {
      line: 'gov-report verify report.docx',
      does: {
        zh: '与 Word 里内嵌的数据核对，不同之处逐处列出',
        en: 'against the data set in the Word file; lists every difference',
      },
    },
    {
      line: 'gov-report verify published.html report.yaml',
      does: { zh: '网页与数据文件核对', en: 'a page against its data file' },
    },
  ],
} satisfies CommandLine;
