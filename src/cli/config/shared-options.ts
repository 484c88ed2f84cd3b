/** The options that commands share, each set declared once. */
import { CONFIG_FILE } from '../files/search-files.ts';
import { type Configurable, failOnLevels } from './config.ts';
import { findingFormats, formatTarget } from './format-target.ts';
import { count, type Options, type OptionsOf, oneOf, repeated, text } from './option.ts';

/** Options of every command. */
export const globalOptions = {
  lang: {
    flags: '--lang <language>',
    about: { zh: '界面语言：zh 或 en', en: 'language of the messages: zh or en' },
    takes: oneOf(['zh', 'en']),
  },
  forms: {
    flags: '--forms <folder>',
    about: { zh: '另加一个格式文件夹，可多次使用', en: 'a further folder of forms, repeatable' },
    takes: repeated(text),
  },
  config: {
    flags: '--config <file>',
    about: {
      zh: `配置文件（默认为当前文件夹或其上级的 ${CONFIG_FILE}）`,
      en: `configuration file (default: ${CONFIG_FILE} in this folder or above)`,
    },
    takes: text,
    no: { zh: '不用配置文件', en: 'use no configuration file' },
  },
  color: {
    flags: '--color',
    about: { zh: '输出带颜色', en: 'colour the output' },
    no: { zh: '输出不带颜色', en: 'do not colour the output' },
  },
} satisfies Options;

export type GlobalOptions = OptionsOf<typeof globalOptions>;

/** What a run asks of its options, whichever command it is of. */
export type SharedOptions = GlobalOptions & Configurable;

/** Options of the commands that go through many reports and tell what they found. */
export const findingOptions = {
  formats: {
    flags: '--format <format[:file]>',
    about: {
      zh: `输出格式，可多次使用，可各写一个文件：${findingFormats.join('、')}（默认 text）`,
      en: `output format, repeatable, each optionally to a file: ${findingFormats.join(', ')} (default text)`,
    },
    takes: repeated(formatTarget),
  },
  ci: {
    flags: '--no-ci',
    about: {
      zh: '在 GitHub、GitLab 的流水线中也不另加它们的格式',
      en: 'do not add the native format of GitHub or GitLab when run there',
    },
  },
  maxWarnings: {
    flags: '--max-warnings <number>',
    about: { zh: '警告超过此数，退出码为 1', en: 'exit with 1 above this number of warnings' },
    takes: count,
  },
  failOn: {
    flags: '--fail-on <severity>',
    about: {
      zh: `从哪一级起退出码为 1：${failOnLevels.join('、')}（默认 error）`,
      en: `least severity to exit with 1 for: ${failOnLevels.join(', ')} (default error)`,
    },
    takes: oneOf(failOnLevels),
  },
  strictFiles: {
    flags: '--strict-files',
    about: {
      zh: '文件夹里有一个文件没有核对，就算错误',
      en: 'make an error of every file in the folders that is not checked',
    },
  },
  exceptions: {
    flags: '--no-exceptions',
    about: {
      zh: '不认报告里的例外说明，有问题都计入（供上级机关核对）',
      en: 'let no exception of a report count, as the superior office checks',
    },
  },
  previous: {
    flags: '--previous <file|folder>',
    about: {
      zh: '上年的报告，或放着各机关上年报告的文件夹',
      en: 'last year’s report, or a folder with those of all bodies',
    },
    takes: text,
  },
  stdinName: {
    flags: '--stdin-name <file>',
    about: { zh: '标准输入在提示中的文件名', en: 'what to call standard input' },
    takes: text,
  },
  jobs: {
    flags: '--jobs <number>',
    about: {
      zh: '同时用几个线程（默认按处理器核数）',
      en: 'threads to work in (default: one per processor core)',
    },
    takes: count,
  },
  printConfig: {
    flags: '--print-config',
    about: {
      zh: '只显示生效的配置和每一项的来源',
      en: 'print the effective configuration and where each value comes from',
    },
  },
} satisfies Options;

export type FindingOptions = OptionsOf<typeof findingOptions>;

/** The option of a command that can wait for its files to change. */
export const watchOption = {
  watch: {
    flags: '--watch',
    about: {
      zh: '文件每次保存后自动再运行，按 Ctrl+C 结束',
      en: 'run again whenever a file is saved, until Ctrl+C',
    },
  },
} satisfies Options;

/** The option of a command that reads documents of others. */
export const blankOption = {
  blank: {
    flags: '--blank <meaning>',
    about: {
      zh: '别人写的文件里没有写数的格（空白、/、—、无）：unknown 不当作数（默认），zero 当作 0 并注明',
      en: 'cells of a document of others without a number (blank, / or —): unknown leaves them blank (default), zero takes them for 0 and says so',
    },
    takes: oneOf(['unknown', 'zero']),
  },
} satisfies Options;

/** The option of a command that prints one thing in a few formats, the first by default. */
export const formatOf = <const T extends string>(...choices: T[]) => ({
  flags: '--format <format>',
  about: {
    zh: `输出格式：${choices.join('、')}（默认 text）`,
    en: `output format: ${choices.join(', ')} (default text)`,
  },
  takes: oneOf(choices),
});
