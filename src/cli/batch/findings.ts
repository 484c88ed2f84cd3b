/** What working on files gave: per file, and as an exit code and a sentence for all of them. */
import type { Diagnostic, Localized, Severity } from '../../diagnostic/diagnostic.ts';
import { failures } from '../../diagnostic/kinds/file.ts';
import { unanswered } from '../../diagnostic/summary.ts';
import type { FailOn } from '../config/config.ts';
import type { ExitCode } from '../world/world.ts';
import type { FileOutcome } from './checkup.ts';

/** A file that cannot be read or written is the command's failure, not a mistake in the data. */
const isFailure = ({ code }: Diagnostic) => failures.has(code);

const isMistake = (diagnostic: Diagnostic) =>
  diagnostic.severity === 'error' && !isFailure(diagnostic);

/** What makes a run fail, apart from errors. */
export interface Gates {
  failOn?: FailOn;
  maxWarnings?: number;
}

const FAILING: Record<FailOn, Severity[]> = {
  error: ['error'],
  warning: ['error', 'warning'],
  info: ['error', 'warning', 'info'],
  never: [],
};

export function exitCodeOf(
  results: FileOutcome[],
  { failOn = 'error', ...gates }: Gates = {},
): ExitCode {
  const diagnostics = results.flatMap((result) => unanswered(result.diagnostics));
  if (diagnostics.some(isFailure)) return 2;
  if (diagnostics.some(({ severity }) => FAILING[failOn].includes(severity))) return 1;
  return failOn !== 'never' && excessWarnings(results, gates) ? 1 : 0;
}

/** @returns the number of warnings where it is above what is allowed */
export function excessWarnings(results: FileOutcome[], { maxWarnings }: Gates): number | undefined {
  const all = results.flatMap((result) => unanswered(result.diagnostics));
  const warnings = all.filter(({ severity }) => severity === 'warning').length;
  return maxWarnings !== undefined && warnings > maxWarnings ? warnings : undefined;
}

function excusedWords(results: FileOutcome[]): Localized {
  const all = results.flatMap(({ diagnostics }) => diagnostics);
  const excused = all.length - unanswered(all).length;
  if (excused === 0) return { zh: '', en: '' };
  return { zh: `，已说明理由 ${excused} 处`, en: `, ${excused} excused` };
}

/**
 * A report that is not yet filled in is told apart from one with a mistake in what is, and both from
 * one that could not be written.
 */
function verdictOn(results: FileOutcome[]): Localized {
  const mistakes = results
    .map(({ diagnostics }) => unanswered(diagnostics).filter(isMistake))
    .filter(({ length }) => length > 0);
  const wrong = mistakes.filter((each) => each.some(({ unfilled }) => !unfilled)).length;
  const unfinished = mistakes.length - wrong;
  const unwritten = results.filter(({ diagnostics }) => diagnostics.some(isFailure)).length;
  const parts = [
    ...(wrong > 0 ? [{ zh: `${wrong} 份有错误`, en: `${wrong} with errors` }] : []),
    ...(unfinished > 0
      ? [{ zh: `${unfinished} 份没填完`, en: `${unfinished} not yet filled in` }]
      : []),
    ...(unwritten > 0 ? [{ zh: `${unwritten} 份没有写成`, en: `${unwritten} not written` }] : []),
  ];
  if (parts.length === 0) return { zh: '没有错误', en: 'no errors' };
  return { zh: parts.map(({ zh }) => zh).join('，'), en: parts.map(({ en }) => en).join(', ') };
}

/**
 * How many reports were checked and how many have errors, in one sentence.
 * @param leftOut number of files that were not checked
 */
export function summaryOf(results: FileOutcome[], leftOut = 0): Localized {
  const read = results.filter((result) => result.read);
  const heldBack = results.reduce((sum, result) => sum + result.heldBack, 0);
  const left = leftOutWords(leftOut);
  if (read.length === 0) {
    return { zh: `没有核对成任何报告${left.zh}`, en: `no report was checked${left.en}` };
  }
  const verdict = verdictOn(read);
  const later = heldBack
    ? {
        zh: `；另有 ${heldBack} 处勾稽关系所涉数字没填或有误，填好、改正后再核对`,
        en: `; ${heldBack} relations wait until the numbers in them are right`,
      }
    : { zh: '', en: '' };
  const excused = excusedWords(results);
  return {
    zh: `核对了 ${read.length} 份报告，${verdict.zh}${excused.zh}${later.zh}${left.zh}`,
    en: `${read.length} ${read.length === 1 ? 'report' : 'reports'} checked, ${verdict.en}${excused.en}${later.en}${left.en}`,
  };
}

function leftOutWords(number: number): Localized {
  if (number === 0) return { zh: '', en: '' };
  return {
    zh: `；另有 ${number} 个文件没有核对`,
    en: `; ${number} other ${number === 1 ? 'file was' : 'files were'} not checked`,
  };
}
