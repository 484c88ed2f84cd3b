/** What a binding shows: a value as it is written, or what its formula gives, exactly. */
import { Big, sum } from '../../form/evaluate.ts';
import type { Field, Form } from '../../form/form.ts';
import { fieldsMeant, resolvePath } from '../../form/named-fields.ts';
import { cellsOf } from '../../form/subtotal.ts';
import type { Bound, Resolve } from '../../prose/bound-text.ts';
import { parseFormula, type Style, type SyntaxFault, type Term } from '../../prose/formula.ts';
import { blankTabs } from '../../prose/typed-lines.ts';
import type { Value } from '../dataset.ts';
import { numeralOf } from './numeral.ts';

/** The values that bindings may show. */
export interface Shown {
  form: Form;
  values: ReadonlyMap<string, Value>;
  /** Last year's report, where it is at hand. */
  previous?: { form: Form; values: ReadonlyMap<string, Value> } | undefined;
}

/** Why a binding shows nothing. */
export type Fault =
  | SyntaxFault
  /** No single field with a number is meant by a path, or it is not given. */
  | { fault: 'path'; path: string }
  | { fault: 'no-previous'; path: string }
  /** A text has no sum and no share. */
  | { fault: 'no-number'; path: string }
  | { fault: 'nothing-to-divide-by' }
  /** Only a whole number that is not negative can be written in characters. */
  | { fault: 'no-numeral'; value: string };

/** @returns a function that gives what stands in a binding; nothing where it shows nothing */
export function resolver(shown: Shown): Resolve {
  return (text) => {
    const result = workOut(text, shown);
    return 'fault' in result ? undefined : result;
  };
}

/** Works out what stands between the braces. */
export function workOut(text: string, shown: Shown): Bound | Fault {
  // A label may have in it what a formula is written with.
  if (fieldsMeant(shown.form, text).length > 0) return plainValue(text, shown);
  const formula = parseFormula(text);
  if ('fault' in formula) return formula;
  const { terms, whole, style } = formula;
  const [only, ...others] = terms;
  if (only && others.length === 0 && !style && !isLastYears(only.path)) {
    return plainValue(only.path, shown);
  }
  const part = sumOf(terms, shown);
  if (part instanceof Big === false) return part;
  if (!whole) return written(part, style);
  const all = sumOf(whole, shown);
  if (all instanceof Big === false) return all;
  if (all.eq(0)) return { fault: 'nothing-to-divide-by' };
  if (style?.name === 'change') return { text: changeOf(part, all, style.decimals) };
  const decimals = style?.name === 'percent' ? style.decimals : 1;
  return { text: `${part.times(100).div(all).toFixed(decimals)}%` };
}

/** A number or a short text as it stands in the report; the subtotal of a group. */
function plainValue(path: string, shown: Shown): Bound | Fault {
  const field = resolvePath(shown.form, path);
  if (!field) return { fault: 'path', path };
  if (field.kind !== 'group') {
    const value = shown.values.get(field.path);
    if (!value || isProse(field)) return { fault: 'path', path };
    // A binding stands inside a line, so a text of several lines is joined; Chinese needs no blank.
    return { text: blankTabs(onOneLine(value.text)), path: field.path };
  }
  const cells = numbersIn(field);
  const total = cells?.length === 1 ? shown.values.get(cells[0]!) : undefined;
  if (total) return { text: total.text, path: cells![0]! };
  const result = sumOf([{ sign: 1, path }], shown);
  return result instanceof Big ? written(result, undefined) : result;
}

/** A whole text, which no line has room for. */
export const isProse = (field: Field): boolean =>
  field.kind === 'text' && field.layout !== undefined;

const onOneLine = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .join('');

/** The cells that a field stands for; a whole section stands for nothing. */
export const numbersIn = (field: Field): string[] | undefined =>
  field.kind === 'group' && field.layout ? undefined : cellsOf(field);

const LAST_YEAR = /^(?:previous|上年)\s*[.·]\s*/;

/** A path without what says that it leads into last year's report. */
export const withoutPrevious = (path: string): string => path.replace(LAST_YEAR, '');

const isLastYears = (path: string): boolean => LAST_YEAR.test(path);

function sumOf(terms: Term[], shown: Shown): Big | Fault {
  let result = new Big(0);
  for (const { sign, path } of terms) {
    const term = numberAt(path, shown);
    if (term instanceof Big === false) return term;
    result = result.plus(term.times(sign));
  }
  return result;
}

function numberAt(path: string, { form, values, previous }: Shown): Big | Fault {
  const isOfLastYear = isLastYears(path);
  if (isOfLastYear && !previous) return { fault: 'no-previous', path };
  const source = isOfLastYear ? previous! : { form, values };
  const field = resolvePath(source.form, withoutPrevious(path));
  if (!field) return { fault: 'path', path };
  if (field.kind === 'text') return { fault: 'no-number', path };
  const leaves = numbersIn(field);
  if (!leaves) return { fault: 'path', path };
  const total = sum([{ factor: 1, leaves }], (cell) => {
    const value = source.values.get(cell)?.value;
    return typeof value === 'number' ? value : undefined;
  });
  return total ?? { fault: 'path', path };
}

function written(value: Big, style: Style | undefined): Bound | Fault {
  const plain = value.toFixed();
  switch (style?.name) {
    case 'numeral': {
      const numeral = numeralOf(value.toNumber());
      return numeral === undefined ? { fault: 'no-numeral', value: plain } : { text: numeral };
    }
    case 'grouped':
      return { text: plain.replace(/\B(?=(?:\d{3})+(?!\d))(?<!\.\d*)/g, ',') };
    case 'zero':
      return { text: value.eq(0) ? style.words : style.otherwise.replaceAll('#', plain) };
    default:
      return { text: plain };
  }
}

function changeOf(now: Big, before: Big, decimals: number): string {
  if (now.eq(before)) return '持平';
  const percent = now.minus(before).times(100).div(before).toFixed(decimals);
  return percent.startsWith('-') ? `下降${percent.slice(1)}%` : `增长${percent}%`;
}
