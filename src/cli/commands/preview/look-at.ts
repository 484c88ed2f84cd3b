/** One look at a report: its page as it will be, and what was found in it. */
import { buildInput, type CheckedInput, checkInput, hasErrors } from '../../../compile.ts';
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts';
import { summary } from '../../../diagnostic/summary.ts';
import { isComplete } from '../../../read/source.ts';
import { checkOptions } from '../../batch/check-options.ts';
import type { OptionsOf } from '../../config/option.ts';
import type { Session } from '../../config/session.ts';
import { openInput } from '../../files/open-input.ts';
import { outputDate } from '../../files/output-date.ts';
import type { line } from './line.ts';
import { shownFindings } from './shown-findings.ts';
import type { View } from './view.ts';

export type Options = OptionsOf<typeof line.options>;

/**
 * Reads, checks and writes the report, as a draft where it has errors.
 * @param before the last look, whose page is kept while the file cannot be read whole
 */
export async function lookAt(
  file: string,
  session: Session,
  options: Options,
  before: View | undefined,
): Promise<View> {
  const { world, forms, settings } = session;
  const { previous } = options;
  const given =
    previous === undefined ? {} : { previous: { file: previous, by: 'option' as const } };
  const opened = await openInput(file, world, given);
  if ('finding' in opened) return view(file, session, [opened.finding], { html: before?.html });
  const { input } = opened;
  const found = await checkInput(input, forms, checkOptions(world, options, settings));
  const isWhole = found.checked !== undefined && isComplete(found.source);
  const keeps = !isWhole && before?.html !== undefined;
  const html = keeps ? before.html : await pageOf(found, input.image, session);
  return view(file, session, found.diagnostics, { html, isOld: keeps, source: found.source });
}

async function pageOf(
  { checked, diagnostics }: CheckedInput,
  image: (path: string) => Promise<Uint8Array>,
  { world, settings: { site } }: Session,
): Promise<string | undefined> {
  if (!checked) return undefined;
  const options = {
    draft: hasErrors(diagnostics),
    found: diagnostics,
    instant: outputDate(world.env),
  };
  const files = await buildInput(checked, image, {
    ...{ formats: ['html'], ...options },
    ...(site ? { site } : {}),
  });
  return new TextDecoder().decode(files.get('html'));
}

interface Shown {
  html: string | undefined;
  isOld?: boolean;
  source?: CheckedInput['source'];
}

function view(
  file: string,
  { language }: Session,
  found: Diagnostic[],
  { html, isOld = true, source }: Shown,
): View {
  const text = { text: source?.text ?? '', isTranscript: source?.transcript !== undefined };
  return {
    ...{ language, file, isOld: isOld && html !== undefined },
    ...(html === undefined ? {} : { html }),
    summary: summary(found, language),
    findings: shownFindings(found, text, language),
  };
}
