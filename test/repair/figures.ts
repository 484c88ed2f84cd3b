/** Figures of the example reports, with any of their numbers changed. */

import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { RelationResult } from '../../src/form/evaluate.ts';
import { evaluate, type Lookup, sum } from '../../src/form/evaluate.ts';
import { walk } from '../../src/form/fields.ts';
import type { Field, Form } from '../../src/form/form.ts';
import type { Figures } from '../../src/repair/repair.ts';
import { formFolder, loadForm } from '../fixtures/forms.ts';
import type { Chance } from './mistakes.ts';

export type Numbers = ReadonlyMap<string, number>;

export interface Sample {
  form: Form;
  /** Every number of the form; all relations hold. */
  numbers: Numbers;
}

/** The example of a form. */
export async function sample(id: string): Promise<Sample> {
  const form = await loadForm(id);
  const data = parse(readFileSync(`${formFolder(id)}example.yaml`, 'utf8'));
  const numbers = new Map<string, number>();
  collect(form.root, data, numbers);
  return { form, numbers };
}

function collect(field: Field, data: unknown, into: Map<string, number>): void {
  if (field.kind === 'number') into.set(field.path, data as number);
  if (field.kind !== 'group' || data === undefined) return;
  if (data === 0) for (const { kind, path } of walk(field)) kind === 'number' && into.set(path, 0);
  else if (Array.isArray(data)) {
    const leaves = [...walk(field)].filter(({ kind }) => kind === 'number');
    for (const [at, leaf] of leaves.entries()) into.set(leaf.path, data[at]);
  } else {
    for (const child of field.children) {
      collect(child, (data as Record<string, unknown>)[child.key], into);
    }
  }
}

/** What checking finds about numbers when some totals are left out of the file. */
export function figuresOf(form: Form, numbers: Numbers, omitted: Iterable<string> = []): Figures {
  const computed = new Set(omitted);
  const lookup = withTotals(form, numbers, computed);
  return { fields: form.fields, relations: relationsOf(form, lookup), lookup, computed };
}

function relationsOf(form: Form, lookup: Lookup): RelationResult[] {
  return form.relations.map((instance) => {
    const evaluation = evaluate(instance, lookup);
    if (!evaluation) return { instance, status: 'held-back' };
    return { instance, status: evaluation.holds ? 'holds' : 'broken' };
  });
}

function withTotals(form: Form, numbers: Numbers, computed: ReadonlySet<string>): Lookup {
  const values = new Map([...numbers].filter(([path]) => !computed.has(path)));
  const lookup: Lookup = (path) => values.get(path);
  const open = form.relations.filter(({ defines }) => defines && computed.has(defines));
  for (let round = 0; round < 3; round++) {
    for (const { defines, right } of open) {
      const total = values.has(defines!) ? undefined : sum(right, lookup);
      if (total) values.set(defines!, total.toNumber());
    }
  }
  return lookup;
}

/** The sample with other figures for requests: many of two digits, some 0, all relations holding. */
export function filled({ form, numbers }: Sample, { below }: Chance): Numbers {
  const given = new Map(numbers);
  const totals = new Set(form.relations.flatMap(({ defines }) => defines ?? []));
  for (const path of given.keys()) {
    if (path.startsWith('requests.')) given.set(path, Math.max(0, below(40) - 8));
  }
  const before = withTotals(form, given, totals);
  for (const path of given.keys()) {
    const column = path.replace('requests.received.', '');
    if (column === path) continue;
    const at = (row: string): number => before(`requests.${row}.${column}`)!;
    given.set(path, at('outcomes.total') + at('carriedOut') - at('carriedIn'));
  }
  const after = withTotals(form, given, totals);
  return new Map([...given.keys()].map((path) => [path, after(path)!]));
}

/** The same numbers with some changed. */
export const withChanges = (numbers: Numbers, changes: Iterable<[string, number]>): Numbers =>
  new Map([...numbers, ...changes]);
