/** The field of a form that somebody means by a path, or what they may have meant. */

import { nearestToPath } from '../../form/closest.ts';
import { labelTrail } from '../../form/field-words.ts';
import { walk } from '../../form/fields.ts';
import type { Field, Form } from '../../form/form.ts';
import { fieldsMeant } from '../../form/named-fields.ts';
import { CannotRun } from '../world/cannot-run.ts';

/** More guesses than this do not help. */
const MOST_GUESSES = 5;

/**
 * @param path as a path may be written, see `fieldsMeant`
 * @returns a field with a value of its own
 * @throws CannotRun with the values to choose from when the path names no such field
 */
export function findField(form: Form, path: string): Field {
  const [field, ...others] = fieldsMeant(form, path);
  if (!field) throw unknown(path, nearestToPath(form, path));
  if (others.length > 0) throw ambiguous(path, [field, ...others]);
  if (field.kind === 'group') throw group(path, field);
  return field;
}

const valuesIn = (field: Field): Field[] => walk(field).filter(({ kind }) => kind !== 'group');

const unknown = (path: string, nearest: Field | undefined) =>
  new CannotRun(
    { zh: `格式中没有“${path}”`, en: `the form has no ${path}` },
    nearest && didYouMean(valuesIn(nearest)),
  );

const ambiguous = (path: string, fields: Field[]) =>
  new CannotRun(
    {
      zh: `“${path}”所指的有 ${fields.length} 处，请写明是哪一处`,
      en: `${path} may mean ${fields.length} things; say which`,
    },
    didYouMean(fields.flatMap(valuesIn)),
  );

const group = (path: string, field: Field) =>
  new CannotRun(
    {
      zh: `“${path}”是一组数字，请写明其中的哪一个`,
      en: `${path} is a group; name one of its values`,
    },
    didYouMean(valuesIn(field)),
  );

function didYouMean(fields: Field[]) {
  const some = fields.slice(0, MOST_GUESSES);
  const list = some.map((field) => `  ${field.path}  ${labelTrail(field).join(' › ')}`).join('\n');
  return { zh: `您是不是想写：\n${list}`, en: `Did you mean:\n${list}` };
}
