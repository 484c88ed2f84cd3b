/**
 * Works on the files of a run with last year's reports beside them: those that the user names, else
 * those among the files. Whose report a file is, and of which year, is known when it was checked, so
 * a file that turns out to have a last year is worked on again with it.
 */
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { limits } from '../../diagnostic/limits.ts';
import type { Session } from '../config/session.ts';
import { findReports } from '../files/find-reports.ts';
import { STDIN } from '../files/open-input.ts';
import { readFileLimited } from '../files/read-limited.ts';
import type { Checkup } from './checkup.ts';
import type { Job } from './job.ts';
import { missingNotes, pairYears, takenNotes } from './pair-years.ts';

type Work = (jobs: Job[], done?: (checkup: Checkup) => void) => Promise<Checkup[]>;

/**
 * @param named file or folder, as the user names it
 * @param work checks the files, and writes the documents of those that have any
 * @returns one checkup for each job; what was compared with what is added to the notes of the session
 */
export async function workWithLastYears(
  jobs: Job[],
  named: string | undefined,
  session: Session,
  work: Work,
): Promise<Checkup[]> {
  const { world, notes } = session;
  const isFolder = named !== undefined && (await isDirectory(resolve(world.cwd, named)));
  if (named !== undefined && !isFolder) {
    return work(jobs.map((job) => ({ ...job, previous: { file: named, by: 'option' } })));
  }
  // What is read from standard input cannot be read again.
  if (jobs.some(({ file }) => file === STDIN)) return work(jobs);
  if (named === undefined && (await areOfOneYear(jobs, world.cwd))) return work(jobs);
  const writes = jobs.some(({ outputs }) => outputs);
  const first = writes ? await quietly(jobs, work) : await work(jobs);
  const candidates =
    named === undefined ? first : await quietly(await jobsIn(named, session), work);
  const by = named === undefined ? 'run' : 'option';
  const open = first.filter(({ previous }) => by === 'option' || !previous);
  const { pairs, notes: ambiguous } = pairYears(open, candidates, by);
  const given = jobs.map((job) => {
    const previous = pairs.get(job.file);
    return previous ? { ...job, previous } : job;
  });
  const again = writes ? given : given.filter(({ previous }) => previous);
  const done = new Map(
    (again.length === 0 ? [] : await work(again, writes ? undefined : () => {})).map((each) => [
      each.file,
      each,
    ]),
  );
  const checkups = first.map((each) => done.get(each.file) ?? each);
  const told = new Set(ambiguous.map(({ file }) => file));
  const untold = checkups.filter(({ file }) => !told.has(file));
  const missing = named === undefined ? [] : missingNotes(named, untold);
  notes.push(...ambiguous, ...takenNotes(given, checkups), ...missing);
  return checkups;
}

/** Checks the files and writes nothing. */
const quietly = (jobs: Job[], work: Work): Promise<Checkup[]> =>
  work(
    jobs.map(({ file }) => ({ file })),
    () => {},
  );

async function jobsIn(folder: string, { forms, world }: Session): Promise<Job[]> {
  const { files, others } = await findReports([folder], forms, world);
  const documents = others.filter(({ reason }) => !reason).map(({ file }) => file);
  return [...files, ...documents].map((file) => ({ file }));
}

const isDirectory = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => undefined))?.isDirectory() ?? false;

/** A key at the margin whose value is a year and nothing else. */
const YEAR_AT_MARGIN = /^[^\s#:：][^:：\n]*[:：][ \t]*["']?((?:19|20)\d\d)["']?[ \t]*(?:#.*)?$/gm;

/** Whether it can be seen without reading the reports that there is no year before another one. */
async function areOfOneYear(jobs: readonly Job[], cwd: string): Promise<boolean> {
  const years = new Set<string>();
  for (const { file } of jobs) {
    const bytes = await readFileLimited(resolve(cwd, file), limits.report).catch(() => undefined);
    const found = [...new TextDecoder().decode(bytes).matchAll(YEAR_AT_MARGIN)];
    if (found.length !== 1) return false;
    years.add(found[0]?.[1] ?? '');
    if (years.size > 1) return false;
  }
  return true;
}
