/** The rules of a form about words: what they are called, and the texts that they are for. */
import { isWithin } from './fields.ts';
import type { Field, Form, TextField } from './form.ts';
import type { WordingRule } from './wording.ts';

/** A rule with the field that states it: it is for the prose in it. */
export interface StatedWording {
  rule: WordingRule;
  field: Field;
}

/** The code of what a rule finds. */
export const wordingCode = ({ id }: WordingRule): string => `wording/${id}`;

/** Every rule of a form about words, in the order of the form. */
export function wordingOf({ fields }: Form): StatedWording[] {
  return [...fields.values()].flatMap((field) =>
    (field.wording ?? []).map((rule) => ({ rule, field })),
  );
}

export const wordingCodes = (form: Form): string[] =>
  wordingOf(form).map(({ rule }) => wordingCode(rule));

/** The texts of a form that a rule is for. */
export function sectionsOf({ field }: StatedWording, { fields }: Form): TextField[] {
  return [...fields.values()].filter(
    (each): each is TextField =>
      each.kind === 'text' &&
      each.layout?.kind === 'prose' &&
      (field.path === '' || isWithin(each.path, field.path)),
  );
}
