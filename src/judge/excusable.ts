/** Which findings an exception is about, which may be excused at all, and the values they rest on. */

import type { Checked } from '../check/dataset.ts';
import { type Figures, valueAt } from '../check/previous/figures.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { ruleOf } from '../diagnostic/rule.ts';
import { isWithin } from '../form/fields.ts';
import type { Form, Relation } from '../form/form.ts';
import type { Source } from '../read/source.ts';
import { type Figure, figuresHash } from './figures-hash.ts';

/** Whether a finding is one of a rule, at one of the cells where any are named. */
export function concerns(finding: Diagnostic, rule: string, cells: readonly string[]): boolean {
  if (ruleOf(finding) !== rule) return false;
  return cells.length === 0 || cells.some((cell) => standsAt(finding, cell));
}

function standsAt({ path, arithmetic }: Diagnostic, cell: string): boolean {
  const isOperand = arithmetic?.operands.some((operand) => operand.path === cell) ?? false;
  return isOperand || (path !== undefined && isWithin(path, cell));
}

/** The relation of a form with this id. */
export function relationOf(form: Form, id: string): Relation | undefined {
  return form.relations.find(({ relation }) => relation.id === id)?.relation;
}

/**
 * Whether an office may answer a finding instead of correcting the report: not where the official
 * document itself states the relation, and not where something is wrongly written or missing.
 */
export function mayBeExcused({ code, severity, arithmetic }: Diagnostic, form: Form): boolean {
  if (arithmetic) return relationOf(form, arithmetic.relation)?.statutory !== true;
  return severity !== 'error' && !code.startsWith('exception/');
}

/** The name of the present values behind findings of a rule. */
export function valuesOf(
  rule: string,
  findings: readonly Diagnostic[],
  checked: Checked,
  source: Source,
): string {
  return figuresHash(
    rule,
    findings.flatMap((finding) => figuresOf(finding, checked, source)),
  );
}

/** The numbers that a finding is about; without any, the words of the file that it points at. */
export function figuresOf(
  { path, range, notes, arithmetic }: Diagnostic,
  checked: Figures,
  { text }: Pick<Source, 'text'>,
): Figure[] {
  const paths = arithmetic?.operands ?? [{ path }, ...notes];
  const numbers = paths.flatMap((each): Figure[] => {
    const value = each.path === undefined ? undefined : valueAt(checked, each.path)?.value;
    return typeof value === 'number' ? [[each.path!, String(value)]] : [];
  });
  if (arithmetic) return numbers;
  return [...numbers, [path ?? '', range ? text.slice(range.start, range.end) : '']];
}
