import { expect, test } from 'vitest';
import { rulesOf } from '../../src/explain/rules.ts';
import { forms, loadForm } from '../fixtures/forms.ts';

test.each(forms.ids)('the rules of %s hold every relation at every place, once', async (id) => {
  const form = await loadForm(id);
  const rules = rulesOf(form);
  expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
  const relations = rules.filter(({ equation }) => equation !== undefined);
  expect(relations.flatMap(({ places }) => places)).toHaveLength(form.relations.length);
  for (const { title, basis, places } of rules) {
    expect([title.zh, title.en, basis.zh, basis.en, places.length]).not.toContain('');
  }
});
