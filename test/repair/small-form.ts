/** Figures over a few equations written as text, for cases that the official forms do not have. */

import { evaluate } from '../../src/form/evaluate.ts';
import type { Field, NumberField, Operand, RelationInstance } from '../../src/form/form.ts';
import { parseEquation, type Term } from '../../src/form/relations.ts';
import type { Figures } from '../../src/repair/repair.ts';

/**
 * Figures whose relations are the equations, in their order.
 * @param kinds cells that are not counts from 0 on
 */
export function smallFigures(
  equations: string[],
  numbers: Record<string, number>,
  kinds: Record<string, Partial<NumberField>> = {},
): Figures {
  const instances = equations.map(instanceOf);
  const lookup = (path: string): number | undefined => numbers[path];
  return {
    fields: new Map(Object.keys(numbers).map((path) => [path, fieldOf(path, kinds[path])])),
    relations: instances.map((instance) => {
      const evaluation = evaluate(instance, lookup);
      if (!evaluation) return { instance, status: 'held-back' };
      return { instance, status: evaluation.holds ? 'holds' : 'broken' };
    }),
    lookup,
    computed: new Set(),
  };
}

/** @param text an equation, with `when` and another one behind it if need be */
function instanceOf(text: string): RelationInstance {
  const [equation = '', condition] = text.split(' when ');
  const { operator, left, right } = parseEquation(equation);
  const when = condition === undefined ? undefined : parseEquation(condition);
  const label = { zh: text, en: text };
  const relation = { id: text, title: label, basis: label, equation: text, owner: '' };
  const [only, ...others] = left;
  const isTotal = !when && operator === '=' && others.length === 0 && only?.factor === 1;
  const defines = isTotal ? only.path : undefined;
  return {
    relation: { ...relation, severity: 'error' },
    key: text,
    where: label,
    operator,
    left: left.map(operandOf),
    right: right.map(operandOf),
    ...(when
      ? { when: { ...when, left: when.left.map(operandOf), right: when.right.map(operandOf) } }
      : {}),
    ...(defines === undefined ? {} : { defines }),
  };
}

const operandOf = ({ path, factor }: Term): Operand => ({
  ...{ path, factor, name: path },
  leaves: path === '' ? [] : [path],
});

function fieldOf(path: string, kind: Partial<NumberField> = { minimum: 0 }): Field {
  const common = { key: path, path, label: path, name: path, required: true, total: false };
  return { ...common, kind: 'number', number: 'count', ...kind };
}
