/** The command line of `import`. */
import { text } from '../../config/option.ts';
import { blankOption } from '../../config/shared-options.ts';
import type { CommandLine } from '../command.ts';

export const line = {
  name: 'import',
  about: {
    zh: '把别人写的报告（Word、网页、Excel、文本、PDF）读成数据文件，读不准的格空着并说明',
    en: 'read a report that others wrote (Word, web page, Excel, text, PDF) into a data file; what is uncertain stays blank and is told',
  },
  operands: [
    {
      term: '<file>',
      about: {
        zh: '.docx、.html、.mht、.xlsx、.csv、.txt、.md 或带文字的 .pdf',
        en: '.docx, .html, .mht, .xlsx, .csv, .txt, .md, or .pdf with a text layer',
      },
    },
  ],
  options: {
    out: {
      flags: '-o, --out <file>',
      about: {
        zh: '要新建的数据文件，正文里的图片存在旁边；不写则输出到屏幕',
        en: 'the data file to make, with the pictures of its texts beside it; default: standard output',
      },
      takes: text,
    },
    force: {
      flags: '--force',
      about: { zh: '已有这个文件的，替换它', en: 'replace the data file where there is one' },
    },
    convert: {
      flags: '--convert',
      about: {
        zh: '.doc、.wps、RTF、ODT 先用已安装的 LibreOffice 转换再读',
        en: 'convert .doc, .wps, RTF and ODT by an installed LibreOffice first',
      },
    },
    ...blankOption,
    form: {
      flags: '--form <id>',
      about: {
        zh: '只按这个格式读（默认按表里的行认）',
        en: 'read it in this form alone (default: told by the rows of the tables)',
      },
      takes: text,
    },
  },
  examples: [
    {
      line: 'gov-report import published.docx -o report.yaml',
      does: {
        zh: '读成 report.yaml；没有读出的格逐处列出',
        en: 'makes report.yaml and lists every cell that was not read',
      },
    },
    {
      line: 'gov-report import published.html --blank zero -o report.yaml',
      does: { zh: '没有写数的格都当作 0', en: 'takes cells without a number for 0' },
    },
  ],
} satisfies CommandLine;
