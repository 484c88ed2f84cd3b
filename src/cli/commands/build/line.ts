/** The command line of `build`. */

import { listOf, text } from '../../config/option.ts';
import { blankOption, findingOptions, watchOption } from '../../config/shared-options.ts';
import { documentFormats } from '../../files/outputs.ts';
import type { CommandLine } from '../command.ts';

export const line = {
  name: 'build',
  about: {
    zh: '核对数据文件，生成 Word、网页和 PDF 格式的年度报告',
    en: 'check a data file and write the report as Word, HTML and PDF',
  },
  operands: [
    {
      term: '[files...]',
      about: {
        zh: '数据文件、文件夹或通配符，“-” 为标准输入',
        en: 'data files, folders or patterns, "-" for standard input',
      },
    },
  ],
  options: {
    to: {
      flags: '--to <formats>',
      about: {
        zh: `只生成所列格式：${documentFormats.join(',')}（默认 docx,html；pdf 用这台电脑上的浏览器或 LibreOffice 印）`,
        en: `only these formats: ${documentFormats.join(',')} (default docx,html; pdf is printed by the browser or LibreOffice of this computer)`,
      },
      takes: listOf(documentFormats),
    },
    outDir: {
      flags: '--out-dir <folder>',
      about: {
        zh: '生成到该文件夹，保持原有的文件夹层次（默认与数据文件放在一起）',
        en: 'write into this folder, keeping the folders below it (default: beside the data file)',
      },
      takes: text,
    },
    draft: {
      flags: '--draft',
      about: {
        zh: '有错误也生成，每页标注“草稿”',
        en: 'write even with errors, every page marked as a draft',
      },
    },
    ...watchOption,
    ...findingOptions,
    ...blankOption,
  },
  examples: [
    {
      line: 'gov-report build report.yaml',
      does: { zh: '生成 report.docx 和 report.html', en: 'writes report.docx and report.html' },
    },
    {
      line: 'gov-report build report.yaml --to docx --out-dir out',
      does: { zh: '只生成 out/report.docx', en: 'writes out/report.docx only' },
    },
    {
      line: 'gov-report build report.yaml --to docx,html,pdf',
      does: { zh: '再加上 report.pdf', en: 'writes report.pdf as well' },
    },
    {
      line: 'gov-report build report.yaml --draft',
      does: { zh: '数据还没填完，先看样子', en: 'a preview of unfinished data' },
    },
  ],
} satisfies CommandLine;
