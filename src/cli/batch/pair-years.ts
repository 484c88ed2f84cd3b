/** Which report of the year before each report of a run is compared with, and how that is told. */
import { grouped } from '../../check/unfilled.ts';
import { isSameBody, type ReportFacts } from '../../form/common-fields.ts';
import type { Forms } from '../../form/forms.ts';
import type { RunNote } from '../../print/run-note.ts';
import type { GivenPrevious } from '../files/last-year.ts';
import type { Checkup } from './checkup.ts';
import type { Job } from './job.ts';

/** What a report says of itself, in its file. */
type Dated = ReportFacts & Pick<Checkup, 'file'>;

/**
 * Gives each report the one report of the same body and the year before, by the names that the body
 * has and had. Where two could be meant none is taken.
 * @returns the pairs by file, and notes on those that have two
 */
export function pairYears(
  reports: readonly Dated[],
  candidates: readonly Dated[],
  by: GivenPrevious['by'],
): { pairs: Map<string, GivenPrevious>; notes: RunNote[] } {
  const pairs = new Map<string, GivenPrevious>();
  const notes: RunNote[] = [];
  const byYear = grouped(candidates, ({ year }) => year);
  for (const report of reports) {
    const { file, year, agency } = report;
    if (year === undefined || agency === undefined) continue;
    const before = (byYear.get(year - 1) ?? []).filter((each) => isSameBody(report, each));
    const [first, ...others] = before;
    if (first && others.length === 0) pairs.set(file, { file: first.file, by });
    if (others.length > 0) notes.push(ambiguous(file, before));
  }
  return { pairs, notes };
}

function ambiguous(file: string, before: readonly Dated[]): RunNote {
  const names = before.map((each) => each.file);
  return {
    file,
    words: {
      zh: `${file} 没有与上年比较：${names.join('、')} 都是同一机关上一年度的报告，请用 previous: 写明是哪一份`,
      en: `${file} was not compared with last year: ${names.join(' and ')} are reports of the same body for the year before; say by previous: which is meant`,
    },
  };
}

/** More files than this are counted. */
const MAX_NAMED = 3;

/** What was taken without being named. */
export function takenNotes(jobs: readonly Job[], checkups: readonly Checkup[]): RunNote[] {
  const found = new Map(jobs.map(({ file, previous }) => [file, previous]));
  const taken = checkups.filter(
    ({ file, previous }) => previous && found.get(file)?.file === previous.file,
  );
  return taken.length > 0 ? [takenNote(taken)] : [];
}

/** Which reports have none in the folder that the user named. */
export function missingNotes(folder: string, checkups: readonly Checkup[]): RunNote[] {
  const alone = checkups.filter(({ previous, read }) => read && !previous);
  if (alone.length === 0) return [];
  const { zh, en } = listed(alone.map(({ file }) => file));
  return [
    {
      file: folder,
      words: {
        zh: `没有与上年比较：${folder} 里没有找到唯一一份同一机关上一年度的报告（${zh}）`,
        en: `not compared with last year: ${folder} does not hold exactly one report of the same body for the year before (${en})`,
      },
    },
  ];
}

/** What could not be compared, since last year's report is in another form. */
export async function leftOutNotes(checkups: readonly Checkup[], forms: Forms): Promise<RunNote[]> {
  const leftOut = checkups.filter(({ previous }) => previous && previous.leftOut.length > 0);
  const alike = grouped(leftOut, ({ previous }) =>
    JSON.stringify([previous!.form, previous!.leftOut]),
  );
  return Promise.all([...alike.values()].map((same) => leftOutNote(same, forms)));
}

function takenNote(taken: readonly Checkup[]): RunNote {
  const pairs = taken.map(({ file, previous }) => `${file} ← ${previous!.file}`);
  const { zh, en } = listed(pairs);
  return {
    file: taken[0]!.file,
    words: {
      zh: `与同一机关上一年度的报告作了比较：${zh}`,
      en: `compared with the report of the same body for the year before: ${en}`,
    },
  };
}

async function leftOutNote(same: readonly Checkup[], forms: Forms): Promise<RunNote> {
  const { previous } = same[0]!;
  const { form, leftOut } = previous!;
  const edition = (await forms.load(form)).edition.document;
  const files = listed(same.map(({ file }) => file));
  const rules = leftOut.join('、');
  return {
    file: same[0]!.file,
    words: {
      zh: `没有核对 ${rules}：上年报告用的是${edition}的格式，表里没有同样的数（${files.zh}）`,
      en: `${leftOut.join(', ')} not checked: last year’s report is in the form of ${edition}, whose table has no such numbers (${files.en})`,
    },
  };
}

function listed(names: readonly string[]) {
  const shown = names.slice(0, MAX_NAMED);
  const more = names.length > shown.length;
  return {
    zh: shown.join('、') + (more ? `等 ${names.length} 份` : ''),
    en: shown.join(', ') + (more ? ` … (${names.length} in all)` : ''),
  };
}
