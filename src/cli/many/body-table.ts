/** One line for each body and year: who has errors, who has warnings, who has explained what. */
import type { Language } from '../../diagnostic/diagnostic.ts';
import { count, unanswered } from '../../diagnostic/summary.ts';
import type { FileResult } from '../findings.ts';
import { textTable } from '../text-table.ts';

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
 * @param results of more than one file; a file that does not name its body stands by its own name
 * @returns lines sorted by the number of errors and warnings, then by name and year
 */
export function bodyTable(results: readonly FileResult[], language: Language): string {
  const bodies = bodiesOf(results).sort(byNeed);
  const listed = bodies.length > MOST_LINES ? bodies.filter(hasFindings) : bodies;
  const left = bodies.length - listed.length;
  const table = listed.length > 0 ? textTable([HEAD[language], ...listed.map(row)]) : '';
  const others = { zh: `其余 ${left} 份没有问题\n`, en: `no findings in the other ${left}\n` };
  return `${table}${left > 0 ? others[language] : ''}\n`;
}

function bodiesOf(results: readonly FileResult[]): Body[] {
  const bodies = new Map<string, Body>();
  for (const { agency, file, year, diagnostics } of results) {
    const name = agency ?? file;
    const key = JSON.stringify([name, year]);
    const empty = { name, year: String(year ?? ''), errors: 0, warnings: 0, excused: 0 };
    const body = bodies.get(key) ?? empty;
    body.errors += count(diagnostics, 'error');
    body.warnings += count(diagnostics, 'warning');
    body.excused += diagnostics.length - unanswered(diagnostics).length;
    bodies.set(key, body);
  }
  return [...bodies.values()];
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
