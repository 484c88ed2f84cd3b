/** The two sides of a relation in words, and the figures behind them. */

import type { Arithmetic, Language, Localized, Note } from '../../diagnostic/diagnostic.ts';
import { type Big, sum } from '../../form/evaluate.ts';
import type { Operand, Operator, RelationInstance } from '../../form/form.ts';
import { pathInLastYear } from '../../form/last-year.ts';
import { sumWords } from '../../form/relations.ts';
import { type Figures, spotAt, valueAt } from '../previous/figures.ts';

/** A relation instance with its figures. */
export interface Evaluated {
  instance: RelationInstance;
  figures: Figures;
  lookup: (path: string) => number | undefined;
  /** The name of one number of a group, beside the group's other numbers. */
  nameOf: (path: string, operand: Operand) => string;
  left: Big;
  right: Big;
}

/** Between the sides of a relation. */
export const SIGNS: Record<Operator, string> = {
  '=': '=',
  '<=': '≤',
  '>=': '≥',
  'divisible by': '≡ 0 mod',
};

type Side = 'left' | 'right';

/** A sum of more terms than this is said without its zeros. */
const MAX_TERMS = 4;
/** A relation of more numbers than this has notes only at those that are not zero. */
const MAX_NOTES = 6;

/** One side of a relation: `甲 12 + 乙 1 = 13`. */
export function sideWords(evaluated: Evaluated, side: Side): Localized {
  return sumInWords(evaluated, evaluated.instance[side], evaluated[side].toFixed());
}

/** The condition under which a relation is asked, where it has one: `甲 12 ≥ 1`. */
export function conditionWords(evaluated: Evaluated): Localized | undefined {
  const { when } = evaluated.instance;
  if (!when) return undefined;
  const [left, right] = [when.left, when.right].map((operands) =>
    sumInWords(evaluated, operands, sum(operands, evaluated.lookup)!.toFixed()),
  ) as [Localized, Localized];
  const sign = SIGNS[when.operator];
  return { zh: `${left.zh} ${sign} ${right.zh}`, en: `${left.en} ${sign} ${right.en}` };
}

function sumInWords(evaluated: Evaluated, operands: Operand[], total: string): Localized {
  if (operands.length === 0) return { zh: total, en: total };
  const told = operands.length > MAX_TERMS ? operands.filter(isNotZero(evaluated)) : operands;
  if (told.length === 0) return { zh: `各项之和 ${total}`, en: `their sum ${total}` };
  const isAlone = told.length === 1 && operands.length > 1;
  const isPlain = operands.length === 1 && Math.abs(operands[0]!.factor) === 1;
  const result = isPlain || told.every(isConstant) ? '' : ` = ${total}`;
  const words = (language: Language) =>
    sumWords(told, (each) => termWords(evaluated, each)[language]);
  return {
    zh: `${words('zh')}${isAlone ? ' + 其余各项 0' : ''}${result}`,
    en: `${words('en')}${isAlone ? ' + 0' : ''}${result}`,
  };
}

const isConstant = ({ leaves }: Operand): boolean => leaves.length === 0;

const isNotZero = (evaluated: Evaluated) => (operand: Operand) =>
  isConstant(operand) || termValue(evaluated, operand) !== '0';

function termValue({ lookup }: Evaluated, { leaves }: Operand): string {
  return sum([{ factor: 1, leaves }], lookup)!.toFixed();
}

function termWords(evaluated: Evaluated, operand: Operand): Localized {
  const value = termValue(evaluated, operand);
  const computed = operand.leaves.length === 1 && isComputed(evaluated, operand.leaves[0]!);
  return {
    zh: `${operand.name} ${value}${computed ? '（程序算出）' : ''}`,
    en: `${relativePath(evaluated, operand.path)} ${value}${computed ? ' (computed)' : ''}`,
  };
}

const isComputed = ({ figures }: Evaluated, path: string): boolean =>
  spotAt(figures, path) === undefined;

function relativePath({ instance }: Pick<Evaluated, 'instance'>, path: string): string {
  const { owner } = instance.relation;
  const inLastYear = pathInLastYear(path);
  if (inLastYear !== undefined) return `previous ${relativePath({ instance }, inLastYear)}`;
  return owner !== '' && path.startsWith(`${owner}.`) ? path.slice(owner.length + 1) : path;
}

/** A note at each number of the relation; of a long sum, at those that count. */
export function notesOf(evaluated: Evaluated): Note[] {
  const operands = [...evaluated.instance.left, ...evaluated.instance.right];
  const numbers = operands.flatMap((operand) => operand.leaves.map((path) => ({ operand, path })));
  const long = numbers.length > MAX_NOTES;
  return numbers
    .filter(({ path }) => !long || evaluated.lookup(path) !== 0)
    .map(({ operand, path }) => noteOf(evaluated, operand, path));
}

function noteOf(evaluated: Evaluated, operand: Operand, path: string): Note {
  const { text } = valueAt(evaluated.figures, path)!;
  const spot = spotAt(evaluated.figures, path);
  const name = numberName(evaluated, operand, path);
  const en = `${relativePath(evaluated, path)} ${text}`;
  return spot
    ? { message: { zh: `${name} ${text}`, en }, path, ...spot }
    : {
        message: { zh: `${name} ${text}，文件里没有写，由程序算出`, en: `${en}, computed` },
        path,
      };
}

function numberName(evaluated: Evaluated, operand: Operand, path: string): string {
  return operand.leaves.length === 1 ? operand.name : evaluated.nameOf(path, operand);
}

/** The figures of a relation as plain data. */
export function arithmeticOf(evaluated: Evaluated): Arithmetic {
  const { instance, left, right } = evaluated;
  const { id, title, basis } = instance.relation;
  const operandsOf = (side: Side) =>
    instance[side].flatMap(({ factor, leaves }) =>
      leaves.map((path) => ({
        ...{ path, side, sign: factor < 0 ? (-1 as const) : (1 as const) },
        ...(Math.abs(factor) === 1 ? {} : { times: Math.abs(factor) }),
        value: valueAt(evaluated.figures, path)!.text,
      })),
    );
  return {
    relation: id,
    key: instance.key,
    title,
    basis,
    operator: instance.operator,
    left: left.toFixed(),
    right: right.toFixed(),
    difference: left.minus(right).toFixed(),
    operands: [...operandsOf('left'), ...operandsOf('right')],
  };
}
