/**
 * The relations of a form: their equations, the places where they hold (a relation above rows once
 * per column, a relation of the columns once per row, any other once), the numbers they are about.
 */
import type { Localized } from '../diagnostic/diagnostic.ts';
import type { RelationResult } from './evaluate.ts';
import type { RelationOwner } from './field-tree.ts';
import { namesBelow } from './field-words.ts';
import { fieldBelow, isWithin, numbersOf, rowOf, sectionOf, walk } from './fields.ts';
import type {
  Comparison,
  Field,
  GroupField,
  Operand,
  Operator,
  Relation,
  RelationInstance,
} from './form.ts';
import { lastYearsPath, pathInLastYear } from './last-year.ts';
import { FormError, readingAt } from './schema.ts';

type Sides = Pick<RelationInstance, 'left' | 'right' | 'when'>;

/** Paths of the numbers on both sides of a relation, and of those in its condition. */
export const leavesOf = ({ left, right, when }: Sides): string[] =>
  [...left, ...right, ...(when ? [...when.left, ...when.right] : [])].flatMap(
    ({ leaves }) => leaves,
  );

/** Whether a number, or any number of a group, stands in a relation. */
export const isAbout = (relation: Sides, path: string): boolean =>
  leavesOf(relation).some((leaf) => isWithin(leaf, path));

/** What a report makes of the relations that a number, or any number of a group, stands in. */
export function relationsAt(relations: readonly RelationResult[], path: string): RelationResult[] {
  return relations.filter(({ instance }) => isAbout(instance, path));
}

/** Terms as a sum, each in the words given: `甲 3 + 99 × 乙 2 - 5`. */
export function sumWords(
  operands: readonly Operand[],
  words: (operand: Operand) => string,
): string {
  const signOf = ({ factor }: Operand, at: number) =>
    at === 0 ? (factor < 0 ? '-' : '') : factor < 0 ? ' - ' : ' + ';
  const termOf = (operand: Operand) => {
    const times = Math.abs(operand.factor);
    if (operand.leaves.length === 0) return String(times);
    return times === 1 ? words(operand) : `${times} × ${words(operand)}`;
  };
  return operands.map((operand, at) => signOf(operand, at) + termOf(operand)).join('');
}

interface Statement {
  /** File and id of the relation, for mistakes in it. */
  place: string;
  owner: GroupField;
  relation: Relation;
  equation: Equation;
  when: Equation | undefined;
}

/**
 * Resolves every relation to its instances, and marks the fields that an equation defines as totals.
 * @throws FormError when a path of an equation leads nowhere, or its terms do not go together
 */
export function resolveRelations(owners: RelationOwner[]): RelationInstance[] {
  const statements = owners.flatMap(statementsOf);
  const totals = statements.flatMap((statement) =>
    readingAt(statement.place, () => markTotal(statement)),
  );
  const defined = new Set(totals);
  const keys = new Set<string>();
  return statements.flatMap((statement) =>
    readingAt(statement.place, () => {
      const instances = instancesOf(statement, defined);
      for (const { key } of instances) {
        if (keys.has(key)) throw new FormError('the form has two relations of this id');
        keys.add(key);
      }
      return instances;
    }),
  );
}

/** One `Relation` object per id and schema place, shared by all owners that use the same columns. */
function statementsOf({ group, file, relations }: RelationOwner): Statement[] {
  return relations.map((schema) => {
    const place = `${file}: ${schema.id}`;
    return {
      place,
      owner: group,
      relation: { ...schema, owner: group.path },
      equation: readingAt(place, () => parseEquation(schema.equation)),
      when: readingAt(place, () => schema.when && parseEquation(schema.when)) || undefined,
    };
  });
}

/**
 * A single term on the left of an equation is a total: it may be left out and is computed. What last
 * year's report says must be written again, as the two are compared; and an equation that is asked
 * under a condition says nothing where that does not hold.
 */
function definedTerm({ equation, when }: Statement): Term | undefined {
  const [only, ...others] = equation.left;
  const isTotal =
    equation.operator === '=' && others.length === 0 && only?.factor === 1 && only.path !== '';
  return isTotal && !when && !isAcrossYears(equation) ? only : undefined;
}

const isAcrossYears = ({ left, right }: Equation): boolean =>
  [...left, ...right].some(({ ofLastYear }) => ofLastYear);

/** Marks a total and, when it is a row, all numbers in it. @returns the total itself */
function markTotal(statement: Statement): Field[] {
  const { owner } = statement;
  const term = definedTerm(statement);
  if (!term) return [];
  const total = descend(owner, term.path);
  for (const field of walk(total)) field.total = true;
  return [total];
}

/** Marks the totals that numbers of their own row alone add up to; the total of a table is none. */
export function markRowTotals(
  relations: readonly RelationInstance[],
  fields: ReadonlyMap<string, Field>,
): void {
  for (const { defines = '', right } of relations) {
    const total = fields.get(defines);
    const row = rowOf(total);
    const isOfRow =
      row && right.every(({ leaves }) => leaves.every((leaf) => isWithin(leaf, row.path)));
    if (isOfRow && total?.kind === 'number') total.rowTotal = true;
  }
}

function descend(owner: GroupField, path: string): Field {
  const field = fieldBelow(owner, path);
  if (!field) throw new FormError(`${owner.path || 'the form'} has no ${path}`);
  return field;
}

/** The parts that a term adds up: rows of a table, or numbers; a group never counts its own total. */
function partsOf(field: Field, defined: ReadonlySet<Field>): Field[] {
  if (field.kind === 'number' || (field.kind === 'group' && field.axis)) return [field];
  if (field.kind === 'text') throw new FormError(`${field.path} is not a number`);
  return field.children
    .filter((child) => !defined.has(child))
    .flatMap((child) => partsOf(child, defined));
}

interface ResolvedTerm extends Pick<Term, 'factor' | 'ofLastYear'> {
  field: Field;
  parts: Field[];
}

function instancesOf(statement: Statement, defined: ReadonlySet<Field>): RelationInstance[] {
  const { owner, relation, equation, when } = statement;
  const resolve = ({ path, ...term }: Term): ResolvedTerm => {
    if (path === '') return { ...term, field: owner, parts: [] };
    const field = descend(owner, path);
    const parts = partsOf(field, defined);
    if (parts.length === 0) throw new FormError(`${field.path} has no numbers to add up`);
    return { ...term, field, parts };
  };
  const sidesOf = ({ operator, left, right }: Equation) => {
    const sides = { left: left.map(resolve), right: right.map(resolve) };
    const at = (column: string): Comparison => ({
      operator,
      left: sides.left.map((term) => operandOf(term, column)),
      right: sides.right.map((term) => operandOf(term, column)),
    });
    return { at, terms: [...sides.left, ...sides.right] };
  };
  const compared = sidesOf(equation);
  const condition = when && sidesOf(when);
  const columns = columnsOf(relation, [...compared.terms, ...(condition?.terms ?? [])]);
  const defines = definedTerm(statement);
  const isAcross = isAcrossYears(equation) || (when !== undefined && isAcrossYears(when));
  return columns.map((column) => {
    const at = [owner.path, column].filter((part) => part !== '').join('.');
    return {
      relation,
      key: `${relation.id}@${at}`,
      // Looked up in the whole table, and asked for only where a relation is spoken of.
      get where() {
        return whereOf(owner, column);
      },
      ...compared.at(column),
      ...(condition ? { when: condition.at(column) } : {}),
      ...(defines ? { defines: join(descend(owner, defines.path).path, column) } : {}),
      ...(isAcross ? { acrossYears: true } : {}),
    };
  });
}

const join = (path: string, column: string): string => (column === '' ? path : `${path}.${column}`);

/** The columns a relation is checked in: all of them when its terms are rows, else one nameless one. */
function columnsOf(relation: Relation, terms: ResolvedTerm[]): string[] {
  const columns = terms.flatMap(({ parts }) => parts).map((part) => columnKeys(part).join(' '));
  const [first = ''] = columns;
  if (columns.some((other) => other !== first)) {
    throw new FormError(`${relation.id}: its terms do not have the same columns`);
  }
  return first.split(' ');
}

function columnKeys(part: Field): string[] {
  if (part.kind !== 'group') return [''];
  return numbersOf(part).map((cell) => cell.path.slice(part.path.length + 1));
}

function operandOf({ field, factor, parts, ofLastYear }: ResolvedTerm, column: string): Operand {
  if (parts.length === 0) return { path: '', name: '', factor, leaves: [] };
  const leaves = parts.map((part) => join(part.path, column));
  const path = parts[0] === field ? join(field.path, column) : field.path;
  if (!ofLastYear) return { path, name: field.name, factor, leaves };
  const name = `上年的${field.name}`;
  return { path: lastYearsPath(path), name, factor, leaves: leaves.map(lastYearsPath) };
}

function whereOf(owner: GroupField, column: string): Localized {
  const section = sectionOf(owner);
  const table = section?.layout && 'name' in section.layout ? [section.layout.name] : [];
  const trail = column === '' ? namesBelow(section, owner) : columnNames(owner, column);
  return {
    zh: [...table, ...trail].join(' · ') || owner.name,
    en: column === '' ? owner.path : `${owner.path} · ${column}`,
  };
}

function columnNames(owner: GroupField, column: string): string[] {
  const row = [...walk(owner)].find((field) => field.kind === 'group' && field.axis);
  if (row?.kind !== 'group') return [column];
  return namesBelow(row, descend(row, column));
}

interface Equation {
  operator: Operator;
  left: Term[];
  right: Term[];
}

export interface Term {
  /** Relative to the object that carries the relation; '' of a constant. */
  path: string;
  /** An integer, not 0; of a constant the constant itself. */
  factor: number;
  /** The number of last year's report: written with `previous.` in front. */
  ofLastYear?: true;
}

/** A path, one with an integer in front of it, or an integer alone. */
const TERM = /\s*([+-]?)\s*(?:(\d{1,9})(?:\s+(?=[A-Za-z])|(?![\w.])))?\s*([A-Za-z][\w.]*)?\s*/y;

/**
 * Parses an equation. A side is a sum of paths, each with an integer in front if need be
 * (`pages <= 99 requests`), and of integers; `0` is the empty one. Between them stands `=`, `<=`,
 * `>=`, or `divisible by` before an integer.
 * @throws FormError with the text when it is no equation
 */
export function parseEquation(text: string): Equation {
  const sides = /^([^<>=]+?)(=|<=|>=|\bdivisible by\b)([^<>=]+)$/.exec(text);
  if (!sides) throw new FormError(`not an equation: ${text}`);
  const [, left = '', operator, right = ''] = sides;
  const equation = {
    operator: operator as Operator,
    left: parseSum(left),
    right: parseSum(right),
  };
  const isDivisor = equation.right.length === 1 && equation.right[0]!.path === '';
  if (operator === 'divisible by' && !isDivisor) {
    throw new FormError(`not an integer to divide by: ${right.trim()}`);
  }
  return equation;
}

function parseSum(text: string): Term[] {
  const terms: Term[] = [];
  TERM.lastIndex = 0;
  while (TERM.lastIndex < text.length) {
    const [, sign, times, path] = TERM.exec(text) ?? [];
    const isTerm = times !== undefined || path !== undefined;
    if (!isTerm || (terms.length > 0 && sign === '') || (path && Number(times) === 0)) {
      throw new FormError(`not a sum of paths: ${text.trim()}`);
    }
    const factor = Number(times ?? 1) * (sign === '-' ? -1 : 1);
    if (factor !== 0) terms.push(termOf(path ?? '', factor));
  }
  return terms;
}

function termOf(path: string, factor: number): Term {
  const inLastYear = pathInLastYear(path);
  return inLastYear === undefined
    ? { path, factor }
    : { path: inLastYear, factor, ofLastYear: true };
}
