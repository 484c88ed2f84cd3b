/**
 * What the arithmetic of a form says of a number that was not read. It is shown beside the doubt, for
 * the person who looks at the original, and never chooses a value.
 */
import { sum } from '../form/evaluate.ts';
import type { Form, RelationInstance } from '../form/form.ts';

/**
 * @param numbers what was read, by data path
 * @returns the number that every equation asks for in which it alone is missing; nothing where there is none
 * such, or where they ask for different ones
 */
export function impliedNumber(
  { relations }: Form,
  numbers: ReadonlyMap<string, string>,
  path: string,
): string | undefined {
  const implied = new Set(relations.flatMap((each) => solve(each, numbers, path) ?? []));
  const [number] = implied;
  return implied.size === 1 && !number?.startsWith('-') ? number : undefined;
}

function solve(
  { operator, left, right }: RelationInstance,
  numbers: ReadonlyMap<string, string>,
  path: string,
): string | undefined {
  const factors = [...left, ...right.map((each) => ({ ...each, factor: -each.factor }))].flatMap(
    ({ factor, leaves }) => leaves.flatMap((leaf) => (leaf === path ? factor : [])),
  );
  const [factor = 0, ...others] = factors;
  if (operator !== '=' || Math.abs(factor) !== 1 || others.length > 0) return undefined;
  const lookup = (leaf: string): number | undefined => {
    const number = numbers.get(leaf);
    return leaf === path ? 0 : number === undefined ? undefined : Number(number);
  };
  const [all, part] = [sum(left, lookup), sum(right, lookup)];
  if (all === undefined || part === undefined) return undefined;
  return (factor === 1 ? part.minus(all) : all.minus(part)).toFixed();
}
