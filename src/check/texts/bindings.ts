/** Bindings in the texts of a file: each must show a number or a short text that is given. */

import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import {
  bindingToGroup,
  bindingToProse,
  bindingWithoutValue,
  unknownBinding,
} from '../../diagnostic/kinds/prose.ts';
import { ambiguousPath } from '../../diagnostic/kinds/structure.ts';
import type { Range } from '../../diagnostic/place.ts';
import { nearestToPath } from '../../form/closest.ts';
import { fieldWords, pathLike, pathWords, quote } from '../../form/field-words.ts';
import { numbersOf } from '../../form/fields.ts';
import type { Field, Form, GroupField } from '../../form/form.ts';
import { fieldsMeant } from '../../form/named-fields.ts';
import { findBindings } from '../../prose/binding.ts';
import type { Value } from '../dataset.ts';
import { at, type Draft, isFaulty } from '../draft.ts';
import { placesIn } from './text-places.ts';
import { wrongBracesFindings } from './wrong-braces.ts';

/** The findings about the bindings of all texts. */
export function bindingFindings(draft: Draft): Diagnostic[] {
  const { values } = draft;
  return draft.texts
    .filter(({ field }) => field.layout?.kind === 'prose' || field.default !== undefined)
    .flatMap((text) => [
      ...placesIn(draft, text, findBindings).flatMap(
        ({ found: { path }, range }) => findingOf(draft, values, text.field, path, range) ?? [],
      ),
      ...wrongBracesFindings(draft, text),
    ]);
}

function findingOf(
  draft: Draft,
  values: ReadonlyMap<string, Value>,
  text: Field,
  path: string,
  range: Range,
): Diagnostic | undefined {
  const [field, ...others] = fieldsMeant(draft.form, path);
  if (!field) {
    return unknownBinding(at(draft, text, range), quote(path), suggestion(draft.form, path));
  }
  if (others.length > 0) {
    return ambiguousPath(at(draft, text, range), quote(path), [field, ...others].map(pathWords));
  }
  if (field.kind === 'group') {
    return bindingToGroup(
      at(draft, text, range),
      fieldWords(field),
      pathLike(exampleIn(field), path, draft.form),
    );
  }
  if (isProse(field)) {
    return bindingToProse(at(draft, text, range), fieldWords(field));
  }
  if (values.get(field.path)?.value !== undefined) return undefined;
  if (isMissing(draft, field)) return undefined;
  return bindingWithoutValue(at(draft, text, range), fieldWords(field));
}

/** A value that has an error of its own, or that must be there and is not, has its finding. */
const isMissing = (draft: Draft, field: Field): boolean =>
  isFaulty(draft, field.path) || field.required;

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
