/** What a report says in the words of last year's: whole sections of it, and plans told as done. */
import type { Diagnostic, Note } from '../../diagnostic/diagnostic.ts';
import { previousPlan, previousReused } from '../../diagnostic/kinds/previous.ts';
import { COMMON } from '../../form/common-fields.ts';
import { fieldWords } from '../../form/field-words.ts';
import type { Dataset, ReportText } from '../dataset.ts';
import type { Examined } from '../examined.ts';
import { type Sentence, sentencesOf } from './sentences.ts';

/** Percentage of sentences from which on a section counts as taken over, where none is configured. */
const THRESHOLD = 50;
/** A section of fewer sentences has little to say, or says what the law makes every report say. */
const FEWEST = 4;
/** More sentences than this are counted. */
const MAX_NOTES = 10;

/** Nothing without last year's report. */
export function reusedTextFindings(examined: Examined): Diagnostic[] {
  const { previous, comparison } = examined;
  if (!previous) return [];
  const names = [...namesIn(examined), ...namesIn(previous)];
  const before = previous.texts.filter(isWrittenAnew).flatMap((each) => sentencesOf(each, names));
  const known = new Set(before.map(({ gist }) => gist));
  const plans = new Map(before.filter(({ isPlan }) => isPlan).map((each) => [each.deed, each]));
  return examined.texts.filter(isWrittenAnew).flatMap((text) => {
    const sentences = sentencesOf(text, names);
    const reused = sentences.filter(({ gist }) => known.has(gist));
    const share = (100 * reused.length) / sentences.length;
    const isReused = sentences.length >= FEWEST && share >= (comparison?.reusedText ?? THRESHOLD);
    return [
      ...(isReused ? [reusedFinding(text, reused, sentences.length)] : []),
      ...sentences.flatMap((each) => planFinding(each, plans) ?? []),
    ];
  });
}

/** Running text, of which the form itself has no wording. */
const isWrittenAnew = ({ field, prose }: ReportText): boolean =>
  prose !== undefined && field.default === undefined;

/** Longer names first: a short one may stand in them. */
function namesIn({ values }: Pick<Dataset, 'values'>): string[] {
  return [COMMON.agency, COMMON.shortName].flatMap((path) => values.get(path)?.text || []);
}

function reusedFinding(text: ReportText, reused: Sentence[], all: number): Diagnostic {
  const [first, ...others] = reused.map(({ range }) => text.where(range));
  const message = { zh: '与上年报告相同', en: 'as in last year’s report' };
  const notes = [first, ...others].slice(0, MAX_NOTES).flatMap((where) => {
    const { range, cell } = where ?? {};
    return [{ message, ...(range ? { range } : {}), ...(cell ? { cell } : {}) }];
  });
  return previousReused({ ...first!, notes }, fieldWords(text.field), reused.length, all);
}

function planFinding(
  { text, range, deed, isPlan }: Sentence,
  plans: ReadonlyMap<string, Sentence>,
): Diagnostic | undefined {
  const plan = isPlan || deed === '' ? undefined : plans.get(deed);
  if (!plan) return undefined;
  const { path: _, notes: __, ...place } = plan.text.where(plan.range);
  const note = { ...place, message: { zh: '上年的打算', en: 'last year’s plan' } };
  return previousPlan({ ...text.where(range), notes: [note as Note] });
}
