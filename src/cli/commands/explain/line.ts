/** The command line of `explain`. */
import { formatOf } from '../../config/shared-options.ts';
import type { CommandLine } from '../command.ts';

export const line = {
  name: 'explain',
  about: {
    zh: '解释一条规则或一种问题，或者追踪一个数字从数据文件到成文的全过程',
    en: 'explain a rule or a kind of finding, or follow one number from the data file to the page',
  },
  operands: [
    {
      term: '<rule-or-file>',
      about: {
        zh: '规则编号（结果中级别后面的编号），或数据文件',
        en: 'id of a rule (what stands after the severity of a finding), or a data file',
      },
    },
    {
      term: '[path]',
      about: {
        zh: '数字的路径，英文键名或官方名称均可，用 “.” 连接',
        en: 'path of the number, by English keys or official labels, joined by dots',
      },
    },
  ],
  options: { format: formatOf('text', 'json') },
  examples: [
    {
      line: 'gov-report explain requests-balance',
      does: { zh: '这条规则要求什么，依据是什么', en: 'what the rule asks for, and on what basis' },
    },
    {
      line: 'gov-report explain report.yaml requests.received.individuals',
      does: {
        zh: '这个数字在哪里，参与哪些勾稽',
        en: 'where the number stands and what it takes part in',
      },
    },
  ],
} satisfies CommandLine;
