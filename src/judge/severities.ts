/** Findings as the configuration weighs them, within what the official document leaves open. */

import type { Diagnostic, Severity } from '../diagnostic/diagnostic.ts';
import type { RuleSeverities } from '../diagnostic/rule.ts';
import type { RelationResult } from '../form/evaluate.ts';
import type { RelationInstance } from '../form/form.ts';

const WEIGHT: Record<Severity | 'off', number> = { off: 0, info: 1, warning: 2, error: 3 };

/** Whether the first severity weighs less than the second. */
export function isLower(one: Severity | 'off', other: Severity): boolean {
  return WEIGHT[one] < WEIGHT[other];
}

/**
 * Gives findings the severities of the configuration and drops those that are off. What a statutory
 * relation finds keeps its weight; so does an error that keeps such a relation from being checked,
 * else switching off the error would switch off the relation.
 * @param relations absent where the file could not be understood, so that none was checked
 */
export function weigh(
  findings: Diagnostic[],
  relations: readonly RelationResult[] | undefined,
  rules: RuleSeverities,
): Diagnostic[] {
  if (Object.keys(rules).length === 0) return findings;
  const statutory = (relations ?? []).filter(({ instance }) => instance.relation.statutory);
  const unchecked = !relations || statutory.some(({ status }) => status === 'held-back');
  const fixed = new Set(statutory.map(({ instance }) => instance.key));
  return findings.flatMap((finding) => {
    const asked = askedFor(finding, rules) ?? finding.severity;
    const mayFall = isOpen(finding, fixed, unchecked);
    const severity = isLower(asked, finding.severity) && !mayFall ? finding.severity : asked;
    return severity === 'off' ? [] : [{ ...finding, severity }];
  });
}

function askedFor({ code, arithmetic }: Diagnostic, rules: RuleSeverities) {
  const named = (rule: string) => (Object.hasOwn(rules, rule) ? rules[rule] : undefined);
  return (arithmetic && named(arithmetic.relation)) ?? named(code);
}

function isOpen(
  { severity, arithmetic }: Diagnostic,
  fixed: ReadonlySet<RelationInstance['key']>,
  unchecked: boolean,
): boolean {
  if (arithmetic) return !fixed.has(arithmetic.key);
  return severity !== 'error' || !unchecked;
}

/** How the relations of a form weigh under a configuration. */
export function relationSeverity(
  { id, severity, statutory }: RelationInstance['relation'],
  rules: RuleSeverities,
): Severity | 'off' {
  const asked = Object.hasOwn(rules, id) ? rules[id] : undefined;
  return asked === undefined || (statutory && isLower(asked, severity)) ? severity : asked;
}
