/** The command line of `diff`. */
import { formatOf } from '../../config/shared-options.ts';
import type { CommandLine } from '../command.ts';

const report = {
  zh: '数据文件，或 Word、网页、Excel、文本',
  en: 'a data file, or a Word file, page, sheet or text',
};

export const line = {
  name: 'diff',
  about: {
    zh: '比较两份报告：逐格比数，逐段比文字；两年的并列，算出增减',
    en: 'compare two reports: cell by cell, paragraph by paragraph; two years side by side with the change',
  },
  operands: [
    { term: '<a>', about: report },
    { term: '<b>', about: { zh: '另一份', en: 'the other one' } },
  ],
  options: {
    all: { flags: '--all', about: { zh: '相同的格也列出', en: 'list equal cells as well' } },
    format: formatOf('text', 'json'),
  },
  examples: [
    {
      line: 'gov-report diff 2022/report.yaml 2023/report.yaml --all',
      does: { zh: '两年并列', en: 'two years side by side' },
    },
    {
      line: 'gov-report diff report.yaml published.docx',
      does: { zh: '数据文件与公开的 Word 相比', en: 'a data file and a published Word file' },
    },
  ],
} satisfies CommandLine;
