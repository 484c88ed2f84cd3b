/** Tells what a run found, in every format that was asked for, each where it belongs. */
import type { Localized } from '../../diagnostic/diagnostic.ts';
import type { Printable } from '../../diagnostic/printable.ts';
import type { FormatTarget } from '../config/format-target.ts';
import type { Session } from '../config/session.ts';
import type { FindingOptions } from '../config/shared-options.ts';
import type { Claims, Holder } from '../files/claims.ts';
import { CannotRun } from '../world/cannot-run.ts';
import { detectCi, GITLAB_FILE } from '../world/ci.ts';
import type { Sink, World } from '../world/world.ts';
import type { FileOutcome } from './checkup.ts';
import { formatOptions, printFindings } from './print-findings.ts';

/** Where the formats of one run go. */
export interface Targets {
  asked: FormatTarget[];
  /** Added because of the CI system that the run is part of. */
  added: FormatTarget[];
  /** File that the summary of a job is appended to. */
  summary?: string;
}

/**
 * @param claims of everything the run reads and of the documents it writes
 * @throws CannotRun when a format would go to one of them, or to the file of another one
 */
export function targetsOf(options: FindingOptions, claims: Claims, world: World): Targets {
  const asked = options.formats ?? [{ format: 'text' }];
  const ci = options.ci === false ? undefined : detectCi(world.env);
  const native: FormatTarget[] = ci === 'gitlab' ? [{ format: ci, file: GITLAB_FILE }] : [];
  const added: FormatTarget[] = ci === 'github' ? [{ format: ci }] : native;
  const summary = ci === 'github' ? world.env.GITHUB_STEP_SUMMARY : undefined;
  const targets = {
    ...{ asked, added: added.filter((each) => !isAsked(each, asked)) },
    ...(summary ? { summary } : {}),
  };
  const files = [...targets.asked, ...targets.added].map(({ file }) => file);
  for (const file of [...files, summary || undefined]) {
    if (file === undefined) continue;
    const holder = claims.claim(file, { use: 'findings', name: file });
    if (holder) throw alreadyTaken(file, holder);
  }
  return targets;
}

const isAsked = ({ format }: FormatTarget, asked: FormatTarget[]) =>
  asked.some((each) => each.format === format);

const USES: Record<Holder['use'], (name: string) => Localized> = {
  report: (name) => ({ zh: `那里是报告 ${name}`, en: `it is the report ${name}` }),
  configuration: (name) => ({
    zh: `那里是配置文件 ${name}`,
    en: `it is the configuration ${name}`,
  }),
  form: () => ({ zh: '那里是一个格式的文件', en: 'it is a file of a form' }),
  picture: () => ({ zh: '那里是一张图片', en: 'it is a picture' }),
  document: (name) => ({
    zh: `那里要写 ${name} 生成的文件`,
    en: `it is where a document of ${name} goes`,
  }),
  findings: (name) => ({ zh: `那里要写 ${name}`, en: `it is where ${name} goes` }),
};

function alreadyTaken(file: string, { use, name }: Holder): CannotRun {
  const why = USES[use](name);
  return new CannotRun({
    zh: `结果不能写入 ${file}：${why.zh}`,
    en: `findings cannot go to ${file}: ${why.en}`,
  });
}

/**
 * @param talk takes text for people, and the annotations that GitHub makes of it; formats for
 *   machines go to standard output, where annotations that are only added spoil none
 */
export async function reportFindings(
  results: FileOutcome[],
  session: Session,
  { asked, added, summary }: Targets,
  { all = false, talk = session.world.stdout }: { all?: boolean; talk?: Sink } = {},
): Promise<void> {
  for (const target of [...asked, ...added]) {
    const { format, file } = target;
    const printed = await printFindings(results, file ? plain(session) : session, format, all);
    if (file !== undefined) await write(file, printed, session);
    else if (format === 'text') session.show(printed, talk);
    else streamFor(target, { asked, talk, world: session.world }).write(printed);
  }
  if (summary) await append(summary, results, session);
}

/** Commands follow the text, if there is any: GitHub may read another stream before the text ends. */
function streamFor(
  target: FormatTarget,
  { asked, talk, world }: { asked: FormatTarget[]; talk: Sink; world: World },
): Sink {
  const isTextShown = asked.some(({ format, file }) => format === 'text' && file === undefined);
  if (target.format === 'github' && isTextShown) return talk;
  return asked.includes(target) ? world.stdout : world.stderr;
}

const plain = (session: Session): Session => ({ ...session, color: false });

async function write(file: string, text: Printable, { world, tell }: Session): Promise<void> {
  const { writeText } = await import('../files/write-text.ts');
  await writeText(file, text, world);
  tell({ zh: `结果已写入 ${file}`, en: `Wrote the findings to ${file}` });
}

/** Other steps of the job may have written there before. */
async function append(file: string, results: FileOutcome[], session: Session): Promise<void> {
  const { printGithubSummary } = await import('../../print/print-github-summary.ts');
  const text = printGithubSummary(results, formatOptions(session));
  const { readFile } = await import('node:fs/promises');
  const { writeText } = await import('../files/write-text.ts');
  const before = await readFile(file, 'utf8').catch(() => '');
  await writeText(file, before + text, session.world);
}
