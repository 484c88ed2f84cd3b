/** The words around the command line itself: headings of the help, complaints about what was typed. */
import type { Language } from '../../diagnostic/diagnostic.ts';
import { type Printable, printable, printed } from '../../diagnostic/printable.ts';
import { commands } from '../commands/list.ts';

interface UsageWords {
  about: string;
  programUsage: string;
  options: string;
  version: string;
  help: string;
  helpCommand: string;
  helpCommandAbout: string;
  examples: string;
  /** By commander's own heading. */
  headings: Record<string, string>;
}

export const usageWords: Record<Language, UsageWords> = {
  zh: {
    about: '把一份年度数据（YAML）核对无误后，生成法定格式的年度报告（Word 和网页）。',
    programUsage: '[选项] <命令>',
    options: '[选项]',
    version: '显示版本号',
    help: '显示帮助',
    helpCommand: 'help [命令]',
    helpCommandAbout: '显示某个命令的帮助',
    examples: '例：',
    headings: {
      'Usage:': '用法：',
      'Arguments:': '参数：',
      'Options:': '选项：',
      'Global Options:': '通用选项：',
      'Commands:': '命令：',
    },
  },
  en: {
    about: 'Checks one YAML file of yearly data and compiles it into the statutory annual report.',
    programUsage: '[options] <command>',
    options: '[options]',
    version: 'print the version',
    help: 'print this help',
    helpCommand: 'help [command]',
    helpCommandAbout: 'print the help of a command',
    examples: 'Examples:',
    headings: {},
  },
};

/** What is wrong with the command line, by commander's code; `names` are the words it quotes. */
const COMPLAINTS: Record<string, (names: string[], detail: string) => Record<Language, string>> = {
  'commander.unknownOption': ([flag]) => ({
    zh: `没有“${flag}”这个选项`,
    en: `unknown option ${flag}`,
  }),
  'commander.unknownCommand': ([name]) => ({
    zh: `没有“${name}”这个命令`,
    en: `unknown command ${name}`,
  }),
  'commander.missingArgument': ([name]) => ({
    zh: `缺少参数 <${name}>`,
    en: `missing argument <${name}>`,
  }),
  'commander.optionMissingArgument': ([flags]) => ({
    zh: `选项 ${flags} 后面缺少取值`,
    en: `option ${flags} needs a value`,
  }),
  'commander.invalidArgument': ([flags, value], allowed) => ({
    zh: `选项 ${flags} 不能是“${value}”，可以是：${allowed}`,
    en: `option ${flags} cannot be "${value}"; allowed: ${allowed}`,
  }),
  'commander.excessArguments': () => ({
    zh: '参数太多',
    en: 'too many arguments',
  }),
};

/**
 * The complaint with a guess at what was meant and where to read on; empty for the help that
 * commander has already printed.
 */
export function usageText(
  error: { code: string; message: string },
  argv: string[],
  language: Language,
): Printable {
  const complaint = COMPLAINTS[error.code];
  if (!complaint) return printed``;
  const names = [...error.message.matchAll(/'([^']*)'/g)].map(([, name = '']) => name);
  const allowed = error.message.match(/is invalid\. (.*)$/s)?.[1] ?? '';
  const what = complaint(names, allowed)[language];
  const [line, guess, advice] = FRAME[language];
  const meant = error.message.match(/\(Did you mean (?:one of )?(.*)\?\)/)?.[1];
  const lines = [line(what), ...(meant ? [guess(meant)] : []), advice(helpLine(argv))];
  return printed`${lines.map((each) => printed`${printable(each)}\n`)}`;
}

const FRAME: Record<Language, [say: Say, guess: Say, advice: Say]> = {
  zh: [(what) => `错误：${what}`, (meant) => `您是不是想写 ${meant}？`, (line) => `用法见 ${line}`],
  en: [(what) => `error: ${what}`, (meant) => `Did you mean ${meant}?`, (line) => `See ${line}`],
};

type Say = (text: string) => string;

function helpLine(argv: string[]): string {
  const command = commands.find(({ line }) => argv.includes(line.name));
  return ['gov-report', command?.line.name, '--help'].filter(Boolean).join(' ');
}
