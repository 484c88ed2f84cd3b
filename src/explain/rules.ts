/** The rules that the forms state, relations and words: each once, with all the places it applies to. */
import type { Localized, Severity } from '../diagnostic/diagnostic.ts';
import { fieldWords } from '../form/field-words.ts';
import type { Form, Relation, RelationInstance } from '../form/form.ts';
import { type StatedWording, sectionsOf, wordingCode, wordingOf } from '../form/stated-wording.ts';

export interface Rule {
  id: string;
  /** Id of the form that states it. */
  form: string;
  title: Localized;
  /** Of a relation. */
  equation?: string;
  /** Path of the object that the terms of the equation are relative to, or that the texts are in. */
  owner: string;
  severity: Severity;
  basis: Localized;
  /** The official document itself states it: it cannot be switched off or excused. */
  statutory: boolean;
  /** Every column, row, single place or section where it must hold. */
  places: Localized[];
}

/** @returns the form's relations in the order of the form, then its rules about words */
export function rulesOf(form: Form): Rule[] {
  const rules = new Map<Relation['id'], Rule>();
  for (const instance of form.relations) {
    const rule = rules.get(instance.relation.id) ?? ruleOf(form, instance);
    rules.set(rule.id, rule);
    rule.places.push(instance.where);
  }
  const wording = wordingOf(form).map((stated) => wordingRule(stated, form));
  return [...rules.values(), ...wording];
}

function wordingRule(stated: StatedWording, form: Form): Rule {
  const { title, severity, basis } = stated.rule;
  const places = sectionsOf(stated, form).map(fieldWords);
  const id = wordingCode(stated.rule);
  const owner = stated.field.path;
  return { id, form: form.id, title, owner, severity, basis, statutory: false, places };
}

function ruleOf(form: Form, { relation }: RelationInstance): Rule {
  const { id, title, equation, owner, severity, basis, statutory = false } = relation;
  return { id, form: form.id, title, equation, owner, severity, basis, statutory, places: [] };
}
