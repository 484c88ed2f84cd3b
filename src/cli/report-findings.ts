/** Tells what a run found, in every format that was asked for, each where it belongs. */
import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { CannotRun } from './cannot-run.ts';
import { detectCi, GITLAB_FILE } from './ci.ts';
import type { FileResult } from './findings.ts';
import type { FormatTarget } from './format-target.ts';
import { formatOptions, printFindings } from './print-findings.ts';
import type { Options, Session } from './session.ts';
import { systemReason } from './system-reason.ts';
import type { World } from './world.ts';

/** Where the formats of one run go. */
export interface Targets {
  asked: FormatTarget[];
  /** Added because of the CI system that the run is part of. */
  added: FormatTarget[];
  /** File that the summary of a job is appended to. */
  summary?: string;
}

/**
 * @param files what the run reads, none of which may be written over
 * @throws CannotRun when two formats, or a format and a report, have one file
 */
export function targetsOf(options: Options, files: readonly string[], world: World): Targets {
  const asked = options.formats ?? [{ format: 'text' }];
  const ci = options.ci === false ? undefined : detectCi(world.env);
  const native: FormatTarget[] = ci === 'gitlab' ? [{ format: ci, file: GITLAB_FILE }] : [];
  const added: FormatTarget[] = ci === 'github' ? [{ format: ci }] : native;
  const summary = ci === 'github' ? world.env.GITHUB_STEP_SUMMARY : undefined;
  const targets = {
    ...{ asked, added: added.filter((each) => !isAsked(each, asked)) },
    ...(summary ? { summary } : {}),
  };
  const taken = new Set(files.map((file) => resolve(world.cwd, file)));
  for (const { file } of [...targets.asked, ...targets.added]) {
    if (file === undefined) continue;
    const path = resolve(world.cwd, file);
    if (taken.has(path)) throw alreadyTaken(file);
    taken.add(path);
  }
  return targets;
}

const isAsked = ({ format }: FormatTarget, asked: FormatTarget[]) =>
  asked.some((each) => each.format === format);

function alreadyTaken(file: string): CannotRun {
  return new CannotRun({
    zh: `${file} 是要核对的文件，或者已用于另一种格式，不能再写入结果`,
    en: `${file} is one of the reports, or taken by another format; findings cannot go there`,
  });
}

/**
 * @param say writes text for people; formats for machines go to standard output, except that the
 *   annotations added for GitHub go to standard error, where they spoil no other format
 */
export async function reportFindings(
  results: FileResult[],
  session: Session,
  { asked, added, summary }: Targets,
  { all = false, say = session.print }: { all?: boolean; say?: (text: string) => void } = {},
): Promise<void> {
  const { world } = session;
  for (const { format, file } of asked) {
    const printed = await printFindings(results, file ? plain(session) : session, format, all);
    if (file !== undefined) await write(file, printed, session);
    else if (format === 'text') say(printed);
    else session.print(printed);
  }
  for (const { format, file } of added) {
    const printed = await printFindings(results, session, format, all);
    if (file === undefined) world.stderr.write(printed);
    else await write(file, printed, session);
  }
  if (summary) await append(summary, results, session);
}

const plain = (session: Session): Session => ({ ...session, color: false });

async function write(file: string, text: string, { world, tell }: Session): Promise<void> {
  const path = resolve(world.cwd, file);
  await blaming(file, async () => {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  });
  tell({ zh: `结果已写入 ${file}`, en: `Wrote the findings to ${file}` });
}

/** Other steps of the job may have written there before. */
async function append(file: string, results: FileResult[], session: Session): Promise<void> {
  const { printGithubSummary } = await import('../diagnostic/print-github-summary.ts');
  const text = printGithubSummary(results, formatOptions(session));
  await blaming(file, () => appendFile(file, text));
}

async function blaming(file: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const reason = systemReason(error);
    throw new CannotRun({
      zh: `写不了 ${file}：${reason.zh}`,
      en: `cannot write ${file}: ${reason.en}`,
    });
  }
}
