/** The end of a run over reports: findings, a table of the bodies, a sentence, the exit code. */

import type { Session } from '../config/session.ts';
import type { FindingOptions } from '../config/shared-options.ts';
import type { ExitCode, Sink } from '../world/world.ts';
import type { FileOutcome } from './checkup.ts';
import { excessWarnings, exitCodeOf, summaryOf } from './findings.ts';
import { reportFindings, type Targets } from './report-findings.ts';

/**
 * @param talk the stream that the findings in words go to
 * @param last what there is to say between the findings and the summary
 * @param leftOut number of files that were not checked
 */
export async function finishRun(
  results: FileOutcome[],
  session: Session,
  targets: Targets,
  options: FindingOptions & { all?: boolean },
  {
    talk = session.world.stdout,
    last = () => {},
    leftOut = 0,
  }: { talk?: Sink; last?: () => void; leftOut?: number } = {},
): Promise<ExitCode> {
  await reportFindings(results, session, targets, { all: options.all ?? false, talk });
  last();
  if (results.length > 1) {
    const { bodyTable } = await import('../../print/body-table.ts');
    session.world.stderr.write(bodyTable(results, session.language));
  }
  session.tell(summaryOf(results, leftOut));
  const excess = excessWarnings(results, options);
  if (excess !== undefined) session.tell(tooManyWarnings(excess, options.maxWarnings ?? 0));
  return exitCodeOf(results, options);
}

function tooManyWarnings(warnings: number, allowed: number) {
  return {
    zh: `警告 ${warnings} 处，超过允许的 ${allowed} 处`,
    en: `${warnings} warnings, ${allowed} allowed`,
  };
}
