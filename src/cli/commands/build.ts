/** `build`: checks reports and writes each as Word and HTML, unless it has errors. */
import { resolve } from 'node:path';
import { buildInput, type CheckedInput, checkInput, hasErrors, type Input } from '../../compile.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { outputUnwritable } from '../../diagnostic/kinds/file.ts';
import { formats } from '../../write/formats.ts';
import { CannotRun } from '../cannot-run.ts';
import { exitCodeOf, type FileResult, resultOf, summaryOf, unread } from '../findings.ts';
import { openInput, STDIN } from '../open-input.ts';
import { outputDate } from '../output-date.ts';
import { type Output, Outputs } from '../outputs.ts';
import { printFindings } from '../print-findings.ts';
import type { Options, Session } from '../session.ts';
import { systemReason } from '../system-reason.ts';
import type { ExitCode } from '../world.ts';
import { WriteFailure, writeTogether } from '../write-together.ts';

export async function run(session: Session, files: string[], options: Options): Promise<ExitCode> {
  if (files.includes(STDIN)) throw noName();
  const { world, tell } = session;
  const outputs = new Outputs(files, options.to ?? formats, options.outDir, world.cwd);
  const results: BuildResult[] = [];
  for (const file of new Set(files)) {
    results.push(await build(file, outputs, session, options.draft ?? false));
  }
  const printed = await printFindings(results, session, options.format);
  // What was asked for are the documents, and JSON where it was; findings in words are talk.
  if (options.format === 'json') session.print(printed);
  else world.stderr.write(printed);
  for (const { file } of results.filter(({ refused }) => refused)) tell(notBuilt(file));
  tell(summaryOf(results));
  return exitCodeOf(results);
}

function noName(): CannotRun {
  return new CannotRun(
    {
      zh: '标准输入没有文件名，不知道生成到哪里',
      en: 'standard input has no name to call the documents by',
    },
    { zh: '先存成文件再生成', en: 'save it as a file first' },
  );
}

interface BuildResult extends FileResult {
  /** The report has errors and was therefore not built. */
  refused?: boolean;
}

async function build(
  file: string,
  outputs: Outputs,
  session: Session,
  draft: boolean,
): Promise<BuildResult> {
  const opened = await openInput(file, session.world);
  if ('finding' in opened) return unread(opened.finding);
  const claim = outputs.claim(file);
  if ('finding' in claim) return unread(claim.finding);
  const checked = await checkInput(opened.input, session.forms);
  const result = resultOf(checked);
  if (hasErrors(checked.diagnostics) && !draft) {
    return { ...result, refused: true };
  }
  const failure = await write(opened.input, checked, claim.outputs, session, draft);
  return failure ? { ...result, diagnostics: [...result.diagnostics, failure] } : result;
}

function notBuilt(file: string) {
  return {
    zh: `${file} 有错误，没有生成。改正后再运行；只想看样子，可加 --draft`,
    en: `${file} has errors and was not built. Correct it, or add --draft for a preview`,
  };
}

/** @returns why it could not be written */
async function write(
  { file, image }: Input,
  { checked }: CheckedInput,
  outputs: Output[],
  { world, tell }: Session,
  draft: boolean,
): Promise<Diagnostic | undefined> {
  if (!checked) return undefined;
  const { published, year } = checked.data;
  const modified = outputDate(world.env.SOURCE_DATE_EPOCH, published, year);
  const wanted = outputs.map(({ format }) => format);
  const bytes = await buildInput(checked, image, { formats: wanted, draft, modified });
  const files = outputs.flatMap(({ format, path }) => {
    const content = bytes.get(format);
    return content ? { path: resolve(world.cwd, path), bytes: content } : [];
  });
  try {
    await writeTogether(files);
  } catch (error) {
    if (!(error instanceof WriteFailure)) throw error;
    const failed = outputs.find(({ path }) => resolve(world.cwd, path) === error.path);
    return outputUnwritable({ file }, failed?.path ?? error.path, systemReason(error.cause));
  }
  for (const { path } of outputs) tell({ zh: `已生成 ${path}`, en: `Wrote ${path}` });
  return undefined;
}
