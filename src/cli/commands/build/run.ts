/** `build`: checks reports and writes each as Word, HTML and PDF, unless it has errors. */
import { setFlagsFromString } from 'node:v8';
import { formats } from '../../../write/formats.ts';
import type { Checkup } from '../../batch/checkup.ts';
import { unread } from '../../batch/checkup.ts';
import { finishRun } from '../../batch/finish-run.ts';
import type { Job } from '../../batch/job.ts';
import { passedOver } from '../../batch/passed-over.ts';
import { targetsOf } from '../../batch/report-findings.ts';
import { runClaims } from '../../batch/run-claims.ts';
import { watched } from '../../batch/watched.ts';
import { workOn } from '../../batch/work-on.ts';
import type { OptionsOf } from '../../config/option.ts';
import type { Session } from '../../config/session.ts';
import { findReports } from '../../files/find-reports.ts';
import { STDIN } from '../../files/open-input.ts';
import { outputDate } from '../../files/output-date.ts';
import { type DocumentFormat, Outputs } from '../../files/outputs.ts';
import type { Printer } from '../../programs/printer.ts';
import { CannotRun } from '../../world/cannot-run.ts';
import type { ExitCode } from '../../world/world.ts';
import type { line } from './line.ts';

type Options = OptionsOf<typeof line.options>;

/**
 * A run of one report is over before code pays that V8 optimises for speed, which it would begin
 * with after a fifteenth of this many bytes of byte code; one of many reports gets it soon enough.
 * Only the V8 of Node 20 is known to have this flag: newer ones complain of it, and cache code.
 */
if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=1000000');

export const run = (session: Session, named: string[], options: Options): Promise<ExitCode> =>
  watched(session, options, (...each) => build(named, ...each));

async function build(named: string[], session: Session, options: Options): Promise<ExitCode> {
  const { world, settings, tell } = session;
  if (named.length === 0 && settings.reports.length === 0) throw nothingNamed();
  if (named.includes(STDIN) && options.stdinName === undefined) throw noName();
  // A date that is none concerns all reports: it is found before the first one is written.
  outputDate(world.env);
  const { files, findings, others, parent } = await findReports(
    named,
    session.forms,
    world,
    settings,
  );
  const names = files.map((file) => nameOf(file, options));
  const { to = formats, outDir } = options;
  const reserved = runClaims(names, session, options);
  const outputs = new Outputs(reserved, to, outDir, world.cwd, parent);
  const claims = files.map((file) => ({ file, ...outputs.claim(nameOf(file, options)) }));
  const targets = targetsOf(options, reserved, world);
  const jobs = claims.flatMap((claim): Job[] => ('outputs' in claim ? [claim] : []));
  const refused = claims.flatMap((claim) => ('finding' in claim ? [unread(claim.finding)] : []));
  const { checkups, results } = await printing(to, session, (printer) =>
    workOn(jobs, session, options, printer),
  );
  for (const path of checkups.flatMap(({ written = [] }) => written)) {
    tell({ zh: `已生成 ${path}`, en: `Wrote ${path}` });
  }
  const left = await passedOver(others, results, session, options);
  const all = [...findings.map(unread), ...refused, ...results, ...left.results];
  return finishRun(all, session, targets, options, {
    // What was asked for are the documents; findings in words are talk.
    talk: world.stderr,
    last: () => tellRefused(checkups, session),
    leftOut: left.number,
  });
}

/** Does the work with a printer at hand where PDF is wanted; what was started for it ends with it. */
async function printing<R>(
  to: readonly DocumentFormat[],
  { settings, world }: Session,
  work: (printer?: Printer) => Promise<R>,
): Promise<R> {
  if (!to.includes('pdf')) return work();
  const { openPrinter } = await import('../../programs/printer.ts');
  const printer = openPrinter(settings.programs, world);
  try {
    return await work(printer);
  } finally {
    printer.close();
  }
}

const nameOf = (file: string, { stdinName }: Options) =>
  file === STDIN ? (stdinName ?? file) : file;

function tellRefused(checkups: Checkup[], { tell }: Session): void {
  for (const { file } of checkups.filter(({ refused }) => refused)) {
    tell({
      zh: `${file} 有错误，没有生成。改正后再运行；只想看样子，可加 --draft`,
      en: `${file} has errors and was not built. Correct it, or add --draft for a preview`,
    });
  }
}

function nothingNamed(): CannotRun {
  return new CannotRun(
    { zh: '没有写明要生成哪些报告', en: 'which reports shall be built?' },
    {
      zh: '写出文件或文件夹，或在配置文件中写明 reports',
      en: 'name files or folders, or set `reports` in the configuration',
    },
  );
}

function noName(): CannotRun {
  return new CannotRun(
    {
      zh: '标准输入没有文件名，不知道生成到哪里',
      en: 'standard input has no name to call the documents by',
    },
    {
      zh: '先存成文件再生成，或用 --stdin-name 给出文件名',
      en: 'save it as a file first, or name it by --stdin-name',
    },
  );
}
