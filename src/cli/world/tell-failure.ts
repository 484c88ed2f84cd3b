/** Why a run could not do its work, said in a line or two. */
import type { Language, Localized } from '../../diagnostic/diagnostic.ts';
import { type Printable, printable, printableLines, printed } from '../../diagnostic/printable.ts';
import { FormError } from '../../form/schema.ts';
import { AlreadyTold, CannotRun } from './cannot-run.ts';
import { systemCode, systemReason } from './system-reason.ts';
import type { World } from './world.ts';

/** @param error whatever was thrown; with GOV_REPORT_DEBUG its stack is shown as well */
export function tellFailure(error: unknown, language: Language, { env, stderr }: World): void {
  if (error instanceof AlreadyTold) return;
  stderr.write(printed`${failure(error, language)}\n`);
  if (env.GOV_REPORT_DEBUG && error instanceof Error) {
    stderr.write(printed`${printableLines(String(error.stack))}\n`);
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
