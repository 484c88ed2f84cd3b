/** `diff`: two reports of any kind side by side. */
import { assemble } from '../../../assemble/assemble.ts';
import type { Dataset } from '../../../check/dataset.ts';
import {
  areEqual,
  type Comparison,
  compareReports,
  isEqual,
  type Side,
} from '../../../compare/diff.ts';
import { checkInput } from '../../../compile.ts';
import { jsonText, printed } from '../../../diagnostic/printable.ts';
import { reportFacts } from '../../../form/common-fields.ts';
import { resultOf, unread } from '../../batch/checkup.ts';
import { printFindings } from '../../batch/print-findings.ts';
import type { OptionsOf } from '../../config/option.ts';
import type { Session } from '../../config/session.ts';
import { withLastYear } from '../../files/last-year.ts';
import { openInput } from '../../files/open-input.ts';
import type { ExitCode } from '../../world/world.ts';
import { diffText } from './diff-text.ts';
import type { line } from './line.ts';

type Options = OptionsOf<typeof line.options>;

export async function run(
  session: Session,
  [a = '', b = '']: string[],
  { all = false, format = 'text' }: Options,
): Promise<ExitCode> {
  const [before, after] = [await open(a, session), await open(b, session)];
  if (!before || !after) return 2;
  const comparison = compareReports(before, after);
  if (format === 'json') {
    session.print(printed`${jsonText(document(comparison, before, after), 2)}\n`);
  } else {
    const names = namesOf(before.dataset, after.dataset);
    session.show(diffText(comparison, { language: session.language, all, names }));
  }
  return areEqual(comparison) ? 0 : 1;
}

/** Pictures are told by their words. */
const NO_PICTURES = async (path: string): Promise<never> => {
  throw new Error(path);
};

/** @returns nothing where the file is no report, which is told */
async function open(file: string, session: Session): Promise<Side | undefined> {
  const { world, forms } = session;
  const opened = await openInput(file, world);
  const result =
    'finding' in opened
      ? unread(opened.finding)
      : await checkInput(withLastYear(opened.input, world), forms);
  if ('source' in result && result.checked) {
    const { checked: dataset } = result;
    const options = { draft: false, instant: 0, image: NO_PICTURES };
    return { dataset, report: await assemble(dataset, options) };
  }
  const outcome = 'source' in result ? resultOf(result) : result;
  session.show(await printFindings([outcome], session), world.stderr);
  return undefined;
}

/** Two years of one body are called by them, anything else by its file. */
function namesOf(before: Dataset, after: Dataset): [string, string] {
  const [a, b] = [reportFacts(before.values), reportFacts(after.values)];
  const areYears = a.agency === b.agency && a.year !== b.year && a.year && b.year;
  return areYears ? [String(a.year), String(b.year)] : [before.file, after.file];
}

/** The document of `--format json`; its shape changes only with its version. */
function document({ numbers, ...others }: Comparison, before: Side, after: Side) {
  const about = ({ dataset: { file, form, values } }: Side) => ({
    ...{ file, form: form.id },
    ...reportFacts(values),
  });
  const pairs = numbers.map((pair) => ({ ...pair, equal: isEqual(pair) }));
  const equal = areEqual({ numbers, ...others });
  return { version: 1, a: about(before), b: about(after), equal, numbers: pairs, ...others };
}
