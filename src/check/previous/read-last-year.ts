/** Last year's report: read where it is at hand, and whether it is the one that is meant. */
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import {
  previousHasErrors,
  previousOtherBody,
  previousOtherYear,
  previousUnreadable,
} from '../../diagnostic/kinds/previous.ts';
import { COMMON, isSameBody, reportFacts } from '../../form/common-fields.ts';
import type { Previous, Value } from '../dataset.ts';
import type { LoadLastYear } from '../examined.ts';
import type { Intake } from '../intake.ts';

interface ReadLastYear {
  previous?: Previous;
  findings: Diagnostic[];
}

/** A report of another body or another year is told, and compared all the same: somebody named it. */
export async function readLastYear(
  { source }: Intake,
  values: ReadonlyMap<string, Value>,
  load: LoadLastYear = async () => undefined,
): Promise<ReadLastYear> {
  const { value, range, cell } = values.get(COMMON.previous) ?? {};
  const found = await load(typeof value === 'string' ? value : undefined);
  if (!found) return { findings: [] };
  const { file } = found;
  const where = { file: source.file, path: COMMON.previous, range, cell };
  if ('reason' in found) return { findings: [previousUnreadable(where, file, found.reason)] };
  const { report, errors } = found;
  const [facts, before] = [reportFacts(values), reportFacts(report.values)];
  const { agency, year } = facts;
  const isOther = agency !== undefined && before.agency && !isSameBody(facts, before);
  const isOtherYear = year !== undefined && before.year && before.year !== year - 1;
  return {
    previous: report,
    findings: [
      ...(isOther ? [previousOtherBody(where, file, before.agency!, agency)] : []),
      ...(isOtherYear ? [previousOtherYear(where, file, before.year!, year)] : []),
      ...(errors > 0 ? [previousHasErrors(where, file, errors)] : []),
    ],
  };
}
