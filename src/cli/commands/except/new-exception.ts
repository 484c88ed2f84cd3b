/** Makes the exception that a person asks for, or says why there cannot be one. */

import type { Checked } from '../../../check/dataset.ts';
import { isDay } from '../../../check/values/calendar-day.ts';
import type { CheckedInput } from '../../../compile.ts';
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts';
import type { ExceptionWords } from '../../../edit/exception-edit.ts';
import { resolvePath } from '../../../form/named-fields.ts';
import { concerns, mayBeExcused, relationOf, valuesOf } from '../../../judge/excusable.ts';
import type { Source } from '../../../read/source.ts';
import { CannotRun } from '../../world/cannot-run.ts';
import { findField } from '../find-field.ts';

/** More cells than this do not help to choose. */
const MOST_CELLS = 12;

/** Of an exception: why, by whom, until which day. */
interface Wanted {
  reason?: string;
  by?: string;
  until?: string;
  publish?: boolean;
  today?: string | undefined;
}

/**
 * @param path the cell or group it is for; needed where the rule has findings at several cells
 * @returns the exception, bound to the present values
 * @throws CannotRun when there is no such finding, or it may not be excused
 */
export function newException(
  rule: string,
  path: string | undefined,
  input: CheckedInput,
  wanted: Wanted,
): ExceptionWords {
  const { source, checked } = understood(input);
  const { reason, by, until } = complete(wanted);
  const basis = relationOf(checked.form, rule);
  if (basis?.statutory) throw statutory(rule, basis.basis);
  const cell = path === undefined ? undefined : cellAt(checked, path);
  const found = coveredBy({ rule, cells: cell === undefined ? [] : [cell] }, input.diagnostics);
  refuse(rule, found, checked);
  const cells = cell === undefined ? theCell(rule, found, checked) : [cell];
  const covered = coveredBy({ rule, cells }, input.diagnostics);
  return {
    ...{ rule, cells, reason },
    ...(by === undefined ? {} : { by }),
    ...(until === undefined ? {} : { until }),
    ...(wanted.publish ? { publish: true } : {}),
    values: valuesOf(rule, covered, checked, source),
  };
}

/** The findings that an exception is about, those folded under others included. */
export function coveredBy(
  { rule, cells }: Pick<ExceptionWords, 'rule' | 'cells'>,
  diagnostics: readonly Diagnostic[],
): Diagnostic[] {
  return diagnostics
    .flatMap((each) => [each, ...(each.echoes ?? [])])
    .filter((each) => concerns(each, rule, cells));
}

function understood({ source, checked }: CheckedInput): { source: Source; checked: Checked } {
  if (checked && source.diagnostics.every(({ severity }) => severity !== 'error')) {
    return { source, checked };
  }
  const { file } = source;
  throw new CannotRun(
    {
      zh: `${file} 还有读不通的地方，先改正再说明理由`,
      en: `${file} cannot be read as a whole; correct that first`,
    },
    { zh: `运行 gov-report validate ${file} 查看`, en: `gov-report validate ${file} shows where` },
  );
}

function complete({ reason = '', by, until, today }: Wanted): {
  reason: string;
  by?: string | undefined;
  until?: string | undefined;
} {
  if (reason.trim() === '') {
    throw new CannotRun(
      { zh: '没有写明理由', en: 'there is no reason' },
      {
        zh: '加上 --reason "……"，说明所填的数为什么没有错',
        en: 'add --reason "…" and say why the figures are right',
      },
    );
  }
  if (until !== undefined && !/^\d{4}-\d\d-\d\d$/.test(until)) throw noDay(until);
  if (until !== undefined && !isDay(until)) throw noDay(until);
  if (until !== undefined && today !== undefined && until < today) {
    throw new CannotRun({ zh: `${until} 已经过去`, en: `${until} is over already` });
  }
  return { reason: reason.trim(), by: by?.trim() || undefined, until };
}

function noDay(text: string): CannotRun {
  return new CannotRun(
    { zh: `--until 的“${text}”不是日期`, en: `${text} is no day for --until` },
    { zh: '写成 2024-12-31 这样', en: 'write it like 2024-12-31' },
  );
}

function cellAt({ form }: Checked, path: string): string {
  return (resolvePath(form, path) ?? findField(form, path)).path;
}

function statutory(rule: string, basis: { zh: string; en: string }): CannotRun {
  return new CannotRun(
    {
      zh: `${rule} 是官方文件规定的勾稽关系，不能列为例外，请改正所涉的数`,
      en: `${rule} is laid down by the official document and allows no exception: correct the figures`,
    },
    { zh: `依据：${basis.zh}`, en: `basis: ${basis.en}` },
  );
}

function refuse(rule: string, found: Diagnostic[], { form }: Checked): void {
  if (found.length === 0) {
    throw new CannotRun(
      { zh: `${rule} 在这里没有发现问题，不需要例外`, en: `${rule} finds nothing here to excuse` },
      {
        zh: '规则编号和位置见 gov-report validate 的结果',
        en: 'gov-report validate shows rules and places',
      },
    );
  }
  if (found.some((each) => !mayBeExcused(each, form))) {
    throw new CannotRun({
      zh: `${rule} 是填写错误，只能改正，不能列为例外`,
      en: `${rule} is a mistake in the file: it can be corrected, not excused`,
    });
  }
  if (found.every(({ excused }) => excused !== undefined)) {
    throw new CannotRun({
      zh: `${rule} 已经说明过理由，不用再写`,
      en: `${rule} has been excused already`,
    });
  }
}

/** The one cell of the findings that are still open; none where they are about the file as a whole. */
function theCell(rule: string, found: Diagnostic[], { form }: Checked): string[] {
  const open = found.filter(({ excused }) => excused === undefined);
  const cells = [...new Set(open.flatMap((each) => cellOf(each) ?? []))];
  const known = cells.filter((cell) => form.fields.has(cell));
  if (known.length <= 1) return known;
  const list = known
    .slice(0, MOST_CELLS)
    .map((cell) => `  ${cell}`)
    .join('\n');
  throw new CannotRun(
    {
      zh: `${rule} 在 ${known.length} 处发现问题，请写明是哪一处`,
      en: `${rule} has findings at ${known.length} places; name one of them`,
    },
    { zh: `在规则后面写上：\n${list}`, en: `after the rule, write one of\n${list}` },
  );
}

/** Folding may have moved a finding to a cell outside of its relation. */
function cellOf({ path, arithmetic }: Diagnostic): string | undefined {
  const operands = arithmetic?.operands.map((operand) => operand.path) ?? [];
  return operands.length === 0 || operands.includes(path ?? '') ? path : operands[0];
}
