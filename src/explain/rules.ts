/** The rule manual, out of the forms: each relation once, with all the places it applies to. */
import type { Localized, Severity } from '../diagnostic/diagnostic.ts';
import type { Form, Relation, RelationInstance } from '../form/form.ts';

export interface Rule {
  id: string;
  /** Id of the form that states it. */
  form: string;
  title: Localized;
  equation: string;
  /** Path of the object that the terms of the equation are relative to. */
  owner: string;
  severity: Severity;
  basis: Localized;
  /** The official document itself states it: it cannot be switched off or excused. */
  statutory: boolean;
  /** Every column, row or single place where it must hold. */
  places: Localized[];
}

/** @returns the form's relations in the order of the form */
export function rulesOf(form: Form): Rule[] {
  const rules = new Map<Relation['id'], Rule>();
  for (const instance of form.relations) {
    const rule = rules.get(instance.relation.id) ?? ruleOf(form, instance);
    rules.set(rule.id, rule);
    rule.places.push(instance.where);
  }
  return [...rules.values()];
}

function ruleOf(form: Form, { relation }: RelationInstance): Rule {
  const { id, title, equation, owner, severity, basis, statutory = false } = relation;
  return { id, form: form.id, title, equation, owner, severity, basis, statutory, places: [] };
}
