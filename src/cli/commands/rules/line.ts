/** The command line of `rules`. */
import { text } from '../../config/option.ts';
import { formatOf } from '../../config/shared-options.ts';
import type { CommandLine } from '../command.ts';

export const line = {
  name: 'rules',
  about: {
    zh: '列出各格式的规则（勾稽关系、对文字的要求）及其依据',
    en: 'list the rules of the forms, for numbers and for words, and their basis',
  },
  operands: [],
  options: {
    form: {
      flags: '--form <id>',
      about: { zh: '只列该格式的', en: 'only those of this form' },
      takes: text,
    },
    all: {
      flags: '--all',
      about: {
        zh: '连同各种问题一起列出；与 --format markdown 合用为整本规则手册',
        en: 'all kinds of findings as well; with --format markdown the whole rule manual',
      },
    },
    format: formatOf('text', 'json', 'markdown'),
  },
  examples: [
    { line: 'gov-report rules', does: { zh: '列出全部规则', en: 'lists all rules' } },
    {
      line: 'gov-report rules --format markdown',
      does: { zh: '输出 Markdown 表格', en: 'prints a Markdown table' },
    },
    {
      line: 'gov-report rules --all --format markdown',
      does: { zh: '输出整本规则手册', en: 'prints the rule manual' },
    },
  ],
} satisfies CommandLine;
