import { expect, test } from 'vitest';
import type { CheckedInput } from '../../src/compile.ts';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts';
import { relationSeverity, withSeverities } from '../../src/judge/severities.ts';
import { forms, loadForm } from '../fixtures/forms.ts';

const form = await loadForm(forms.ids.find((id) => id.endsWith('2021')) ?? '');
const statutory = form.relations.find(({ relation }) => relation.statutory)!;
const open = form.relations.find(({ relation }) => !relation.statutory)!;

function broken(instance: typeof open): Diagnostic {
  const { relation, key } = instance;
  return {
    ...{ code: 'relation/unequal', severity: relation.severity, file: 'a', notes: [], help: [] },
    message: { zh: key, en: key },
    arithmetic: { relation: relation.id, key } as Diagnostic['arithmetic'] & {},
  };
}

const blank: Diagnostic = {
  ...{ code: 'value/blank', severity: 'error', file: 'a', notes: [], help: [] },
  message: { zh: '', en: '' },
};

function found(diagnostics: Diagnostic[], status: 'broken' | 'held-back' = 'broken'): CheckedInput {
  const relations = [statutory, open].map((instance) => ({ instance, status }));
  const checked = { form, relations } as unknown as NonNullable<CheckedInput['checked']>;
  return { source: {} as CheckedInput['source'], checked, diagnostics };
}

const severities = (diagnostics: Diagnostic[]) => diagnostics.map(({ severity }) => severity);

test('a relation has the severity of its id, else that of its code', () => {
  const one = found([broken(open)]);
  const { id } = open.relation;
  expect(severities(withSeverities(one, { [id]: 'info' }))).toEqual(['info']);
  expect(severities(withSeverities(one, { 'relation/unequal': 'warning' }))).toEqual(['warning']);
  expect(withSeverities(one, { [id]: 'off', 'relation/unequal': 'error' })).toEqual([]);
});

test('a statutory relation keeps its weight, whatever was asked for', () => {
  const rules = { 'relation/unequal': 'off', [statutory.relation.id]: 'info' } as const;
  expect(severities(withSeverities(found([broken(statutory)]), rules))).toEqual(['error']);
  expect(relationSeverity(statutory.relation, rules)).toBe('error');
  expect(relationSeverity(open.relation, { [open.relation.id]: 'off' })).toBe('off');
});

test('an error may be lowered where it keeps no statutory relation from being checked', () => {
  const rules = { 'value/blank': 'warning' } as const;
  expect(severities(withSeverities(found([blank]), rules))).toEqual(['warning']);
  expect(severities(withSeverities(found([blank], 'held-back'), rules))).toEqual(['error']);
  const { checked: _, ...notUnderstood } = found([blank]);
  expect(severities(withSeverities(notUnderstood, rules))).toEqual(['error']);
});

test('a statutory finding that was folded under one that is off comes out on top', () => {
  const head = {
    ...broken(open),
    echoes: [broken(statutory)],
    repair: { certainty: 'certain' as const, alternatives: [] },
  };
  const off = withSeverities(found([head]), { [open.relation.id]: 'off' });
  expect(off).toEqual([{ ...broken(statutory), repair: head.repair }]);
  const lowered = withSeverities(found([head]), { [open.relation.id]: 'warning' });
  expect(lowered[0]?.arithmetic?.relation).toBe(statutory.relation.id);
  expect(severities(lowered[0]?.echoes ?? [])).toEqual(['warning']);
});
