/** `validate`: checks reports and writes nothing. */

import { unread } from '../../batch/checkup.ts';
import { finishRun } from '../../batch/finish-run.ts';
import { passedOver } from '../../batch/passed-over.ts';
import { targetsOf } from '../../batch/report-findings.ts';
import { runClaims } from '../../batch/run-claims.ts';
import { workOn } from '../../batch/work-on.ts';
import type { OptionsOf } from '../../config/option.ts';
import type { Session } from '../../config/session.ts';
import { findReports } from '../../files/find-reports.ts';
import type { ExitCode } from '../../world/world.ts';
import type { line } from './line.ts';

type Options = OptionsOf<typeof line.options>;

export async function run(session: Session, named: string[], options: Options): Promise<ExitCode> {
  const { world, forms, settings } = session;
  const { files, findings, others } = await findReports(named, forms, world, settings);
  const targets = targetsOf(options, runClaims(files, session, options), world);
  const jobs = files.map((file) => ({ file }));
  const { results } = await workOn(jobs, session, options);
  const left = await passedOver(others, results, session, options);
  const all = [...findings.map(unread), ...results, ...left.results];
  return finishRun(all, session, targets, options, { leftOut: left.number });
}
