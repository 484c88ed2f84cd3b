import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts';
import type { RuleSeverities } from '../../src/diagnostic/rule.ts';
import { relationSeverity, weigh } from '../../src/judge/severities.ts';
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

const states = (status: 'broken' | 'held-back' = 'broken') =>
  [statutory, open].map((instance) => ({ instance, status }));

const severities = (diagnostics: Diagnostic[]) => diagnostics.map(({ severity }) => severity);

test('a relation has the severity of its id, else that of its code', () => {
  const one = (rules: RuleSeverities) => weigh([broken(open)], states(), rules);
  const { id } = open.relation;
  expect(severities(one({ [id]: 'info' }))).toEqual(['info']);
  expect(severities(one({ 'relation/unequal': 'warning' }))).toEqual(['warning']);
  expect(one({ [id]: 'off', 'relation/unequal': 'error' })).toEqual([]);
});

test('a statutory relation keeps its weight, whatever was asked for', () => {
  const rules = { 'relation/unequal': 'off', [statutory.relation.id]: 'info' } as const;
  expect(severities(weigh([broken(statutory)], states(), rules))).toEqual(['error']);
  expect(relationSeverity(statutory.relation, rules)).toBe('error');
  expect(relationSeverity(open.relation, { [open.relation.id]: 'off' })).toBe('off');
});

test('an error may be lowered where it keeps no statutory relation from being checked', () => {
  const rules = { 'value/blank': 'warning' } as const;
  expect(severities(weigh([blank], states(), rules))).toEqual(['warning']);
  expect(severities(weigh([blank], states('held-back'), rules))).toEqual(['error']);
  expect(severities(weigh([blank], undefined, rules))).toEqual(['error']);
});
