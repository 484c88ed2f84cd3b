/**
 * The program as a function: a command line and a world in, an exit code out. It never throws:
 * what the user can mend is said in a line or two, what is our fault in one line and a hint.
 */
import type { Language, Localized } from '../../diagnostic/diagnostic.ts';
import { type Printable, printable, printableLines, printed } from '../../diagnostic/printable.ts';
import { FormError } from '../../form/schema.ts';
import { AlreadyTold, CannotRun } from '../world/cannot-run.ts';
import { chooseLanguage } from '../world/language.ts';
import { systemCode, systemReason } from '../world/system-reason.ts';
import type { ExitCode, World } from '../world/world.ts';
import { parseCommandLine } from './program.ts';

/**
 * Runs one command.
 * @param argv the words after the program's name
 * @returns 0 all is well, 1 a report has errors, 2 the command could not do its work
 */
export async function main(argv: string[], world: World): Promise<ExitCode> {
  const language = chooseLanguage(argv, world.env);
  try {
    return await parseCommandLine(argv, world, language);
  } catch (error) {
    if (error instanceof AlreadyTold) return 2;
    world.stderr.write(printed`${failure(error, language)}\n`);
    if (world.env.GOV_REPORT_DEBUG && error instanceof Error) {
      world.stderr.write(printed`${printableLines(String(error.stack))}\n`);
    }
    return 2;
  }
}

function failure(error: unknown, language: Language): Printable {
  const prefix = { zh: '错误：', en: 'error: ' }[language];
  const what = printable(prefix + reasonOf(error)[language]);
  if (!(error instanceof CannotRun) || !error.help) return what;
  return printed`${what}\n${printableLines(error.help[language])}`;
}

function reasonOf(error: unknown): Localized {
  if (error instanceof CannotRun) return error.words;
  if (systemCode(error) !== undefined) {
    const file = (error as NodeJS.ErrnoException).path;
    const reason = systemReason(error);
    return file === undefined
      ? reason
      : { zh: `${file}：${reason.zh}`, en: `${file}: ${reason.en}` };
  }
  if (error instanceof FormError) {
    return { zh: `格式有误：${error.message}`, en: `a form is wrong: ${error.message}` };
  }
  return internal(error);
}

function internal(error: unknown) {
  const what = String(error instanceof Error ? error.message : error).split('\n')[0];
  return {
    zh: `程序内部出错（${what}）。这不是您的问题；设置 GOV_REPORT_DEBUG=1 再运行一次，可得到供开发者排查的详细信息。`,
    en: `internal error (${what}). This is not your fault; run it again with GOV_REPORT_DEBUG=1 for details to report.`,
  };
}
