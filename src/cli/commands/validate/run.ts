/** `validate`: checks reports and writes nothing. */

import { dirname } from 'node:path';
import { noReports } from '../../../diagnostic/kinds/file.ts';
import { noTable } from '../../../diagnostic/kinds/import.ts';
import { type Checkup, type FileOutcome, unread } from '../../batch/checkup.ts';
import { finishRun } from '../../batch/finish-run.ts';
import { passedOver } from '../../batch/passed-over.ts';
import { targetsOf } from '../../batch/report-findings.ts';
import { runClaims } from '../../batch/run-claims.ts';
import { watched } from '../../batch/watched.ts';
import { workOn } from '../../batch/work-on.ts';
import type { OptionsOf } from '../../config/option.ts';
import type { Session } from '../../config/session.ts';
import { type Found, findReports } from '../../files/find-reports.ts';
import type { ExitCode } from '../../world/world.ts';
import type { line } from './line.ts';
import { tallyWords } from './tally-words.ts';
import type { Prose } from './unread-numbers.ts';

type Options = OptionsOf<typeof line.options>;

export const run = (session: Session, named: string[], options: Options): Promise<ExitCode> =>
  watched(session, options, (...each) => validate(named, ...each));

async function validate(named: string[], session: Session, options: Options): Promise<ExitCode> {
  const { world, forms, settings } = session;
  const found = await findReports(named, forms, world, settings, true);
  const { files } = found;
  const targets = targetsOf(options, runClaims(files, session, options), world);
  const jobs = files.map((file) => ({ file }));
  const { checkups, results: checked } = await workOn(jobs, session, options);
  const { results, others, findings } = reportsAmong(checked, found);
  const left = await passedOver(others, results, session, options);
  const all = [...findings.map(unread), ...results, ...left.results];
  const list = options.unread ? await listing(checkups, session, options) : () => {};
  const words = tallyWords(checkups.flatMap(({ tally }) => tally ?? []));
  const last = () => {
    list();
    if (words) session.tell(words);
  };
  return finishRun(all, session, targets, options, { last, leftOut: left.number });
}

/** A document that a folder holds is passed over where it has no table of a report. */
function reportsAmong(checked: FileOutcome[], { documents, others, findings }: Found) {
  const isNone = ({ file, diagnostics }: FileOutcome) =>
    documents.has(file) && diagnostics.some(({ code }) => code === noTable.code);
  const results = checked.filter((each) => !isNone(each));
  const none = checked.filter(isNone).map(({ file }) => ({ file }));
  const isNothing = none.length > 0 && results.length === 0 && findings.length === 0;
  const nothing = none.slice(0, isNothing ? 1 : 0);
  return {
    results,
    others: [...none, ...others],
    findings: [
      ...findings,
      ...nothing.map(({ file }) => noReports({ file: dirname(file) }, 'folder')),
    ],
  };
}

/** Lists every number in the texts of the reports. */
async function listing(
  checkups: Checkup[],
  session: Session,
  { formats = [] }: Options,
): Promise<() => void> {
  const { proseTable } = await import('./unread-numbers.ts');
  const prose: Prose[] = [];
  for (const { file, text, form, numbers } of checkups) {
    if (form && numbers) prose.push({ file, text, form: await session.forms.load(form), numbers });
  }
  // A document for machines on standard output stays one.
  const isForPeople = formats.every(({ format, file }) => format === 'text' || file !== undefined);
  const { stdout, stderr } = session.world;
  return () => {
    for (const each of prose) {
      session.show(proseTable(each, session.language), isForPeople ? stdout : stderr);
    }
  };
}
