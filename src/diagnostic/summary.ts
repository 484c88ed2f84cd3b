/** How many findings there are, in a line. */
import type { Diagnostic, Language, Severity } from './diagnostic.ts';

/** Findings that count: those that nobody has answered. */
export function unanswered(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.filter(({ excused }) => excused === undefined);
}

/** Counts the findings of one severity, without the excused ones. */
export function count(diagnostics: readonly Diagnostic[], severity: Severity): number {
  return unanswered(diagnostics).filter((diagnostic) => diagnostic.severity === severity).length;
}

/** e.g. `2 处错误，1 处警告`; remarks and excused findings are named only where there are any. */
export function summary(diagnostics: readonly Diagnostic[], language: Language): string {
  const errors = count(diagnostics, 'error');
  const warnings = count(diagnostics, 'warning');
  const remarks = count(diagnostics, 'info');
  const excused = diagnostics.length - unanswered(diagnostics).length;
  if (language === 'zh') {
    const parts = [`${errors} 处错误`, `${warnings} 处警告`];
    const all = [...parts, ...(remarks > 0 ? [`${remarks} 条提示`] : [])].join('，');
    return excused > 0 ? `${all}；另有 ${excused} 处已说明理由，不计入` : all;
  }
  const parts = [plural(errors, 'error'), plural(warnings, 'warning')];
  const all = [...parts, ...(remarks > 0 ? [plural(remarks, 'remark')] : [])].join(', ');
  return excused > 0 ? `${all}; ${excused} excused and not counted` : all;
}

function plural(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
