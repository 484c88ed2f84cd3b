/** How many findings there are, in a line. */
import type { Diagnostic, Language, Severity } from './diagnostic.ts';

/** Counts the findings of one severity. */
export function count(diagnostics: readonly Diagnostic[], severity: Severity): number {
  return diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
}

/** e.g. `2 处错误，1 处警告`; remarks are named only where there are any. */
export function summary(diagnostics: readonly Diagnostic[], language: Language): string {
  const errors = count(diagnostics, 'error');
  const warnings = count(diagnostics, 'warning');
  const remarks = count(diagnostics, 'info');
  if (language === 'zh') {
    const parts = [`${errors} 处错误`, `${warnings} 处警告`];
    return [...parts, ...(remarks > 0 ? [`${remarks} 条提示`] : [])].join('，');
  }
  const parts = [plural(errors, 'error'), plural(warnings, 'warning')];
  return [...parts, ...(remarks > 0 ? [plural(remarks, 'remark')] : [])].join(', ');
}

function plural(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
