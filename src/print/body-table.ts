/** One line for each report: who has errors, who has warnings, who has explained what. */

import type { Language } from '../diagnostic/diagnostic.ts';
import { type Printable, printed } from '../diagnostic/printable.ts';
import { count, unanswered } from '../diagnostic/summary.ts';
import type { FileResult } from './results.ts';
import { textTable } from './text-table.ts';

/** Of more bodies than this, only those with findings are listed. */
const MOST_LINES = 40;

const HEAD: Record<Language, string[]> = {
  zh: ['机关', '年度', '错误', '警告', '已说明'],
  en: ['body', 'year', 'errors', 'warnings', 'excused'],
};

interface Body {
  name: string;
  year: string;
  errors: number;
  warnings: number;
  excused: number;
}

/**
 * @param results of more than one file; one that does not name its body stands by its own name, and
 *   that is added where two are of one body and year
 * @returns lines sorted by the number of errors and warnings, then by name and year
 */
export function bodyTable(results: readonly FileResult[], language: Language): Printable {
  const bodies = bodiesOf(results).toSorted(byNeed);
  const listed = bodies.length > MOST_LINES ? bodies.filter(hasFindings) : bodies;
  const left = bodies.length - listed.length;
  const table = listed.length > 0 ? [textTable([HEAD[language], ...listed.map(row)])] : [];
  return printed`${table}${left > 0 ? restWords(left, listed.length > 0)[language] : []}\n`;
}

/** @param others whether there are any besides */
function restWords(count: number, others: boolean): Record<Language, Printable> {
  return others
    ? { zh: printed`其余 ${count} 份没有问题\n`, en: printed`no findings in the other ${count}\n` }
    : { zh: printed`${count} 份都没有问题\n`, en: printed`no findings in any of ${count}\n` };
}

function bodiesOf(results: readonly FileResult[]): Body[] {
  const times = new Map<string, number>();
  const reportOf = ({ agency, year }: FileResult) => JSON.stringify([agency, year]);
  for (const each of results) times.set(reportOf(each), (times.get(reportOf(each)) ?? 0) + 1);
  return results.map((result) => {
    const { agency, file, year, diagnostics } = result;
    const twice = agency !== undefined && (times.get(reportOf(result)) ?? 0) > 1;
    return {
      name: twice ? `${agency} (${file})` : (agency ?? file),
      year: String(year ?? ''),
      errors: count(diagnostics, 'error'),
      warnings: count(diagnostics, 'warning'),
      excused: diagnostics.length - unanswered(diagnostics).length,
    };
  });
}

const hasFindings = ({ errors, warnings, excused }: Body) => errors + warnings + excused > 0;

function byNeed(a: Body, b: Body): number {
  return (
    b.errors - a.errors ||
    b.warnings - a.warnings ||
    compare(a.name, b.name) ||
    compare(a.year, b.year)
  );
}

/** By code point: the same order on every machine, whatever its locale. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function row({ name, year, errors, warnings, excused }: Body): string[] {
  return [name, year, String(errors), String(warnings), String(excused)];
}
