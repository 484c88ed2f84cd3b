/** The command line of `fix`. */
import type { CommandLine } from '../command.ts';

export const line = {
  name: 'fix',
  about: {
    zh: '改正数据文件里的数，逐处征得同意，其余一字不动',
    en: 'correct the numbers of a data file, asking about each, and touch nothing else',
  },
  operands: [
    {
      term: '[files...]',
      about: {
        zh: '文件、文件夹或通配符，“-” 为标准输入（改好的输出到屏幕）；不写则为当前文件夹下的全部报告',
        en: 'files, folders or patterns, "-" for standard input (the result goes to standard output); default: every report below this folder',
      },
    },
  ],
  options: {
    yes: {
      flags: '-y, --yes',
      about: {
        zh: '不提问：写法不规范的数和勾稽关系能确定的错数直接改；拿不准的不改',
        en: 'do not ask: change what is certain, and nothing that is not',
      },
    },
    dryRun: {
      flags: '--dry-run',
      about: { zh: '只看怎么改，不写入文件', en: 'show the changes and write nothing' },
    },
    totals: {
      flags: '--totals',
      about: { zh: '没有写的合计数也补写进去', en: 'also write in the totals that were left out' },
    },
    bind: {
      flags: '--bind',
      about: {
        zh: '正文里与表中某一格一致的数改为引用，印出来不变',
        en: 'also bind numbers in the text to the cells that they agree with; what is printed stays',
      },
    },
  },
  examples: [
    {
      line: 'gov-report fix report.yaml',
      does: { zh: '逐处提问，同意才改', en: 'asks about every change' },
    },
    {
      line: 'gov-report fix report.yaml --dry-run',
      does: { zh: '先看看会怎么改', en: 'shows what would be changed' },
    },
    {
      line: 'gov-report fix report.yaml --yes --totals',
      does: {
        zh: '能确定的都改，并补上合计数',
        en: 'makes all changes that are certain and writes the totals in',
      },
    },
  ],
} satisfies CommandLine;
