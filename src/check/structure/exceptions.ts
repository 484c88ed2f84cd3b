/** The exceptions of a report: which findings an office has answered, and in which words. */

import { amountWords } from '../../diagnostic/amount.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import {
  exceptionToUnknownCell,
  exceptionWithoutReason,
  noSuchDay,
} from '../../diagnostic/kinds/exception.ts';
import { ambiguousPath, missing, type Named } from '../../diagnostic/kinds/structure.ts';
import type { Range } from '../../diagnostic/place.ts';
import { quote } from '../../diagnostic/quote.ts';
import type { ExceptionWords, KeyOf } from '../../edit/exception-edit.ts';
import { nearestToPath } from '../../form/closest.ts';
import { EXCEPTIONS } from '../../form/common-fields.ts';
import { fieldWords, pathLike, pathWords } from '../../form/field-words.ts';
import type { Form } from '../../form/form.ts';
import { fieldsMeant, resolvePath } from '../../form/named-fields.ts';
import type { Source } from '../../read/source.ts';
import type { Checked } from '../dataset.ts';
import { isDay } from '../values/calendar-day.ts';
import { type PlacedText, type RecordRead, type RecordsRead, readRecords } from './records.ts';

export interface Exception extends ExceptionWords {
  /** Where findings about it point: at its rule, its day, its values. */
  ranges: { rule: Range; until: Range; values: Range };
}

export interface ExceptionsRead {
  /** Those that are complete. */
  exceptions: Exception[];
  findings: Diagnostic[];
}

/** @returns what names the parts of an exception, by their keys in the form, as the file would */
export function exceptionKeys(
  source: Source,
  { form, places }: Pick<Checked, 'form' | 'places'>,
): KeyOf {
  const { keyOf } = readRecords(source, form, EXCEPTIONS, places);
  const list = form.records.find(({ key }) => key === EXCEPTIONS);
  const fields = list ? [list, ...list.children] : [];
  return (key) => {
    const field = fields.find((each) => each.key === key);
    return field ? keyOf(field) : key;
  };
}

/** Reads the exceptions of a report. Never throws, whatever stands there. */
export function readExceptions(source: Source, form: Form): ExceptionsRead {
  const { keyOf, records, findings } = readRecords(source, form, EXCEPTIONS);
  const named = namesIn(form, keyOf);
  const exceptions = records.flatMap((record) => {
    const faults = faultsOf(record, source.file, form, named);
    findings.push(...faults);
    return faults.length === 0 && record.faulty.size === 0 ? [exceptionOf(record, form)] : [];
  });
  return { exceptions, findings };
}

const first = ({ texts }: RecordRead, key: string): PlacedText | undefined => texts.get(key)?.[0];

/** The fields of an exception as the file would name them, by their keys in the form. */
function namesIn(form: Form, keyOf: RecordsRead['keyOf']): ReadonlyMap<string, Named> {
  const list = form.records.find(({ key }) => key === EXCEPTIONS);
  const fields = list?.children ?? [];
  return new Map(fields.map((field) => [field.key, { label: field.label, key: keyOf(field) }]));
}

function faultsOf(
  record: RecordRead,
  file: string,
  form: Form,
  named: ReadonlyMap<string, Named>,
): Diagnostic[] {
  const rule = first(record, 'rule');
  const range = rule?.range ?? startOf(record.range);
  const given = (key: string) => record.texts.has(key) || record.faulty.has(key);
  const until = first(record, 'until');
  return [
    ...(given('rule') ? [] : [withoutRule(file, form, range, named.get('rule')!)]),
    ...(given('reason')
      ? []
      : [
          exceptionWithoutReason(
            { file, path: EXCEPTIONS, range },
            quote(rule?.text ?? '_'),
            named.get('reason')!.key,
          ),
        ]),
    ...(until && !isDay(until.text)
      ? [noSuchDay({ file, path: EXCEPTIONS, range: until.range }, until.text)]
      : []),
    ...(record.texts.get('cells') ?? []).flatMap((cell) => cellFault(cell, file, form)),
  ];
}

function withoutRule(file: string, form: Form, range: Range, rule: Named): Diagnostic {
  const list = form.records.find(({ key }) => key === EXCEPTIONS)!;
  return missing({ file, path: EXCEPTIONS, range }, [rule], {
    within: fieldWords(list),
    left: amountWords({ numbers: 0, texts: 1 }),
    insertions: [],
    zero: false,
  });
}

/** A record may fill many lines: its beginning says enough. */
const startOf = ({ start, end }: Range): Range => ({ start, end: Math.min(end, start + 1) });

function cellFault({ text, range }: PlacedText, file: string, form: Form): Diagnostic[] {
  const meant = fieldsMeant(form, text);
  if (meant.length === 1) return [];
  const where = { file, path: EXCEPTIONS, range };
  return meant.length > 1
    ? [ambiguousPath(where, quote(text), meant.map(pathWords))]
    : [exceptionToUnknownCell(where, quote(text), meantPath(form, text))];
}

function meantPath(form: Form, text: string): string | undefined {
  const field = nearestToPath(form, text);
  return field && pathLike(field, text, form);
}

function exceptionOf(record: RecordRead, form: Form): Exception {
  const { text: rule, range } = first(record, 'rule')!;
  const optional = (key: 'by' | 'until' | 'values') => {
    const text = first(record, key)?.text;
    return text === undefined ? {} : { [key]: text };
  };
  return {
    rule,
    cells: (record.texts.get('cells') ?? []).map(({ text }) => resolvePath(form, text)!.path),
    reason: first(record, 'reason')!.text,
    ...optional('by'),
    ...optional('until'),
    ...(/^(?:true|是)$/.test(first(record, 'publish')?.text ?? '') ? { publish: true } : {}),
    ...optional('values'),
    ranges: {
      rule: range,
      until: first(record, 'until')?.range ?? range,
      values: first(record, 'values')?.range ?? range,
    },
  };
}
