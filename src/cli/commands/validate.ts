/** `validate`: checks reports and writes nothing. */
import { findReports } from '../find-reports.ts';
import { unread } from '../findings.ts';
import { finishRun } from '../finish-run.ts';
import { workOn } from '../many/work-on.ts';
import { passedOver } from '../passed-over.ts';
import { targetsOf } from '../report-findings.ts';
import { placesOf } from '../run-places.ts';
import type { Options, Session } from '../session.ts';
import type { ExitCode } from '../world.ts';

export async function run(session: Session, named: string[], options: Options): Promise<ExitCode> {
  const { world, forms, settings } = session;
  const { files, findings, others } = await findReports(named, forms, world, settings);
  const targets = targetsOf(options, placesOf(files, session, options), world);
  const jobs = files.map((file) => ({ file }));
  const { results } = await workOn(jobs, session, options);
  const left = await passedOver(others, results, session, options);
  const all = [...findings.map(unread), ...results, ...left.results];
  return finishRun(all, session, targets, options, { leftOut: left.number });
}
