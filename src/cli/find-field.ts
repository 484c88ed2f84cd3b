/** The field of a form that somebody means by a path, or what they may have meant. */
import { closest } from '../check/closest.ts';
import type { Field, Form } from '../form/form.ts';
import { labelKey, resolvePath } from '../form/label.ts';
import { CannotRun } from './cannot-run.ts';
import { labelTrail } from './trace.ts';

/** More guesses than this do not help. */
const MOST_GUESSES = 5;

/**
 * @param text segments joined by dots, each an English key or a label
 * @returns a field with a value of its own
 * @throws CannotRun with guesses when the path names no such field
 */
export function findField(form: Form, text: string): Field {
  const field = resolvePath(form, text);
  if (field && field.kind !== 'group') return field;
  throw new CannotRun(
    field
      ? {
          zh: `“${text}”是一组数字，请写明其中的哪一个`,
          en: `${text} is a group; name one of its values`,
        }
      : { zh: `格式中没有“${text}”`, en: `the form has no ${text}` },
    didYouMean(field ? leavesBelow(form, field) : guesses(form, text)),
  );
}

function leavesBelow(form: Form, group: Field): Field[] {
  const inside = group.path === '' ? '' : `${group.path}.`;
  return [...form.fields.values()].filter(
    ({ kind, path }) => kind !== 'group' && path.startsWith(inside),
  );
}

function guesses(form: Form, text: string): Field[] {
  const values = leavesBelow(form, form.root);
  const near = closest(text, form.fields.keys());
  const field = near === undefined ? undefined : form.fields.get(near);
  if (field) return field.kind === 'group' ? leavesBelow(form, field) : [field];
  const wanted = labelKey(text.split('.').at(-1) ?? '');
  const names = ({ key, label, name }: Field) => [key, labelKey(label), labelKey(name)];
  return values.filter((each) => names(each).includes(wanted));
}

function didYouMean(fields: Field[]) {
  const some = fields.slice(0, MOST_GUESSES);
  if (some.length === 0) return undefined;
  const list = some.map((field) => `  ${field.path}  ${labelTrail(field).join(' › ')}`).join('\n');
  return { zh: `您是不是想写：\n${list}`, en: `Did you mean:\n${list}` };
}
