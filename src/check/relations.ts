/** The arithmetic of the form, checked: what holds, what is broken, what cannot be said yet. */
import type { Diagnostic, Localized, Where } from '../diagnostic/diagnostic.ts';
import { unequal } from '../diagnostic/kinds/relation.ts';
import { brokenInstances } from '../form/broken-relations.ts';
import { evaluate } from '../form/evaluate.ts';
import type { Form, Operand, RelationInstance, SchemaError } from '../form/form.ts';
import type { RelationResult, Value } from './checked.ts';
import type { Draft } from './draft.ts';
import { fieldWords, rowOf } from './field-words.ts';
import { type LikelyError, likelyErrors } from './likely-error.ts';
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
  draft: Draft,
  results: RelationResult[],
  values: Values,
): Diagnostic[] {
  const broken = results.filter(({ status }) => status === 'broken').map((each) => each.instance);
  const isComputed = (instance: RelationInstance) =>
    leavesOf(instance)
      .map((path) => values.get(path))
      .every((value) => value?.value === 0 || value?.range === undefined);
  const written = broken.filter((instance) => !isComputed(instance));
  const firstOf = ({ relation: { id } }: RelationInstance) =>
    written.find(({ relation }) => relation.id === id);
  const told = broken.filter((instance) => !isComputed(instance) || !firstOf(instance));
  const likely = likelyErrors(draft, told);
  return told.map((instance) => {
    const echoes = broken.filter((each) => !told.includes(each) && firstOf(each) === instance);
    return findingOf(draft, values, instance, [
      ...likelyHelp(draft.form, likely.get(instance)),
      ...echoes.map(echoHelp),
    ]);
  });
}

function findingOf(
  { form, source }: Draft,
  values: Values,
  instance: RelationInstance,
  help: Localized[],
): Diagnostic {
  const lookup = (path: string) => values.get(path)?.value as number | undefined;
  const evaluation = evaluate(instance, lookup)!;
  const evaluated = { instance, values, lookup, nameOf: namesIn(form), ...evaluation };
  const subject = subjectOf(instance);
  const range = [subject, ...leavesOf(instance)]
    .map((path) => values.get(path)?.range)
    .find((each) => each !== undefined);
  const where = { file: source.file, path: subject, range, notes: notesOf(evaluated) };
  return {
    ...say(where, evaluated, help),
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

const echoHelp = ({ where }: RelationInstance): Localized => ({
  zh: `${where.zh} 的数由程序算出，因此也不相符，不另列出`,
  en: `${where.en} is computed from these and differs as well; it is not listed again`,
});

function likelyHelp(form: Form, error: LikelyError | undefined): Localized[] {
  if (!error) return [];
  const { path, instead, written, mended } = error;
  const { zh, en } = fieldWords(form.fields.get(path)!);
  return [
    {
      zh: `最可能的错误：${zh} 应为 ${instead}（现为 ${written}），改后 ${mended.length} 项勾稽全部成立`,
      en: `most likely: ${en} should be ${instead} (now ${written}); then ${mended.length} relations hold`,
    },
  ];
}

const COMPARISONS = { '=': 'unequal', '>=': 'less', '<=': 'greater' } as const;

function say(where: Where, evaluated: Evaluated, help: Localized[]): Diagnostic {
  const { instance, left, right } = evaluated;
  const { zh, en } = instance.relation.basis;
  return unequal(
    where,
    instance.where,
    sideWords(evaluated, 'left'),
    COMPARISONS[instance.operator],
    sideWords(evaluated, 'right'),
    left.minus(right).abs().toFixed(),
    [...help, { zh: `依据：${zh}`, en: `basis: ${en}` }],
  );
}
