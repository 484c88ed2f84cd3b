/** The findings of a report as they are told: excused, weighed, folded, in order. */
import type { CheckOptions } from '../check/check-options.ts';
import type { Checked } from '../check/dataset.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Source, Transcript } from '../read/source.ts';
import { excuse } from './excuse.ts';
import { inOrder } from './in-order.ts';
import { weigh } from './severities.ts';

/**
 * @param found in any order, one for each broken relation
 * @param checked absent when the file could not be understood as any form
 */
export async function judge(
  found: Diagnostic[],
  source: Source,
  checked: Checked | undefined,
  options: CheckOptions,
): Promise<Diagnostic[]> {
  const { exceptions = true, rules = {} } = options;
  const answered = checked && exceptions ? await excuse(found, source, checked, options) : found;
  const weighed = weigh(answered, checked?.relations, rules);
  const told = inOrder(checked ? await fold(weighed, checked) : weighed);
  return source.transcript ? inDocument(told, source.transcript) : told;
}

async function inDocument(found: Diagnostic[], transcript: Transcript): Promise<Diagnostic[]> {
  const { inDocument: tell } = await import('./in-document.ts');
  return found.map((each) => tell(each, transcript));
}

/**
 * Most reports break no relation: what explains broken ones is loaded for those that do. A relation
 * that the office has answered is neither a mistake nor evidence of one.
 */
async function fold(found: Diagnostic[], checked: Checked): Promise<Diagnostic[]> {
  const open = found.filter(({ excused }) => excused === undefined);
  if (open.every(({ arithmetic }) => arithmetic === undefined)) return found;
  const excused = found.filter((each) => each.excused !== undefined);
  const answered = new Set(excused.map(({ arithmetic }) => arithmetic?.key));
  const relations = checked.relations.filter(({ instance }) => !answered.has(instance.key));
  const { foldFindings } = await import('./fold-findings.ts');
  const { foldRowTotals } = await import('./fold-row-totals.ts');
  const folded = foldFindings({ ...checked, relations, diagnostics: open });
  return [...foldRowTotals(folded, checked), ...excused];
}
