/** The forms that a command works on: all of them, the newest first, or the one that was asked for. */
import { newestFirst } from '../../form/editions.ts';
import type { Form } from '../../form/form.ts';
import type { Forms } from '../../form/forms.ts';
import { CannotRun } from '../world/cannot-run.ts';

/**
 * @param id of one form; all of them when absent
 * @throws CannotRun when there is no such form
 */
export async function loadForms(forms: Forms, id?: string): Promise<Form[]> {
  if (id !== undefined && !forms.ids.includes(id)) throw unknown(id, forms.ids);
  return newestFirst(forms, id === undefined ? forms.ids : [id]);
}

function unknown(id: string, ids: string[]): CannotRun {
  return new CannotRun(
    { zh: `没有“${id}”这个格式`, en: `there is no form ${id}` },
    { zh: `可用的格式：${ids.join('、')}`, en: `forms at hand: ${ids.join(', ')}` },
  );
}
