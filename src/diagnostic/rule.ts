/** What a finding is called: the rule it belongs to, its weight in words, and what the rule says. */
import type { Diagnostic, Localized, Severity } from './diagnostic.ts';

export const severityWord: Record<Severity, Localized> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
};

/** The id of the relation that is broken, else the code: the name under which people look it up. */
export function ruleOf({ code, arithmetic }: Diagnostic): string {
  return arithmetic?.relation ?? code;
}

/** A finding's severity by the id of its relation or its code. */
export type RuleSeverities = Readonly<Record<string, Severity | 'off'>>;
