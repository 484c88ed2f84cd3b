/** Applies the exceptions of a report: what the office has answered no longer counts. */
import type { CheckOptions } from '../check/check-options.ts';

import type { Checked } from '../check/dataset.ts';
import { type Exception, readExceptions } from '../check/structure/exceptions.ts';
import { recordEntries } from '../check/structure/records.ts';
import type { Diagnostic, Excuse, Localized } from '../diagnostic/diagnostic.ts';
import {
  exceptionExpired,
  exceptionLapsed,
  exceptionToMistake,
  exceptionToStatutory,
  exceptionToUnknownRule,
  exceptionUnbound,
  exceptionUnused,
} from '../diagnostic/kinds/exception.ts';
import type { Range } from '../diagnostic/place.ts';
import { quote } from '../diagnostic/quote.ts';
import { closest } from '../form/closest.ts';
import { EXCEPTIONS } from '../form/common-fields.ts';
import { fieldWords } from '../form/field-words.ts';
import type { Form } from '../form/form.ts';
import { relationsAt } from '../form/relations.ts';
import { wordingCodes } from '../form/stated-wording.ts';
import type { Source } from '../read/source.ts';
import { concerns, figuresOf, mayBeExcused, relationOf, valuesOf } from './excusable.ts';

/** More figures than this do not help to see what changed. */
const MOST_FIGURES = 6;

interface Case {
  source: Source;
  checked: Checked;
  calendar: Calendar;
}

/** Tells the day when it is asked for. */
type Calendar = Pick<CheckOptions, 'today'>;

/**
 * Marks the findings that exceptions answer as excused. An exception that is not well made, or no
 * longer applies, answers nothing and is a finding itself.
 * @param findings one for each broken relation
 */
export async function excuse(
  findings: Diagnostic[],
  source: Source,
  checked: Checked,
  calendar: Calendar = {},
): Promise<Diagnostic[]> {
  if (recordEntries(source, checked.form, EXCEPTIONS).length === 0) return findings;
  const { exceptions, findings: faults } = readExceptions(source, checked.form);
  const excuses = new Map<Diagnostic, Excuse>();
  for (const exception of exceptions) {
    const covered = findings.filter((each) => concerns(each, exception.rule, exception.cells));
    const found = await faultsOf(exception, covered, { source, checked, calendar });
    faults.push(...found);
    if (found.length === 0) for (const each of covered) excuses.set(each, excuseOf(exception));
  }
  const answered = findings.map((finding) => {
    const excused = excuses.get(finding);
    return excused ? { ...finding, excused } : finding;
  });
  return [...answered, ...faults];
}

function excuseOf({ reason, by, until, publish }: Exception): Excuse {
  return {
    reason,
    ...(by === undefined ? {} : { by }),
    ...(until === undefined ? {} : { until }),
    ...(publish ? { publish } : {}),
  };
}

/** Why an exception answers nothing, if it does not. */
async function faultsOf(
  exception: Exception,
  covered: Diagnostic[],
  { source, checked, calendar }: Case,
): Promise<Diagnostic[]> {
  const { rule, cells, until, values, ranges } = exception;
  const at = (range: Range) => ({ file: source.file, path: EXCEPTIONS, range });
  const relation = relationOf(checked.form, rule);
  if (!relation && covered.length === 0) {
    const unknown = await unknownRule(rule, checked.form);
    if (unknown) return [exceptionToUnknownRule(at(ranges.rule), quote(rule), unknown.meant)];
  }
  if (relation?.statutory) return [exceptionToStatutory(at(ranges.rule), rule, relation.basis)];
  if (covered.some((each) => !mayBeExcused(each, checked.form))) {
    return [exceptionToMistake(at(ranges.rule), rule)];
  }
  if (covered.length === 0) {
    return isUndecided(rule, cells, source, checked)
      ? []
      : [exceptionUnused(at(ranges.rule), rule)];
  }
  if (until !== undefined && hasPassed(until, calendar)) {
    return [exceptionExpired(at(ranges.until), rule, until)];
  }
  const present = valuesOf(rule, covered, checked, source);
  if (values === undefined) return [exceptionUnbound(at(ranges.rule), rule, present)];
  if (values === present) return [];
  return [exceptionLapsed(at(ranges.values), rule, presentFigures(covered, source, checked))];
}

function hasPassed(day: string, { today }: Calendar): boolean {
  return today !== undefined && day < today;
}

/** A rule that nobody knows, with the one that was probably meant. */
async function unknownRule(
  rule: string,
  form: Form,
): Promise<{ meant: string | undefined } | undefined> {
  const { kindTitle } = await import('../diagnostic/kind-titles.ts');
  const stated = wordingCodes(form);
  if (kindTitle(rule) || stated.includes(rule)) return undefined;
  const open = form.relations.filter(({ relation }) => !relation.statutory);
  return { meant: closest(rule, new Set([...open.map(({ relation }) => relation.id), ...stated])) };
}

/** As long as something else is wrong, nobody can say whether the rule would find anything. */
function isUndecided(
  rule: string,
  cells: string[],
  source: Source,
  { relations }: Checked,
): boolean {
  if (source.diagnostics.some(({ severity }) => severity === 'error')) return true;
  const open = relations.filter(
    ({ instance, status }) => status === 'held-back' && instance.relation.id === rule,
  );
  return (
    open.length > 0 &&
    (cells.length === 0 || cells.some((cell) => relationsAt(open, cell).length > 0))
  );
}

function presentFigures(covered: Diagnostic[], source: Source, checked: Checked): Localized {
  const figures = covered
    .flatMap((each) => figuresOf(each, checked, source))
    .filter(([path]) => checked.form.fields.get(path)?.kind === 'number')
    .slice(0, MOST_FIGURES);
  const words = figures.map(([path, value]) => {
    const { zh, en } = fieldWords(checked.form.fields.get(path)!);
    return { zh: `${zh} ${value}`, en: `${en} ${value}` };
  });
  return {
    zh: words.map(({ zh }) => zh).join('、'),
    en: words.map(({ en }) => en).join(', '),
  };
}
