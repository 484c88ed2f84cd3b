/** The command line as data: every command with its words, options and examples in both languages. */
import type { Localized } from '../../diagnostic/diagnostic.ts';
import { findingFormats } from '../config/format-target.ts';
import type { CommandModule } from '../config/session.ts';
import { CONFIG_FILE } from '../files/search-files.ts';

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
  /**
   * How the value is given: one word (the default), several after commas, the option repeated, a
   * year, a number, a format that may be followed by `:` and a file.
   */
  takes?: 'list' | 'repeated' | 'year' | 'count' | 'formats';
}

const format = (...choices: string[]): OptionLine => ({
  flags: '--format <format>',
  about: {
    zh: `输出格式：${choices.join('、')}（默认 text）`,
    en: `output format: ${choices.join(', ')} (default text)`,
  },
  choices,
});

/** Options of the commands that go through many reports and tell what they found. */
const findingOptions: OptionLine[] = [
  {
    flags: '--format <format[:file]>',
    about: {
      zh: `输出格式，可多次使用，可各写一个文件：${findingFormats.join('、')}（默认 text）`,
      en: `output format, repeatable, each optionally to a file: ${findingFormats.join(', ')} (default text)`,
    },
    takes: 'formats',
  },
  {
    flags: '--no-ci',
    about: {
      zh: '在 GitHub、GitLab 的流水线中也不另加它们的格式',
      en: 'do not add the native format of GitHub or GitLab when run there',
    },
  },
  {
    flags: '--max-warnings <number>',
    about: { zh: '警告超过此数，退出码为 1', en: 'exit with 1 above this number of warnings' },
    takes: 'count',
  },
  {
    flags: '--fail-on <severity>',
    about: {
      zh: '从哪一级起退出码为 1：error、warning、info、never（默认 error）',
      en: 'least severity to exit with 1 for: error, warning, info, never (default error)',
    },
    choices: ['error', 'warning', 'info', 'never'],
  },
  {
    flags: '--strict-files',
    about: {
      zh: '文件夹里有一个文件没有核对，就算错误',
      en: 'make an error of every file in the folders that is not checked',
    },
  },
  {
    flags: '--no-exceptions',
    about: {
      zh: '不认报告里的例外说明，有问题都计入（供上级机关核对）',
      en: 'let no exception of a report count, as the superior office checks',
    },
  },
  {
    flags: '--stdin-name <file>',
    about: { zh: '标准输入在提示中的文件名', en: 'what to call standard input' },
  },
  {
    flags: '--jobs <number>',
    about: {
      zh: '同时用几个线程（默认按处理器核数）',
      en: 'threads to work in (default: one per processor core)',
    },
    takes: 'count',
  },
  {
    flags: '--print-config',
    about: {
      zh: '只显示生效的配置和每一项的来源',
      en: 'print the effective configuration and where each value comes from',
    },
  },
];

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
  {
    flags: '--config <file>',
    about: {
      zh: `配置文件（默认为当前文件夹或其上级的 ${CONFIG_FILE}）`,
      en: `configuration file (default: ${CONFIG_FILE} in this folder or above)`,
    },
  },
  { flags: '--no-config', about: { zh: '不用配置文件', en: 'use no configuration file' } },
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
    operands: [
      {
        term: '[files...]',
        about: {
          zh: '数据文件、文件夹或通配符，“-” 为标准输入',
          en: 'data files, folders or patterns, "-" for standard input',
        },
      },
    ],
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
          zh: '生成到该文件夹，保持原有的文件夹层次（默认与数据文件放在一起）',
          en: 'write into this folder, keeping the folders below it (default: beside the data file)',
        },
      },
      {
        flags: '--draft',
        about: {
          zh: '有错误也生成，每页标注“草稿”',
          en: 'write even with errors, every page marked as a draft',
        },
      },
      ...findingOptions,
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
    load: () => import('../commands/build/run.ts'),
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
    options: [
      ...findingOptions,
      {
        flags: '--all',
        about: {
          zh: '全部列出：同一处错误使几项勾稽关系不成立的也不合并，一份文件里错误再多也不省略',
          en: 'list everything: relations that one mistake breaks together, and however many findings a file has',
        },
      },
    ],
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
    load: () => import('../commands/validate/run.ts'),
  },
  {
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
    options: [
      {
        flags: '-y, --yes',
        about: {
          zh: '不提问：写法不规范的数和勾稽关系能确定的错数直接改；拿不准的不改',
          en: 'do not ask: change what is certain, and nothing that is not',
        },
      },
      {
        flags: '--dry-run',
        about: { zh: '只看怎么改，不写入文件', en: 'show the changes and write nothing' },
      },
      {
        flags: '--totals',
        about: {
          zh: '没有写的合计数也补写进去',
          en: 'also write in the totals that were left out',
        },
      },
    ],
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
    load: () => import('../commands/fix/run.ts'),
  },
  {
    name: 'except',
    about: {
      zh: '把一处问题为什么没有错写进报告，写明后不再计入',
      en: 'write into a report why a finding is no mistake, so that it no longer counts',
    },
    operands: [
      { term: '<file>', about: { zh: '数据文件', en: 'a data file' } },
      {
        term: '<rule>',
        about: {
          zh: '规则编号，即核对结果中级别后面的编号',
          en: 'the rule, as it stands after the severity of a finding',
        },
      },
      {
        term: '[path]',
        about: {
          zh: '哪一处，英文键名或官方名称均可；只有一处的可不写',
          en: 'the cell, by English keys or official labels; needed where there are several',
        },
      },
    ],
    options: [
      {
        flags: '--reason <words>',
        about: { zh: '理由（必写）', en: 'why the figures are right (required)' },
      },
      { flags: '--by <name>', about: { zh: '说明人', en: 'who says so' } },
      {
        flags: '--until <date>',
        about: {
          zh: '有效期至，如 2024-12-31',
          en: 'last day on which it counts, e.g. 2024-12-31',
        },
      },
    ],
    examples: [
      {
        line: 'gov-report except report.yaml proactive-implied-stock --reason 其中三件由上级登记',
        does: {
          zh: '写明理由；所涉的数一改即失效',
          en: 'writes the reason in; it lapses when one of the figures changes',
        },
      },
    ],
    load: () => import('../commands/except/run.ts'),
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
    load: () => import('../commands/new/run.ts'),
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
    load: () => import('../commands/forms/run.ts'),
  },
  {
    name: 'schema',
    about: {
      zh: '显示编辑器用的格式定义文件在哪里（补全、悬停说明、错误下划线）',
      en: 'print the path of the schema with which editors complete, explain and underline',
    },
    operands: [{ term: '<form>', about: { zh: '格式', en: 'id of the form' } }],
    options: [format('text', 'json')],
    examples: [
      {
        line: 'gov-report schema my-form',
        does: { zh: '显示文件的位置', en: 'prints the path of the file' },
      },
      {
        line: 'gov-report schema my-form --format json > editor.schema.json',
        does: {
          zh: '另存一份到报告旁边；VS Code（装 YAML 扩展）的 .vscode/settings.json 里写 "yaml.schemas": { "./editor.schema.json": "*.yaml" }',
          en: 'writes a copy beside the reports; for VS Code (with the YAML extension) put "yaml.schemas": { "./editor.schema.json": "*.yaml" } into .vscode/settings.json',
        },
      },
    ],
    load: () => import('../commands/schema/run.ts'),
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
      {
        flags: '--all',
        about: {
          zh: '连同各种问题一起列出；与 --format markdown 合用为整本规则手册',
          en: 'all kinds of findings as well; with --format markdown the whole rule manual',
        },
      },
      format('text', 'json', 'markdown'),
    ],
    examples: [
      { line: 'gov-report rules', does: { zh: '列出全部勾稽关系', en: 'lists all relations' } },
      {
        line: 'gov-report rules --format markdown',
        does: { zh: '输出 Markdown 表格', en: 'prints a Markdown table' },
      },
      {
        line: 'gov-report rules --all --format markdown',
        does: { zh: '输出整本规则手册', en: 'prints the rule manual' },
      },
    ],
    load: () => import('../commands/rules/run.ts'),
  },
  {
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
    load: () => import('../commands/explain/run.ts'),
  },
];
