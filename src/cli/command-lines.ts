/** The command line as data: every command with its words, options and examples in both languages. */
import type { Localized } from '../diagnostic/diagnostic.ts';
import type { CommandModule } from './session.ts';

export interface CommandLine {
  name: string;
  about: Localized;
  /** Operands in commander's notation, e.g. `<files...>`. */
  operands: { term: string; about: Localized }[];
  options: OptionLine[];
  /** Lines to try, each with what it does. */
  examples: { line: string; does: Localized }[];
  /** Loads the command's module; only the one that was chosen. */
  load(): Promise<CommandModule>;
}

export interface OptionLine {
  flags: string;
  about: Localized;
  /** The only values it takes. */
  choices?: string[];
  /** How the value is given: one word (the default), several after commas, the option repeated, a year. */
  takes?: 'list' | 'repeated' | 'year';
}

const format = (...choices: string[]): OptionLine => ({
  flags: '--format <format>',
  about: {
    zh: `输出格式：${choices.join('、')}（默认 text）`,
    en: `output format: ${choices.join(', ')} (default text)`,
  },
  choices,
});

/** Options of every command. */
export const globalOptions: OptionLine[] = [
  {
    flags: '--lang <language>',
    about: { zh: '界面语言：zh 或 en', en: 'language of the messages: zh or en' },
    choices: ['zh', 'en'],
  },
  {
    flags: '--forms <folder>',
    about: { zh: '另加一个格式文件夹，可多次使用', en: 'a further folder of forms, repeatable' },
    takes: 'repeated',
  },
  { flags: '--color', about: { zh: '输出带颜色', en: 'colour the output' } },
  { flags: '--no-color', about: { zh: '输出不带颜色', en: 'do not colour the output' } },
];

export const commandLines: CommandLine[] = [
  {
    name: 'build',
    about: {
      zh: '核对数据文件，生成 Word 和网页两种年度报告',
      en: 'check a data file and write the report as Word and HTML',
    },
    operands: [{ term: '<files...>', about: { zh: '数据文件', en: 'data files' } }],
    options: [
      {
        flags: '--to <formats>',
        about: { zh: '只生成所列格式：docx,html', en: 'only these formats: docx,html' },
        choices: ['docx', 'html'],
        takes: 'list',
      },
      {
        flags: '--out-dir <folder>',
        about: {
          zh: '生成到该文件夹（默认与数据文件放在一起）',
          en: 'write into this folder (default: beside the data file)',
        },
      },
      {
        flags: '--draft',
        about: {
          zh: '有错误也生成，每页标注“草稿”',
          en: 'write even with errors, every page marked as a draft',
        },
      },
      format('text', 'json'),
    ],
    examples: [
      {
        line: 'gov-report build report.yaml',
        does: {
          zh: '生成 report.docx 和 report.html',
          en: 'writes report.docx and report.html',
        },
      },
      {
        line: 'gov-report build report.yaml --to docx --out-dir out',
        does: { zh: '只生成 out/report.docx', en: 'writes out/report.docx only' },
      },
      {
        line: 'gov-report build report.yaml --draft',
        does: { zh: '数据还没填完，先看样子', en: 'a preview of unfinished data' },
      },
    ],
    load: () => import('./commands/build.ts'),
  },
  {
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
    options: [format('text', 'json')],
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
    load: () => import('./commands/validate.ts'),
  },
  {
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
    options: [
      {
        flags: '--form <id>',
        about: { zh: '采用的格式（默认按年度选）', en: 'the form (default: by the year)' },
      },
      {
        flags: '--year <year>',
        about: { zh: '报告年度（默认去年）', en: 'the reporting year (default: last year)' },
        takes: 'year',
      },
      { flags: '--name <name>', about: { zh: '机关全称', en: 'full name of the body' } },
    ],
    examples: [
      {
        line: 'gov-report new report.yaml --name 杭州市余杭区百丈镇人民政府',
        does: { zh: '新建去年的年度报告', en: 'a new report for last year' },
      },
      {
        line: 'gov-report new --year 2020',
        does: { zh: '把 2020 年度的空白数据显示出来', en: 'prints an empty report for 2020' },
      },
    ],
    load: () => import('./commands/new.ts'),
  },
  {
    name: 'forms',
    about: { zh: '列出可用的官方格式', en: 'list the official forms at hand' },
    operands: [],
    options: [format('text', 'json')],
    examples: [
      { line: 'gov-report forms', does: { zh: '列出全部格式', en: 'lists all forms' } },
      {
        line: 'gov-report forms --forms ./our-forms',
        does: { zh: '连同自备的格式一起列出', en: 'lists them together with your own' },
      },
    ],
    load: () => import('./commands/forms.ts'),
  },
  {
    name: 'rules',
    about: {
      zh: '列出数字之间的勾稽关系及其依据',
      en: 'list the relations between the numbers and their basis',
    },
    operands: [],
    options: [
      {
        flags: '--form <id>',
        about: { zh: '只列该格式的', en: 'only those of this form' },
      },
      format('text', 'json', 'markdown'),
    ],
    examples: [
      { line: 'gov-report rules', does: { zh: '列出全部勾稽关系', en: 'lists all relations' } },
      {
        line: 'gov-report rules --format markdown',
        does: { zh: '输出 Markdown 表格', en: 'prints a Markdown table' },
      },
    ],
    load: () => import('./commands/rules.ts'),
  },
  {
    name: 'explain',
    about: {
      zh: '解释一条规则，或者追踪一个数字从数据文件到成文的全过程',
      en: 'explain a rule, or follow one number from the data file to the page',
    },
    operands: [
      {
        term: '<rule-or-file>',
        about: { zh: '规则编号，或数据文件', en: 'id of a rule, or a data file' },
      },
      {
        term: '[path]',
        about: {
          zh: '数字的路径，英文键名或官方名称均可，用 “.” 连接',
          en: 'path of the number, by English keys or official labels, joined by dots',
        },
      },
    ],
    options: [format('text', 'json')],
    examples: [
      {
        line: 'gov-report explain requests-balance',
        does: {
          zh: '这条规则要求什么，依据是什么',
          en: 'what the rule asks for, and on what basis',
        },
      },
      {
        line: 'gov-report explain report.yaml requests.received.individuals',
        does: {
          zh: '这个数字在哪里，参与哪些勾稽',
          en: 'where the number stands and what it takes part in',
        },
      },
    ],
    load: () => import('./commands/explain.ts'),
  },
];
