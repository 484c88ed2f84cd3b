/** `verify`: a published file against its data. */
import { type Verified, verifyDocument } from '../../../compare/verify-document.ts';
import type { Localized } from '../../../diagnostic/diagnostic.ts';
import { COMMON, reportFacts } from '../../../form/common-fields.ts';
import { type FileOutcome, unread } from '../../batch/checkup.ts';
import { exitCodeOf } from '../../batch/findings.ts';
import { reportFindings, targetsOf } from '../../batch/report-findings.ts';
import { runClaims } from '../../batch/run-claims.ts';
import type { OptionsOf } from '../../config/option.ts';
import type { Session } from '../../config/session.ts';
import { withLastYear } from '../../files/last-year.ts';
import { openInput } from '../../files/open-input.ts';
import type { ExitCode } from '../../world/world.ts';
import type { line } from './line.ts';

type Options = OptionsOf<typeof line.options>;

export async function run(
  session: Session,
  [file = '', data]: string[],
  options: Options,
): Promise<ExitCode> {
  const { world } = session;
  const named = data === undefined ? [file] : [file, data];
  const targets = targetsOf(options, runClaims(named, session, options), world);
  const finish = (result: FileOutcome) => reportFindings([result], session, targets);
  const opened = await openInput(file, world);
  const given = data === undefined ? undefined : await openInput(data, world);
  for (const each of [opened, given]) {
    if (!each || 'input' in each) continue;
    await finish(unread(each.finding));
    return 2;
  }
  if ('finding' in opened) return 2;
  const { input } = opened;
  const of = given && 'input' in given ? withLastYear(given.input, world) : undefined;
  const verified = await verifyDocument(input, of, session.forms);
  const result = outcomeOf(input.file, verified);
  await finish(result);
  session.tell(summaryOf(input.file, data, verified));
  return result.read ? exitCodeOf([result], options) : 2;
}

function outcomeOf(file: string, { text, checked, diagnostics }: Verified): FileOutcome {
  const read = checked !== undefined;
  const facts = checked && reportFacts(checked.values);
  return {
    ...{ file, text, diagnostics, relations: [], read, heldBack: 0 },
    ...(facts?.agency !== undefined && { agency: facts.agency }),
    ...(facts?.year !== undefined && { year: facts.year }),
  };
}

function summaryOf(
  file: string,
  data: string | undefined,
  { checked, diagnostics }: Verified,
): Localized {
  if (!checked) return { zh: `${file} 没有核对`, en: `${file} was not verified` };
  const cells = [...checked.form.fields.values()].filter(
    ({ kind, path }) => kind === 'number' && path !== COMMON.year,
  ).length;
  const against = { zh: data ? ` ${data} ` : '内嵌的数据', en: data ?? 'the data in it' };
  const count = diagnostics.filter(({ severity }) => severity === 'error').length;
  if (count === 0) {
    return {
      zh: `${file} 与${against.zh}一致：核对了 ${cells} 格和全部文字`,
      en: `${file} agrees with ${against.en}: ${cells} cells and all text were compared`,
    };
  }
  return {
    zh: `${file} 与${against.zh}有 ${count} 处不同`,
    en: `${file} differs from ${against.en} in ${count} ${count === 1 ? 'place' : 'places'}`,
  };
}
