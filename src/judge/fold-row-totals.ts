/**
 * One finding for a row that does not go on from last year: where a cell differs, the total of its
 * row differs as much, and is kept as an echo.
 */
import type { Checked } from '../check/dataset.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { ruleOf } from '../diagnostic/rule.ts';
import { Big } from '../form/evaluate.ts';
import { rowOf } from '../form/fields.ts';
import type { Field } from '../form/form.ts';

/** @returns the findings in the order given, without those that others account for to the last unit */
export function foldRowTotals(
  found: Diagnostic[],
  { form, relations }: Pick<Checked, 'form' | 'relations'>,
): Diagnostic[] {
  const states = relations.filter(({ instance }) => instance.acrossYears);
  const keys = new Set(states.map(({ instance }) => instance.key));
  const across = found.filter(({ arithmetic }) => arithmetic && keys.has(arithmetic.key));
  const fieldOf = ({ path = '' }: Diagnostic) => form.fields.get(path);
  const isTotal = (field: Field | undefined) => field?.kind === 'number' && field.rowTotal;
  const heads = new Map<Diagnostic, Diagnostic>();
  for (const total of across.filter((each) => isTotal(fieldOf(each)))) {
    const cells = across.filter(
      (each) =>
        each !== total &&
        ruleOf(each) === ruleOf(total) &&
        rowOf(fieldOf(each)) === rowOf(fieldOf(total)),
    );
    const sum = cells.reduce((all, each) => all.plus(differenceOf(each)), new Big(0));
    if (cells[0] && sum.eq(differenceOf(total))) heads.set(total, cells[0]);
  }
  const echoesOf = (head: Diagnostic) => across.filter((each) => heads.get(each) === head);
  return found.filter((each) => !heads.has(each)).map((each) => withEchoes(each, echoesOf(each)));
}

function withEchoes(finding: Diagnostic, echoes: Diagnostic[]): Diagnostic {
  if (echoes.length === 0) return finding;
  return { ...finding, echoes: [...(finding.echoes ?? []), ...echoes] };
}

const differenceOf = ({ arithmetic }: Diagnostic): Big => new Big(arithmetic?.difference ?? 0);
