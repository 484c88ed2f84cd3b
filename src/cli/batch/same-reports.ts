/** Two files of one run that are the report of one body for one year: one of them is not meant. */
import { sameReport } from '../../diagnostic/kinds/file.ts';
import type { RuleSeverities } from '../../diagnostic/rule.ts';
import { weigh } from '../../judge/severities.ts';
import type { Checkup } from './checkup.ts';

/** @returns the checkups, each that comes a second time with a finding that names the first */
export function tellSameReports(checkups: readonly Checkup[], rules: RuleSeverities): Checkup[] {
  const first = new Map<string, string>();
  return checkups.map((checkup) => {
    const { file, form, agency, year, diagnostics } = checkup;
    if (agency === undefined || year === undefined) return checkup;
    const report = JSON.stringify([form, agency.normalize('NFKC'), year]);
    const other = first.get(report);
    first.set(report, other ?? file);
    if (other === undefined) return checkup;
    const found = [sameReport({ file }, other, agency, year)];
    return { ...checkup, diagnostics: [...diagnostics, ...weigh(found, [], rules)] };
  });
}
