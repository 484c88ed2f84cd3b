/** The command line of `validate`. */
import { blankOption, findingOptions, watchOption } from '../../config/shared-options.ts';
import type { CommandLine } from '../command.ts';

export const line = {
  name: 'validate',
  about: { zh: '只核对，不生成文件', en: 'check reports and write nothing' },
  operands: [
    {
      term: '[files...]',
      about: {
        zh: '文件、文件夹或通配符，“-” 为标准输入；不写则核对当前文件夹下的全部报告',
        en: 'files, folders or patterns, "-" for standard input; default: every report below this folder',
      },
    },
  ],
  options: {
    ...watchOption,
    ...findingOptions,
    ...blankOption,
    all: {
      flags: '--all',
      about: {
        zh: '全部列出：同一处错误使几项勾稽关系不成立的也不合并，一份文件里错误再多也不省略',
        en: 'list everything: relations that one mistake breaks together, and however many findings a file has',
      },
    },
    unread: {
      flags: '--unread',
      about: {
        zh: '逐个列出正文里的数：与哪一格一致，没有核对的是为什么',
        en: 'list every number in the texts: which cell it agrees with, or why it was not compared',
      },
    },
  },
  examples: [
    {
      line: 'gov-report validate report.yaml',
      does: { zh: '核对一份报告', en: 'checks one report' },
    },
    {
      line: 'gov-report validate',
      does: { zh: '核对当前文件夹下的全部报告', en: 'checks every report below this folder' },
    },
    {
      line: 'gov-report validate "2025/**/*.yaml" --format json',
      does: { zh: '结果供程序读取', en: 'findings for another program' },
    },
  ],
} satisfies CommandLine;
