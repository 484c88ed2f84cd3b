/** How many findings there are, in a line. */
import { type Amount, amountWords } from './amount.ts';
import type { Diagnostic, Language, Localized, Severity } from './diagnostic.ts';

/** Findings that count: those that nobody has answered. */
export function unanswered(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.filter(({ excused }) => excused === undefined);
}

/** Counts the findings of one severity, without the excused ones. */
export function count(diagnostics: readonly Diagnostic[], severity: Severity): number {
  return unanswered(diagnostics).filter((diagnostic) => diagnostic.severity === severity).length;
}

/**
 * Data paths of the numbers that unanswered errors are about: those to be changed where that is known,
 * else all in the relation that does not hold.
 */
export function wrongNumbers(diagnostics: readonly Diagnostic[]): Set<string> {
  const errors = unanswered(diagnostics).filter(({ severity }) => severity === 'error');
  return new Set(
    errors.flatMap(({ repair, arithmetic, unfilled = [], path = '' }) => {
      const isKnown = repair && repair.certainty !== 'unknown';
      const changed = isKnown ? (repair.alternatives[0] ?? []) : [];
      const among =
        changed.length > 0 ? changed : (arithmetic?.operands ?? [...unfilled, { path }]);
      return among.map((each) => each.path);
    }),
  );
}

/** How many numbers and texts are still to be filled in. */
export function amountLeft(diagnostics: readonly Diagnostic[]): Amount {
  const unfilled = diagnostics.flatMap((each) => each.unfilled ?? []);
  const numbers = unfilled.filter(({ kind }) => kind === 'number').length;
  return { numbers, texts: unfilled.length - numbers };
}

/** Of the errors, those that are no mistakes but blanks: `（其中 6 处是没填：148 个数、4 处文字）`. */
function blanksAmong(diagnostics: readonly Diagnostic[]): Localized {
  const blanks = diagnostics.filter(({ unfilled, severity }) => unfilled && severity === 'error');
  if (blanks.length === 0) return { zh: '', en: '' };
  const all = blanks.length === count(diagnostics, 'error');
  const { zh, en } = amountWords(amountLeft(blanks));
  return {
    zh: `（${all ? '都' : `其中 ${blanks.length} 处`}是没填：${zh}）`,
    en: ` (${all ? 'all' : blanks.length} of them blanks: ${en})`,
  };
}

/** e.g. `2 处错误，1 处警告`; remarks and excused findings are named only where there are any. */
export function summary(diagnostics: readonly Diagnostic[], language: Language): string {
  const errors = count(diagnostics, 'error');
  const warnings = count(diagnostics, 'warning');
  const remarks = count(diagnostics, 'info');
  const excused = diagnostics.length - unanswered(diagnostics).length;
  const blanks = blanksAmong(diagnostics);
  if (language === 'zh') {
    const parts = [`${errors} 处错误${blanks.zh}`, `${warnings} 处警告`];
    const all = [...parts, ...(remarks > 0 ? [`${remarks} 条提示`] : [])].join('，');
    return excused > 0 ? `${all}；另有 ${excused} 处已说明理由，不计入` : all;
  }
  const parts = [`${plural(errors, 'error')}${blanks.en}`, plural(warnings, 'warning')];
  const all = [...parts, ...(remarks > 0 ? [plural(remarks, 'remark')] : [])].join(', ');
  return excused > 0 ? `${all}; ${excused} excused and not counted` : all;
}

function plural(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
