/** Findings as the configuration weighs them, within what the official document leaves open. */

import type { Checked } from '../check/checked.ts';
import type { Diagnostic, Severity } from '../diagnostic/diagnostic.ts';
import type { RelationInstance } from '../form/form.ts';

/** A finding's severity by the id of its relation or its code. */
export type RuleSeverities = Readonly<Record<string, Severity | 'off'>>;

const WEIGHT: Record<Severity | 'off', number> = { off: 0, info: 1, warning: 2, error: 3 };

/** Whether the first severity weighs less than the second. */
export function isLower(one: Severity | 'off', other: Severity): boolean {
  return WEIGHT[one] < WEIGHT[other];
}

/**
 * Gives findings the severities of the configuration and drops those that are off. What a statutory
 * relation finds keeps its weight; so does an error that keeps such a relation from being checked,
 * else switching off the error would switch off the relation.
 */
export function withSeverities(
  { checked, diagnostics }: { checked?: Pick<Checked, 'relations'>; diagnostics: Diagnostic[] },
  rules: RuleSeverities,
): Diagnostic[] {
  if (Object.keys(rules).length === 0) return diagnostics;
  const statutory = (checked?.relations ?? []).filter(
    ({ instance }) => instance.relation.statutory,
  );
  const unchecked = !checked || statutory.some(({ status }) => status === 'held-back');
  const fixed = new Set(statutory.map(({ instance }) => instance.key));
  const weigh = (diagnostic: Diagnostic) => {
    const asked = askedFor(diagnostic, rules);
    const mayFall = isOpen(diagnostic, fixed, unchecked);
    return asked === undefined || (isLower(asked, diagnostic.severity) && !mayFall)
      ? diagnostic.severity
      : asked;
  };
  return diagnostics.flatMap((diagnostic) => weighed(diagnostic, weigh));
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

/** Findings with one cause stay together under the heaviest of those that are left. */
function weighed(
  { echoes = [], ...head }: Diagnostic,
  weigh: (diagnostic: Diagnostic) => Severity | 'off',
): Diagnostic[] {
  const left = [head, ...echoes].flatMap((each): Diagnostic[] => {
    const severity = weigh(each);
    return severity === 'off' ? [] : [{ ...each, severity }];
  });
  const [first, ...others] = left.toSorted((a, b) => WEIGHT[b.severity] - WEIGHT[a.severity]);
  if (!first) return [];
  const { repair = head.repair, ...rest } = first;
  return [
    { ...rest, ...(repair ? { repair } : {}), ...(others.length > 0 ? { echoes: others } : {}) },
  ];
}

/** How the relations of a form weigh under a configuration. */
export function relationSeverity(
  { id, severity, statutory }: RelationInstance['relation'],
  rules: RuleSeverities,
): Severity | 'off' {
  const asked = Object.hasOwn(rules, id) ? rules[id] : undefined;
  return asked === undefined || (statutory && isLower(asked, severity)) ? severity : asked;
}
