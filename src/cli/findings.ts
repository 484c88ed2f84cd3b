/** What checking files gave: per file, and as an exit code and a sentence for all of them. */
import type { CheckedInput } from '../compile.ts';
import type { Diagnostic, Localized } from '../diagnostic/diagnostic.ts';
import { failures } from '../diagnostic/kinds/file.ts';
import type { ExitCode } from './world.ts';

/** What checking one file, or trying to read it, gave. */
export interface FileResult {
  file: string;
  /** Text of the file, for the lines around a finding; absent when it could not be read. */
  text?: string;
  diagnostics: Diagnostic[];
  /** Relations that could not be checked because a number in them has an error of its own. */
  heldBack: number;
}

export function unread(finding: Diagnostic): FileResult {
  return { file: finding.file, diagnostics: [finding], heldBack: 0 };
}

export function resultOf({ source, checked, diagnostics }: CheckedInput): FileResult {
  const heldBack = checked?.relations.filter(({ status }) => status === 'held-back').length ?? 0;
  return { file: source.file, text: source.text, diagnostics, heldBack };
}

/** A file that cannot be read or written is the command's failure, not a mistake in the data. */
const isFailure = ({ code }: Diagnostic) => failures.has(code);

const isMistake = (diagnostic: Diagnostic) =>
  diagnostic.severity === 'error' && !isFailure(diagnostic);

export function exitCodeOf(results: FileResult[]): ExitCode {
  const diagnostics = results.flatMap((result) => result.diagnostics);
  if (diagnostics.some(isFailure)) return 2;
  return diagnostics.some(isMistake) ? 1 : 0;
}

/** How many reports were checked and how many have errors, in one sentence. */
export function summaryOf(results: FileResult[]): Localized {
  const read = results.filter(({ text }) => text !== undefined);
  const wrong = read.filter(({ diagnostics }) => diagnostics.some(isMistake)).length;
  const heldBack = results.reduce((sum, result) => sum + result.heldBack, 0);
  const verdict = wrong
    ? { zh: `${wrong} 份有错误`, en: `${wrong} with errors` }
    : { zh: '没有错误', en: 'no errors' };
  const later = heldBack
    ? {
        zh: `；另有 ${heldBack} 处勾稽关系因所涉数字缺失或有误，待改正后再核对`,
        en: `; ${heldBack} relations wait until the numbers in them are right`,
      }
    : { zh: '', en: '' };
  return {
    zh: `核对了 ${read.length} 份报告，${verdict.zh}${later.zh}`,
    en: `${read.length} ${read.length === 1 ? 'report' : 'reports'} checked, ${verdict.en}${later.en}`,
  };
}
