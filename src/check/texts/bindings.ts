/** Bindings in the texts of a file: each must show a number or a short text that is given. */

import type { Diagnostic, Where } from '../../diagnostic/diagnostic.ts';
import {
  bindingToGroup,
  bindingToProse,
  bindingWithoutValue,
  unknownBinding,
} from '../../diagnostic/kinds/prose.ts';
import { ambiguousPath } from '../../diagnostic/kinds/structure.ts';
import { nearestToPath } from '../../form/closest.ts';
import { fieldWords, pathLike, pathWords, quote } from '../../form/field-words.ts';
import { numbersOf } from '../../form/fields.ts';
import type { Field, Form, GroupField } from '../../form/form.ts';
import { fieldsMeant } from '../../form/named-fields.ts';
import { findBindings } from '../../prose/binding.ts';
import type { Examined } from '../examined.ts';
import { type Intake, isFaulty } from '../intake.ts';
import { wrongBracesFindings } from './wrong-braces.ts';

/** The findings about the bindings of all texts. */
export function bindingFindings(examined: Examined): Diagnostic[] {
  return examined.texts
    .filter(({ field, prose }) => prose || field.default !== undefined)
    .flatMap((text) => [
      ...findBindings(text.text).flatMap(
        ({ path, ...range }) => findingOf(examined, path, text.where(range)) ?? [],
      ),
      ...wrongBracesFindings(examined.form, text),
    ]);
}

function findingOf(intake: Intake, path: string, where: Where): Diagnostic | undefined {
  const [field, ...others] = fieldsMeant(intake.form, path);
  if (!field) {
    return unknownBinding(where, quote(path), suggestion(intake.form, path));
  }
  if (others.length > 0) {
    return ambiguousPath(where, quote(path), [field, ...others].map(pathWords));
  }
  if (field.kind === 'group') {
    return bindingToGroup(where, fieldWords(field), pathLike(exampleIn(field), path, intake.form));
  }
  if (isProse(field)) {
    return bindingToProse(where, fieldWords(field));
  }
  if (intake.values.get(field.path)?.value !== undefined) return undefined;
  if (isMissing(intake, field)) return undefined;
  return bindingWithoutValue(where, fieldWords(field));
}

/** A value that has an error of its own, or that must be there and is not, has its finding. */
const isMissing = (intake: Intake, field: Field): boolean =>
  isFaulty(intake, field.path) || field.required;

/** A number of the group to name instead: its total where it has one. */
function exampleIn(group: GroupField): Field {
  const total = group.children.find((child) => child.kind === 'number' && child.total);
  return total ?? numbersOf(group)[0] ?? group;
}

/** What was probably meant: of a group a number in it, as a whole text cannot be shown. */
function suggestion(form: Form, path: string): { path: string; words: string } | undefined {
  const field = nearestToPath(form, path);
  if (!field || isProse(field)) return undefined;
  const shown = field.kind === 'group' ? exampleIn(field) : field;
  return { path: pathLike(shown, path, form), words: fieldWords(shown).zh };
}

const isProse = (field: Field): boolean => field.kind === 'text' && field.layout !== undefined;
