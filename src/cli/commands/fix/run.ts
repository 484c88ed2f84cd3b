/** `fix`: changes the numbers of a report that are certainly wrong or wrongly written, if agreed. */
import { resolve } from 'node:path';
import type { Input } from '../../../compile.ts';
import type { Diagnostic, Localized } from '../../../diagnostic/diagnostic.ts';
import { noDataFile } from '../../../diagnostic/kinds/file.ts';
import { lineIndex } from '../../../diagnostic/line-index.ts';
import { printableLines, printed, verbatim } from '../../../diagnostic/printable.ts';
import { isDocument } from '../../../read/document-kind.ts';
import { checkOptions } from '../../batch/check-options.ts';
import { type FileOutcome, resultOf, unread } from '../../batch/checkup.ts';
import { exitCodeOf, summaryOf } from '../../batch/findings.ts';
import { passedOver } from '../../batch/passed-over.ts';
import { printFindings } from '../../batch/print-findings.ts';
import type { Configurable } from '../../config/config.ts';
import type { OptionsOf } from '../../config/option.ts';
import type { Session } from '../../config/session.ts';
import { findReports } from '../../files/find-reports.ts';
import { openInput, STDIN } from '../../files/open-input.ts';
import { replaceFile } from '../../files/replace-file.ts';
import { paint } from '../../world/paint.ts';
import type { ExitCode, Keyboard } from '../../world/world.ts';
import { askingAt, type Display, showChange } from './approve.ts';
import { type Fixed, type FixOptions, fixReport } from './fix-report.ts';
import type { line } from './line.ts';

type Options = OptionsOf<typeof line.options> & Pick<Configurable, 'exceptions' | 'strictFiles'>;

/** Where nobody can be asked and nothing was agreed to beforehand, changes are only shown. */
type Mode = { name: 'ask'; keyboard: Keyboard } | { name: 'apply' } | { name: 'show' };

interface Run {
  session: Session;
  options: Options;
  mode: Mode;
}

interface Fixing {
  result: FileOutcome;
  /** How many changes were made, or shown as possible. */
  changes: number;
}

export async function run(session: Session, named: string[], options: Options): Promise<ExitCode> {
  const { forms, world, settings } = session;
  const { files, findings, others } = await findReports(named, forms, world, settings);
  const mode = modeOf(files, session, options);
  const fixings: Fixing[] = [];
  try {
    for (const file of files) fixings.push(await fix(file, { session, options, mode }));
  } finally {
    if (mode.name === 'ask') mode.keyboard.close();
  }
  const fixed = fixings.map(({ result }) => result);
  const left = await passedOver(others, fixed, session, options);
  const results = [...findings.map(unread), ...fixed, ...left.results];
  const changes = fixings.reduce((sum, each) => sum + each.changes, 0);
  const remaining = await printFindings(results, session, 'text');
  // Standard output is the file itself when it came in that way.
  const stream = files.includes(STDIN) ? world.stderr : world.stdout;
  if (remaining !== '') session.show(changes > 0 ? printed`\n${remaining}` : remaining, stream);
  const isPending = mode.name === 'show' && changes > 0;
  if (isPending) session.tell(notWritten(changes, options));
  session.tell(summaryOf(results, left.number));
  return exitCodeOf(results) || (isPending ? 1 : 0);
}

function modeOf(files: string[], { world }: Session, { yes, dryRun }: Options): Mode {
  if (dryRun) return { name: 'show' };
  if (yes || files.includes(STDIN)) return { name: 'apply' };
  const keyboard = world.keyboard?.();
  return keyboard ? { name: 'ask', keyboard } : { name: 'show' };
}

async function fix(file: string, run: Run): Promise<Fixing> {
  const opened = await openInput(file, run.session.world);
  if ('finding' in opened) return { result: unread(opened.finding), changes: 0 };
  const { input } = opened;
  if (isDocument(input.bytes)) return { result: unread(noDataFile({ file })), changes: 0 };
  const options = await fixOptions(file, run);
  const fixed = await fixReport(input, run.session.forms, options);
  const { transcript } = fixed.checked.source;
  if (transcript) return { result: unread(noDataFile({ file })), changes: 0 };
  const result = resultOf(fixed.checked);
  if (fixed.left.length > 0) run.session.tell(...leftLines(file, fixed));
  if (run.mode.name === 'show') return { result, changes: fixed.changes };
  const failure = await write(input, fixed, run.session);
  // The findings of a text that was not written would point to lines that are not there.
  return { result: failure ? unread(failure) : result, changes: fixed.changes };
}

async function fixOptions(file: string, { session, options, mode }: Run): Promise<FixOptions> {
  const display = await displayOf(file, session);
  return {
    kinds: [
      ...(['spelling', 'repair'] as const),
      ...(options.totals ? (['total'] as const) : []),
      ...(options.bind ? (['binding'] as const) : []),
    ],
    likely: mode.name === 'ask',
    check: checkOptions(session.world, options),
    approve:
      mode.name === 'ask'
        ? askingAt(mode.keyboard, file, display)
        : (proposal, text) => showChange(file, text, proposal, display),
  };
}

async function displayOf(file: string, { world, language, color, show }: Session) {
  const display: Display = {
    language,
    // A terminal without a width says 0.
    width: world.stdout.columns || 100,
    paint: await paint(color),
    show: (text) => show(text, file === STDIN ? world.stderr : world.stdout),
  };
  return display;
}

/** @returns why the file could not be written */
async function write(
  { file, bytes: before }: Input,
  { bytes: after, changes }: Fixed,
  { world, print, tell }: Session,
): Promise<Diagnostic | undefined> {
  if (file === STDIN) {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(after);
    print(world.stdout.isTTY ? printableLines(text) : verbatim(text));
    return undefined;
  }
  if (changes === 0) return undefined;
  const failure = await replaceFile({ file, path: resolve(world.cwd, file), before, after });
  if (!failure) tell(changed(file, changes));
  return failure;
}

/** More places than this are counted, not listed. */
const MOST_LEFT = 8;

/** What is not done without a person, why, and how to go on. */
function leftLines(file: string, { left, checked }: Fixed): Localized[] {
  const lines = lineIndex(checked.source.text);
  const name = file === STDIN ? { zh: '<文件>', en: '<file>' } : { zh: file, en: file };
  return [
    {
      zh: `${file}：有 ${left.length} 处没有改，改法只是可能，要由人对照台账决定：`,
      en: `${file}: ${left.length} not changed, because the change is only likely and a person must decide:`,
    },
    ...left.slice(0, MOST_LEFT).map(({ range, choices }) => {
      const { line } = lines.positionAt(range.start);
      const { zh, en } = choices[0]!.words;
      return { zh: `  第 ${line} 行  ${zh}`, en: `  line ${line}  ${en}` };
    }),
    {
      zh: `要逐处确认，请在终端运行 gov-report fix ${name.zh}，不加 --yes`,
      en: `To be asked about each, run gov-report fix ${name.en} in a terminal without --yes`,
    },
  ];
}

const changed = (file: string, changes: number): Localized => ({
  zh: `${file}：改了 ${changes} 处`,
  en: `${file}: ${changes} ${changes === 1 ? 'change' : 'changes'} made`,
});

function notWritten(changes: number, { dryRun }: Options): Localized {
  const hint = dryRun
    ? { zh: '', en: '' }
    : {
        zh: '（这里不能提问；要照上面改，请加 --yes）',
        en: ' (there is no terminal to ask at; add --yes to make them)',
      };
  return {
    zh: `可以改 ${changes} 处，没有写入文件${hint.zh}。照此改后：`,
    en: `${changes} ${changes === 1 ? 'change' : 'changes'} possible, nothing was written${hint.en}. With them:`,
  };
}
