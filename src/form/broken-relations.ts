/**
 * Which relations an object breaks. Validators compiled ahead of time call this, so it stands apart
 * from the compiler.
 */
import { type Arithmetic, evaluate, type Sums } from './evaluate.ts';
import type { SchemaError } from './form.ts';

/** A relation instance as a validator holds it: paths are relative to the object. */
export interface CheckedRelation extends Arithmetic {
  key: string;
}

/** A relation that does not hold, with what its sides come to. */
export interface BrokenRelation extends Sums {
  key: string;
}

/**
 * The relations that do not hold in an object. A relation with a number missing is passed over: the
 * missing number has an error of its own.
 */
export function brokenRelations(object: unknown, relations: CheckedRelation[]): BrokenRelation[] {
  const lookup = (path: string) => numberAt(object, path);
  return relations.flatMap((relation) => {
    const sums = evaluate(relation, lookup);
    return !sums || sums.holds ? [] : { key: relation.key, left: sums.left, right: sums.right };
  });
}

function numberAt(object: unknown, path: string): number | undefined {
  let value = object;
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/**
 * The relation instances that a validation found broken, with their sums, by their keys in the form.
 * @param errors errors of a validator, of any keyword
 */
export function brokenInstances(errors: SchemaError[]): Map<string, Sums> {
  const found = new Map<string, Sums>();
  for (const { keyword, instancePath, params } of errors) {
    if (keyword !== 'relations') continue;
    const owner = instancePath.split('/').slice(1).join('.');
    for (const { key, ...sums } of params.broken as BrokenRelation[]) {
      found.set(absoluteKey(owner, key), sums);
    }
  }
  return found;
}

function absoluteKey(owner: string, key: string): string {
  const [id, column = ''] = key.split('@');
  return `${id}@${[owner, column].filter((part) => part !== '').join('.')}`;
}
