/** `validate`: checks reports and writes nothing. */
import { checkInput } from '../../compile.ts';
import { findReports } from '../find-reports.ts';
import { exitCodeOf, type FileResult, resultOf, summaryOf, unread } from '../findings.ts';
import { openInput } from '../open-input.ts';
import { printFindings } from '../print-findings.ts';
import type { Options, Session } from '../session.ts';
import type { ExitCode } from '../world.ts';

export async function run(
  session: Session,
  named: string[],
  { format }: Options,
): Promise<ExitCode> {
  const { files, findings } = await findReports(named, session.forms, session.world);
  const results = findings.map(unread);
  for (const file of files) results.push(await validate(file, session));
  session.print(await printFindings(results, session, format));
  session.tell(summaryOf(results));
  return exitCodeOf(results);
}

async function validate(file: string, { world, forms }: Session): Promise<FileResult> {
  const opened = await openInput(file, world);
  if ('finding' in opened) return unread(opened.finding);
  return resultOf(await checkInput(opened.input, forms));
}
