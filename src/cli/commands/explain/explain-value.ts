/** The way of one value: from its line in the data file to its relations and its place on the page. */
import { assemble } from '../../../assemble/assemble.ts';
import type { Checked } from '../../../check/dataset.ts';
import { checkInput, type Input } from '../../../compile.ts';
import { lineIndex } from '../../../diagnostic/line-index.ts';
import { jsonText, printed } from '../../../diagnostic/printable.ts';
import { type TraceSource, traceText } from '../../../explain/explanation.ts';
import { type Trace, trace } from '../../../explain/trace.ts';
import type { Source } from '../../../read/source.ts';
import { type FileOutcome, resultOf, unread } from '../../batch/checkup.ts';
import { exitCodeOf } from '../../batch/findings.ts';
import { printFindings } from '../../batch/print-findings.ts';
import type { Session } from '../../config/session.ts';
import { openInput } from '../../files/open-input.ts';
import { outputDate } from '../../files/output-date.ts';
import type { ExitCode } from '../../world/world.ts';
import { findField } from '../find-field.ts';

/** How the way of a value is shown. */
type Format = 'text' | 'json' | undefined;

/**
 * @param path the value, by keys or labels
 * @throws CannotRun when the form has no such value
 */
export async function explainValue(
  file: string,
  path: string,
  session: Session,
  format: Format,
): Promise<ExitCode> {
  const opened = await openInput(file, session.world);
  if ('finding' in opened) return shown([unread(opened.finding)], session, format);
  const input = await checkInput(opened.input, session.forms);
  const { source, checked } = input;
  if (!checked) return shown([resultOf(input)], session, format);
  const traced = await traceValue(path, checked, opened.input, session);
  const from = { file, ...placeOf(traced, source) };
  if (format === 'json') session.print(printed`${jsonText({ ...traced, ...from }, 2)}\n`);
  else session.show(traceText(traced, from, session.language));
  return 0;
}

/** A file that cannot be understood has no values to follow, only findings. */
async function shown(results: FileOutcome[], session: Session, format: Format): Promise<ExitCode> {
  const found = await printFindings(results, session, format);
  if (format === 'json') session.print(found);
  else session.show(found);
  return exitCodeOf(results);
}

async function traceValue(
  path: string,
  checked: Checked,
  { image }: Input,
  { world }: Session,
): Promise<Trace> {
  const field = findField(checked.form, path);
  // As a draft, which a report with errors may be.
  const report = await assemble(checked, { draft: true, instant: outputDate(world.env), image });
  return trace(field, checked, report);
}

function placeOf({ range }: Trace, { text, transcript }: Source): Omit<TraceSource, 'file'> {
  if (!range) return {};
  const lines = lineIndex(text);
  const { line, column } = lines.positionAt(range.start);
  const { start, end } = lines.lineRange(line);
  const words = text.slice(start, end);
  if (!transcript) return { place: { line, column, text: words } };
  const { cell, label } = transcript.placeOf({ range });
  return { spot: { ...(cell && { cell }), ...(label && { label }), text: words } };
}
