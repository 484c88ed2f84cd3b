/** Bindings in the texts of a file: each must show a number or a short text. */

import type { Diagnostic, Where } from '../../diagnostic/diagnostic.ts';
import {
  bindingToGroup,
  bindingToLastYear,
  bindingToProse,
  bindingWithoutValue,
  type FormulaFault,
  unknownBinding,
  wrongFormula,
} from '../../diagnostic/kinds/prose.ts';
import { ambiguousPath } from '../../diagnostic/kinds/structure.ts';
import { quote } from '../../diagnostic/quote.ts';
import { closest, nearestToPath } from '../../form/closest.ts';
import { fieldWords, pathLike, pathWords } from '../../form/field-words.ts';
import { numbersOf } from '../../form/fields.ts';
import type { Field, Form, GroupField } from '../../form/form.ts';
import { fieldsMeant } from '../../form/named-fields.ts';
import { findBindings } from '../../prose/binding.ts';
import { STYLE_NAMES } from '../../prose/formula.ts';
import type { Examined } from '../examined.ts';
import { type Intake, isFaulty } from '../intake.ts';
import { type Fault, isProse, numbersIn, withoutPrevious, workOut } from './bound-value.ts';
import { wrongBracesFindings } from './wrong-braces.ts';

/** The findings about the bindings of all texts. */
export function bindingFindings(examined: Examined): Diagnostic[] {
  return examined.texts
    .filter(({ field, prose }) => prose || field.note || field.default !== undefined)
    .flatMap((text) => [
      ...findBindings(text.text).flatMap(
        ({ path, ...range }) => findingOf(examined, path, text.where(range)) ?? [],
      ),
      ...wrongBracesFindings(examined.form, text),
    ]);
}

function findingOf(examined: Examined, text: string, where: Where): Diagnostic | undefined {
  const result = workOut(text, examined);
  if (!('fault' in result)) {
    const isGiven =
      result.path === undefined || examined.values.get(result.path)?.value !== undefined;
    return isGiven ? undefined : pathFinding(examined, text, where);
  }
  if (result.fault === 'path') return pathFinding(examined, result.path, where);
  if (result.fault === 'no-previous') return bindingToLastYear(where, quote(result.path));
  return wrongFormula(where, quote(text), faultWords(result));
}

function faultWords(fault: Exclude<Fault, { fault: 'path' | 'no-previous' }>): FormulaFault {
  if (fault.fault !== 'style') return fault;
  const [word = ''] = fault.words.split(/\s/);
  const nearest = STYLE_NAMES.includes(word) ? undefined : closest(word, STYLE_NAMES);
  return { ...fault, nearest };
}

/** Why a path in a binding leads to no value. */
function pathFinding(intake: Intake, path: string, where: Where): Diagnostic | undefined {
  const [field, ...others] = fieldsMeant(intake.form, withoutPrevious(path));
  if (!field) {
    return unknownBinding(where, quote(path), suggestion(intake.form, path));
  }
  if (others.length > 0) {
    return ambiguousPath(where, quote(path), [field, ...others].map(pathWords));
  }
  if (field.kind === 'group') {
    const cells = numbersIn(field);
    if (!cells) {
      const example = pathLike(exampleIn(field), path, intake.form);
      return bindingToGroup(where, fieldWords(field), example);
    }
    const isTold = cells.some((cell) => isMissing(intake, intake.form.fields.get(cell)!));
    return isTold ? undefined : bindingWithoutValue(where, fieldWords(field));
  }
  if (isProse(field)) {
    return bindingToProse(where, fieldWords(field));
  }
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
