/** The arithmetic of the form, checked: what holds, what is broken, what cannot be said yet. */
import type { Diagnostic, Where } from '../diagnostic/diagnostic.ts';
import { unequal } from '../diagnostic/kinds/relation.ts';
import { brokenInstances } from '../form/broken-relations.ts';
import { evaluate } from '../form/evaluate.ts';
import type { Form, Operand, RelationInstance, SchemaError } from '../form/form.ts';
import type { RelationResult, Value } from './checked.ts';
import { rowOf } from './field-words.ts';
import { arithmeticOf, type Evaluated, notesOf, sideWords } from './relation-words.ts';

type Values = ReadonlyMap<string, Value>;

/**
 * The state of every relation instance. One with a number missing, or with a number that has an
 * error of its own, is held back: it would only repeat that error.
 * @param errors of the form's validator
 */
export function relationResults(
  instances: RelationInstance[],
  values: Values,
  errors: SchemaError[],
): RelationResult[] {
  const broken = brokenInstances(errors);
  const known = (path: string) => typeof values.get(path)?.value === 'number';
  return instances.map((instance) => {
    if (!leavesOf(instance).every(known)) return { instance, status: 'held-back' };
    return { instance, status: broken.has(instance.key) ? 'broken' : 'holds' };
  });
}

const leavesOf = ({ left, right }: RelationInstance): string[] =>
  [...left, ...right].flatMap(({ leaves }) => leaves);

/**
 * The findings about broken relations. Where all figures of an instance but zeros are computed and
 * the same relation is broken over written ones too, it is an echo of that and mentioned there.
 */
export function relationFindings(
  results: RelationResult[],
  values: Values,
  form: Form,
  file: string,
): Diagnostic[] {
  const broken = results.filter(({ status }) => status === 'broken');
  const isComputed = ({ instance }: RelationResult) =>
    leavesOf(instance)
      .map((path) => values.get(path))
      .every((value) => value?.value === 0 || value?.range === undefined);
  const idOf = ({ instance }: RelationResult) => instance.relation.id;
  const written = broken.filter((result) => !isComputed(result));
  const isEcho = (result: RelationResult) =>
    isComputed(result) && written.some((other) => idOf(other) === idOf(result));
  return broken
    .filter((result) => !isEcho(result))
    .map((result) => {
      const first = written.find((other) => idOf(other) === idOf(result)) === result;
      const echoes = first
        ? broken.filter((each) => isEcho(each) && idOf(each) === idOf(result))
        : [];
      return findingOf(result.instance, values, form, file, echoes);
    });
}

function findingOf(
  instance: RelationInstance,
  values: Values,
  form: Form,
  file: string,
  echoes: RelationResult[],
): Diagnostic {
  const lookup = (path: string) => values.get(path)?.value as number | undefined;
  const evaluation = evaluate(instance, lookup)!;
  const evaluated = { instance, values, lookup, nameOf: namesIn(form), ...evaluation };
  const subject = subjectOf(instance);
  const range = [subject, ...leavesOf(instance)]
    .map((path) => values.get(path)?.range)
    .find((each) => each !== undefined);
  const where = { file, path: subject, range, notes: notesOf(evaluated) };
  return {
    ...say(where, evaluated, echoes),
    severity: instance.relation.severity,
    arithmetic: arithmeticOf(evaluated),
  };
}

/** The number that a finding is about: the one that stands alone on a side, else the first. */
function subjectOf(instance: RelationInstance): string {
  const sides = [instance.left, instance.right].map((side) => side.flatMap(({ leaves }) => leaves));
  const [alone = leavesOf(instance)[0]!] = sides.find(({ length }) => length === 1) ?? [];
  return alone;
}

/**
 * What tells the numbers of a group apart: in a group of rows the row, within a row the column.
 */
const namesIn = (form: Form) => (path: string, operand: Operand) => {
  const column = form.fields.get(path)!;
  const row = rowOf(column);
  return row && !rowOf(form.fields.get(operand.path)) ? row.name : column.name;
};

const echoHelp = ({ instance }: RelationResult) => ({
  zh: `${instance.where.zh} 的数由程序算出，因此也不相符，不另列出`,
  en: `${instance.where.en} is computed from these and differs as well; it is not listed again`,
});

const COMPARISONS = { '=': 'unequal', '>=': 'less', '<=': 'greater' } as const;

function say(where: Where, evaluated: Evaluated, echoes: RelationResult[]): Diagnostic {
  const { instance, left, right } = evaluated;
  const { zh, en } = instance.relation.basis;
  return unequal(
    where,
    instance.where,
    sideWords(evaluated, 'left'),
    COMPARISONS[instance.operator],
    sideWords(evaluated, 'right'),
    left.minus(right).abs().toFixed(),
    [...echoes.map(echoHelp), { zh: `依据：${zh}`, en: `basis: ${en}` }],
  );
}
